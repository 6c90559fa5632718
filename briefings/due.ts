import { DateTime } from 'luxon';
import type { Subscription } from '../src/model/briefing.ts';
import { dueTimes, nextDueTimes } from './schedule.ts';

/** What is to be done now about a subscription's due times. */
export interface Plan {
  /** To be posted now; null where nothing is due, it is too old, or it waits for the end of the quiet hours. */
  readonly post: Date | null;
  /** Missed: their news goes into the next one. */
  readonly fold: readonly Date[];
}

type Timed = Pick<Subscription, 'cron' | 'timezone' | 'quiet'>;

const hourMs = 3_600_000;
const oldestMs = 12 * hourMs;
const nothing: Plan = { post: null, fold: [] };

/**
 * The latest due time is posted if it is younger than its period and than twelve hours, counted from the end of quiet
 * hours where it fell into them; older ones are folded into it. During quiet hours nothing is done.
 */
export function planOf(subscription: Timed, after: Date, now: Date): Plan {
  const due = dueTimes(subscription, after, now);
  const latest = due.at(-1);
  if (latest === undefined || quietEnd(subscription, now) !== null) return nothing;
  const ready = quietEnd(subscription, latest) ?? latest;
  const [next] = nextDueTimes(subscription, latest, 1);
  const period = next === undefined ? oldestMs : next.getTime() - latest.getTime();
  const isFresh = now.getTime() - ready.getTime() < Math.min(period, oldestMs);
  return isFresh ? { post: latest, fold: due.slice(0, -1) } : { post: null, fold: due };
}

/** When the quiet hours that an instant falls into end; null where it falls into none. */
export function quietEnd({ quiet, timezone }: Timed, instant: Date): Date | null {
  if (quiet === null || quiet.from === quiet.to) return null;
  const local = DateTime.fromJSDate(instant, { zone: timezone });
  const time = local.toFormat('HH:mm');
  const overnight = quiet.from > quiet.to;
  const isQuiet = overnight ? time >= quiet.from || time < quiet.to : time >= quiet.from && time < quiet.to;
  if (!isQuiet) return null;
  const [hour, minute] = quiet.to.split(':').map(Number);
  const end = local.set({ hour: hour!, minute: minute!, second: 0, millisecond: 0 });
  return (end > local ? end : end.plus({ days: 1 })).toJSDate();
}
