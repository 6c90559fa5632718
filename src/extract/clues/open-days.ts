import { numberOf, toTwelve } from '../../language/english-numbers.ts';
import type { Day, Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays, serial } from '../dates/calendar.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading, type Stretch } from './reading.ts';
import { isOpenDay, newsDays, yearly, years } from './yearly.ts';

/** A day without a year is told of as past for so long, and mostly for no longer than this. */
const longestDays = 300;
const mostlyDays = 30;
/** Days of one year in a text lie no farther apart. */
const apart = 240;

/** Limits from the days without a year that a text tells of as past: the latest of them is no later than the text. */
export function openDayClues(reading: Reading): readonly (DatingClue | null)[] {
  const latest = latestOpenDay(reading);
  if (latest === null) return [];
  const firm = yearly(reading, latest, { before: 0, later: longestDays }, 'it tells of');
  const hint = yearly(reading, latest, { before: 0, later: mostlyDays }, 'the latest day that it tells of is');
  return [firm, hint && { ...hint, strength: 'hint' }, ...after(reading, latest)];
}

/** The latest day without a year that the text tells of as past; null where it tells of none. */
function latestOpenDay(reading: Reading): Timex | null {
  const past = reading.dates.filter((timex) => isOpenDay(timex) && isPast(reading, timex));
  const first = past[0];
  if (first === undefined) return null;
  return past.reduce((a, b) => (daysBetween(first, b) > daysBetween(first, a) ? b : a));
}

/** Days from one day of a year to another, in whichever year it is nearer. */
function daysBetween(a: Timex, b: Timex): number {
  const days = serial(inYear(b, 2023)) - serial(inYear(a, 2023));
  return days < -apart ? days + 365 : days > apart ? days - 365 : days;
}

const inYear = ({ value }: Timex, year: number): Day => `${year}${value.slice(4)}`.replace('-02-29', '-02-28');

const offset = new RegExp(
  `\\b(?<n>\\d{1,2}|an?|${toTwelve}) (?<unit>day|week|month)s? (?:after|since|on from)\\b`,
  'iu',
);
const daysOfUnit: Readonly<Record<string, number>> = { day: 1, week: 7, month: 30 };

/** "Three weeks after the lines were cut", in the lead: so long after one of the days that the text tells of. */
function after(reading: Reading, latest: Timex): readonly (DatingClue | null)[] {
  const lead = reading.text.slice(0, reading.leadEnd);
  const match = offset.exec(lead);
  if (match === null) return [];
  const unit = daysOfUnit[match.groups!.unit!.toLowerCase()]!;
  const days = unit * (/^an?$/i.test(match.groups!.n!) ? 1 : (numberOf(match.groups!.n!) ?? 0));
  const slack = Math.ceil(unit / 2);
  const starts = reading.dates.filter(
    (timex) => isOpenDay(timex) && isPast(reading, timex) && daysBetween(timex, latest) <= days + slack,
  );
  const stretches = starts.flatMap((timex) =>
    years(reading).map((year): Stretch => {
      const day = addDays(inYear(timex, year), days);
      return { from: addDays(day, -slack), to: addDays(day, slack) };
    }),
  );
  const span = { start: match.index, end: match.index + match[0].length };
  return [clue(stretches, `${quoteOf(reading, span)} one of the days that it tells of`, span, 'hint')];
}

/** Whether the day of the lead is background: something later is told of. */
export function isBackground(reading: Reading, lead: Timex): boolean {
  const latest = latestOpenDay(reading);
  return latest !== null && daysBetween(lead, latest) > newsDays;
}
