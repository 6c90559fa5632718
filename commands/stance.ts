import { z } from 'zod';
import { actorName, completeActor, findActor, noSuchActor } from '../src/answer/actors.ts';
import { statementsOfDocuments, statementsOfPublisher } from '../src/answer/document-voice.ts';
import { isFirstHand } from '../src/answer/first-hand.ts';
import { button, cite, count, date, echo, join, knowledge, reply, text } from '../src/answer/parts.ts';
import { said, statementItem, toneLegend } from '../src/answer/statement-lines.ts';
import { byDate, statementsOf } from '../src/answer/statements.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/topics.ts';
import { unmentioned } from '../src/answer/unmentioned.ts';
import type { ActorRef } from '../src/model/actor.ts';
import type { Context } from '../src/model/context.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import type { Line, Reply, StatementDetail } from '../src/model/reply.ts';
import { defineCommand } from './command.ts';

const options = z.object({
  actor: z.string().min(1),
  about: z.string().optional(),
  topic: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
});
type Options = z.infer<typeof options>;

export default defineCommand({
  name: 'stance',
  summary: 'What somebody has said about a matter, by date, in their own words',
  options,
  help: {
    actor: {
      description: 'A person, organisation or country; a country takes in its officials',
      complete: (context, typed) => completeActor(context, typed, false),
    },
    about: {
      description: 'Whom the words are about',
      complete: (context, typed) => completeActor(context, typed, false),
    },
    topic: {
      description: 'What the words are about',
      complete: async (context, typed) => completeTopic(context, typed),
    },
    from: { description: 'First day, month or year: 2021, March 2021, last month' },
    to: { description: 'Last day, month or year' },
  },
  examples: ['/stance Stoltenberg', '/stance actor:China about:NATO from:2022', '/stance Wang Yi topic:arms control'],
  managersOnly: false,

  async run(context, given) {
    const found = await findActor(context, given.actor);
    if (found.kind === 'near') {
      const written = narrowed(await statementsOfDocuments(context, given.actor), given);
      if (written.length > 0) return stance(context, documentActor(given.actor), written, []);
      return noSuchActor(given.actor, found.choices, 'stance', 'actor');
    }
    const about = given.about === undefined ? null : await findActor(context, given.about);
    if (about?.kind === 'near') return noSuchActor(given.about ?? '', about.choices, 'find', 'query');
    const topic = given.topic === undefined ? null : findTopic(context.knowledge, given.topic);
    if (given.topic !== undefined && topic === null) return noSuchTopic(context.knowledge, given.topic, 'stance');
    const own = await statementsOf(context, found.actor, {
      ...(about === null ? {} : { about: about.actor }),
      ...(topic === null ? {} : { topics: [topic.id] }),
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(given.to === undefined ? {} : { to: given.to }),
    });
    const on: Line = join(
      [
        about === null ? [] : [text('on '), actorName(about.actor, [])],
        topic === null ? [] : [text('on '), knowledge(topic.title, topic.id)],
      ],
      ', ',
    );
    const written =
      about !== null || topic !== null ? [] : narrowed(await statementsOfPublisher(context, found.actor, own), given);
    const statements = [...own, ...written].toSorted(byDate);
    return statements.length === 0
      ? silent(context, found.actor, on, given)
      : stance(context, found.actor, statements, on);
  },
});

/** A text that speaks for itself; its name is the user's. */
const documentActor = (name: string): ActorRef => ({ id: `~${name}`, name, kind: 'document', side: null });

function narrowed(statements: readonly StatementDetail[], given: Options): readonly StatementDetail[] {
  const { from, to } = given;
  return statements.filter(
    ({ date }) =>
      (from === undefined || (date !== null && date.to >= from)) &&
      (to === undefined || (date !== null && date.from <= to)),
  );
}

