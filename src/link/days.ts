import type { DateWindow, Day } from '../model/date.ts';

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  // Counted, since it is asked for every pair of accounts: years begin in March, so that a leap day comes last.
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month < 3 ? 1 : 0);
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const dayOfYear = Math.floor((153 * (month + (month < 3 ? 9 : -3)) + 2) / 5) + Number(day.slice(8)) - 1;
  return year * 365 + leaps + dayOfYear - 719_468;
}

/** Days from the first to the last of a window; 0 for one day. */
export function spanOf(window: DateWindow): number {
  return dayNumber(window.to) - dayNumber(window.from);
}

/** Days between two windows; 0 where they share a day. */
export function gapOf(a: DateWindow, b: DateWindow): number {
  return Math.max(0, dayNumber(b.from) - dayNumber(a.to), dayNumber(a.from) - dayNumber(b.to));
}

export function holds(outer: DateWindow, inner: DateWindow): boolean {
  return outer.from <= inner.from && inner.to <= outer.to;
}
