import { monthNames } from '../language/calendar.ts';
import type { DateWindow, Day } from '../model/date.ts';

type Style = 'short' | 'long';

/** "27 Sep 2021" or "27 September 2021". */
export function dayText(iso: Day, style: Style = 'short'): string {
  return `${Number(iso.slice(8))} ${monthText(iso, style)}`;
}

/** A window no more precise than it is known: "2010", "Feb 2023", "13 Mar 2024", "14–19 Mar 2024", "Mar – May 2020". */
export function dateText(window: DateWindow, style: Style = 'short'): string {
  const { from, to, precision } = window;
  if (precision === 'year' && from.slice(0, 4) === to.slice(0, 4)) return from.slice(0, 4);
  if (precision === 'month' && from.slice(0, 7) === to.slice(0, 7)) return monthText(from, style);
  if (from === to) return dayText(from, style);
  return rangeText(from, to, style);
}

function rangeText(from: Day, to: Day, style: Style): string {
  const wholeMonths = from.endsWith('-01') && isMonthEnd(to);
  if (from.slice(0, 7) === to.slice(0, 7)) {
    return wholeMonths ? monthText(from, style) : `${Number(from.slice(8))}–${dayText(to, style)}`;
  }
  if (from.slice(0, 4) !== to.slice(0, 4)) {
    return wholeYears(from, to)
      ? `${from.slice(0, 4)} – ${to.slice(0, 4)}`
      : `${dayText(from, style)} – ${dayText(to, style)}`;
  }
  if (wholeYears(from, to)) return from.slice(0, 4);
  if (wholeMonths) return `${monthName(from, style)} – ${monthText(to, style)}`;
  return `${Number(from.slice(8))} ${monthName(from, style)} – ${dayText(to, style)}`;
}

const wholeYears = (from: Day, to: Day): boolean => from.endsWith('-01-01') && to.endsWith('-12-31');

const monthText = (iso: Day, style: Style): string => `${monthName(iso, style)} ${iso.slice(0, 4)}`;

function monthName(iso: Day, style: Style): string {
  const name = monthNames[Number(iso.slice(5, 7)) - 1] ?? '';
  return style === 'long' ? name : name.slice(0, 3);
}

/** The last day of a month, `month` from 1. */
export function monthEnd(year: number, month: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(last).padStart(2, '0')}`;
}

const isMonthEnd = (iso: Day): boolean => iso === monthEnd(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)));