function stance(context: Context, actor: ActorRef, statements: readonly StatementDetail[], narrowed: Line): Reply {
  const sources = statements.map((statement) => statement.from_source);
  const many = new Set(statements.map((statement) => statement.speaker?.id)).size > 1;
  return reply({
    title: [
      actorName(actor, sources),
      ...(narrowed.length > 0 ? [text(' '), ...narrowed] : []),
      text(' · '),
      count(statements.length),
      text(statements.length === 1 ? ' statement' : ' statements'),
      ...spread(statements),
    ],
    lead: position(context.knowledge, statements),
    blocks: [
      {
        kind: 'list',
        pageSize: 6,
        items: statements.map((statement) => statementItem(statement, context.knowledge, many)),
      },
    ],
    notes: [toneLegend],
    actions: [
      button('Timeline', { command: 'timeline', options: { actor: actor.name } }),
      ...(actor.kind === 'person' ? [button('Who is this?', { command: 'who', options: { name: actor.name } })] : []),
    ],
    data: { statements },
  });
}

/** First and last day of the statements. */
function spread(statements: readonly StatementDetail[]): Line {
  const dated = statements.filter((statement) => statement.date !== null);
  const first = dated[0];
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = date(first.date, [first.from_source]);
  const isOneDay = first.date?.from === last.date?.from && first.date?.to === last.date?.to;
  return isOneDay ? [text(', '), ...from] : [text(', '), ...from, text(' to '), ...date(last.date, [last.from_source])];
}

/** The position in a line or two: how many of the statements take which tone, whether it turned, and the latest telling words. */
function position(names: Knowledge, statements: readonly StatementDetail[]): Line {
  const critical = statements.filter((statement) => statement.polarity < 0);
  const friendly = statements.filter((statement) => statement.polarity > 0);
  const tally = join(
    [
      critical.length > 0 ? [text('critical in '), count(critical.length)] : [],
      friendly.length > 0 ? [text('friendly in '), count(friendly.length)] : [],
      critical.length + friendly.length < statements.length
        ? [text('neutral in '), count(statements.length - critical.length - friendly.length)]
        : [],
    ],
    ', ',
  );
  const telling = [...statements].reverse().find((statement) => statement.polarity !== 0) ?? statements.at(-1);
  if (telling === undefined) return [];
  const latest: Line = [
    text('. Latest telling words, '),
    ...date(telling.date, [telling.from_source]),
    text(': '),
    ...said(telling, 200),
    text(' '),
    cite(telling.from_source),
  ];
  return [text('By our reading '), ...tally, ...turn(statements.filter((each) => isFirstHand(names, each))), ...latest];
}

/** A reversal of tone in words at first hand: all of one sign before all of the other. */
function turn(statements: readonly StatementDetail[]): Line {
  const critical = statements.filter(({ polarity }) => polarity < 0);
  const friendly = statements.filter(({ polarity }) => polarity > 0);
  const [lastCritical, lastFriendly] = [critical.at(-1)?.date, friendly.at(-1)?.date];
  const [firstCritical, firstFriendly] = [critical[0]?.date, friendly[0]?.date];
  if (!lastCritical || !lastFriendly || !firstCritical || !firstFriendly) return [];
  if (lastCritical.to < firstFriendly.from) return [text('; the tone turned from critical to friendly')];
  if (lastFriendly.to < firstCritical.from) return [text('; the tone turned from friendly to critical')];
  return [];
}

async function silent(context: Context, actor: ActorRef, narrowed: Line, given: Options): Promise<Reply> {
  const mentions = await context.reader.actor(actor.id);
  if (mentions === null) return unmentioned(context, actor);
  const limited =
    given.about !== undefined || given.topic !== undefined || given.from !== undefined || given.to !== undefined;
  const when = [given.from, given.to].filter((each) => each !== undefined).join(' to ');
  return reply({
    answered: false,
    title: [
      text('No statement of '),
      actorName(actor, []),
      ...(narrowed.length > 0 ? [text(' '), ...narrowed] : []),
      ...(when === '' ? [] : [text(' '), echo(when)]),
      text(' among the documents'),
    ],
    lead: [text('The documents mention this name, but report no words of theirs'), text(limited ? ' on that.' : '.')],
    actions: [
      ...(limited ? [button('All their statements', { command: 'stance', options: { actor: actor.name } })] : []),
      button('Where they are mentioned', { command: 'find', options: { query: actor.name } }),
    ],
  });
}
