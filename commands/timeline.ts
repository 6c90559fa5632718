import { z } from 'zod';
import { coreEvents, withRest } from '../src/answer/brief/core-events.ts';
import { findKind, kindNames, noSuchKind } from '../src/answer/replies/event-kinds.ts';
import { sourcesOfEvent } from '../src/answer/replies/event-lines.ts';
import { noEvents, timelineReply } from '../src/answer/replies/timeline-reply.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/typed/topics.ts';
import type { ActorRef } from '../src/model/actor.ts';
import type { Context } from '../src/model/context.ts';
import type { EventDetail, Line, Reply } from '../src/model/reply.ts';
import type { EventFilter } from '../src/model/store.ts';
import { actorName, completeActor, findActor, noSuchActor } from '../src/reply/actors.ts';
import { rivals } from '../src/reply/differences.ts';
import { join, knowledge } from '../src/reply/parts.ts';
import { as, asHelp, defineCommand } from './command.ts';

const options = z.object({
  actor: z.string().optional(),
  topic: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  kind: z.string().optional(),
  order: z.enum(['oldest', 'newest']).optional(),
  as,
});
type Options = z.infer<typeof options>;

export default defineCommand({
  name: 'timeline',
  summary: 'Dated events, one line each, with the sentences they come from',
  options,
  help: {
    actor: {
      description: 'A person, organisation or country; a country takes in its officials',
      complete: (context, typed) => completeActor(context, typed, false),
    },
    topic: { description: 'What it was about', complete: async (context, typed) => completeTopic(context, typed) },
    from: { description: 'First day, month or year: 2021, March 2021, last month' },
    to: { description: 'Last day, month or year' },
    kind: {
      description: 'Only these: meetings (with calls), visits, summits, exercises, statements',
      complete: async (_, typed) =>
        kindNames
          .filter((name) => name.includes(typed.trim().toLowerCase()))
          .map((name) => ({ label: name, value: name })),
    },
    order: { description: 'Oldest first (usual) or newest first' },
    as: asHelp,
  },
  examples: ['/timeline from:2020', '/timeline actor:Wang Yi', '/timeline kind:meetings order:newest'],
  managersOnly: false,

  async run(context, given) {
    const actor = given.actor === undefined ? null : await findActor(context, given.actor);
    if (actor?.kind === 'near') return noSuchActor(given.actor ?? '', actor.choices, 'timeline', 'actor');
    const named = given.topic === undefined ? null : findTopic(context.knowledge, given.topic);
    // "topic:meetings" means a kind of event.
    const kind = findKind(given.kind ?? (named === null ? (given.topic ?? '') : ''));
    if (given.kind !== undefined && kind === null) return noSuchKind(given.kind, 'timeline');
    if (given.topic !== undefined && named === null && kind === null)
      return noSuchTopic(context.knowledge, given.topic, 'timeline');
    if (!isNarrowed(given)) return plainTimeline(context, given);
    const events = await context.reader.events({
      ...(actor === null ? {} : { actors: [actor.actor.id] }),
      ...(named === null ? {} : { topics: [named.id] }),
      ...(kind === null ? {} : { kinds: kind.kinds }),
      ...during(given),
    });
    const about = join(
      [
        actor === null ? [] : [nameOf(actor.actor, events)],
        named === null ? [] : [knowledge(named.title, named.id)],
        kind === null ? [] : [knowledge(kind.name, 'help')],
      ],
      ', ',
    );
    return shown(context, events, about, given);
  },
});

const during = ({ from, to }: Options): Pick<EventFilter, 'from' | 'to'> => ({
  ...(from === undefined ? {} : { from }),
  ...(to === undefined ? {} : { to }),
});

async function shown(context: Context, events: readonly EventDetail[], about: Line, given: Options): Promise<Reply> {
  if (events.length === 0) return noEvents(about, given);
  return timelineReply(context.knowledge, { events, others: await rivals(context.reader, events) }, about, given);
}

async function plainTimeline(context: Context, given: Options): Promise<Reply> {
  const core = await coreEvents(context.reader);
  const reply = await shown(context, core.events, [], given);
  return core.events.length === 0 ? reply : withRest(context.knowledge, reply, core);
}

const nameOf = (actor: ActorRef, events: readonly EventDetail[]): Line[number] =>
  actorName(actor, events.flatMap(sourcesOfEvent));

/** Who asks for a time, a person, a topic or a kind gets everything of it; without them, what is between the two sides. */
const isNarrowed = (given: Options): boolean =>
  [given.actor, given.topic, given.from, given.to, given.kind].some((option) => option !== undefined);
