import { citiesIn } from '../../knowledge/place-names.ts';
import type { Timex } from '../../model/date.ts';
import type { NameMatch, SeriesEntry } from '../../model/knowledge.ts';
import { addDays, serial, weekday } from '../dates/calendar.ts';
import { placeOf } from './gatherings.ts';
import { daysOfEntry, type Happening, type Reading, sentenceAt } from './reading.ts';
import { isOpenDay } from './yearly.ts';

/** How far around its name the city of a meeting stands, in UTF-16 units. */
const near = 30;
/** A meeting goes on for fewer days. */
const longestDays = 31;

/**
 * When the event happened, or each time that the meeting was held, as far as it is known to the day or month and agrees
 * with the city and the days that stand beside its name.
 */
export function happeningsOf(reading: Reading, match: NameMatch): readonly Happening[] {
  const known = match.ids.flatMap((id) => {
    const anchor = reading.knowledge.calendar.find((entry) => entry.id === id);
    if (anchor !== undefined) return anchor.from.length >= 7 ? [daysOfEntry(anchor)] : [];
    const series = reading.knowledge.series.find((entry) => entry.id === id);
    return series === undefined ? [] : occurrencesOf(reading, match, series);
  });
  const days = datesBeside(reading, match).filter(isOpenDay);
  const daysHeld = (held: Happening) => days.filter((day) => holdsDay(held, day.value.slice(4))).length;
  const most = Math.max(0, ...known.map(daysHeld));
  return most > 0 ? known.filter((held) => daysHeld(held) === most) : known;
}

function occurrencesOf(reading: Reading, match: NameMatch, series: SeriesEntry): readonly Happening[] {
  const rounds = roundsTold(reading, series.id);
  const known = series.occurrences.filter(
    (entry) => entry.from.length >= 7 && (rounds.size === 0 || (entry.round !== undefined && rounds.has(entry.round))),
  );
  const around = reading.text.slice(Math.max(0, match.start - near), match.end + near);
  // The Vilnius summit is one of many; Munich is in the name of every Munich Security Conference.
  const ownCities = new Set(citiesIn(series.names.en[0] ?? '').map(({ city }) => city));
  const told = new Set(citiesIn(around).flatMap(({ city }) => (ownCities.has(city) ? [] : [city])));
  const here = known.filter(({ place }) => told.has(placeOf(place) ?? ''));
  return (here.length > 0 ? here : known).map(daysOfEntry);
}

/** The rounds of a series that the text tells of: what names its sixth round is no witness for the eighth. */
const roundsTold = (reading: Reading, series: string): ReadonlySet<number> =>
  new Set(
    reading.accounts.flatMap((account) => (account.series === series && account.round !== null ? [account.round] : [])),
  );

function datesBeside(reading: Reading, { start }: NameMatch): readonly Timex[] {
  const sentence = sentenceAt(reading, start);
  return reading.dates.filter((t) => sentence !== null && t.start >= sentence.start && t.end <= sentence.end);
}

const isShort = ({ from, to }: Happening): boolean => serial(to) - serial(from) < longestDays;

/** `-07-11` lies in 11 and 12 July 2023. */
function holdsDay(held: Happening, monthAndDay: string): boolean {
  const day = `${held.from.slice(0, 4)}${monthAndDay}`;
  return isShort(held) && held.from <= day && day <= held.to;
}

/** Those of several that had the weekday which the sentence of the name, or the lead under it, tells of; all where none had it. */
export function onItsWeekday(
  reading: Reading,
  match: NameMatch,
  happenings: readonly Happening[],
): readonly Happening[] {
  const isTitle = match.start < (reading.sentences.find(({ kind }) => kind === 'text')?.start ?? 0);
  const dates = isTitle ? reading.dates.filter((t) => t.start < reading.leadEnd) : datesBeside(reading, match);
  const told = dates.flatMap(({ value }) => /^XXXX-WXX-(\d)$/.exec(value)?.[1] ?? []);
  if (told.length === 0) return happenings;
  const fitting = happenings.filter((held) => isShort(held) && told.some((n) => hadWeekday(held, Number(n))));
  return fitting.length > 0 ? fitting : happenings;
}

function hadWeekday({ from, to }: Happening, n: number): boolean {
  const days = Math.min(6, serial(to) - serial(from));
  return Array.from({ length: days + 1 }, (_, i) => addDays(from, i)).some((day) => weekday(day) === n);
}
