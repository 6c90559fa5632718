import { cityOf } from '../../knowledge/place-names.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Line, Source } from '../../model/reply.ts';
import { actorName } from '../../reply/actors.ts';
import { cite, join, text, value, words } from '../../reply/parts.ts';
import { ordinalIn } from '../question/ordinals.ts';
import { eventDate, eventTitle } from '../replies/event-lines.ts';
import { type Told, toldOf } from './told.ts';

/** Its name; then date, place and how it was held, once each. */
export function headline(names: Knowledge, event: EventDetail, sources: readonly Source[]): Line {
  const house = event.place !== null && names.find(event.place).some(({ kind }) => kind === 'organization');
  const place = event.place === null || (house && cityOf(event.place) === null) ? [] : [placeOf(event.place, sources)];
  const name = nameLine(names, event, sources);
  return [
    ...join([name, kindOf(event, name), eventDate(event, 'long'), place, formatOf(event)], ' · '),
    text(' '),
    cite(...sources.slice(0, 5)),
  ];
}

function formatOf({ format, kind }: EventDetail): Line {
  if (format === null || kind === 'exercise') return [];
  return [text(format === 'video' ? 'by video' : format === 'phone' ? 'by telephone' : 'in person')];
}

/** What it was, where that is no meeting and its name does not say it. */
function kindOf({ kind }: EventDetail, name: Line): Line {
  const said = name.some((part) => 'text' in part && part.text.toLowerCase().includes(kind));
  return said || kind === 'meeting' || kind === 'call' || kind === 'decision' ? [] : [text(kind)];
}

/** A numbered meeting by its name; one of two people by who met, wherever it was; else its name, or the title of its best account. */
function nameLine(names: Knowledge, event: EventDetail, sources: readonly Source[]): Line {
  const [name] = namesOf(event);
  const numbered = event.round !== null || names.series.some(({ id, numbered }) => numbered && id === event.series);
  const pair = numbered ? [] : pairOf(event, sources);
  if (pair.length > 0) return pair;
  if (name === undefined) return eventTitle(event);
  const { text: called } = name.detail;
  return [value(`${called[0]?.toUpperCase() ?? ''}${called.slice(1)}`, [name.source], 'normalised')];
}

function pairOf({ kind, participants }: EventDetail, sources: readonly Source[]): Line {
  const people = participants.filter(({ actor }) => actor.kind === 'person');
  const apart = new Set(people.map(({ actor }) => actor.side)).size > 1;
  const met = kind === 'meeting' || kind === 'call';
  const line = people.map(({ actor }): Line => [actorName(actor, sources)]);
  return met && apart && people.length === 2 ? join(line, ' – ') : [];
}

/** A name of its kind and nothing more: "… summit", "… meeting". */
const anyMeeting = /^\S+ (?:summit|meeting|talks|dialogue)$/iu;

/** What accounts call it, the fullest name first: one that gives its number, in a language that the reply is in. */
export function namesOf(event: EventDetail): readonly Told[] {
  if (event.series === null) return [];
  const worth = ({ detail, source }: Told): number =>
    (source.document.language === 'en' ? 4 : 0) +
    (ordinalIn(detail.text) === null ? 0 : 2) +
    (/\p{Lu}/u.test(detail.text) ? 1 : 0);
  return toldOf(event, 'name')
    .filter(({ detail }) => !anyMeeting.test(detail.text))
    .toSorted((a, b) => worth(b) - worth(a));
}

const capitalised = (city: string): string => city.replaceAll(/\b\p{Ll}/gu, (letter) => letter.toUpperCase());

/** A city under its English name; any other place in the words of its account. */
function placeOf(place: string, sources: readonly Source[]): Line[number] {
  const city = cityOf(place);
  const verbatim = sources.find((source) => source.quote.includes(place));
  if (city !== null && (capitalised(city) !== place || verbatim === undefined))
    return value(capitalised(city), sources, 'transliterated');
  return verbatim === undefined ? value(place, sources, 'normalised') : words(place, verbatim);
}
