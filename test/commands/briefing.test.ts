import { describe, expect, test } from 'vitest';
import { nextDueTimes, timetableFault } from '../../briefings/schedule.ts';
import { type Base, complete, exchange } from '../../src/exchange.ts';
import type { Delivery, Subscription } from '../../src/model/briefing.ts';
import type { Caller } from '../../src/model/context.ts';
import { plain } from '../../src/reply/plain.ts';
import { baseOf } from '../answer/base.ts';
import { memoryState } from '../briefings/stage.ts';

const now = () => new Date('2031-03-28T12:00:00Z');
const manager: Caller = {
  platform: 'discord',
  conversation: 'test',
  user: 'manager-1',
  channel: 'channel-1',
  workspace: 'guild-1',
  manager: true,
  timezone: null,
};

function desk(deliveries: readonly Delivery[] = []) {
  const base: Base & { readonly faults: string[] } = {
    ...baseOf(),
    state: memoryState(now),
    now,
    timezone: 'Europe/Brussels',
  };
  const whole = {
    ...base,
    briefings: { ...base.briefings, fault: timetableFault, nextDueTimes, deliveries: async () => deliveries },
  };
  return {
    faults: base.faults,
    whole,
    ask: async (text: string, caller = manager) => plain(await exchange(whole, { caller, text })).text,
    held: async () => (await base.state.list<Subscription>('subscription', '')).map(({ value }) => value),
  };
}

describe('what is asked of a briefing', () => {
  test.each([
    ['weekdays at:8:30', '30 8 * * 1-5', 'every weekday at 08:30, Europe/Brussels'],
    ['daily', '0 8 * * *', 'every day at 08:00'],
    ['every day at:7pm', '0 19 * * *', 'every day at 19:00'],
    ['mondays at:18.15 timezone:asia/shanghai', '15 18 * * 1', 'every Monday at 18:15, Asia/Shanghai'],
    ['tue and fri at:9', '0 9 * * 2,5', 'every Tuesday, Friday at 09:00'],
    ['hourly', '0 * * * *', 'every hour'],
    ['0 6 1 * *', '0 6 1 * *', 'by the timetable 0 6 1 * *'],
  ])('%s', async (when, cron, words) => {
    const { ask, held, faults } = desk();
    expect(await ask(`/briefing add when:${when}`)).toContain(words);
    expect((await held())[0]).toMatchObject({ cron, channel: 'channel-1', manager: 'manager-1' });
    expect(faults).toEqual([]);
  });

  test.each([
    ['when:fortnightly', 'when:weekdays'],
    ['when:61 8 * * *', 'minute, hour, day, month, weekday'],
    ['at:25:00', 'at:08:30'],
    ['when:hourly timezone:Mars', 'timezone:Europe/Brussels'],
    ['topics:cheese', 'No topic is called cheese'],
    ['actors:Qwertz', 'No one of that name'],
    ['commands:/briefing list', 'commands:/stance actor:China'],
    ['commands:timeline', 'commands:/stance actor:China'],
    ['quiet:at night', 'quiet:22:00-07:00'],
    ['empty:loud', 'empty: cannot be loud'],
  ])('%s is refused with what works', async (wish, words) => {
    const { ask, held } = desk();
    expect(await ask(`/briefing add ${wish}`)).toContain(words);
    expect(await held()).toEqual([]);
  });
});

describe('in a channel', () => {
  test('the next three posts are told in the local time of either side of the change of clocks', async () => {
    const { ask } = desk();
    const said = await ask('/briefing add when:daily at:08:00 timezone:Europe/Brussels');
    for (const line of ['Sat 29 Mar 2031, 08:00', 'Sun 30 Mar 2031, 08:00', 'Mon 31 Mar 2031, 08:00'])
      expect(said).toContain(line);
  });

  test('one that falls into quiet hours says when it really comes', async () => {
    const { ask } = desk();
    expect(await ask('/briefing add when:daily at:06:00 quiet:22:00-07:00')).toContain(
      'after the quiet hours at 07:00',
    );
  });

  test('it is paused, resumed, edited and removed, and who did so is kept', async () => {
    const { ask, held } = desk();
    await ask('/briefing add when:weekdays topics:arms control actors:Mark Rutte, China');
    expect(await ask('/briefing pause')).toContain('paused: by hand');
    await ask('/briefing resume', { ...manager, user: 'manager-2' });
    expect(await ask('/briefing edit at:9:45 topics:none')).toContain('every weekday at 09:45');
    const [one] = await held();
    expect(one).toMatchObject({ topics: [], actors: ['mark-rutte', 'china'], paused: null });
    expect(one?.changes.map(({ by, what }) => `${what} ${by}`)).toEqual([
      'added manager-1',
      'paused manager-1',
      'resumed manager-2',
      'edited manager-1',
    ]);
    expect(await ask('/briefing list')).toContain('edited by manager-1');
    expect(await ask('/briefing remove')).toContain('Removed');
    expect(await held()).toEqual([]);
  });

  test('of several the right one is asked for', async () => {
    const { ask, held } = desk();
    await ask('/briefing add when:weekdays');
    await ask('/briefing add when:mondays at:17:00');
    expect(await ask('/briefing pause')).toContain('Which briefing?');
    expect(await ask('/briefing pause id:nosuch')).toContain('No briefing here is called nosuch');
    const [first] = await held();
    expect(await ask(`/briefing pause id:${first?.id}`)).toContain(`Paused: briefing ${first?.id}`);
    expect(await ask('/briefing')).toContain('2 briefings in this channel');
  });

  test('another channel does not see it', async () => {
    const { ask } = desk();
    await ask('/briefing add when:weekdays');
    expect(await ask('/briefing list', { ...manager, channel: 'channel-2' })).toContain('No briefings in this channel');
  });

  test('the list shows every outcome and its attempts', async () => {
    const attempt = {
      at: '2031-03-27T07:00:00.000Z',
      outcome: 'gone',
      detail: 'the channel no longer exists',
    } as const;
    const failed = {
      due: '2031-03-27T07:00:00.000Z',
      state: 'failed',
      attempts: [attempt, attempt],
    } as unknown as Delivery;
    const { ask } = desk([failed]);
    await ask('/briefing add when:weekdays');
    expect(await ask('/briefing list')).toContain(
      'Thu 27 Mar 2031, 08:00 not posted, 2 attempts: the channel no longer exists',
    );
  });
});

test.each([
  ['somebody who manages nothing', { ...manager, manager: false }, 'is for managers'],
  ['a direct message', { ...manager, channel: null }, 'use this in the channel'],
])('%s cannot add one', async (_who, caller, words) => {
  const { ask, held } = desk();
  expect(await ask('/briefing add when:daily', caller)).toContain(words);
  expect(await held()).toEqual([]);
});

describe('while typing', () => {
  test.each([
    ['timezone', 'brus', 'Europe/Brussels'],
    ['timezone', 'new yo', 'America/New_York'],
    ['when', 'week', 'weekdays'],
    ['topics', 'Arms control, arms', 'Arms control, Arms control'],
    ['actors', 'China, Wang Y', 'China, Wang Yi'],
  ])('%s: %s', async (option, typed, first) => {
    const { whole } = desk();
    const choices = await complete(whole, manager, 'briefing', option, typed);
    expect(choices[0]?.value.toLowerCase()).toBe(first.toLowerCase());
  });
});
