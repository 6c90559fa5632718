import {
  anyMonth,
  firstMonthOf,
  fullWeekday,
  monthNumber,
  seasonCode,
  seasonNames,
  weekdayNumber,
} from '../../language/calendar.ts';
import type { Day } from '../../model/date.ts';
import { monthEnd } from '../../reply/date-text.ts';

export interface Stretch {
  readonly from: Day;
  readonly to: Day;
}

const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const iso = (date: Date): Day => date.toISOString().slice(0, 10);
const pad = (part: number): string => String(part).padStart(2, '0');

type Reading = (parts: readonly string[], today: Date) => Stretch | null;

/** Ways to write a date, most specific first; a day may be followed by anything but a longer date. */
const readings: readonly (readonly [RegExp, Reading])[] = [
  [/(\d{4})-(\d{1,2})-(\d{1,2})/u, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))],
  [/(\d{4})年(\d{1,2})月(\d{1,2})[日号]/u, ([y, m, d]) => oneDay(Number(y), Number(m), Number(d))],
  [/(\d{4})年(\d{1,2})月/u, ([y, m]) => oneMonth(Number(y), Number(m))],
  [/(?<!\d)(\d{1,2})([./])(\d{1,2})\2(\d{4})(?!\d)/u, ([d, , m, y]) => oneDay(Number(y), Number(m), Number(d))],
  [/\b((?:19|20)\d{2})年?\s*(?:-|–|—|to|until|till|through|至|到)\s*((?:19|20)\d{2})(?!\d|-)年?/iu, years],
  [/\bbetween\s+((?:19|20)\d{2})\s+and\s+((?:19|20)\d{2})(?!\d|-)/iu, years],
  [/(\d{4})-(\d{1,2})(?!\d|-)/u, ([y, m]) => oneMonth(Number(y), Number(m))],
  [
    new RegExp(`\\b${day}\\s+(?:of\\s+)?(${anyMonth})\\b\\.?,?\\s+(\\d{4})`, 'iu'),
    ([d, m, y]) => oneDay(Number(y), monthNumber(m ?? ''), Number(d)),
  ],
  [
    new RegExp(`\\b(${anyMonth})\\b\\.?\\s+${day},?\\s+(\\d{4})`, 'iu'),
    ([m, d, y]) => oneDay(Number(y), monthNumber(m ?? ''), Number(d)),
  ],
  [
    new RegExp(`\\b(${anyMonth})\\b\\.?,?\\s+(?:of\\s+)?(\\d{4})`, 'iu'),
    ([m, y]) => oneMonth(Number(y), monthNumber(m ?? '')),
  ],
  [
    new RegExp(`\\b(${seasonNames.join('|')})\\s+(?:of\\s+)?(\\d{4})`, 'iu'),
    ([name, y]) => season(name ?? '', Number(y)),
  ],
  [/\bQ([1-4])(?:\s+of)?[\s,]+(\d{4})/iu, ([q, y]) => months(Number(y), Number(q) * 3 - 2, 3)],
  [/\b(\d{4})[\s-]?Q([1-4])\b/iu, ([y, q]) => months(Number(y), Number(q) * 3 - 2, 3)],
  [
    /\b(first|1st|second|2nd) half of (\d{4})/iu,
    ([half, y]) => months(Number(y), /^(?:f|1)/iu.test(half ?? '') ? 1 : 7, 6),
  ],
  [/\b(early|mid|late)[\s-](\d{4})/iu, ([part, y]) => partOfYear(part ?? '', Number(y))],
  [/(\d{4})年(初|中|底|末)/u, ([y, part]) => partOfYear(part ?? '', Number(y))],
  [new RegExp(`\\blast\\s+(${fullWeekday})\\b`, 'iu'), ([name], today) => lastWeekday(name, today)],
  [
    /\blast\s+(\d{1,3})\s+(day|week|month|year)s?\b/iu,
    ([n, unit], today) => ({ from: back(today, Number(n), unit ?? ''), to: iso(today) }),
  ],
  [
    /\b(?:the\s+)?(last|past|this)\s+(week|month|year)\b/iu,
    ([which, unit], today) => unitAround(which ?? '', unit ?? '', today),
  ],
  [/\btoday\b|今天/iu, (_, today) => ({ from: iso(today), to: iso(today) })],
  [/\byesterday\b|昨天/iu, (_, today) => ({ from: shift(today, -1), to: shift(today, -1) })],
  [/上(?:个)?(周|星期|月)/u, ([unit], today) => unitAround('last', unit === '月' ? 'month' : 'week', today)],
  [/去年/u, (_, today) => oneYear(today.getUTCFullYear() - 1)],
  [/今年/u, (_, today) => oneYear(today.getUTCFullYear())],
  [
    /(?<![\d.,])((?:19|20)\d{2})年?(?!\d|[.,]\d|\s*(?:missiles|warheads|tonnes|tons|people|troops))/u,
    ([y]) => oneYear(Number(y)),
  ],
];

/** The whole of a text as the stretch of days that it means; null where it is no date. `today` is in UTC. */
export function parseWhen(written: string, today: Date): Stretch | null {
  const shown = written.trim().replace(/^(?:since|from|until|till|in|on|the)\s+/iu, '');
  for (const [pattern, read] of readings) {
    const found = pattern.exec(shown);
    if (found !== null && found[0].length === shown.length) return read(found.slice(1), today);
  }
  return monthOnly(shown, today);
}

