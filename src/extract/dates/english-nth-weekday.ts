import { monthNumber, weekdayNumber } from '../../language/calendar.ts';
import { ordinals } from '../../language/english-numbers.ts';
import { addDays, dateValue, daysIn, pad, weekday, yearOf } from './calendar.ts';
import { month, weekdayName, year } from './english-words.ts';
import { nearestMonth } from './nearest.ts';
import { date, from, type Rule } from './rule.ts';

const nth = ordinals.slice(0, 5);

/** "The second Tuesday of January", "the last Friday in May 2021". */
export const englishNthWeekday: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<n>${nth.join('|')}|last) (?<d>${weekdayName}) (?:of|in) (?<m>${month})(?:,?\\s+(?<y>${year}))?\\b`,
      'giu',
    ),
    read: ({ groups }) => {
      const { n, d, m, y } = groups!;
      const [at, wanted, of] = [nth.indexOf(n!.toLowerCase()), weekdayNumber(d!), monthNumber(m!)];
      if (y !== undefined) return date(nthWeekday(Number(y), of, wanted, at));
      return from('partial', `XXXX-${pad(of)}`, (now) => nthWeekday(yearOf(nearestMonth(now, of)), of, wanted, at));
    },
  },
];

/** `at` counts from 0; −1 is the last. Null where the month has no such day. */
function nthWeekday(year: number, month: number, wanted: number, at: number): string | null {
  const start = dateValue(year, month, 1)!;
  const first = 1 + ((wanted - weekday(start) + 7) % 7);
  const last = first + 7 * Math.floor((daysIn(year, month) - first) / 7);
  const day = at < 0 ? last : first + 7 * at;
  return day > last ? null : addDays(start, day - 1);
}
