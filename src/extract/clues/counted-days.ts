import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { lagOf } from './lag.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { isOpenDay, years } from './yearly.ts';

/** Between a day and the words that count to it: "two weeks ago, on 13 March", "on 13 March, two weeks ago". */
const between = /^[\s,，(（]{0,3}(?:on\s|am\s|le\s)?$/iu;

/** Days that the text counts to from its own: "two weeks ago, on 13 March" was written two weeks after it. */
export function countedDayClues(reading: Reading): readonly (DatingClue | null)[] {
  return reading.dates.map((day, i) => {
    const counted = [reading.dates[i - 1], reading.dates[i + 1]].find(
      (t) => t !== undefined && isBeside(reading, day, t),
    );
    const lag = counted === undefined ? null : lagOf(counted);
    if (lag === null) return null;
    const first = Math.min(day.start, counted!.start);
    const span = { start: first, end: Math.max(day.end, counted!.end) };
    const windows = daysOf(reading, day).map((of) => ({ from: addDays(of, lag.least), to: addDays(of, lag.most) }));
    return clue(windows, `it counts ${quoteOf(reading, span)}`, span, 'firm');
  });
}

/** Whether the day is counted to from the day of publication, so that it is not the day of the news. */
export const isCounted = (reading: Reading, day: Timex): boolean =>
  reading.dates.some((t) => isBeside(reading, day, t) && (lagOf(t)?.least ?? 0) > 1);

function isBeside(reading: Reading, day: Timex, counted: Timex): boolean {
  if (!counted.relative || day === counted) return false;
  const [a, b] = day.start < counted.start ? [day, counted] : [counted, day];
  return b.start - a.end < 10 && between.test(reading.text.slice(a.end, b.start)) && lagOf(counted) !== null;
}

function daysOf(reading: Reading, day: Timex): readonly string[] {
  if (isOpenDay(day)) return years(reading).map((year) => `${year}${day.value.slice(4)}`.replace('-02-29', '-02-28'));
  return day.window?.precision === 'day' && day.window.basis === 'stated' ? [day.window.from] : [];
}
