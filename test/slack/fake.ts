import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator, type Emulator } from 'emulate';
import { botScopes } from '../../src/platforms/slack/manifest.ts';
import { type SocketSide, socketSide } from './socket.ts';
import { type Json, messageErrors, viewErrors } from './valid.ts';

export const tokens = { bot: 'xoxb-attache', app: 'xapp-attache', signing: 'a signing secret' } as const;
export const team = 'T000000001';

/** A call of the Web API, as it came in. */
export interface Call {
  readonly method: string;
  readonly token: string;
  readonly body: Json;
}

/** An answer that nobody but the one who asked can see, or a message behind an address to respond to. */
export interface Shown {
  readonly text: string;
  readonly blocks: readonly Json[];
  readonly channel: string;
  readonly ts: string;
  readonly thread: string | null;
  readonly ephemeral: boolean;
}

export interface Fault {
  readonly method: RegExp;
  readonly status: number;
  readonly body?: Json;
  readonly retryAfter?: number;
  /** Then nothing is wrong, but Slack takes its time. */
  readonly hold?: Promise<unknown>;
  times: number;
}

/**
 * Slack as the bot sees it: its Web API with Vercel's emulator behind it, which keeps messages, people and channels; what
 * the emulator lacks (Socket Mode, windows by trigger, addresses to respond to, OAuth of two workspaces) is played here.
 * Blocks that Slack would refuse are refused, and stand in `errors`.
 */
export interface FakeSlack {
  readonly apiUrl: string;
  readonly url: string;
  readonly socket: SocketSide;
  readonly calls: Call[];
  readonly errors: string[];
  /** What was answered with an error that no test asked for. */
  readonly refused: string[];
  /** Views by id: windows, and home tabs under their user. */
  readonly views: Map<string, Json>;
  /** Files by name, which the bot may fetch with its token from `url`/files/NAME. */
  readonly files: Map<string, string>;
  fail(fault: Fault): void;
  /** An address to respond to; `original` is what a response may replace or delete. */
  responseUrl(original: Shown | null, channel: string): { readonly url: string; readonly shown: Shown[] };
  trigger(): string;
  call(method: string, body: Json): Promise<Json>;
  /** Resolves when it holds, looked at after each thing that the bot does. */
  until(holds: () => boolean): Promise<void>;
  close(): Promise<void>;
}

