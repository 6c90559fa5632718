import type { Completion, Context } from '../../model/context.ts';
import type { EventKind } from '../../model/event.ts';
import { isBetweenBoth } from '../../model/field.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Action, EventDetail } from '../../model/reply.ts';
import { clip } from '../../reply/clip.ts';
import { dateText } from '../../reply/date-text.ts';
import { titleOfEvent } from '../replies/event-lines.ts';
import { type Asked, askedOf, ownWords } from './meeting-words.ts';

type Known = Pick<Context, 'knowledge' | 'reader' | 'now'>;

/** Meetings for some words: those that are all that was asked, best first, and else those that come nearest. */
export interface MeetingsFound {
  readonly fitting: readonly EventDetail[];
  readonly nearest: readonly EventDetail[];
}

const meetingKinds: readonly EventKind[] = ['meeting', 'call', 'visit', 'summit', 'exercise'];
const mostConsidered = 400;
const mostNear = 3;

/** By id, or by words of which each has to be the meeting's own: its round, days, people, place, name or subject. */
export async function findMeetings(known: Known, typed: string): Promise<MeetingsFound> {
  const id = await known.reader.event(typed.trim() as EventDetail['id']);
  if (id !== null) return { fitting: [id], nearest: [] };
  const asked = askedOf(known, typed);
  if (asked.wants.length === 0) return { fitting: [], nearest: [] };
  const events = await candidates(known, asked);
  const met = events.map((event) => ({ event, met: metBy(known.knowledge, event, asked) }));
  const fitting = met.filter(({ met }) => met.length === asked.wants.length).map(({ event }) => event);
  if (fitting.length > 0) return { fitting: best(fitting, asked), nearest: [] };
  const near = met.filter(({ met }) => met.length > 0).toSorted((a, b) => b.met.length - a.met.length);
  const nearest = near.filter(({ met }) => met.length === near[0]?.met.length).map(({ event }) => event);
  // Where nothing of it is met, other rounds come nearest to a round.
  const rounds = asked.round === null ? [] : events.filter(({ round }) => round !== null);
  return { fitting: [], nearest: best(nearest.length > 0 ? nearest : rounds, asked).slice(0, mostNear) };
}

/** Meetings, and that a series of them began, stopped or began again. */
async function candidates({ reader, knowledge }: Known, { round }: Asked): Promise<readonly EventDetail[]> {
  const [meetings, ofRound, ...turns] = await Promise.all([
    reader.events({ kinds: meetingKinds, latest: mostConsidered }),
    round === null ? [] : reader.events({ round }),
    ...knowledge.series
      .filter(({ numbered }) => numbered)
      .map(({ id }) => reader.events({ series: id, kinds: ['decision'] })),
  ]);
  return [...new Map([...meetings, ...ofRound, ...turns.flat()].map((event) => [event.id, event])).values()];
}

function metBy(names: Knowledge, event: EventDetail, { wants }: Asked): Asked['wants'] {
  const own = ownWords(names, event);
  return wants.filter((want) => want.fits(event, own));
}

/** Most likely meant first. A day that is known lies within the time asked before one that only may. */
function best(events: readonly EventDetail[], { when, end }: Asked): readonly EventDetail[] {
  const within = events.filter(
    ({ date }) => when === null || (date !== null && date.from >= when.from && date.to <= when.to),
  );
  const kept = within.length > 0 ? within : events;
  const met = kept.filter(({ kind }) => meetingKinds.includes(kind));
  const inOrder = (met.length > 0 && when === null ? met : kept).toSorted(
    (a, b) => worth(b) - worth(a) || (b.date?.from ?? '').localeCompare(a.date?.from ?? ''),
  );
  if (end === null) return inOrder;
  const days = inOrder.filter(({ date, happened }) => date !== null && happened);
  const latest = days.toSorted((a, b) => b.date!.from.localeCompare(a.date!.from));
  return latest.length === 0 ? inOrder : latest.slice(0, 1);
}

function worth({ participants, happened, kind, tellings }: EventDetail): number {
  const sides = new Set(participants.map(({ actor }) => actor.side));
  const people = participants.some(({ actor }) => actor.kind === 'person');
  return (
    (isBetweenBoth(sides) ? 2 : 0) +
    (happened ? 1 : 0) +
    (kind === 'meeting' || kind === 'call' ? 1 : 0) +
    (people ? 0.5 : 0) +
    Math.min(0.4, tellings.length / 10)
  );
}

/** Known meetings, newest first, those that fit what is typed before the others. */
export async function completeMeeting(known: Known, typed: string): Promise<readonly Completion[]> {
  const found = typed.trim() === '' ? [] : (await findMeetings(known, typed)).fitting;
  const all =
    found.length > 0 ? found : (await known.reader.events({ kinds: ['meeting', 'call'], limit: 200 })).toReversed();
  return all.slice(0, 25).map((event) => ({ label: meetingLabel(event), value: event.id }));
}

/** A meeting in a list to choose from: its day and its title, cut at a word. */
function meetingLabel(event: EventDetail, limit = 100): string {
  const day = event.date === null ? '' : `${dateText(event.date)} · `;
  return clip(`${day}${titleOfEvent(event)}`, limit);
}

const longestChoice = 70;

/** Meetings to choose from, each with its day. */
export const meetingChoices = (events: readonly EventDetail[]): Extract<Action, { kind: 'menu' }>['choices'] =>
  events.map((event) => ({
    label: meetingLabel(event, longestChoice),
    invocation: { command: 'meeting', options: { which: event.id } },
  }));
