import { messageErrors, schemas } from './valid.ts';

/** What Discord answers: its shapes, and what it holds against a body. */
export type Json = Readonly<Record<string, unknown>>;

export const ids = {
  application: '200000000000000001',
  bot: '200000000000000001',
  guild: '300000000000000001',
  channel: '400000000000000001',
  closed: '400000000000000009',
} as const;

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export const none: Answer = { status: 204 };
export const ok = (body: unknown): Answer => ({ status: 200, body });
export const failed = (status: number, code: number, text: string): Answer => ({
  status,
  body: { code, message: text },
});
export const refused = failed(401, 0, '401: Unauthorized');
export const botUser = { id: ids.bot, username: 'attache', discriminator: '0', bot: true, avatar: null, flags: 0 };

export const blankMessage = {
  author: botUser,
  content: '',
  timestamp: '2026-11-22T08:00:00.000000+00:00',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
};

export function gatewayInformation(port: number, shards: number): Json {
  const limit = { total: 1000, remaining: 999, reset_after: 86_400_000, max_concurrency: 16 };
  return { url: `ws://127.0.0.1:${port}`, shards, session_start_limit: limit };
}

export function guild(): Json {
  const role = {
    id: ids.guild,
    name: '@everyone',
    permissions: '3072',
    position: 0,
    color: 0,
    hoist: false,
    managed: false,
    mentionable: false,
  };
  const channel = {
    id: ids.channel,
    type: 0,
    name: 'desk',
    position: 0,
    permission_overwrites: [],
    guild_id: ids.guild,
  };
  return {
    id: ids.guild,
    name: 'Desk',
    roles: [role],
    emojis: [],
    features: [],
    channels: [channel],
    members: [],
    threads: [],
    presences: [],
    voice_states: [],
    stage_instances: [],
    guild_scheduled_events: [],
    stickers: [],
    member_count: 3,
    owner_id: '1',
    joined_at: '2026-01-01T00:00:00Z',
    large: false,
    unavailable: false,
  };
}

export function commandErrors(command: Json): readonly string[] {
  const parsed = schemas.command.safeParse(command);
  const options = (command.options as Json[] | undefined) ?? [];
  const late = options.findIndex((each) => !each.required);
  const wrong = parsed.success
    ? []
    : [`${String(command.name)}: ${JSON.stringify(parsed.error?.issues).slice(0, 400)}`];
  if (late >= 0 && options.slice(late).some((each) => each.required))
    wrong.push(`${String(command.name)}: a required option after an optional one`);
  if (options.some((each) => each.autocomplete && each.choices))
    wrong.push(`${String(command.name)}: choices and completion`);
  if (command.type === 1 && !/^[-_\p{Ll}\p{Lo}\p{N}]{1,32}$/u.test(String(command.name)))
    wrong.push(`${String(command.name)} is no name`);
  if (command.type === 1 && !command.description) wrong.push(`${String(command.name)}: no description`);
  return wrong;
}

export function callbackErrors(body: Json): readonly string[] {
  const type = body.type as number;
  const data = (body.data ?? {}) as Json;
  const bare = { ...body, data: Object.fromEntries(Object.entries(data).filter(([name]) => name !== 'enforce_nonce')) };
  const schema = type === 8 ? schemas.completion : type === 6 || type === 7 ? schemas.update : schemas.reply;
  const parsed = schema.safeParse(bare);
  const wrong = parsed.success ? [] : [JSON.stringify(parsed.error?.issues).slice(0, 600)];
  if (type === 4) wrong.push(...messageErrors(data, schemas.followUp));
  if (type === 7) wrong.push(...messageErrors(data, schemas.edit));
  if (type !== 8) return wrong;
  const choices = (data.choices ?? []) as readonly { readonly name: string; readonly value: string }[];
  if (choices.length > 25) wrong.push(`${choices.length} choices`);
  if (choices.some((each) => each.name.length < 1 || each.name.length > 100 || each.value.length > 100))
    wrong.push('a choice too long or empty');
  return wrong;
}
