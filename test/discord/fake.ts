import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Gateway, gateway } from './gateway.ts';
import {
  type Answer,
  blankMessage,
  botUser,
  callbackErrors,
  commandErrors,
  failed,
  gatewayInformation,
  guild,
  ids,
  type Json,
  none,
  ok,
  refused,
} from './shapes.ts';
import { messageErrors, schemas } from './valid.ts';

/** A message as the fake keeps it and a person would see it. */
export interface Message extends Json {
  readonly id: string;
  readonly channel_id: string;
  readonly flags: number;
  readonly components: readonly unknown[];
}

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly body: Json;
  readonly status: number;
  readonly atMs: number;
}

/** What became of an interaction. */
export interface Interacted {
  readonly sentMs: number;
  acknowledgedMs: number | null;
  /** Kind of the callback: 4 message, 5 deferred, 6 deferred in place, 7 in place, 8 choices. */
  kind: number | null;
  choices: readonly { readonly name: string; readonly value: string }[];
  /** Messages that came of it and are still there, the original first. */
  readonly shown: Message[];
  original: Message | null;
  readonly about: Json;
}

/** An answer other than the usual for calls that fit: `times` left. */
interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly body: Json;
  readonly headers: Readonly<Record<string, string>>;
  times: number;
}

export type FakeDiscord = Awaited<ReturnType<typeof fakeDiscord>>;

