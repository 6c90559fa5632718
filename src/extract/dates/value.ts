import type { Day, Precision } from '../../model/date.ts';
import { addDays, daysIn, pad, weekStart } from './calendar.ts';

export interface Days {
  readonly from: Day;
  readonly to: Day;
  readonly precision: Precision;
}

/** First and last month of a season; winter runs into the next year. */
const seasons: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
};

/** The days that a TIMEX3 value names; null where it names none (durations, sets, references, open parts). */
export function daysOfValue(value: string): Days | null {
  const interval = /^(\d{4}-\d\d-\d\d)\/(\d{4}-\d\d-\d\d)$/.exec(value);
  if (interval !== null) return { from: interval[1]!, to: interval[2]!, precision: 'range' };
  const date = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T.*)?)?)?$/.exec(value);
  if (date !== null) return plain(date[1]!, date[2], date[3]);
  const week = /^(\d{4})-W(\d\d)(?:-(WE|[1-7]))?$/.exec(value);
  if (week !== null) return inWeek(weekStart(Number(week[1]), Number(week[2])), week[3]);
  const part = /^(\d{4})-(?:(SP|SU|FA|WI)|Q([1-4])|H([12]))$/.exec(value);
  if (part !== null) {
    const [first, last] = seasons[part[2] ?? ''] ?? partMonths(part[3], part[4]);
    return months(Number(part[1]), first, last);
  }
  const years = /^\d{2,3}$/.exec(value);
  return years === null ? null : span(value.padEnd(4, '0'), value.padEnd(4, '9'));
}

function plain(year: string, month: string | undefined, day: string | undefined): Days {
  if (month === undefined) return { from: `${year}-01-01`, to: `${year}-12-31`, precision: 'year' };
  if (day === undefined) return { ...months(Number(year), Number(month), Number(month)), precision: 'month' };
  return { from: `${year}-${month}-${day}`, to: `${year}-${month}-${day}`, precision: 'day' };
}

function inWeek(monday: Day, part: string | undefined): Days {
  if (part === 'WE') return { from: addDays(monday, 5), to: addDays(monday, 6), precision: 'range' };
  if (part === undefined) return { from: monday, to: addDays(monday, 6), precision: 'range' };
  const day = addDays(monday, Number(part) - 1);
  return { from: day, to: day, precision: 'day' };
}

function partMonths(quarter: string | undefined, half: string | undefined): readonly [number, number] {
  return quarter === undefined
    ? [Number(half) * 6 - 5, Number(half) * 6]
    : [Number(quarter) * 3 - 2, Number(quarter) * 3];
}

/** Months counted on past December: 14 is February of the next year. */
function months(year: number, first: number, last: number): Days {
  const lastYear = last > 12 ? year + 1 : year;
  const lastMonth = last > 12 ? last - 12 : last;
  return {
    from: `${pad(year, 4)}-${pad(first)}-01`,
    to: `${pad(lastYear, 4)}-${pad(lastMonth)}-${pad(daysIn(lastYear, lastMonth))}`,
    precision: 'range',
  };
}

function span(from: string, to: string): Days {
  return { from: `${from}-01-01`, to: `${to}-12-31`, precision: 'range' };
}
