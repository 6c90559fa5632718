import { z } from 'zod';
import { actorName, completeActor, findActor, noSuchActor } from '../src/answer/actors.ts';
import { coreEvents, withRest } from '../src/answer/core-events.ts';
import { eventItem, sourcesOfEvent, spanOfYears } from '../src/answer/event-lines.ts';
import { eventGloss } from '../src/answer/headlines.ts';
import { button, count, echo, join, knowledge, reply, text } from '../src/answer/parts.ts';
import { completeTopic, findTopic, noSuchTopic } from '../src/answer/topics.ts';
import type { ActorRef } from '../src/model/actor.ts';
import type { Knowledge } from '../src/model/knowledge.ts';
import type { Action, EventDetail, Item, Line, Reply } from '../src/model/reply.ts';
import { defineCommand } from './command.ts';

const options = z.object({
  actor: z.string().optional(),
  topic: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  order: z.enum(['oldest', 'newest']).optional(),
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
    order: { description: 'Oldest first (usual) or newest first' },
  },
  examples: ['/timeline from:2020', '/timeline actor:Wang Yi', '/timeline topic:staff talks order:newest'],
  managersOnly: false,

  async run(context, given) {
    const actor = given.actor === undefined ? null : await findActor(context, given.actor);
    if (actor?.kind === 'near') return noSuchActor(given.actor ?? '', actor.choices, 'timeline', 'actor');
    const topic = given.topic === undefined ? null : findTopic(context.knowledge, given.topic);
    if (given.topic !== undefined && topic === null) return noSuchTopic(context.knowledge, given.topic, 'timeline');
    if (!isNarrowed(given)) {
      const core = await coreEvents(context.reader);
      if (core.events.length === 0) return nothing([], given);
      return withRest(context.knowledge, timeline(context.knowledge, core.events, [], given), core);
    }
    const events = await context.reader.events({
      ...(actor === null ? {} : { actors: [actor.actor.id] }),
      ...(topic === null ? {} : { topics: [topic.id] }),
      ...(given.from === undefined ? {} : { from: given.from }),
      ...(given.to === undefined ? {} : { to: given.to }),
    });
    const about = join(
      [actor === null ? [] : [nameOf(actor.actor, events)], topic === null ? [] : [knowledge(topic.title, topic.id)]],
      ', ',
    );
    return events.length === 0 ? nothing(about, given) : timeline(context.knowledge, events, about, given);
  },
});

const nameOf = (actor: ActorRef, events: readonly EventDetail[]): Line[number] =>
  actorName(actor, events.flatMap(sourcesOfEvent));

/** Who asks for a time, a person or a topic gets everything of it; without them, what is between the two sides. */
const isNarrowed = (given: Options): boolean =>
  [given.actor, given.topic, given.from, given.to].some((option) => option !== undefined);

/** An event that is told in another language stands with a short gloss. */
function glossed(names: Knowledge, event: EventDetail, among: readonly EventDetail[]): Item {
  const item = eventItem(event, among);
  return { ...item, under: [...eventGloss(names, event), ...item.under] };
}

function timeline(names: Knowledge, events: readonly EventDetail[], about: Line, given: Options): Reply {
  const dated = events.filter((event) => event.date !== null);
  const undated = events.filter((event) => event.date === null);
  const oldestFirst = dated.toSorted((a, b) => compareDates(a, b));
  const newestFirst = given.order === 'newest';
  const shown = [...(newestFirst ? oldestFirst.toReversed() : oldestFirst), ...undated];
  // A difference may rest on accounts of another event that has it as well.
  const disputed = shown.filter(({ conflicts }) => conflicts.length > 0);
  const inferred = dated.some((event) => event.date?.basis === 'inferred');
  return reply({
    title: [
      ...join([about.length > 0 ? [text('Timeline: '), ...about] : [text('Timeline')], spanOfYears(oldestFirst)], ', '),
      text(' · '),
      count(shown.length),
      text(shown.length === 1 ? ' event' : newestFirst ? ' events, newest first' : ' events, oldest first'),
    ],
    blocks: [{ kind: 'list', items: shown.map((event) => glossed(names, event, disputed)), pageSize: 8 }],
    notes: inferred ? [[text('≈ the date is inferred from other dated facts; the meeting or source shows how.')]] : [],
    actions: nextSteps(shown, given),
    data: { events: shown },
  });
}

/** By first day; among equals the more precise first. */
function compareDates(a: EventDetail, b: EventDetail): number {
  const [left, right] = [a.date, b.date];
  if (left === null || right === null) return 0;
  return left.from.localeCompare(right.from) || left.to.localeCompare(right.to) || a.id.localeCompare(b.id);
}

function nextSteps(events: readonly EventDetail[], given: Options): readonly Action[] {
  const meetings = events.filter((event) => event.kind === 'meeting' || event.kind === 'call').slice(-6);
  const choices = meetings.map((event) => ({
    label: event.title.slice(0, 70),
    invocation: { command: 'meeting', options: { which: event.id } },
  }));
  const flipped = given.order === 'newest' ? 'oldest' : 'newest';
  const turned = Object.fromEntries(
    Object.entries({ ...given, order: flipped }).filter(([, each]) => each !== undefined),
  ) as Record<string, string>;
  return [
    ...(choices.length > 0 ? [{ kind: 'menu' as const, label: 'Open a meeting', choices }] : []),
    ...(events.length > 1
      ? [button(flipped === 'newest' ? 'Newest first' : 'Oldest first', { command: 'timeline', options: turned })]
      : []),
  ];
}

function nothing(about: Line, given: Options): Reply {
  const when = [given.from === undefined ? '' : `from ${given.from}`, given.to === undefined ? '' : `to ${given.to}`]
    .filter((part) => part !== '')
    .join(' ');
  return reply({
    answered: false,
    title: [
      text('No events'),
      ...(about.length > 0 ? [text(' of '), ...about] : []),
      ...(when === '' ? [] : [text(' '), echo(when)]),
    ],
    lead: [text('The documents report none. A wider stretch of time or no topic may find more.')],
    actions: [
      button('The whole timeline', { command: 'timeline', options: {} }),
      ...(given.actor === undefined
        ? []
        : [button('All of this actor', { command: 'timeline', options: { actor: given.actor } })]),
    ],
  });
}
