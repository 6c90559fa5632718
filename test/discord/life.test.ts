import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/poster.ts';
import { discordInvite } from '../../src/platforms/discord/invite.ts';
import { parseShards } from '../../src/platforms/discord/shards.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { type CannedBot, cannedBot } from './canned.ts';
import { type FakeDiscord, fakeDiscord, ids } from './fake.ts';
import { person, textOf } from './people.ts';

let fake: FakeDiscord;
let bot: CannedBot;
let connections: Connection[];
let logged: string[];

beforeEach(async () => {
  fake = await fakeDiscord({ shards: 1 });
  bot = cannedBot();
  logged = [];
  connections = [];
});

afterEach(async () => {
  await Promise.all(connections.map((each) => each.stop()));
  await fake.close();
  expect(fake.errors).toEqual([]);
});

async function start(options: { readonly token?: string; readonly shards?: string } = {}): Promise<Connection> {
  const write = (_facts: object, message: string) => void logged.push(message);
  const connection = await startDiscord({
    token: fake.token,
    apiUrl: fake.apiUrl,
    bot,
    log: { info: write, warn: write, error: write },
    deferAfterMs: 40,
    ...options,
  });
  connections.push(connection);
  return connection;
}

describe('the connection', () => {
  it.each(['socket', 'op 7'] as const)(
    'comes back after a dropped line (%s), with what was missed and nothing twice',
    async (how) => {
      await start();
      const anna = person(fake, 'anna', { direct: true });
      await anna.says('first');
      fake.gateway.drop(how);
      const missed = anna.types('who', { name: 'missed' });
      expect(textOf(await missed.answered)).toContain('missed');
      await anna.says('last');
      expect(fake.gateway.counts).toEqual({ identified: 1, resumed: 1 });
      expect(bot.asked.map((each) => ('text' in each ? each.text : each.invocation.options.name))).toEqual([
        'first',
        'missed',
        'last',
      ]);
    },
  );

  it('answers once what a resumed line brings again', async () => {
    await start();
    const anna = person(fake, 'anna', { direct: true });
    const id = fake.snowflake();
    await anna.says('the same', { id });
    const there = fake.channels.get(fake.directChannel(anna.id))!;
    fake.gateway.dispatch('MESSAGE_CREATE', {
      ...there[0],
      id,
      content: 'the same',
      author: { id: anna.id, username: 'anna', discriminator: '0' },
      components: [],
      flags: 0,
      channel_type: 1,
    });
    await anna.says('another');
    expect(bot.asked).toHaveLength(2);
    expect(there).toHaveLength(2);
  });

  it('begins anew when the session is lost (op 9)', { timeout: 20_000 }, async () => {
    await start();
    fake.gateway.drop('op 9');
    await expect.poll(() => fake.gateway.counts.identified, { timeout: 15_000 }).toBe(2);
    expect(textOf(await person(fake, 'anna').types('who', { name: 'after' }).answered)).toContain('after');
  });

  it('with a bad token ends in one line that says how to get a good one', async () => {
    await expect(start({ token: 'a-bad-token' })).rejects.toMatchObject({
      name: 'AttacheError',
      code: 'discord-token',
      message: expect.stringMatching(/^DISCORD_TOKEN: .*https:\/\/discord\.com\/developers\/applications[^\n]*$/),
    });
  });

  it('that finds nobody there says so', async () => {
    const write = () => {};
    const log = { info: write, warn: write, error: write };
    await fake.close();
    const refused = startDiscord({ token: 'any', apiUrl: fake.apiUrl, bot, log });
    await expect(refused).rejects.toMatchObject({ code: 'discord-connect' });
    fake = await fakeDiscord();
  });

  it('stops cleanly: what is in flight is answered first', async () => {
    const connection = await start();
    const held = Promise.withResolvers<void>();
    bot.hold = held.promise;
    const asked = person(fake, 'anna').types('timeline');
    await asked.acknowledged;
    const stopped = connection.stop();
    held.resolve();
    await stopped;
    expect(textOf(asked.interaction.shown[0]!)).toContain('Talks');
  });

  it('asks for no privileged intent', async () => {
    await start();
    expect(fake.gateway.identifies.map((each) => each.intents)).toEqual([1 | 512 | 4096]);
  });

  it('shares the work by shards, and the first registers the commands', { timeout: 20_000 }, async () => {
    await start({ shards: '1/2' });
    expect(fake.registered.size).toBe(0);
    await start({ shards: '0/2' });
    expect(fake.registered.size).toBe(1);
    expect(fake.gateway.sessions.map((each) => each.shard)).toEqual([
      [1, 2],
      [0, 2],
    ]);
  });
});

describe('load', () => {
  it('of fifty commands at once is acknowledged within three seconds, each answered once', async () => {
    await start();
    const asked = Array.from({ length: 50 }, (_, i) => person(fake, `reader${i}`).types('timeline'));
    await Promise.all(asked.map((each) => each.answered));
    const waited = asked.map(({ interaction }) => interaction.acknowledgedMs! - interaction.sentMs);
    expect(Math.max(...waited)).toBeLessThan(3000);
    expect(fake.channels.get(ids.channel)).toHaveLength(50);
    expect(bot.asked).toHaveLength(50);
  });

  it('that Discord limits is sent again when Discord says, and lost to nobody', async () => {
    await start();
    const limited = { message: 'You are being rate limited.', retry_after: 0.05, global: false };
    const headers = {
      'retry-after': '0.05',
      'x-ratelimit-limit': '5',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset-after': '0.05',
      'x-ratelimit-bucket': 'b',
      'x-ratelimit-scope': 'user',
    };
    fake.fail({ method: 'POST', path: /\/channels\/\d+\/messages/, status: 429, body: limited, headers, times: 2 });
    const anna = person(fake, 'anna', { direct: true });
    await anna.says('patience?');
    expect(fake.channels.get(fake.directChannel(anna.id))).toHaveLength(1);
  });
});

describe('shards', () => {
  it.each([
    ['auto', 'auto'],
    ['', 'auto'],
    ['3', { ids: [0, 1, 2], count: 3 }],
    ['0/1', { ids: [0], count: 1 }],
    ['0,1/4', { ids: [0, 1], count: 4 }],
    ['2-3/4', { ids: [2, 3], count: 4 }],
  ])('%j is understood', (text, shards) => {
    expect(parseShards(text)).toEqual(shards);
  });

  it.each(['4/4', '0', 'two', '0,0/2', '3-1/4', '/4', '-1/4'])('%j is refused with what would do', (text) => {
    expect(() => parseShards(text)).toThrow(/DISCORD_SHARDS .* auto/);
  });
});

it('the invite asks for what it needs and no more', () => {
  const url = new URL(discordInvite('42'));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: '42',
    scope: 'bot applications.commands',
    permissions: String(1024 + 2048 + 65_536 + 2 ** 38),
  });
});
