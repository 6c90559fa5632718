import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/poster.ts';
import { startSlack } from '../../src/platforms/slack/start.ts';
import { type FakeSlack, fakeSlack, freePort, team, tokens } from './fake.ts';
import { type Office, office } from './office.ts';
import { overHttp, overSocket, person, signed } from './people.ts';
import { readBlocks } from './reading.ts';

const log = { info() {}, warn() {}, error() {} };
const socketKeys = { botToken: tokens.bot, appToken: tokens.app };
const httpKeys = { botToken: tokens.bot, signingSecret: tokens.signing };
const manyKeys = {
  ...{ signingSecret: tokens.signing, clientId: '1.2', clientSecret: 'shh' },
  secret: 'a secret of more than sixteen characters',
};

let fake: FakeSlack;
let here: Office;
let connection: Connection | null = null;
let port = 0;

async function start(keys: Partial<Parameters<typeof startSlack>[0]>): Promise<Connection> {
  port = await freePort();
  connection = await startSlack({ port, apiUrl: fake.apiUrl, bot: here.bot, log, ...keys });
  return connection;
}

beforeEach(async () => {
  fake = await fakeSlack();
  here = office();
});

afterEach(async () => {
  await connection?.stop();
  connection = null;
  await fake.close();
  expect(fake.errors).toEqual([]);
});

describe('keys', () => {
  it.each([
    {
      keys: { botToken: 'xoxp-wrong', appToken: tokens.app },
      says: /^SLACK_BOT_TOKEN: Slack refuses this token \(invalid_auth\)/,
    },
    {
      keys: { botToken: tokens.bot, appToken: 'xapp-wrong' },
      says: /^SLACK_APP_TOKEN: Slack refuses this token \(invalid_auth\)/,
    },
    { keys: { botToken: tokens.bot }, says: /^SLACK_APP_TOKEN is missing/ },
    { keys: { appToken: tokens.app }, says: /^SLACK_BOT_TOKEN is missing/ },
    { keys: { ...manyKeys, clientSecret: undefined }, says: /^SLACK_CLIENT_SECRET is missing/ },
    { keys: { ...manyKeys, signingSecret: undefined }, says: /^SLACK_SIGNING_SECRET is missing/ },
    { keys: { ...manyKeys, secret: undefined }, says: /^ATTACHE_SECRET is missing/ },
    { keys: { ...httpKeys, apiUrl: 'http://127.0.0.1:9/api/' }, says: /^Slack cannot be reached/ },
  ])('$keys: $says', async ({ keys, says }) => {
    const failed = await start(keys).then(
      () => null,
      (error: Error) => error,
    );
    expect(failed?.message).toMatch(says);
    expect(failed?.message).not.toContain('\n');
  });

  it('a port that is taken is one clear line', async () => {
    await start(httpKeys);
    const again = await startSlack({ ...httpKeys, port, apiUrl: fake.apiUrl, bot: here.bot, log }).catch(
      (error: Error) => error.message,
    );
    expect(again).toMatch(/^PORT \d+ cannot be listened to/);
  });
});

describe('over HTTP', () => {
  const body = `command=/brief&text=&team_id=${team}&user_id=U1&channel_id=C1`;
  const stale = String(Math.floor(Date.now() / 1_000) - 600);

  it.each<[string, Readonly<Record<string, string>>]>([
    ['a wrong signature', { 'x-slack-signature': `v0=${'0'.repeat(64)}` }],
    [
      'a signature of another secret',
      { 'x-slack-signature': `v0=${createHmac('sha256', 'other').update('x').digest('hex')}` },
    ],
    ['a request of ten minutes ago', { 'x-slack-request-timestamp': stale }],
  ])('refuses %s with 401', async (_, headers) => {
    await start(httpKeys);
    expect((await signed(port, body, false, headers)).status).toBe(401);
    expect(here.asked).toEqual([]);
  });

  it('answers for its health, knows Slack by its challenge, and nothing else', async () => {
    await start(httpKeys);
    const health = await fetch(`http://127.0.0.1:${port}/health`);
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    const challenge = await signed(port, JSON.stringify({ type: 'url_verification', challenge: 'c' }), true);
    expect(await challenge.json()).toEqual({ challenge: 'c' });
    expect((await fetch(`http://127.0.0.1:${port}/elsewhere`)).status).toBe(404);
  });

  it('stops only when what it was asked has been answered', async () => {
    await start(httpKeys);
    const held = Promise.withResolvers<void>();
    here.hold = held.promise;
    const done = person(fake, overHttp(port), 'U1').types('/brief');
    await done.acknowledged;
    const stopped = connection!.stop();
    held.resolve();
    await stopped;
    expect(readBlocks((await done.answered).blocks)).toContain('new since');
    expect(await fetch(`http://127.0.0.1:${port}/health`).catch(() => 'closed')).toBe('closed');
    connection = null;
  });
});