/** The most specific date in a sentence, with where it stands; null where it holds none. */
export function findWhen(
  sentence: string,
  today: Date,
): (Stretch & { readonly start: number; readonly end: number }) | null {
  for (const [pattern, read] of readings) {
    const found = pattern.exec(sentence);
    const stretch = found === null ? null : read(found.slice(1), today);
    if (found !== null && stretch !== null)
      return {
        ...openEnded(stretch, sentence.slice(0, found.index), today),
        start: found.index,
        end: found.index + found[0].length,
      };
  }
  const month = inMonth.exec(sentence);
  const stretch = month === null ? null : monthOnly(month[1] ?? '', today);
  return month === null || stretch === null
    ? null
    : { ...stretch, start: month.index, end: month.index + month[0].length };
}

/** "after 2019" and "before 2019" have one end. */
function openEnded(stretch: Stretch, before: string, today: Date): Stretch {
  if (/\b(?:after|since)\s+$/iu.test(before)) return { from: stretch.from, to: iso(today) };
  if (/\b(?:before|until|till|prior to)\s+$/iu.test(before)) return { from: '1900-01-01', to: stretch.to };
  return stretch;
}

const inMonth = new RegExp(`\\b(?:in|since|last|this|of)\\s+(${anyMonth})\\b(?!\\.?\\s*\\d)`, 'iu');

/** "March" alone is the last one that has begun. */
function monthOnly(shown: string, today: Date): Stretch | null {
  if (!new RegExp(`^(?:${anyMonth})\\.?$`, 'iu').test(shown)) return null;
  const month = monthNumber(shown);
  const year = today.getUTCFullYear() - (month > today.getUTCMonth() + 1 ? 1 : 0);
  return oneMonth(year, month);
}

function oneDay(year: number, month: number, date: number): Stretch | null {
  if (!inCalendar(year) || month < 1 || month > 12 || date < 1 || date > Number(monthEnd(year, month).slice(8)))
    return null;
  const at = `${year}-${pad(month)}-${pad(date)}`;
  return { from: at, to: at };
}

function oneMonth(year: number, month: number): Stretch | null {
  if (!inCalendar(year) || month < 1 || month > 12) return null;
  return { from: `${year}-${pad(month)}-01`, to: monthEnd(year, month) };
}

const oneYear = (year: number): Stretch | null =>
  inCalendar(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
const inCalendar = (year: number): boolean => year >= 1000 && year <= 9999;

/** From the first year named to the last. */
function years([first, last]: readonly string[]): Stretch | null {
  const [a, b] = [oneYear(Number(first)), oneYear(Number(last))];
  return a === null || b === null || a.from > b.from ? null : { from: a.from, to: b.to };
}

function months(year: number, first: number, many: number): Stretch | null {
  const [start, end] = [oneMonth(year, first), oneMonth(year, first + many - 1)];
  return start === null || end === null ? null : { from: start.from, to: end.to };
}

/** "Early" is the first third of a year, "mid" the second, "late" the last. */
const partOfYear = (part: string, year: number): Stretch | null =>
  months(year, { early: 1, 初: 1, mid: 5, 中: 5 }[part.toLowerCase()] ?? 9, 4);

/** The one before today; on a Friday "last Friday" is a week ago. */
function lastWeekday(name: string | undefined, today: Date): Stretch {
  const ago = (today.getUTCDay() - weekdayNumber(name ?? '') + 7) % 7 || 7;
  return { from: shift(today, -ago), to: shift(today, -ago) };
}

/** Meteorological seasons of the northern half, where all of these meetings are held. */
function season(name: string, year: number): Stretch | null {
  const first = firstMonthOf[seasonCode(name)]!;
  const start = oneMonth(year, first);
  const last = first + 2 > 12 ? oneMonth(year + 1, first - 10) : oneMonth(year, first + 2);
  return start === null || last === null ? null : { from: start.from, to: last.to };
}

function shift(today: Date, days: number): Day {
  return iso(new Date(today.getTime() + days * 86_400_000));
}

function back(today: Date, many: number, unit: string): Day {
  const date = new Date(today);
  if (unit === 'day' || unit === 'week') return shift(today, -many * (unit === 'week' ? 7 : 1));
  if (unit === 'month') date.setUTCMonth(date.getUTCMonth() - many);
  else date.setUTCFullYear(date.getUTCFullYear() - many);
  return iso(date);
}

/** "last month" is the calendar month before; "last week" the week from Monday before; "past" counts back from today. */
function unitAround(which: string, unit: string, today: Date): Stretch | null {
  const before = which.toLowerCase() === 'this' ? 0 : 1;
  if (which.toLowerCase() === 'past') return { from: back(today, 1, unit.toLowerCase()), to: iso(today) };
  if (unit.toLowerCase() === 'year') return oneYear(today.getUTCFullYear() - before);
  if (unit.toLowerCase() === 'month') {
    const month = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() - before, 1));
    return oneMonth(month.getUTCFullYear(), month.getUTCMonth() + 1);
  }
  const monday = -((today.getUTCDay() + 6) % 7) - 7 * before;
  return { from: shift(today, monday), to: shift(today, monday + 6) };
}
