import { firstMonthOf } from '../../language/calendar.ts';
import type { Day } from '../../model/date.ts';
import { addDays, dateValue, monthOf, monthValue, serial, shifted, weekday, yearOf } from './calendar.ts';
import type { Now } from './rule.ts';

/** A weekday as news has it: the last one up to the day of publication, or the next one where the verb looks ahead. */
export function nearestWeekday(now: Now, wanted: number): Day {
  const back = (weekday(now.today) - wanted + 7) % 7;
  // What was prepared for comes later than the preparing; a day ago it may just be over.
  const later = now.tense === 'future' || (now.tense === 'ahead' && back !== 1);
  if (!later) return addDays(now.today, -back);
  return addDays(now.today, back === 0 ? 0 : 7 - back);
}

/** A month and day without a year: behind or ahead as the verb says, else the nearest. */
export function nearestMonthDay(now: Now, month: number, day: number): Day | null {
  const year = yearOf(now.today);
  const days = [year - 1, year, year + 1].map((y) => dateValue(y, month, day)).filter((d) => d !== null);
  return choose(now, days);
}

export function nearestMonth(now: Now, month: number): string {
  const year = yearOf(now.today);
  if (monthOf(now.today) === month) return monthValue(year, month);
  const middles = [year - 1, year, year + 1].map((y) => `${monthValue(y, month)}-15`);
  return choose(now, middles)!.slice(0, 7);
}

/** A day of the month alone ("the 23rd", 13日): this month's or a neighbour's. */
export function nearestDayOfMonth(now: Now, day: number): Day | null {
  const days = [-1, 0, 1].map((n) => {
    const month = shifted(now.today, 'M', n);
    return dateValue(Number(month.slice(0, 4)), Number(month.slice(5)), day);
  });
  return choose(
    now,
    days.filter((d) => d !== null),
  );
}

/** A day that the verb's tense speaks against must be this much nearer to be meant all the same. */
const againstTense = 5;

function choose(now: Now, days: readonly Day[]): Day | null {
  const today = serial(now.today);
  const distance = (d: Day) => {
    const ahead = serial(d) - today;
    if (now.tense === 'onward' && d.slice(0, 7) < now.today.slice(0, 7)) return Number.POSITIVE_INFINITY;
    const against = (now.tense === 'past' && ahead > 0) || (now.tense === 'future' && ahead < 0);
    return Math.abs(ahead) * (against ? againstTense : 1);
  };
  return days.toSorted((a, b) => distance(a) - distance(b))[0] ?? null;
}

/** A season without a year: the running one, else the last or the next as the verb says. */
export function nearestSeason(now: Now, season: string): string {
  const middle = firstMonthOf[season]! + 1;
  const year = yearOf(now.today);
  const years = [year - 1, year, year + 1];
  const best = choose(
    now,
    years.map((y) => `${monthValue(y, middle)}-15`),
  )!;
  const found = years.find((y) => `${monthValue(y, middle)}-15` === best)!;
  return `${found}-${season}`;
}
