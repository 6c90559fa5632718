import type { Knowledge } from '../../model/knowledge.ts';
import type { Action, EventDetail, Item, Line, Reply } from '../../model/reply.ts';
import { button, count, echo, join, reply, text } from '../../reply/parts.ts';
import { eventGloss } from '../brief/headlines.ts';
import { meetingChoices } from '../meetings/meetings.ts';
import { findKind } from './event-kinds.ts';
import { eventItem, spanOfYears } from './event-lines.ts';

/** What a timeline was asked for, as typed. */
export interface TimelineOptions {
  readonly actor?: string | undefined;
  readonly topic?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly kind?: string | undefined;
  readonly order?: 'oldest' | 'newest' | undefined;
}

/** Events by date, and `others`: those that some of these differ with and that are not shown themselves. */
export interface Shown {
  readonly events: readonly EventDetail[];
  readonly others: readonly EventDetail[];
}

/** One line for each event, oldest first unless the newest are asked for. */
export function timelineReply(names: Knowledge, { events, others }: Shown, about: Line, given: TimelineOptions): Reply {
  const dated = events.filter((event) => event.date !== null);
  const undated = events.filter((event) => event.date === null);
  const oldestFirst = dated.toSorted((a, b) => compareDates(a, b));
  const newestFirst = given.order === 'newest';
  const shown = [...(newestFirst ? oldestFirst.toReversed() : oldestFirst), ...undated];
  // A difference may rest on accounts of another event that has it as well.
  const disputed = [...shown, ...others].filter(({ conflicts }) => conflicts.length > 0);
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

/** An event that is told in another language stands with a short gloss. */
function glossed(names: Knowledge, event: EventDetail, among: readonly EventDetail[]): Item {
  const item = eventItem(event, among);
  return { ...item, under: [...eventGloss(names, event), ...item.under] };
}

/** By first day; among equals the more precise first. */
function compareDates(a: EventDetail, b: EventDetail): number {
  const [left, right] = [a.date, b.date];
  if (left === null || right === null) return 0;
  return left.from.localeCompare(right.from) || left.to.localeCompare(right.to) || a.id.localeCompare(b.id);
}

function nextSteps(events: readonly EventDetail[], given: TimelineOptions): readonly Action[] {
  const meetings = events.filter((event) => findKind('meetings')?.kinds.includes(event.kind));
  const again = (label: string, change: TimelineOptions): Action =>
    button(label, { command: 'timeline', options: withoutGaps({ ...given, ...change }) });
  const flipped = given.order === 'newest' ? 'oldest' : 'newest';
  return [
    ...(meetings.length > 0
      ? [{ kind: 'menu' as const, label: 'Open a meeting', choices: meetingChoices(meetings.slice(-6)) }]
      : []),
    ...(meetings.length > 0 && meetings.length < events.length ? [again('Only meetings', { kind: 'meetings' })] : []),
    ...(events.length > 1 ? [again(flipped === 'newest' ? 'Newest first' : 'Oldest first', { order: flipped })] : []),
  ];
}

const withoutGaps = (options: TimelineOptions): Record<string, string> =>
  Object.fromEntries(Object.entries(options).filter((each): each is [string, string] => each[1] !== undefined));

/** No event fits: what was asked, and wider questions that may find some. */
export function noEvents(about: Line, given: TimelineOptions): Reply {
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