/** Discord on 127.0.0.1: REST that refuses every bad body, and a gateway. Keeps what a person would see. */
export async function fakeDiscord(options: { readonly token?: string; readonly shards?: number } = {}) {
  const token = options.token ?? 'a-good-token';
  const errors: string[] = [];
  const calls: Call[] = [];
  const faults: Fault[] = [];
  const watchers = new Set<() => void>();
  const interactions = new Map<string, Interacted>();
  const channels = new Map<string, Message[]>([[ids.channel, []]]);
  const direct = new Map<string, string>();
  const registered = new Map<string, readonly Json[]>();
  const files = new Map<string, Uint8Array>();
  let last = (BigInt(Date.now() - 1_420_070_400_000) << 22n) + 1n;
  const snowflake = () => {
    last += 1n;
    return String(last);
  };

  const server = createServer((request, response) => void receive(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const sockets: Gateway = gateway(server, ([shard]) => ({
    ready: {
      v: 10,
      user: botUser,
      guilds: shard === 0 ? [{ id: ids.guild, unavailable: true }] : [],
      resume_gateway_url: `ws://127.0.0.1:${port}`,
      application: { id: ids.application, flags: 0 },
    },
    next: shard === 0 ? [['GUILD_CREATE', guild()]] : [],
  }));

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const raw = Buffer.concat(parts).toString();
    const url = new URL(request.url ?? '/', 'http://fake');
    const path = decodeURIComponent(url.pathname).replace(/^\/api\/v10/, '');
    const method = request.method ?? 'GET';
    if (files.has(path)) return void response.end(files.get(path));
    const body = raw === '' ? {} : (JSON.parse(raw) as Json);
    const fault = faults.find((each) => each.times > 0 && each.method === method && each.path.test(path));
    if (fault) fault.times -= 1;
    const open = path.startsWith('/interactions/') || path.startsWith('/webhooks/');
    const allowed = open || request.headers.authorization === `Bot ${token}`;
    const answer = fault ?? (allowed ? route(method, path, { body, query: url.searchParams }) : refused);
    calls.push({ method, path, body, status: answer.status, atMs: performance.now() });
    if (answer.status === 0) {
      request.socket.destroy();
      return;
    }
    // Discord sends no body with a 204, and no type for it.
    const typed = answer.body === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(answer.status, { ...typed, ...(fault?.headers ?? {}) });
    response.end(answer.body === undefined ? undefined : JSON.stringify(answer.body));
    for (const watcher of watchers) watcher();
  }

  function route(method: string, path: string, { body, query }: { body: Json; query: URLSearchParams }): Answer {
    const [, head = '', id = '', rest = '', more = '', final = ''] = path.split('/');
    if (path === '/gateway/bot') return ok(gatewayInformation(port, options.shards ?? 1));
    if (head === 'applications') return commands(method, path, body);
    if (head === 'interactions') return callback(rest, body);
    if (head === 'webhooks') return webhook(method, rest, more ? final : '', body);
    if (path === '/users/@me/channels') return ok({ id: directChannel(String(body.recipient_id)), type: 1 });
    if (head === 'channels' && rest === 'typing') return none;
    if (head === 'channels' && rest === 'messages') return method === 'GET' ? history(id, query) : post(id, body);
    return failed(404, 0, `the fake knows no ${method} ${path}`);
  }

  function commands(method: string, path: string, body: Json): Answer {
    if (method === 'GET') return ok([...(registered.get(path) ?? [])]);
    const list = body as unknown as readonly Json[];
    const wrong = list.flatMap((each) => commandErrors(each));
    if (wrong.length > 0) return invalid(wrong);
    registered.set(path, list);
    return ok(
      list.map((each) => ({ ...each, id: snowflake(), application_id: ids.application, version: snowflake() })),
    );
  }

  function callback(interactionToken: string, body: Json): Answer {
    const interaction = interactions.get(interactionToken);
    if (!interaction) return failed(404, 10062, 'Unknown interaction');
    if (interaction.kind !== null) return failed(400, 40060, 'Interaction has already been acknowledged.');
    const type = body.type as number;
    const data = (body.data ?? {}) as Json;
    const wrong = callbackErrors(body);
    if (wrong.length > 0) return invalid(wrong);
    interaction.kind = type;
    interaction.acknowledgedMs = performance.now();
    if (type === 8) interaction.choices = data.choices as Interacted['choices'];
    if (type === 4) show(interaction, data);
    if (type === 6 || type === 7) interaction.original = interaction.about.message as Message;
    if (type === 7) edit(interaction, interaction.original!, data);
    if (type === 5)
      interaction.original = message(String(interaction.about.channel_id), {
        flags: (data.flags as number) ?? 0,
        loading: true,
      });
    return none;
  }

  function webhook(method: string, interactionToken: string, which: string, body: Json): Answer {
    const interaction = interactions.get(interactionToken);
    if (!interaction || interaction.kind === null) return failed(404, 10015, 'Unknown Webhook');
    if (method === 'DELETE') {
      interaction.original = null;
      return none;
    }
    const wrong = messageErrors(body, method === 'PATCH' ? schemas.edit : schemas.followUp);
    if (wrong.length > 0) return invalid(wrong);
    if (method === 'PATCH') {
      if (which !== '@original' || !interaction.original) return failed(404, 10008, 'Unknown Message');
      return ok(edit(interaction, interaction.original, body));
    }
    // The first message after a deferral takes its place, and its privacy with it.
    if (interaction.original?.loading) return ok(edit(interaction, interaction.original, body));
    return ok(show(interaction, body));
  }

  function show(interaction: Interacted, body: Json): Message {
    const shown = message(String(interaction.about.channel_id), body, interaction.about);
    interaction.original ??= shown;
    interaction.shown.push(shown);
    if ((shown.flags & 64) === 0) channels.get(shown.channel_id)?.push(shown);
    return shown;
  }

  function edit(interaction: Interacted, before: Message, body: Json): Message {
    const flags = (before.flags & 64) | ((body.flags as number) ?? before.flags);
    const after = { ...message(before.channel_id, { ...body, flags }, interaction.about), id: before.id };
    interaction.original = after;
    interaction.shown.push(after);
    const there = channels.get(after.channel_id);
    if (there && (flags & 64) === 0) {
      const at = there.findIndex((each) => each.id === after.id);
      if (at < 0) there.push(after);
      else there[at] = after;
    }
    return after;
  }

  function post(channel: string, body: Json): Answer {
    const there = channels.get(channel);
    if (channel === ids.closed) return failed(403, 50013, 'Missing Permissions');
    if (!there) return failed(404, 10003, 'Unknown Channel');
    const wrong = messageErrors(body, schemas.message);
    if (wrong.length > 0) return invalid(wrong);
    const twin = body.enforce_nonce ? there.find((each) => each.nonce === body.nonce) : undefined;
    if (twin) return ok(twin);
    const posted = message(channel, body);
    there.push(posted);
    return ok(posted);
  }

  function history(channel: string, query: URLSearchParams): Answer {
    if (channel === ids.closed) return failed(403, 50001, 'Missing Access');
    const after = BigInt(query.get('after') ?? 0);
    const found = (channels.get(channel) ?? []).filter((each) => BigInt(each.id) > after);
    return ok(found.slice(0, Number(query.get('limit') ?? 50)).reverse());
  }

  function message(channel: string, body: Json, about?: Json): Message {
    const by = about && { id: about.id, type: about.type, user: about.presser, authorizing_integration_owners: {} };
    return {
      ...blankMessage,
      ...(by ? { interaction_metadata: by } : {}),
      ...body,
      components: (body.components as unknown[]) ?? [],
      flags: (body.flags as number) ?? 0,
      id: snowflake(),
      channel_id: channel,
    } as Message;
  }

  function invalid(wrong: readonly string[]): Answer {
    errors.push(...wrong);
    return failed(400, 50035, `Invalid Form Body: ${wrong.join('; ')}`);
  }

  function directChannel(user: string): string {
    const known = direct.get(user) ?? snowflake();
    direct.set(user, known);
    if (!channels.has(known)) channels.set(known, []);
    return known;
  }

  return {
    token,
    apiUrl: `http://127.0.0.1:${port}/api`,
    errors,
    calls,
    gateway: sockets,
    channels,
    registered,
    interactions,
    /** Attachments that somebody uploaded, by their path. */
    files,
    snowflake,
    directChannel,
    /** The next calls that fit are answered so instead. */
    fail(fault: Omit<Fault, 'headers'> & { readonly headers?: Fault['headers'] }) {
      faults.push({ headers: {}, ...fault });
    },
    /** Resolves when the condition holds; looked at after every call. */
    until(condition: () => boolean): Promise<void> {
      return new Promise((resolve) => {
        const look = () => {
          if (!condition()) return;
          watchers.delete(look);
          resolve();
        };
        watchers.add(look);
        look();
      });
    },
    async close() {
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export { ids, type Json } from './shapes.ts';
export { componentsOf } from './valid.ts';
