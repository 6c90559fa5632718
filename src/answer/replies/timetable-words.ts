import { fullWeekday, shortWeekdays, weekdayNames, weekdayNumber } from '../../language/calendar.ts';
import { dayText } from '../../reply/date-text.ts';

/** What may be said for when a briefing comes, beside cron expressions. */
export const presets = ['daily', 'weekdays', 'mondays', 'hourly'] as const;
const pad = (part: number): string => String(part).padStart(2, '0');

/** A time of day as people write it ("8", "8:30", "20.15", "8am") as [hour, minute]; null where it is none. */
export function parseTime(written: string): readonly [number, number] | null {
  const found = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/iu.exec(written.trim());
  if (found === null) return null;
  const [, hours, minutes, half] = found;
  const noon = half === undefined ? 0 : half.toLowerCase() === 'pm' ? 12 : 0;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + noon;
  const minute = Number(minutes ?? 0);
  return hour < 24 && minute < 60 && !(half !== undefined && Number(hours) > 12) ? [hour, minute] : null;
}

/** `22:00-07:00` as two times of day; null where it is none. */
export function parseQuiet(written: string): { readonly from: string; readonly to: string } | null {
  const times = written.split(/\s*(?:-|–|to|until)\s*/iu).map(parseTime);
  const [from, to] = times;
  if (times.length !== 2 || from == null || to == null) return null;
  return { from: `${pad(from[0])}:${pad(from[1])}`, to: `${pad(to[0])}:${pad(to[1])}` };
}

/**
 * The cron expression of a preset ("daily", "weekdays", "tuesdays", "hourly") at a time of day, or the expression as it
 * was written; null where it is neither. A cron expression names its own time.
 */
export function parseTimetable(when: string, at: readonly [number, number]): string | null {
  const said = when
    .trim()
    .toLowerCase()
    .replace(/^every\s+/u, '')
    .replace(/\s+/gu, ' ');
  const [hour, minute] = at;
  if (/^(?:daily|day)$/u.test(said)) return `${minute} ${hour} * * *`;
  if (/^(?:weekdays?|workdays?)$/u.test(said)) return `${minute} ${hour} * * 1-5`;
  if (/^(?:hourly|hour)$/u.test(said)) return `${minute} * * * *`;
  if (/^(?:weekly|week)$/u.test(said)) return `${minute} ${hour} * * 1`;
  const named = said.split(/\s*(?:,|and)\s*/u).map((word) => weekdayOf(word));
  if (named.every((day) => day >= 0)) return `${minute} ${hour} * * ${[...new Set(named)].toSorted().join(',')}`;
  return said.split(' ').length === 5 ? said : null;
}

/** As cron counts them, from 0 for Sunday; -1 for none. */
const weekdayOf = (word: string): number =>
  new RegExp(`^(?:(?:${fullWeekday})s?|${shortWeekdays.join('|')})$`, 'iu').test(word) ? weekdayNumber(word) % 7 : -1;

/** A timetable in words: "every weekday at 08:30", "every hour"; an expression of its own is given as it is. */
export function timetableWords(cron: string): string {
  const [minute, hour, ofMonth, month, ofWeek] = cron.split(' ');
  const isPlain = /^\d+$/u.test(minute ?? '') && ofMonth === '*' && month === '*';
  if (isPlain && hour === '*' && ofWeek === '*')
    return minute === '0' ? 'every hour' : `every hour, ${minute} minutes past`;
  if (!isPlain || !/^\d+$/u.test(hour ?? '')) return `by the timetable ${cron}`;
  const time = `${pad(Number(hour))}:${pad(Number(minute))}`;
  if (ofWeek === '*') return `every day at ${time}`;
  if (ofWeek === '1-5') return `every weekday at ${time}`;
  if (!/^[0-7](?:,[0-7])*$/u.test(ofWeek ?? '')) return `by the timetable ${cron}`;
  const days = (ofWeek ?? '').split(',').map((day) => weekdayNames[(Number(day) + 6) % 7]!);
  return `every ${days.join(', ')} at ${time}`;
}

/** An instant as it is shown in a time zone: "Mon 23 Nov 2026, 08:30". */
export function instantText(instant: Date, timezone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: timezone,
    weekday: 'short',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(instant);
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? '';
  const day = dayText(`${part('year')}-${part('month')}-${part('day')}`);
  return `${part('weekday')} ${day}, ${part('hour')}:${part('minute')}`;
}
