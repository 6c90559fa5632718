import { z } from 'zod';
import { silent, stance } from '../src/answer/replies/stance-reply.ts';
import { byDate, statementsOf } from '../src/answer/replies/statements.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/typed/topics.ts';
import type { ActorRef } from '../src/model/actor.ts';
import type { Line, StatementDetail } from '../src/model/reply.ts';
import { actorName, completeActor, findActor, noSuchActor } from '../src/reply/actors.ts';
import { statementsOfDocuments, statementsOfPublisher } from '../src/reply/document-voice.ts';
import { join, knowledge, text } from '../src/reply/parts.ts';
import { as, asHelp, defineCommand } from './command.ts';

const options = z.object({
  actor: z.string().min(1),
  about: z.string().optional(),
  topic: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  as,
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
    as: asHelp,
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
