import { cityOf } from '../../knowledge/place-names.ts';
import { simplified } from '../../language/fold.ts';
import type { Context } from '../../model/context.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { EventDetail } from '../../model/reply.ts';
import { meets } from '../evidence/times.ts';
import { ordinalIn } from '../question/ordinals.ts';
import { termsOf } from '../question/words.ts';
import { findWhen, type Stretch } from '../typed/when.ts';

/** What an account says of the meeting itself, as terms, and the entries of the knowledge base that it names. */
export interface Own {
  readonly terms: ReadonlySet<string>;
  /** Where it was held, by English names in small letters. */
  readonly cities: ReadonlySet<string>;
  readonly ids: ReadonlySet<string>;
}

/** Something that was said of a meeting and has to be true of it. */
export interface Want {
  fits(event: EventDetail, own: Own): boolean;
}

/** What a user says of a meeting. */
export interface Asked {
  readonly wants: readonly Want[];
  readonly round: number | null;
  readonly when: Stretch | null;
  /** "the latest meeting". */
  readonly end: 'last' | null;
}

/** Words that any meeting fits. */
const common = new Set(
  `meeting meetings talk talks session round consultation consultations held did was between about with and the one
  their there where who`
    .split(/\s+/u)
    .flatMap(termsOf),
);
const latest = /\b(?:latest|last|most recent|newest)\b(?!\s+(?:day|week|month|year))|最近|最新|上次/iu;

/** Kinds of meetings by the words for them. */
const kinds: readonly (readonly [RegExp, (event: EventDetail) => boolean])[] = [
  [/^(?:call|video|phone|telephone|online|virtual)$/u, isRemote],
  [/^visits?$/u, ({ kind }) => kind === 'visit'],
  [/^summits?$/u, ({ kind }) => kind === 'summit'],
  [/^(?:drills?|exercises?|manoeuvres?)$/u, ({ kind }) => kind === 'exercise'],
  [
    /^dialogues?$/u,
    ({ kind, series, title }) => (kind === 'meeting' && series !== null) || /dialogue|对话/iu.test(simplified(title)),
  ],
]; // prettier-ignore

function isRemote({ kind, format }: EventDetail): boolean {
  return kind === 'call' || format === 'video' || format === 'phone';
}

/** Every name, day and word of what was typed as something to be met; only what fits any meeting is passed over. */
export function askedOf({ knowledge, now }: Pick<Context, 'knowledge' | 'now'>, typed: string): Asked {
  const when = findWhen(typed, now());
  const round = ordinalIn(typed);
  const end = latest.test(typed) ? 'last' : null;
  const undated = when === null ? typed : blank(typed, when);
  const bare = (end === null ? undated : undated.replace(latest, ' ')).toLowerCase();
  const named = knowledge.find(bare).filter(({ kind }) => kind !== 'phrase' && kind !== 'office');
  const wants: Want[] = named.map((match) => nameWant(knowledge, match, bare.slice(match.start, match.end)));
  if (when !== null) wants.push({ fits: ({ date }) => date !== null && meets(date, when) });
  if (round !== null) wants.push({ fits: (event) => event.round === round });
  const rest = named.reduce(blank, bare);
  const words = wordsOf(rest).filter((word) => round === null || ordinalIn(`${word} round`) === null);
  wants.push(...words.map(wordWant));
  return { wants, round, when, end };
}

const blank = (words: string, { start, end }: { readonly start: number; readonly end: number }): string =>
  words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);

/** A name of the knowledge base: whoever bears it was there, the meeting is of that series or on that subject, or its own words hold it. */
function nameWant(names: Knowledge, { kind, ids }: NameMatch, surface: string): Want {
  if (cityOf(surface) !== null) return wordWant(surface);
  const words = wordsOf(surface).map(wordWant);
  const cities = wordsOf(surface)
    .filter((word) => cityOf(word) !== null)
    .map(wordWant);
  // "Piracy" is a subject; the gulf that its term names is a place.
  const byEntry =
    kind !== 'topic' ||
    names.topics.some((topic) => ids.includes(topic.id) && topic.title.toLowerCase().includes(surface));
  const isThere = (event: EventDetail, own: Own): boolean =>
    byEntry &&
    ids.some((id) => own.ids.has(id) || event.participants.some(({ actor }) => names.belongsTo(actor.id, id)));
  return {
    fits: (event, own) =>
      (isThere(event, own) && cities.every((city) => city.fits(event, own))) ||
      (kind !== 'person' && words.every((word) => word.fits(event, own))),
  };
}

const wordsOf = (surface: string): readonly string[] =>
  (surface.match(/[\p{L}\p{N}][\p{L}\p{N}'’]*/gu) ?? []).filter((word) =>
    termsOf(word).some((term) => !common.has(term)),
  );

/** The kind of meeting that a word stands for, the city where it was held, or a word of its own. */
function wordWant(word: string): Want {
  const kind = kinds.find(([pattern]) => pattern.test(word))?.[1];
  if (kind !== undefined) return { fits: kind };
  const city = cityOf(word);
  const terms = termsOf(city ?? word);
  const told = (own: Own): boolean => terms.every((term) => own.terms.has(term));
  if (city === null) return { fits: (_, own) => told(own) };
  // A city that only the words on a meeting name is another meeting's, where this one has a place of its own.
  return { fits: (event, own) => (own.cities.size > 0 ? own.cities.has(city) : !isRemote(event) && told(own)) };
}

/** The words of a meeting: its title, place, people and what its accounts give as its name and subjects; not what stands around it. */
export function ownWords(names: Knowledge, event: EventDetail): Own {
  const places = [event.place, ...event.tellings.map(({ account }) => account.place)].filter((place) => place !== null);
  const cities = places.flatMap((place) => cityOf(place) ?? cityOf(place.split(',')[0] ?? '') ?? []);
  const details = event.tellings.flatMap(({ account }) => account.details.filter(({ kind }) => kind !== 'earlier'));
  const people = event.participants.flatMap(({ actor, role }) => [actor.name, role ?? '']);
  // A title is cut where its sentence goes on: "aboard the flagship… in the Gulf of Aden".
  const sentence = event.tellings.find(({ account }) => account.title === event.title)?.account.evidence.quote ?? '';
  const words = [
    event.title,
    sentence.split(/[;；]/u)[0] ?? '',
    ...places,
    ...cities,
    ...details.map(({ text }) => text),
    ...people,
  ].join('\n');
  const found = names.find(words).filter(({ kind }) => kind !== 'person' && kind !== 'topic');
  return {
    terms: new Set(termsOf(words)),
    cities: new Set(cities),
    ids: new Set([
      ...event.participants.flatMap(({ actor }) => [actor.id, actor.side ?? '']),
      ...event.topics,
      ...(event.series === null ? [] : [event.series]),
      ...found.flatMap(({ ids }) => ids),
    ]),
  };
}