describe('by Socket Mode', () => {
  // The library takes the same number for a connection that does not answer; too small a one breaks good connections.
  const soon = { reconnectMs: 500 };

  it.each(['recycle', 'drop'] as const)('comes back after a %s, and answers again', async (how) => {
    await start({ ...socketKeys, ...soon });
    fake.socket[how]();
    await fake.until(() => fake.socket.connections.count >= 2);
    const answer = await person(fake, overSocket(fake), 'U1').types('/brief').answered;
    expect(readBlocks(answer.blocks)).toContain('new since');
  });

  it('stays away where it was stopped while it was coming back', async () => {
    await start({ ...socketKeys, ...soon });
    const held = Promise.withResolvers<void>();
    fake.fail({ method: /apps\.connections\.open/, status: 200, hold: held.promise, times: 1 });
    fake.socket.drop();
    const asked = () => fake.calls.filter((call) => call.method === 'apps.connections.open').length;
    await fake.until(() => asked() === 2);
    await connection?.stop();
    connection = null;
    held.resolve();
    await fake.until(() => fake.socket.connections.count === 2 && fake.socket.connections.open === 0);
  });

  it('comes back where Slack refuses a connection for a while', async () => {
    await start({ ...socketKeys, ...soon });
    fake.fail({
      method: /apps\.connections\.open/,
      status: 200,
      body: { ok: false, error: 'internal_error' },
      times: 2,
    });
    fake.socket.drop();
    await fake.until(() => fake.socket.connections.count >= 2);
  });
});

describe('pauses that Slack asks for', () => {
  it('are kept, and the answer comes after them', async () => {
    await start(socketKeys);
    fake.fail({ method: /chat\.postMessage/, status: 429, retryAfter: 0, times: 2 });
    fake.fail({ method: /respond/, status: 429, retryAfter: 0, times: 1 });
    const anna = person(fake, overSocket(fake), 'U1');
    await anna.types('/brief').answered;
    await anna.says('Who is Wang Yi?');
    await fake.until(() => fake.calls.filter((call) => call.method === 'chat.postMessage').length === 3);
  });
});

describe('many workspaces', () => {
  async function install(workspace: string): Promise<void> {
    const begun = await fetch(`http://127.0.0.1:${port}/slack/install`, { redirect: 'manual' });
    const address = new URL(begun.headers.get('location') ?? '');
    expect(address.searchParams.get('scope')).toContain('app_mentions:read');
    const cookie = begun.headers.get('set-cookie')?.split(';')[0] ?? '';
    const back = new URLSearchParams({ code: workspace, state: address.searchParams.get('state') ?? '' });
    const done = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?${back}`, { headers: { cookie } });
    expect(done.status).toBe(200);
  }

  const asks = async (workspace: string) => {
    const anna = person(fake, overHttp(port), 'U1', { inTeam: workspace, channel: `C${workspace}` });
    const before = fake.calls.length;
    await anna.says('Who is Wang Yi?', { channel: `D${workspace}` });
    return fake.calls.slice(before).find((call) => call.method === 'chat.postMessage')?.token;
  };

  it('are each answered with their own token; one that leaves is forgotten, the other stays', async () => {
    await start(manyKeys);
    await install('TONE');
    await install('TTWO');
    expect([await asks('TONE'), await asks('TTWO')]).toEqual(['xoxb-TONE', 'xoxb-TTWO']);
    const one = () => person(fake, overHttp(port), 'U1', { inTeam: 'TONE' });
    await one().sends({ type: 'tokens_revoked', tokens: { bot: ['U0BOT'] }, event_ts: '1' });
    await one().sends({ type: 'app_uninstalled', event_ts: '1' });
    await connection?.stop();
    await start(manyKeys);
    expect(await asks('TTWO')).toBe('xoxb-TTWO');
    const before = here.asked.length;
    await one().sends({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      text: 'still there?',
      ts: '1.1',
    });
    await asks('TTWO');
    expect(here.asked.slice(before)).toHaveLength(1);
    const briefing = await here.bot.exchange(here.asked[0]!);
    expect(await connection?.post('TONE/C000000001', briefing, { id: 'a' })).toMatchObject({ kind: 'gone' });
    expect(await connection?.post('TTWO/C000000001', briefing, { id: 'a' })).toMatchObject({ kind: 'posted' });
  });

  it('are kept so that only the secret opens them', async () => {
    const held = new Map<string, unknown>();
    here = office({
      ...here.state,
      put: async (space, key, value) => void held.set(`${space} ${key}`, value),
      get: async (space, key) => (held.get(`${space} ${key}`) ?? null) as never,
    });
    await start(manyKeys);
    await install('TONE');
    expect(await asks('TONE')).toBe('xoxb-TONE');
    expect([...held.keys()]).toContain('slack-installations team TONE');
    expect(JSON.stringify([...held.values()])).not.toContain('xoxb-');
    await connection?.stop();
    await start({ ...manyKeys, secret: 'another secret of sixteen characters' });
    const briefing = await here.bot.exchange(here.asked[0]!);
    expect(await connection?.post('TONE/C000000001', briefing, { id: 'a' })).toMatchObject({ kind: 'uncertain' });
  });

  it('that come back with a state that is not ours are not let in', async () => {
    await start(manyKeys);
    const done = await fetch(`http://127.0.0.1:${port}/slack/oauth_redirect?code=TONE&state=forged`);
    expect(done.status).toBeGreaterThanOrEqual(400);
  });
});
