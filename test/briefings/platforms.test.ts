import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { DeliveryContext } from '../../briefings/deliver.ts';
import { openLedger } from '../../briefings/ledger.ts';
import { tick } from '../../briefings/tick.ts';
import { briefingsOf, runnerOf } from '../../src/command-line/briefings.ts';
import { type Base, botOf } from '../../src/exchange.ts';
import type { Subscription } from '../../src/model/briefing.ts';
import type { Connection } from '../../src/model/poster.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { startSlack } from '../../src/platforms/slack/start.ts';
import { finish } from '../../src/reply/cite.ts';
import { baseOf } from '../answer/base.ts';
import { documents } from '../answer/talks.ts';
import { type FakeDiscord, fakeDiscord, ids } from '../discord/fake.ts';
import { person as discordPerson, textOf } from '../discord/people.ts';
import { type FakeSlack, fakeSlack, freePort, tokens } from '../slack/fake.ts';
import { overSocket, person as slackPerson } from '../slack/people.ts';
import { readBlocks } from '../slack/reading.ts';
import type { Json } from '../slack/valid.ts';
import { memoryState } from './stage.ts';

const log = { info: () => {}, warn: () => {}, error: () => {} };
let now: Date;
let base: Base & { readonly faults: string[] };
let connection: Connection;

/** The real commands over documents in memory that were read at 07:00 on 16 June. */
beforeEach(() => {
  now = new Date('2031-06-16T06:00:00Z');
  const read = documents.map((each) => ({ ...each, ingestedAt: '2031-06-16T07:00:00.000Z' }));
  const clock = () => now;
  base = { ...baseOf(read), state: memoryState(clock), now: clock, briefings: briefingsOf(() => base) };
});

afterEach(async () => {
  await connection.stop();
  expect(base.faults).toEqual([]);
});

const minute = async (instant: string) => {
  now = new Date(instant);
  const context: DeliveryContext = {
    ledger: openLedger(base.state),
    posters: [connection],
    run: runnerOf(() => base),
    finish,
    now: base.now,
    holder: 'test',
    resting: new Map(),
    log,
  };
  await tick(context);
};
const held = async () => (await base.state.list<Subscription>('subscription', '')).map(({ value }) => value)[0];
const states = async () => (await openLedger(base.state).deliveries()).map(({ state }) => state);

describe('on Discord', () => {
  let fake: FakeDiscord;
  const inChannel = () => fake.channels.get(ids.channel) ?? [];
  beforeEach(async () => {
    fake = await fakeDiscord();
    connection = await startDiscord({
      token: fake.token,
      apiUrl: fake.apiUrl,
      guildId: null,
      bot: botOf(base),
      log,
      deferAfterMs: 1_000,
    });
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.errors).toEqual([]);
  });

  test('it is added by a command, posted by the clock once, and paused when the channel is gone', async () => {
    const anna = discordPerson(fake, 'Anna', { manager: true });
    const options = { action: 'add', when: 'daily', at: '08:00', timezone: 'UTC', empty: 'say' };
    const added = await anna.types('briefing', options).answered;
    expect(textOf(added)).toContain('every day at 08:00, UTC');
    expect(textOf(added)).toContain('Mon 16 Jun 2031, 08:00');
    const before = inChannel().length;
    await minute('2031-06-16T07:59:00Z');
    expect(inChannel()).toHaveLength(before);
    await minute('2031-06-16T08:00:00Z');
    await minute('2031-06-16T08:01:00Z');
    expect(inChannel()).toHaveLength(before + 1);
    expect(textOf(inChannel().at(-1)!)).toContain('Wang Yi');

    fake.fail({
      method: 'POST',
      path: /messages/,
      status: 404,
      body: { code: 10003, message: 'Unknown Channel' },
      times: 1,
    });
    await minute('2031-06-17T08:00:00Z');
    expect(await states()).toEqual(['posted', 'failed']);
    expect((await held())?.paused?.why).toBe('the channel no longer exists');
    const letters = fake.channels.get(fake.directChannel(anna.id)) ?? [];
    expect(letters.map(textOf).join()).toContain('the channel no longer exists');
    await minute('2031-06-18T08:00:00Z');
    expect(await states()).toHaveLength(2);
    const listed = await anna.types('briefing', { action: 'list' }).answered;
    expect(textOf(listed)).toContain('paused: the channel no longer exists');
  });

  test('somebody who may not manage the channel cannot add one', async () => {
    const ben = discordPerson(fake, 'Ben');
    expect(textOf(await ben.types('briefing', { action: 'add' }).answered)).toContain('for managers');
    expect(await held()).toBeUndefined();
  });
});

describe('on Slack', () => {
  const channel = 'C000000001';
  let fake: FakeSlack;
  const inChannel = async () => (await fake.call('conversations.history', { channel })).messages as readonly Json[];
  beforeEach(async () => {
    fake = await fakeSlack();
    const keys = { botToken: tokens.bot, appToken: tokens.app };
    connection = await startSlack({ ...keys, port: await freePort(), apiUrl: fake.apiUrl, bot: botOf(base), log });
  });
  afterEach(async () => {
    await fake.close();
    expect(fake.errors).toEqual([]);
  });

  test('it is added by a command, posted by the clock once, and paused when the channel is gone', async () => {
    const anna = slackPerson(fake, overSocket(fake), 'U000000001');
    const added = await anna.types('briefing', 'add when:daily at:08:00 timezone:UTC empty:say').answered;
    expect(readBlocks(added.blocks)).toContain('every day at 08:00, UTC');
    const before = (await inChannel()).length;
    await minute('2031-06-16T07:59:00Z');
    expect(await inChannel()).toHaveLength(before);
    await minute('2031-06-16T08:00:00Z');
    await minute('2031-06-16T08:01:00Z');
    expect(await inChannel()).toHaveLength(before + 1);
    expect(JSON.stringify((await inChannel())[0])).toContain('Wang Yi');

    fake.fail({ method: /chat\.postMessage/, status: 200, body: { ok: false, error: 'is_archived' }, times: 1 });
    await minute('2031-06-17T08:00:00Z');
    expect(await states()).toEqual(['posted', 'failed']);
    expect((await held())?.paused).not.toBeNull();
    const letters = fake.calls.filter(({ method, body }) => method === 'chat.postMessage' && body.channel === anna.id);
    expect(letters.map(({ body }) => JSON.stringify(body)).join()).toContain('is paused');
  });
});
