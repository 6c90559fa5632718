import { cityOf } from '../knowledge/place-names.ts';
import type { ActorId } from '../model/actor.ts';
import type { Completion, Context } from '../model/context.ts';
import type { EventDetail } from '../model/reply.ts';
import { dateText } from './date-text.ts';
import { ordinalIn } from './ordinals.ts';
import { findWhen, type Stretch } from './when.ts';

type Known = Pick<Context, 'knowledge' | 'reader' | 'now'>;

/** What a user may say of a meeting: its round, its days, who was there, where, its series. */
export interface MeetingWords {
  readonly round: number | null;
  readonly when: Stretch | null;
  readonly actors: readonly (readonly ActorId[])[];
  readonly series: readonly string[];
  readonly words: readonly string[];
}

export interface Match {
  readonly event: EventDetail;
  /** Matches of words asked for; greater is better. */
  readonly score: number;
}

const meetingKinds = ['meeting', 'call', 'visit', 'summit', 'exercise'] as const;
const common = new Set(
  'the a an of in on at by with and between meeting meetings talks talk dialogue call round session held did was'.split(
    ' ',
  ),
);

export function meetingWords(known: Pick<Context, 'knowledge' | 'now'>, typed: string): MeetingWords {
  const found = [
    ...known.knowledge.find(typed),
    ...(typed === typed.toLowerCase() ? [] : known.knowledge.find(typed.toLowerCase())),
  ];
  const persons = found.filter((match) => match.kind === 'person');
  const actors = new Map(persons.map((match) => [match.ids.join(), match.ids]));
  const series = [...new Set(found.filter((match) => match.kind === 'series').flatMap((match) => match.ids))];
  const words = typed
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 && !common.has(word));
  return { round: ordinalIn(typed), when: findWhen(typed, known.now()), actors: [...actors.values()], series, words };
}

/** Meetings that fit the words, best first. A round, a date or a person that is named must fit. */
export async function findMeetings(known: Known, typed: string): Promise<readonly Match[]> {
  const id = await known.reader.event(typed.trim() as EventDetail['id']);
  if (id !== null) return [{ event: id, score: 100 }];
  const wanted = meetingWords(known, typed);
  return rankMeetings(await candidates(known, wanted), wanted);
}

async function candidates(known: Known, wanted: MeetingWords): Promise<readonly EventDetail[]> {
  const when = wanted.when === null ? {} : { from: wanted.when.from, to: wanted.when.to };
  if (wanted.round !== null) return known.reader.events({ round: wanted.round, ...when });
  const actors = wanted.actors.flat();
  return known.reader.events({
    ...when,
    ...(actors.length > 0 ? { actors } : {}),
    kinds: [...meetingKinds],
    limit: 400,
  });
}

export function rankMeetings(events: readonly EventDetail[], wanted: MeetingWords): readonly Match[] {
  return events
    .map((event) => ({ event, score: fitness(event, wanted) }))
    .filter((match) => match.score > 0)
    .toSorted((a, b) => b.score - a.score || (b.event.date?.from ?? '').localeCompare(a.event.date?.from ?? ''));
}

function fitness(event: EventDetail, wanted: MeetingWords): number {
  const present = new Set(event.participants.map((participant) => participant.actor.id));
  const told =
    `${event.title} ${event.place ?? ''} ${event.tellings.map((telling) => telling.source.quote).join(' ')}`.toLowerCase();
  if (!wanted.actors.every((ids) => ids.some((id) => present.has(id)))) return 0;
  if (wanted.round !== null && event.round !== wanted.round) return 0;
  // A city that is asked for and not the event's own is another meeting, whatever series both are of.
  const cities = wanted.words.flatMap((word) => cityOf(word) ?? []);
  if (cities.length > 0 && !cities.some((city) => held(event, city) || told.includes(city))) return 0;
  const words = wanted.words.filter((word) => told.includes(word)).length;
  const exact = wanted.when === null ? 0 : 2;
  const series = event.series !== null && wanted.series.includes(event.series) ? 2 : 0;
  const named = wanted.actors.length * 2 + (wanted.round === null ? 0 : 3);
  if (named + series + exact + words === 0) return 0;
  return (
    named +
    series +
    exact +
    words / Math.max(1, wanted.words.length) +
    Math.min(0.4, event.tellings.length / 10) +
    (event.happened ? 0.3 : 0)
  );
}

function held({ place }: EventDetail, city: string): boolean {
  return place !== null && (cityOf(place) ?? cityOf(place.split(',')[0] ?? '')) === city;
}

/** Known meetings, newest first, those that fit what is typed before the others. */
export async function completeMeeting(known: Known, typed: string): Promise<readonly Completion[]> {
  const matches = typed.trim() === '' ? [] : (await findMeetings(known, typed)).map((match) => match.event);
  const all =
    matches.length > 0 ? matches : (await known.reader.events({ kinds: ['meeting', 'call'], limit: 200 })).toReversed();
  return all.slice(0, 25).map((event) => ({ label: meetingLabel(event), value: event.id }));
}

export function meetingLabel(event: EventDetail): string {
  const day = event.date === null ? '' : `${dateText(event.date)} · `;
  return `${day}${event.title}`.slice(0, 100);
}
