import { componentsOf, type FakeDiscord, type Interacted, ids, type Json, type Message } from './fake.ts';

/** What a person can do with the bot, and what comes of it. */
export interface Person {
  readonly id: string;
  /** A slash command, in the channel or in direct messages. Strings are text options, booleans are switches. */
  types(command: string, options?: Readonly<Record<string, string | boolean | Upload>>): Asked;
  completes(command: string, option: string, typed: string): Promise<readonly string[]>;
  presses(message: Message, label: string): Asked;
  chooses(message: Message, label: string): Asked;
  checks(content: string): Asked;
  /** The entry of this name in the menu of a message. */
  picks(entry: string, content: string): Asked;
  /** A plain message; resolves to the answer. */
  says(content: string, options?: { readonly mention?: boolean; readonly id?: string }): Promise<Message>;
}

/** A file that is uploaded with a command; `size` and `url` are what Discord says of it, where that is not so. */
export interface Upload {
  readonly filename: string;
  readonly bytes: Uint8Array;
  readonly size?: number;
  readonly url?: string;
}

/** An interaction under way. */
export interface Asked {
  readonly interaction: Interacted;
  readonly acknowledged: Promise<Interacted>;
  /** The first thing that can be read. */
  readonly answered: Promise<Message>;
}

export function person(
  fake: FakeDiscord,
  name: string,
  where: { readonly direct?: boolean; readonly manager?: boolean } = {},
): Person {
  const id = fake.snowflake();
  const user = { id, username: name, discriminator: '0', avatar: null, bot: false, global_name: name };
  const channel = where.direct ? fake.directChannel(id) : ids.channel;
  const member = {
    user,
    roles: [],
    joined_at: '2026-01-01T00:00:00Z',
    deaf: false,
    mute: false,
    flags: 0,
    permissions: where.manager ? '3088' : '3072',
  };
  const place = where.direct
    ? { channel_id: channel, channel: { id: channel, type: 1 }, user, context: 1 }
    : {
        channel_id: channel,
        channel: { id: channel, type: 0, name: 'desk', guild_id: ids.guild },
        guild_id: ids.guild,
        guild: { id: ids.guild, locale: 'en-US', features: [] },
        member,
        context: 0,
      };

  function interact(about: Json): Asked {
    const token = `token-${fake.snowflake()}`;
    const payload = {
      id: fake.snowflake(),
      application_id: ids.application,
      token,
      version: 1,
      locale: 'en-US',
      entitlements: [],
      authorizing_integration_owners: {},
      app_permissions: '3072',
      attachment_size_limit: 10_485_760,
      ...place,
      ...about,
    };
    const interaction: Interacted = {
      sentMs: performance.now(),
      acknowledgedMs: null,
      kind: null,
      choices: [],
      shown: [],
      original: null,
      about: { ...payload, presser: user },
    };
    fake.interactions.set(token, interaction);
    fake.gateway.dispatch('INTERACTION_CREATE', payload);
    return {
      interaction,
      acknowledged: fake.until(() => interaction.kind !== null).then(() => interaction),
      answered: fake.until(() => interaction.shown.length > 0).then(() => interaction.shown.at(-1)!),
    };
  }

  function onComponent(message: Message, component: Json, values?: readonly string[]): Asked {
    const data = { custom_id: component.custom_id, component_type: component.type, ...(values ? { values } : {}) };
    return interact({ type: 3, data, message });
  }

  function onMessage(entry: string, content: string): Asked {
    const target = {
      id: fake.snowflake(),
      channel_id: channel,
      content,
      author: user,
      timestamp: '2026-11-22T08:00:00Z',
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mentions: [],
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      type: 0,
      flags: 0,
    };
    return interact({
      type: 2,
      data: {
        id: '2',
        name: entry,
        type: 3,
        target_id: target.id,
        resolved: { messages: { [target.id]: target } },
      },
    });
  }

  return {
    id,
    types(command, options = {}) {
      const attachments: Record<string, Json> = {};
      const given = Object.entries(options).map(([option, value]) => {
        if (typeof value !== 'object') return { name: option, type: typeof value === 'boolean' ? 5 : 3, value };
        const file = uploaded(fake, value);
        attachments[String(file.id)] = file;
        return { name: option, type: 11, value: file.id };
      });
      return interact({
        type: 2,
        data: { id: '1', name: command, type: 1, options: given, resolved: { attachments } },
      });
    },
    async completes(command, option, typed) {
      const data = {
        id: '1',
        name: command,
        type: 1,
        options: [{ name: option, type: 3, value: typed, focused: true }],
      };
      const { choices } = await interact({ type: 4, data }).acknowledged;
      return choices.map((choice) => choice.value);
    },
    presses: (message, label) => onComponent(message, button(message, label)),
    chooses(message, label) {
      const menus = componentsOf(message.components).filter((each) => each.type === 3);
      const found = menus
        .flatMap((menu) => (menu.options as Json[]).map((option) => ({ menu, option })))
        .find(({ option }) => String(option.label).includes(label));
      if (!found) throw new Error(`no choice "${label}"`);
      return onComponent(message, found.menu, [String(found.option.value)]);
    },
    checks: (content) => onMessage('Check against the documents', content),
    picks: onMessage,
    async says(content, { mention = false, id: given } = {}) {
      const there = fake.channels.get(channel)!;
      const before = there.length;
      const mentions = mention
        ? [{ id: ids.bot, username: 'attache', discriminator: '0', bot: true, avatar: null }]
        : [];
      const message = {
        id: given ?? fake.snowflake(),
        channel_id: channel,
        content,
        author: user,
        timestamp: '2026-11-22T08:00:00Z',
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions,
        mention_roles: [],
        attachments: [],
        embeds: [],
        components: [],
        pinned: false,
        type: 0,
        flags: 0,
        ...(where.direct ? { channel_type: 1 } : { guild_id: ids.guild, member: { ...member, user: undefined } }),
      };
      fake.gateway.dispatch('MESSAGE_CREATE', message);
      await fake.until(() => there.length > before);
      return there.at(-1)!;
    },
  };
}

function uploaded(fake: FakeDiscord, { filename, bytes, size, url }: Upload): Json {
  const id = fake.snowflake();
  const path = `/attachments/${id}`;
  fake.files.set(path, bytes);
  const address = url ?? `${new URL(fake.apiUrl).origin}${path}`;
  return { id, filename, size: size ?? bytes.length, url: address, proxy_url: address };
}

/** What can be read in a message. */
export function textOf(message: { readonly components: readonly unknown[] }): string {
  return componentsOf(message.components)
    .filter((each) => each.type === 10)
    .map((each) => String(each.content))
    .join('\n');
}

export function labelsOf(message: { readonly components: readonly unknown[] }): readonly string[] {
  return componentsOf(message.components)
    .filter((each) => each.type === 2 && !each.disabled)
    .map((each) => String(each.label));
}

export function isPrivate(message: Message): boolean {
  return (message.flags & 64) !== 0;
}

function button(message: Message, label: string): Json {
  const found = componentsOf(message.components).find((each) => each.type === 2 && each.label === label);
  if (!found) throw new Error(`no button "${label}" among ${labelsOf(message).join(', ')}`);
  if (found.disabled) throw new Error(`the button "${label}" is dead`);
  return found;
}
