import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Line, Reply, StatementDetail } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { button, cite, count, date, echo, join, reply, text } from '../../reply/parts.ts';
import { isFirstHand } from '../brief/first-hand.ts';
import { said, statementItem, toneLegend } from './statement-lines.ts';
import { unmentioned } from './unmentioned.ts';

/** What narrows the words that are shown. */
export interface StanceOptions {
  readonly about?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What somebody said, by date, under a line or two on their position. */
export function stance(
  context: Context,
  actor: ActorRef,
  statements: readonly StatementDetail[],
  narrowed: Line,
): Reply {
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

/** The documents report no such words: what they do have of this name. */
export async function silent(context: Context, actor: ActorRef, narrowed: Line, given: StanceOptions): Promise<Reply> {
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
