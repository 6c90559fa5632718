import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { dueTimes, nextDueTimes, timetableFault } from '../../briefings/schedule.ts';

/** The local minutes of a year by another library: each day of the week given, at one time of day. */
function yearByTemporal(timezone: string, weekdays: readonly number[], time: string): readonly string[] {
  const days: string[] = [];
  for (let date = Temporal.PlainDate.from('2026-01-01'); date.year === 2026; date = date.add({ days: 1 })) {
    if (!weekdays.includes(date.dayOfWeek)) continue;
    const local = date.toPlainDateTime(Temporal.PlainTime.from(time));
    const instant = local.toZonedDateTime(timezone, { disambiguation: 'earlier' });
    const exists = instant.toPlainDateTime().equals(local);
    const next = instant.getTimeZoneTransition('next');
    days.push((exists ? instant : next!).toInstant().toString());
  }
  return days;
}

const year = [new Date('2025-12-30T00:00:00Z'), new Date('2027-01-02T00:00:00Z')] as const;
const inYear = (timezone: string) => (date: Date) =>
  Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO(timezone).year === 2026;

describe('a year of briefings falls on the minutes that Temporal predicts', () => {
  const weekdays = [1, 2, 3, 4, 5];
  const everyDay = [...weekdays, 6, 7];
  test.each([
    ['Europe/Brussels', '30 8 * * 1-5', weekdays, '08:30'],
    ['America/New_York', '0 7 * * 1-5', weekdays, '07:00'],
    ['Asia/Shanghai', '15 9 * * 1-5', weekdays, '09:15'],
    ['Europe/Brussels', '30 2 * * *', everyDay, '02:30'],
    ['America/New_York', '30 1 * * *', everyDay, '01:30'],
    ['America/New_York', '30 2 * * 0', [7], '02:30'],
    ['Australia/Lord_Howe', '15 2 * * *', everyDay, '02:15'],
    ['Asia/Shanghai', '0 0 * * 1', [1], '00:00'],
  ])('%s at %s', (timezone, cron, days, time) => {
    const ours = dueTimes({ cron, timezone }, ...year).filter(inYear(timezone));
    expect(ours.map((date) => date.toISOString().replace('.000', ''))).toEqual(yearByTemporal(timezone, days, time));
  });
});

describe('daylight saving', () => {
  const local = (instant: Date, timezone: string) =>
    Temporal.Instant.from(instant.toISOString()).toZonedDateTimeISO(timezone).toPlainTime().toString();
  const day = (timezone: string, cron: string, date: string) => {
    const start = Temporal.PlainDate.from(date).toZonedDateTime(timezone);
    return dueTimes(
      { cron, timezone },
      new Date(start.epochMilliseconds - 1),
      new Date(start.add({ days: 1 }).epochMilliseconds - 1),
    ).map((instant) => local(instant, timezone));
  };
  test('a skipped time comes once, at the next minute there is', () => {
    expect(day('Europe/Brussels', '30 2 * * *', '2026-03-29')).toEqual(['03:00:00']);
  });
  test('an hourly briefing misses the skipped hour and comes once in the doubled one', () => {
    const spring = day('Europe/Brussels', '0 * * * *', '2026-03-29');
    expect(spring).toHaveLength(23);
    const autumn = day('Europe/Brussels', '0 * * * *', '2026-10-25');
    expect(autumn).toHaveLength(24);
    expect(new Set(autumn).size).toBe(24);
  });
});

describe('timetables', () => {
  test('either the day of the month or of the week will do where both are given', () => {
    const days = nextDueTimes({ cron: '0 8 13 * 5', timezone: 'UTC' }, new Date('2026-11-01T00:00:00Z'), 4);
    expect(days.map((date) => date.toISOString().slice(0, 10))).toEqual([
      '2026-11-06',
      '2026-11-13',
      '2026-11-20',
      '2026-11-27',
    ]);
  });
  test('a rare one is found years ahead', () => {
    const days = nextDueTimes({ cron: '0 8 29 2 *', timezone: 'UTC' }, new Date('2026-11-01T00:00:00Z'), 1);
    expect(days.map((date) => date.toISOString().slice(0, 10))).toEqual(['2028-02-29']);
  });
  test.each([
    ['0 8 * * 1-5', 'Europe/Brussels', null],
    ['0 8 * * 1-5', 'Brussels', /not a time zone; try/],
    ['61 8 * * *', 'UTC', /not a cron expression/],
    ['* * * * * *', 'UTC', /five fields/],
    ['every day', 'UTC', /five fields/],
    ['0 8 30 2 *', 'UTC', /not a cron expression/],
  ])('%s in %s', (cron, timezone, fault) => {
    const said = timetableFault({ cron, timezone });
    if (fault === null) expect(said).toBeNull();
    else expect(said).toMatch(fault);
  });
});
