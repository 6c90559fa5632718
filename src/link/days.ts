import type { DateWindow, Day } from '../model/date.ts';

/** Days since 1970-01-01. */
export function dayNumber(day: Day): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
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
