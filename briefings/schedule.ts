import { CronExpressionParser } from 'cron-parser';
import { DateTime } from 'luxon';

/** A timetable in local time: which minutes of which days. */
export interface Timetable {
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
}

/** Why a cron expression or a time zone cannot be used, in words; null when both can. */
export function timetableFault({ cron, timezone }: Timetable): string | null {
  if (!DateTime.utc().setZone(timezone).isValid) return `"${timezone}" is not a time zone; try Europe/Brussels`;
  if (cron.trim().split(/\s+/).length !== 5)
    return `"${cron}" does not have the five fields of a cron expression; try 0 8 * * 1-5`;
  try {
    CronExpressionParser.parse(cron, { tz: timezone });
    return null;
  } catch (error) {
    return `"${cron}" is not a cron expression: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * The instants in (after, until] at which the timetable is due, in order. Every local minute counts once: a minute that
 * daylight saving skips is due at the first minute after the gap, one that it doubles at its first passing.
 */
export function dueTimes(timetable: Timetable, after: Date, until: Date): readonly Date[] {
  const fields = CronExpressionParser.parse(timetable.cron, { tz: timetable.timezone }).fields;
  const hours = numbers(fields.hour.values);
  const minutes = numbers(fields.minute.values);
  const found = new Set<number>();
  // A day earlier and later than the window, because a local day can begin outside it.
  const first = DateTime.fromJSDate(after, { zone: timetable.timezone }).startOf('day').minus({ days: 1 });
  for (let date = first; date.toMillis() <= until.getTime(); date = date.plus({ days: 1 })) {
    if (!dayMatches(fields, date)) continue;
    for (const hour of hours) for (const minute of minutes) found.add(instantOf(date, hour, minute));
  }
  return [...found]
    .filter((instant) => instant > after.getTime() && instant <= until.getTime())
    .sort((a, b) => a - b)
    .map((instant) => new Date(instant));
}

/** The next `count` due times; fewer where the timetable has none within five years ("31 February"). */
export function nextDueTimes(timetable: Timetable, after: Date, count: number): readonly Date[] {
  const end = DateTime.fromJSDate(after).plus({ years: 5 }).toMillis();
  const found: Date[] = [];
  for (let from = after.getTime(), days = 2; found.length < count && from < end; days *= 4) {
    const until = Math.min(end, from + days * 86_400_000);
    found.push(...dueTimes(timetable, new Date(from), new Date(until)));
    from = until;
  }
  return found.slice(0, count);
}

type Fields = ReturnType<typeof CronExpressionParser.parse>['fields'];

/** Cron's rule: where both the day of the month and the day of the week are given, either will do. */
function dayMatches(fields: Fields, date: DateTime): boolean {
  if (!numbers(fields.month.values).includes(date.month)) return false;
  const lastDay = fields.dayOfMonth.hasLastChar && date.day === date.daysInMonth;
  const ofMonth = lastDay || numbers(fields.dayOfMonth.values).includes(date.day);
  const ofWeek = numbers(fields.dayOfWeek.values).some((weekday) => weekday % 7 === date.weekday % 7);
  if (fields.dayOfMonth.isWildcard) return ofWeek;
  if (fields.dayOfWeek.isWildcard) return ofMonth;
  return ofMonth || ofWeek;
}

function instantOf(date: DateTime, hour: number, minute: number): number {
  const wanted = { year: date.year, month: date.month, day: date.day, hour, minute };
  const local = DateTime.fromObject(wanted, { zone: date.zoneName! });
  if (local.hour !== hour || local.minute !== minute) return gapEnd(local, wanted);
  return Math.min(...local.getPossibleOffsets().map((each) => each.toMillis()));
}

/** Luxon carries a skipped time over the gap by the gap's length; the minute sought is where the gap ends. */
function gapEnd(carried: DateTime, wanted: { readonly hour: number; readonly minute: number }): number {
  const carriedMinutes = (carried.hour - wanted.hour + 24) % 24;
  let end = carried;
  for (let step = 0; step < (carriedMinutes + 1) * 60; step += 1) {
    const before = end.minus({ minutes: 1 });
    if (before.offset !== carried.offset) break;
    end = before;
  }
  return end.startOf('minute').toMillis();
}

function numbers(values: readonly (number | string)[]): readonly number[] {
  return values.filter((value) => typeof value === 'number');
}
