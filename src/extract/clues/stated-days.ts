import type { Day, Timex } from '../../model/date.ts';
import { addDays, serial, weekday } from '../dates/calendar.ts';
import type { Reading } from './reading.ts';
import { newsDays } from './yearly.ts';

/** Stated in full, or a day counted from one that is; a month that a narrative gave its year is too vague. */
export const isStated = (timex: Timex): boolean =>
  !timex.relative &&
  timex.window !== null &&
  timex.type !== 'DURATION' &&
  /^\d{4}/.test(timex.value) &&
  (timex.window.basis === 'stated' || timex.value.length >= 10);

/** A day, or the few of a meeting. */
export const isDays = (timex: Timex): boolean => serial(timex.window!.to) - serial(timex.window!.from) <= newsDays;

/** A weekday beside a date that it does not fit tells of a slip: the nearest day that it fits, where that is earlier. */
export function mistaken(reading: Reading, timex: Timex): Day | null {
  const beside = reading.dates.find(
    (t) => t !== timex && /^XXXX-WXX-\d$/.test(t.value) && t.end <= timex.start && timex.start - t.end <= 3,
  );
  if (beside === undefined || timex.window!.precision !== 'day') return null;
  const off = (weekday(timex.window!.from) - Number(beside.value.slice(-1)) + 7) % 7;
  return off === 0 || off > 3 ? null : addDays(timex.window!.from, -off);
}
