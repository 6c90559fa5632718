import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatPlatform, chatPlatforms } from '../../src/model/platform.ts';
import type { Poster } from '../../src/model/poster.ts';
import { discordPoster } from '../../src/platforms/discord/post.ts';
import { posterClient } from '../../src/platforms/slack/client.ts';
import { slackPoster } from '../../src/platforms/slack/post.ts';
import { cannedBot } from '../discord/canned.ts';
import { fakeDiscord, ids } from '../discord/fake.ts';
import { fakeSlack, freePort, tokens } from '../slack/fake.ts';
import { office } from '../slack/office.ts';
import { reply, text } from './replies.ts';

/** A poster on a platform that is played, and what there is to play with. */
interface Played {
  readonly poster: Poster;
  readonly channel: string;
  /** A channel that does not exist. */
  readonly gone: string;
  /** One whose history the bot may not read. */
  readonly closed: string;
  readonly person: string;
  readonly nobody: string;
  /** How many messages the channel holds. */
  held(): Promise<number>;
  /** The next post: the line breaks before an answer comes. */
  breakLine(): void;
  /** A poster in a new process, which knows nothing of this one. */
  anew(): Poster;
  /** Of a place where nobody listens. */
  unreachable(): Promise<Poster>;
  close(): Promise<readonly unknown[]>;
}

const log = { info: () => {}, warn: () => {}, error: () => {} };
const briefing = reply({ title: [text('New since Friday')] });

/** A row for every platform; `skips` says why a rule is none for it. */
const platforms: Readonly<
  Record<ChatPlatform, { open(): Promise<Played>; readonly skips: Readonly<Record<string, string>> }>
> = {
  discord: {
    skips: {},
    async open() {
      const fake = await fakeDiscord();
      const at = (api: string) => new REST({ api, retries: 0 }).setToken(fake.token);
      const anew = () => discordPoster(at(fake.apiUrl), cannedBot(), { self: () => ids.bot, log });
      return {
        poster: anew(),
        channel: ids.channel,
        gone: '499999999999999999',
        closed: ids.closed,
        person: '77',
        nobody: '0',
        held: async () => fake.channels.get(ids.channel)?.length ?? 0,
        breakLine: () => fake.fail({ method: 'POST', path: /messages/, status: 0, body: {}, times: 1 }),
        anew,
        unreachable: async () => discordPoster(at('http://127.0.0.1:9'), cannedBot(), { self: () => ids.bot, log }),
        async close() {
          await fake.close();
          return fake.errors;
        },
      };
    },
  },
  slack: {
    skips: { 'a new process': 'Slack keeps no promise that a message is posted once, and its poster says so' },
    async open() {
      const fake = await fakeSlack();
      const channel = 'C000000001';
      const posterAt = (api: string) => slackPoster(async () => posterClient(tokens.bot, api), office().bot, log);
      return {
        poster: posterAt(fake.apiUrl),
        channel,
        gone: 'C0NOWHERE',
        closed: 'C0NOWHERE',
        person: 'U000000001',
        nobody: 'U0NOBODY',
        held: async () => fake.calls.filter(({ method }) => method === 'chat.postMessage').length,
        breakLine: () => fake.fail({ method: /chat\.postMessage/, status: 0, times: 9 }),
        anew: () => posterAt(fake.apiUrl),
        unreachable: async () => posterAt(`http://127.0.0.1:${await freePort()}/api/`),
        async close() {
          await fake.close();
          return fake.errors;
        },
      };
    },
  },
};

describe.each(chatPlatforms)('a poster on %s', (name) => {
  let played: Played;
  const { open, skips } = platforms[name];
  const minuteAgo = () => Date.now() - 60_000;

  beforeEach(async () => {
    played = await open();
  });
  afterEach(async () => {
    expect(await played.close()).toEqual([]);
  });

  it('says whose it is', () => {
    expect(played.poster.platform).toBe(name);
  });

  it('posts a delivery once, and answers a second try with the first message', async () => {
    const first = await played.poster.post(played.channel, briefing, { id: 'a' });
    expect(first).toMatchObject({ kind: 'posted' });
    expect(await played.poster.post(played.channel, briefing, { id: 'a' })).toEqual(first);
    expect(await played.held()).toBe(1);
    await played.poster.post(played.channel, briefing, { id: 'b' });
    expect(await played.held()).toBe(2);
  });

  it('promises of a new process what it keeps', async ({ skip }) => {
    const promises = played.poster.remembersForMs > 0;
    expect(promises).toBe(!('a new process' in skips));
    skip(!promises, skips['a new process']);
    const first = await played.poster.post(played.channel, briefing, { id: 'a' });
    expect(await played.anew().post(played.channel, briefing, { id: 'a' })).toEqual(first);
    expect(await played.held()).toBe(1);
  });

  it('finds in the history what any process has posted, and nothing else', async () => {
    await played.poster.post(played.channel, briefing, { id: 'a' });
    expect(await played.anew().find(played.channel, 'a', minuteAgo())).toBe('posted');
    expect(await played.poster.find(played.channel, 'b', minuteAgo())).toBe('absent');
    expect(await played.poster.find(played.closed, 'a', minuteAgo())).toBe('unknown');
  });

  it('says why a channel is gone', async () => {
    const outcome = await played.poster.post(played.gone, briefing, { id: 'a' });
    expect(outcome).toMatchObject({ kind: 'gone', why: expect.stringMatching(/^[a-zI].*[^.]$/) });
  });

  it('leaves open what became of a post whose answer does not come', async () => {
    played.breakLine();
    expect(await played.poster.post(played.channel, briefing, { id: 'a' })).toEqual({ kind: 'uncertain' });
  });

  it('tries again later where nobody is there', async () => {
    const poster = await played.unreachable();
    expect(await poster.post(played.channel, briefing, { id: 'a' })).toMatchObject({ kind: 'retry' });
    expect(await poster.find(played.channel, 'a', minuteAgo())).toBe('unknown');
  });

  it('tells a person, and is silent where that cannot be done', async () => {
    await expect(played.poster.tell(played.person, 'It is paused.')).resolves.toBeUndefined();
    await expect(played.poster.tell(played.nobody, 'It is paused.')).resolves.toBeUndefined();
  });
});
