import { citiesIn, cityOf } from '../../knowledge/place-names.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';
import type { Reading } from './reading.ts';

/** What is known to have been held: who took part, in which city, under which id. */
interface Gathering {
  readonly id: string;
  readonly participants: readonly string[];
  readonly city: string | null;
}

const leaders =
  /\b(?:leaders|summits?|heads of state)\b|\b(?:sommet|dirigeants|cumbre|líderes|gipfel|vertice|szczyt|саммит\p{L}*)|峰会|领导人/iu;

const meets = /\b(?:met|meet(?:s|ing)?|talks|talked|spoke|call(?:ed)?|video)\b|会见|会晤|通话/iu;
const visits = /\b(?:visit(?:s|ed)?|trip|travel\w*|arriv\w*|flew|landed|tour)\b|访问|窜访|抵达/iu;

/**
 * Events of the knowledge base that a sentence tells of without their names: by the people who met and the city ("Ann
 * Berg flew to Arville", "Ann Berg spoke with Li Ming"), or the leaders of an organisation and the city. They stand as matches of all events that fit,
 * (`anchor` of people, `series` of leaders) at the city, or at the last of the people where a meeting had no city or the sentence names none.
 */
export function gatherings(reading: Reading, byName: readonly NameMatch[]): readonly NameMatch[] {
  const known = knownGatherings(reading);
  // A meeting that is named stands for itself; a war that is only spoken of does not.
  const met = new Set(known.flatMap(({ id, participants }) => (participants.some(isPerson(reading)) ? [id] : [])));
  const told = byName.filter(({ kind, ids }) => kind === 'series' || ids.some((id) => met.has(id)));
  return reading.sentences.flatMap((sentence) => {
    if (told.some((m) => m.start >= sentence.start && m.end <= sentence.end)) return [];
    const names = reading.names.filter((m) => m.start >= sentence.start && m.end <= sentence.end);
    if (names.length === 0) return [];
    const found = inSentence(reading, sentence, names, known);
    return found === null ? [] : [found];
  });
}

const isPerson = (reading: Reading) => (id: string) => reading.knowledge.person(id) !== null;

function inSentence(
  reading: Reading,
  sentence: Sentence,
  names: readonly NameMatch[],
  known: readonly Gathering[],
): NameMatch | null {
  const words = reading.text.slice(sentence.start, sentence.end);
  const named = new Set(names.flatMap(({ ids }) => ids));
  const cities = citiesIn(words);
  const told = new Set(cities.map(({ city }) => city));
  const fitting = known.filter(({ participants, city }) => {
    const people = participants.filter(isPerson(reading));
    if (people.length === 0)
      return (
        city !== null &&
        told.has(city) &&
        participants.length > 0 &&
        leaders.test(words) &&
        participants.every((id) => named.has(id))
      );
    if (!people.every((id) => named.has(id))) return false;
    if (city !== null && told.has(city)) return true;
    if (people.length > 1) return (city === null || told.size === 0) && meets.test(words);
    return participants.length > 1 && participants.every((id) => named.has(id)) && visits.test(words);
  });
  if (fitting.length === 0) return null;
  const isOfPeople = fitting.some(({ participants }) => participants.some(isPerson(reading)));
  const place = cities.find(({ city }) => fitting.some((one) => one.city === city));
  const last = names.filter(({ kind }) => kind === 'person').at(-1) ?? names.at(-1)!;
  const span = place ? { start: sentence.start + place.start, end: sentence.start + place.end } : last;
  return {
    start: span.start,
    end: span.end,
    kind: isOfPeople ? 'anchor' : 'series',
    ids: [...new Set(fitting.map(({ id }) => id))],
    form: 'full',
  };
}

const knownGatherings = ({ knowledge }: Reading): readonly Gathering[] => [
  ...knowledge.calendar
    .filter(({ from }) => from.length === 10)
    .map(({ id, participants, place }) => ({ id, participants, city: placeOf(place) })),
  ...knowledge.series
    .filter(({ kind }) => kind === 'summit')
    .flatMap(({ id, participants, occurrences }) =>
      [...new Set(occurrences.map(({ place }) => placeOf(place)))].map((city) => ({ id, participants, city })),
    ),
];

/** The city of a place ("Vilnius, Lithuania") in lower case. */
export const placeOf = (place: string | undefined): string | null =>
  place === undefined ? null : (cityOf(place.split(',')[0]!) ?? place.split(',')[0]!.toLowerCase());