export async function fakeSlack(): Promise<FakeSlack> {
  const emulator = await emulatorOn(await freePort());
  const calls: Call[] = [];
  const errors: string[] = [];
  const refused: string[] = [];
  const faults: Fault[] = [];
  const views = new Map<string, Json>();
  const files = new Map<string, string>();
  const triggers = new Set<string>();
  const responses = new Map<
    string,
    { original: Shown | null; readonly channel: string; readonly shown: Shown[]; used: number }
  >();
  const waiters = new Set<() => void>();
  const changed = () => {
    for (const look of waiters) look();
  };
  let n = 0;
  const next = () => {
    n += 1;
    return n;
  };
  const emulated = async (method: string, body: Json): Promise<Json> => {
    const response = await fetch(`${emulator.url}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${tokens.bot}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Json;
  };

  const own: Readonly<Record<string, (body: Json, token: string) => Json | Promise<Json>>> = {
    'auth.test': (_, token) =>
      token.startsWith('xoxb-')
        ? { ok: true, user_id: 'U0BOT', bot_id: 'B0BOT', user: 'attache', team: 'Lake', team_id: team }
        : { ok: false, error: 'invalid_auth' },
    'apps.connections.open': (_, token) =>
      token === tokens.app ? { ok: true, url: socket.url } : { ok: false, error: 'invalid_auth' },
    'views.open': ({ trigger_id, view }) => {
      if (!triggers.delete(String(trigger_id))) return { ok: false, error: 'expired_trigger_id' };
      return keepView(`V${next()}`, view as Json);
    },
    'views.update': ({ view_id, view }) =>
      views.has(String(view_id)) ? keepView(String(view_id), view as Json) : { ok: false, error: 'not_found' },
    'views.publish': ({ user_id, view }) => keepView(String(user_id), view as Json),
    'assistant.threads.setStatus': () => ({ ok: true }),
    'assistant.threads.setTitle': () => ({ ok: true }),
    'assistant.threads.setSuggestedPrompts': ({ prompts }) =>
      (prompts as readonly unknown[]).length <= 4 ? { ok: true } : { ok: false, error: 'too_many_prompts' },
    'oauth.v2.access': ({ code }) => ({
      ok: true,
      ...{ app_id: 'A1', access_token: `xoxb-${String(code)}`, token_type: 'bot', scope: botScopes.join(',') },
      ...{ bot_user_id: 'U0BOT', team: { id: String(code), name: `Team ${String(code)}` }, authed_user: { id: 'U1' } },
      ...{ enterprise: null, is_enterprise_install: false },
    }),
  };
  const keepView = (id: string, view: Json): Json => {
    const wrong = viewErrors(view);
    errors.push(...wrong);
    if (wrong.length > 0) return { ok: false, error: 'invalid_arguments' };
    views.set(id, { ...view, id });
    return { ok: true, view: { ...view, id } };
  };

  async function api(method: string, body: Json, token: string): Promise<Json> {
    if (method.startsWith('chat.')) {
      const wrong = messageErrors(body);
      errors.push(...wrong.map((each) => `${method}: ${each}`));
      if (wrong.length > 0) return { ok: false, error: 'invalid_blocks' };
    }
    const play = own[method];
    if (play) return play(body, token);
    if (!token.startsWith('xoxb-')) return { ok: false, error: 'invalid_auth' };
    // The emulator makes direct channels only for who may open them, which the bot need not.
    if (method === 'chat.postMessage' && String(body.channel).startsWith('D')) return { ok: true, ts: `${next()}.1` };
    return emulated(method, body);
  }

  async function respond(id: string, body: Json): Promise<number> {
    const held = responses.get(id);
    if (!held) return 404;
    held.used += 1;
    if (held.used > 5) return 404;
    if (body.delete_original === true) {
      held.original = null;
      held.shown.push({ text: '', blocks: [], channel: held.channel, ts: '0', thread: null, ephemeral: true });
      return 200;
    }
    const wrong = messageErrors(body);
    errors.push(...wrong.map((each) => `response_url: ${each}`));
    if (wrong.length > 0) return 400;
    const replaced = body.replace_original === true ? held.original : null;
    const ephemeral = replaced ? replaced.ephemeral : body.response_type !== 'in_channel';
    const thread = replaced ? replaced.thread : ((body.thread_ts as string | undefined) ?? null);
    let ts = replaced?.ts ?? `${1_900_000_000 + next()}.000100`;
    const content = { channel: held.channel, text: body.text, blocks: body.blocks };
    if (!ephemeral && !replaced)
      ts = String((await emulated('chat.postMessage', { ...content, ...(thread ? { thread_ts: thread } : {}) })).ts);
    if (!ephemeral && replaced) await emulated('chat.update', { ...content, ts });
    held.shown.push({
      text: String(body.text),
      blocks: (body.blocks ?? []) as Json[],
      channel: held.channel,
      ts,
      thread,
      ephemeral,
    });
    return 200;
  }

  const server = await listen(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://slack').pathname;
    const body = await bodyOf(request);
    const method = path.replace(/^\/(?:api|respond)\//, '');
    const token = String(body.token ?? request.headers.authorization ?? '').replace(/^Bearer /, '');
    calls.push({ method: path.startsWith('/respond/') ? 'respond' : method, token, body });
    const fault = faults.find((each) => each.times > 0 && each.method.test(path));
    if (fault) fault.times -= 1;
    if (fault?.hold) {
      changed();
      await fault.hold;
    }
    if (fault && !fault.hold) {
      play(fault, response);
    } else if (path.startsWith('/files/')) {
      const may = request.headers.authorization === `Bearer ${tokens.bot}`;
      const html = { 'content-type': may ? 'application/octet-stream' : 'text/html' };
      response.writeHead(200, html).end(may ? files.get(path.slice(7)) : 'Sign in');
    } else if (path.startsWith('/respond/')) {
      response.writeHead(await respond(method, body)).end('ok');
    } else {
      const answer = await api(method, body, token);
      if (answer.ok !== true) refused.push(`${method}: ${String(answer.error)}`);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    }
    changed();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const socket = await socketSide(changed);
  return {
    ...{ apiUrl: `${url}/api/`, url, socket, calls, errors, refused, views, files },
    fail: (fault) => void faults.push(fault),
    responseUrl(original, channel) {
      const id = `r${next()}`;
      const held = { original, channel, shown: [], used: 0 };
      responses.set(id, held);
      return { url: `${url}/respond/${id}`, shown: held.shown };
    },
    trigger() {
      const id = `trigger-${next()}`;
      triggers.add(id);
      return id;
    },
    call: (method, body) => emulated(method, body),
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds()) return;
          waiters.delete(look);
          resolve();
        };
        waiters.add(look);
        look();
      }),
    async close() {
      await socket.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await emulator.close();
    },
  };
}

function play(fault: Fault, response: ServerResponse): void {
  if (fault.status === 0) {
    response.destroy();
    return;
  }
  const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  response
    .writeHead(fault.status, { 'content-type': 'application/json', ...headers })
    .end(JSON.stringify(fault.body ?? {}));
}

async function bodyOf(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  if (text === '') return {};
  if (request.headers['content-type']?.includes('json')) return JSON.parse(text) as Json;
  // The Web API takes forms whose values are JSON where they are no texts.
  return Object.fromEntries([...new URLSearchParams(text)].map(([key, value]) => [key, parsed(key, value)]));
}

function parsed(key: string, value: string): unknown {
  return ['blocks', 'view', 'metadata', 'prompts'].includes(key) ? JSON.parse(value) : value;
}

function emulatorOn(port: number): Promise<Emulator> {
  return createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        team: { name: 'Lake', domain: 'lake' },
        users: [{ name: 'anna' }, { name: 'berta' }],
        channels: [{ name: 'general' }, { name: 'closed' }],
        bots: [{ name: 'attache' }],
        // What the bot may do is what its manifest asks for and no more.
        strict_scopes: true,
        tokens: [{ token: tokens.bot, user: 'attache', scopes: [...botScopes] }],
      },
    },
  });
}

export async function freePort(): Promise<number> {
  const server = await listen(() => {});
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listen(handle: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(handle);
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
