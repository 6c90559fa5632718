import type { Day } from '../../model/date.ts';

/** The units that dates and durations are counted in; Q a quarter, DE ten years, CE a hundred. */
export type Unit = 'D' | 'W' | 'M' | 'Q' | 'Y' | 'DE' | 'CE';

const msPerDay = 86_400_000;

/** Days since 1970-01-01. */
export function serial(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / msPerDay);
}

function dayOf(serialDay: number): Day {
  const clamped = Math.min(Math.max(serialDay, -719_000), 2_900_000);
  return new Date(clamped * msPerDay).toISOString().slice(0, 10);
}

export function addDays(day: Day, days: number): Day {
  return dayOf(serial(day) + days);
}

export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const monthOf = (day: Day): number => Number(day.slice(5, 7));
export const dayOfMonth = (day: Day): number => Number(day.slice(8, 10));

export const pad = (n: number, width = 2): string => String(n).padStart(width, '0');
export const yearValue = (year: number): string => pad(Math.min(Math.max(year, 0), 9999), 4);
export const monthValue = (year: number, month: number): string => {
  const months = year * 12 + month - 1;
  return `${yearValue(Math.floor(months / 12))}-${pad((((months % 12) + 12) % 12) + 1)}`;
};
export const quarterValue = (year: number, quarter: number): string => {
  const quarters = year * 4 + quarter - 1;
  return `${yearValue(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`;
};
export const quarterOf = (day: Day): number => Math.ceil(monthOf(day) / 3);

/** Null where the month has no such day. */
export function dateValue(year: number, month: number, day: number): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  return `${yearValue(year)}-${pad(month)}-${pad(day)}`;
}

export function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}

/** 1 Monday to 7 Sunday. */
export function weekday(day: Day): number {
  return ((((serial(day) + 3) % 7) + 7) % 7) + 1;
}

/** ISO week of a day, as `2024-W11`. */
export function weekValue(day: Day): string {
  const thursday = addDays(day, 4 - weekday(day));
  const first = serial(`${thursday.slice(0, 4)}-01-01`);
  return `${thursday.slice(0, 4)}-W${pad(Math.floor((serial(thursday) - first) / 7) + 1)}`;
}

/** Monday of an ISO week. */
export function weekStart(year: number, week: number): Day {
  const january4 = `${yearValue(year)}-01-04`;
  return addDays(january4, 1 - weekday(january4) + (week - 1) * 7);
}

/** The value of the unit that lies `n` units from the one that holds `day`: −1 month from 2024-03-13 is 2024-02. */
export function shifted(day: Day, unit: Unit, n: number): string {
  if (unit === 'D') return addDays(day, n);
  if (unit === 'W') return weekValue(addDays(day, 7 * n));
  if (unit === 'M') return monthValue(yearOf(day), monthOf(day) + n);
  if (unit === 'Q') return quarterValue(yearOf(day), quarterOf(day) + n);
  if (unit === 'Y') return yearValue(yearOf(day) + n);
  if (unit === 'DE') return yearValue(yearOf(day) + 10 * n).slice(0, 3);
  return yearValue(yearOf(day) + 100 * n).slice(0, 2);
}
