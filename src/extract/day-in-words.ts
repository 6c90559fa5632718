import { anyMonth, monthNumber } from '../language/calendar.ts';
import type { DateBasis, DateWindow, Day, Precision } from '../model/date.ts';

const monthWord = `(?<name>${anyMonth})`;

/** Ways in which headers and datelines write a day, a month or a year; the most precise first. */
const shapes: readonly RegExp[] = [
  /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/,
  /民国\s?(?<republic>\d{2,3})\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/,
  /[:：]\s?(?<republic>1[01]\d)[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?!\d)/,
  // Of 3/4/2024 nobody knows which is the month.
  /\b(?<month>0?[1-9]|1[0-2])\/(?<day>1[3-9]|2\d|3[01])\/(?<year>(?:19|20)\d{2})\b/,
  /\b(?<day>1[3-9]|2\d|3[01])\/(?<month>0?[1-9]|1[0-2])\/(?<year>(?:19|20)\d{2})\b/,
  new RegExp(`\\b(?<day>\\d{1,2})(?:st|nd|rd|th)?\\s+${monthWord}\\.?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  new RegExp(`\\b${monthWord}\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  /(?<year>(?:19|20)\d{2})[-/.](?<month>\d{1,2})(?!\d)/,
  /(?<year>(?:19|20)\d{2})\s?年\s?(?<month>\d{1,2})\s?月/,
  new RegExp(`\\b${monthWord}\\.?,?\\s+(?<year>(?:19|20)\\d{2})\\b`, 'i'),
  /^\s*(?<year>(?:19|20)\d{2})\s*年?\s*$/,
];

/** The calendar of the Republic of China counts 1912 as its first year. */
const republicSince = 1911;

/** The day, month or year that a short text names, as a window; null where it names none that exists. */
export function dayInWords(value: string, basis: DateBasis, because: string): DateWindow | null {
  for (const shape of shapes) {
    const groups = shape.exec(value)?.groups;
    if (!groups) continue;
    const year = groups.republic === undefined ? Number(groups.year) : Number(groups.republic) + republicSince;
    const month = groups.name ? monthNumber(groups.name) : Number(groups.month);
    return bounds(
      year,
      groups.name || groups.month ? month : null,
      groups.day ? Number(groups.day) : null,
      basis,
      because,
    );
  }
  return null;
}

function bounds(
  year: number,
  month: number | null,
  day: number | null,
  basis: DateBasis,
  because: string,
): DateWindow | null {
  if (month === null) return window(`${year}-01-01`, `${year}-12-31`, 'year', basis, because);
  if (month < 1 || month > 12) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (day === null) return window(iso(year, month, 1), iso(year, month, last), 'month', basis, because);
  return day >= 1 && day <= last ? window(iso(year, month, day), iso(year, month, day), 'day', basis, because) : null;
}

function iso(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function window(from: Day, to: Day, precision: Precision, basis: DateBasis, because: string): DateWindow {
  return { from, to, precision, basis, because: [because] };
}
