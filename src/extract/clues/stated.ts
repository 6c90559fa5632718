import { shortDay } from '../../language/calendar.ts';
import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { leadDay } from './lead-day.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { isDays, isStated, mistaken } from './stated-days.ts';
import { isOpenDay } from './yearly.ts';

/** Few documents look back further only than so. */
export const recentDays = 550;
const recentNewsDays = 30;

/** Limits from the dates that the text states in full, and from the day without a year that its lead tells of. */
export function statedClues(reading: Reading): readonly (DatingClue | null)[] {
  const past = reading.dates.filter((timex) => isStated(timex) && isPast(reading, timex));
  const latest = past.reduce<Timex | null>((a, b) => (a === null || b.window!.from > a.window!.from ? b : a), null);
  return [...(latest === null ? [] : after(reading, latest)), ...leadDay(reading, latest), ...planning(reading)];
}

function after(reading: Reading, timex: Timex): readonly (DatingClue | null)[] {
  const from = mistaken(reading, timex) ?? timex.window!.from;
  const quote = quoteOf(reading, timex);
  return [
    clue([{ from, to: null }], `${quote} has been, so it is from ${shortDay(from)} or later`, timex, 'firm'),
    timex.window!.precision === 'year'
      ? yearOfDays(reading, timex)
      : clue([{ from, to: addDays(from, recentDays) }], `it states no later date than ${quote}`, timex, 'hint'),
    !isDays(timex)
      ? null
      : clue([{ from, to: addDays(from, recentNewsDays) }], `the latest day that it states is ${quote}`, timex, 'hint'),
  ];
}

/** Days without a year are mostly of the latest year that the text states. */
function yearOfDays(reading: Reading, timex: Timex): DatingClue | null {
  const day = reading.dates.find((t) => isOpenDay(t) && isPast(reading, t));
  return day === undefined
    ? null
    : clue(
        [timex.window!],
        `it tells of ${quoteOf(reading, day)} and states no later year than ${quoteOf(reading, timex)}`,
        day,
        'hint',
      );
}

/** What is planned for a day is written before it. */
function planning(reading: Reading): readonly (DatingClue | null)[] {
  return reading.dates
    .filter((timex) => isStated(timex) && timex.window!.precision !== 'year' && willBe(reading, timex))
    .map((timex) =>
      clue(
        [{ from: null, to: timex.window!.to }],
        `${quoteOf(reading, timex)} is still ahead, so it is no later`,
        timex,
        'firm',
      ),
    );
}

function willBe(reading: Reading, timex: Timex): boolean {
  const before = reading.text.slice(Math.max(0, timex.start - 60), timex.start);
  return (
    /\b(?:will|is to|are to|is due|are due|scheduled|to be held)\b[^.;]*$/iu.test(before) ||
    /(?:将于|定于)[^。；]*$/u.test(before)
  );
}
