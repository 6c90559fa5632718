import { REST } from 'discord.js';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Poster } from '../../src/model/poster.ts';
import { deliveryReference, discordPoster } from '../../src/platforms/discord/post.ts';
import { brief, item, quote, reply, source, text } from '../platforms/replies.ts';
import { cannedBot } from './canned.ts';
import { type FakeDiscord, fakeDiscord, ids } from './fake.ts';
import { textOf } from './people.ts';

let fake: FakeDiscord;
let poster: Poster;
const log = { info: () => {}, warn: () => {}, error: () => {} };
const gazette = brief('gazette.txt');
const briefing = reply({
  title: [text('New since Friday')],
  blocks: [
    {
      kind: 'list',
      pageSize: 4,
      items: Array.from({ length: 9 }, (_, i) => item([], [quote(source(gazette, i, `Point ${i}.`))])),
    },
  ],
});

beforeEach(async () => {
  fake = await fakeDiscord();
  const rest = new REST({ api: fake.apiUrl, retries: 0 }).setToken(fake.token);
  poster = discordPoster(rest, cannedBot(), { self: () => ids.bot, log });
});

afterEach(async () => {
  await fake.close();
  expect(fake.errors).toEqual([]);
});

it('a briefing is posted with its reference, and its further pages behind a button', async () => {
  const outcome = await poster.post(ids.channel, briefing, { id: 'sub-1/2026-11-22T08:00Z' });
  const [message] = fake.channels.get(ids.channel)!;
  expect(outcome).toEqual({ kind: 'posted', message: message?.id });
  expect(textOf(message!)).toContain('Page 1 of 3');
  expect(message).toMatchObject({ enforce_nonce: true, nonce: deliveryReference('sub-1/2026-11-22T08:00Z') });
});

it.each([
  {
    what: 'a channel that is gone',
    channel: '499999999999999999',
    expected: { kind: 'gone', why: 'the channel no longer exists' },
  },
  {
    what: 'a channel that is closed to the bot',
    channel: ids.closed,
    expected: { kind: 'gone', why: 'I may no longer write in the channel' },
  },
])('$what is told apart', async ({ channel, expected }) => {
  expect(await poster.post(channel, briefing, { id: 'a' })).toEqual(expected);
});

it.each([
  { what: 'Discord in trouble', status: 503, body: { message: 'unavailable', code: 0 }, kind: 'retry' },
  {
    what: 'a body that Discord does not take',
    status: 400,
    body: { message: 'Invalid Form Body', code: 50035 },
    kind: 'retry',
  },
])('$what ends in $kind', async ({ status, body, kind }) => {
  fake.fail({ method: 'POST', path: /messages/, status, body, times: 9 });
  expect(await poster.post(ids.channel, briefing, { id: 'a' })).toMatchObject({ kind });
});

it('a line that breaks after sending leaves it uncertain, and the history tells', async () => {
  fake.fail({ method: 'POST', path: /messages/, status: 0, body: {}, times: 1 });
  expect(await poster.post(ids.channel, briefing, { id: 'a' })).toEqual({ kind: 'uncertain' });
  expect(await poster.find(ids.channel, 'a', Date.now() - 60_000)).toBe('absent');
});

it('the history is read back over several pages for the reference', async () => {
  const before = Date.now() - 60_000;
  await poster.post(ids.channel, briefing, { id: 'the one' });
  for (let i = 0; i < 120; i += 1) await poster.post(ids.channel, briefing, { id: `other ${i}` });
  expect(await poster.find(ids.channel, 'the one', before)).toBe('posted');
  expect(await poster.find(ids.channel, 'other 119', before)).toBe('posted');
  expect(await poster.find(ids.channel, 'none', before)).toBe('absent');
  expect(await poster.find(ids.closed, 'the one', before)).toBe('unknown');
});

it('a person is told in a direct message, and one who cannot be told is no error', async () => {
  await poster.tell('77', 'The briefing is paused: *the channel* is gone.');
  expect(textOf(fake.channels.get(fake.directChannel('77'))![0]!)).toContain('\\*the channel\\*');
  fake.fail({ method: 'POST', path: /users/, status: 403, body: { message: 'no', code: 50007 }, times: 1 });
  await expect(poster.tell('78', 'x')).resolves.toBeUndefined();
});

it('a reference fits a nonce, whatever the delivery is called', () => {
  fc.assert(
    fc.property(fc.string(), (id) => {
      expect(deliveryReference(id)).toMatch(/^[\w-]{22}$/);
    }),
  );
});
