import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { adoptOperatorFile, parseOperatorFile } from '../../briefings/operator-file.ts';
import type { Subscription } from '../../src/model/briefing.ts';
import { memoryState, subscriptionOf } from './stage.ts';

const morning = {
  id: 'morning',
  platform: 'discord',
  channel: '123456789',
  cron: '0 8 * * 1-5',
  timezone: 'Europe/Brussels',
};
const now = new Date('2030-01-01T00:00:00Z');
const root = join(import.meta.dirname, '..', '..');

describe('briefings.json', () => {
  test('as it is shipped, and as the documentation shows it, is good', () => {
    expect(parseOperatorFile(readFileSync(join(root, 'briefings', 'briefings.json'), 'utf8')).kind).toBe('entries');
    const shown = /```json\n([\s\S]*?)```/.exec(readFileSync(join(root, 'docs', 'briefings.md'), 'utf8'))?.[1] ?? '';
    const parsed = parseOperatorFile(shown);
    expect(parsed.kind === 'entries' ? parsed.entries.length : parsed.lines).toBeGreaterThan(0);
  });

  test.each([
    ['not JSON', '[{', /JSON/],
    ['not a list', '{}', /the file: .*array/],
    ['a time zone that is none', [{ ...morning, timezone: 'Brussels' }], /0: "Brussels" is not a time zone/],
    ['a timetable that is none', [{ ...morning, cron: 'daily' }], /0: "daily" does not have the five fields/],
    ['a platform that is none', [{ ...morning, platform: 'irc' }], /0\.platform/],
    ['a key that is none', [{ ...morning, chanel: 'x' }], /chanel/],
    [
      'quiet hours that are none',
      [{ ...morning, quiet: { from: '25:00', to: '07:00' } }],
      /0\.quiet\.from: a time of day/,
    ],
    ['an id that does not fit a nonce', [{ ...morning, id: 'every-single-morning' }], /0\.id: up to twelve/],
    ['one id twice', [morning, morning], /the same id/],
  ])('%s is refused with where and what', (_what, given, line) => {
    const parsed = parseOperatorFile(typeof given === 'string' ? given : JSON.stringify(given));
    expect(parsed.kind === 'wrong' ? parsed.lines.join('\n') : 'accepted').toMatch(line);
  });
});

describe('what the file names', () => {
  const adopted = async () => {
    const state = memoryState(() => now);
    const adopt = async (given: readonly object[]) => {
      const parsed = parseOperatorFile(JSON.stringify(given));
      if (parsed.kind === 'wrong') throw new Error(parsed.lines.join());
      await adoptOperatorFile(state, parsed.entries, now);
    };
    const held = async () => (await state.list<Subscription>('subscription', '')).map(({ value }) => value);
    return { state, adopt, held };
  };

  test('is added once, changed with the file, and gone when it leaves it', async () => {
    const { adopt, held } = await adopted();
    await adopt([morning]);
    await adopt([{ ...morning, cron: '0 9 * * *' }]);
    expect(await held()).toMatchObject([{ id: 'morning', cron: '0 9 * * *', createdAt: now.toISOString() }]);
    await adopt([]);
    expect(await held()).toEqual([]);
  });

  test('stays paused, and what was added in a channel stays', async () => {
    const { state, adopt, held } = await adopted();
    await state.put('subscription', 'b1', subscriptionOf());
    await adopt([morning]);
    const [, one] = await held();
    await state.put('subscription', 'morning', { ...one, paused: { why: 'gone', at: now.toISOString() } });
    await adopt([{ ...morning, timezone: 'UTC' }]);
    expect((await held()).map(({ id, paused }) => [id, paused?.why])).toEqual([
      ['b1', undefined],
      ['morning', 'gone'],
    ]);
  });
});
