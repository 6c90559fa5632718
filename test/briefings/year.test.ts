import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { stage, subscriptionOf } from './stage.ts';

/** The instants of a local minute on the weekdays of 2026, by another library; a skipped one comes where the gap ends. */
function predicted(timezone: string, time: string, weekdays: readonly number[]): readonly number[] {
  const found: number[] = [];
  for (let date = Temporal.PlainDate.from('2026-01-01'); date.year === 2026; date = date.add({ days: 1 })) {
    if (!weekdays.includes(date.dayOfWeek)) continue;
    const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
    const instant = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
    const exists = instant.toPlainDateTime().equals(local);
    found.push((exists ? instant : instant.getTimeZoneTransition('next')!).epochMilliseconds);
  }
  return found;
}

const minuteMs = 60_000;
const workdays = [1, 2, 3, 4, 5];
/** The clocks change on Sundays. */
const sundays = [7];

describe('a year of ticks posts on the local minutes that Temporal predicts, and on no others', () => {
  test.each([
    ['Europe/Brussels', '30 8 * * 1-5', '08:30', workdays],
    ['America/New_York', '0 7 * * 1-5', '07:00', workdays],
    ['Asia/Shanghai', '15 9 * * 1-5', '09:15', workdays],
    ['Europe/Brussels', '30 2 * * 0', '02:30', sundays],
    ['America/New_York', '30 1 * * 0', '01:30', sundays],
  ])('%s at %s', async (timezone, cron, time, weekdays) => {
    const minutes = predicted(timezone, time, weekdays);
    const start = new Date(minutes[0]! - 3_600_000).toISOString();
    const set = stage(start);
    await set.add(subscriptionOf({ cron, timezone, whenEmpty: 'say', createdAt: start }));
    for (const due of minutes) {
      // Before it, on it, after it; in the doubled hour also an hour later; and half a day later.
      for (const after of [-1, 0, 1, 60, 720]) {
        set.setNow(new Date(due + after * minuteMs).toISOString());
        await set.turn();
      }
    }
    expect(set.posts.history.map(({ at }) => at)).toEqual(minutes.map((due) => new Date(due).toISOString()));
  });
});
