import { createHmac, randomUUID } from 'node:crypto';
import { type FakeSlack, type Shown, team, tokens } from './fake.ts';
import { elementsOf } from './reading.ts';
import { type Json, optionsErrors } from './valid.ts';

/** How Slack reaches the bot. */
export interface Way {
  /** Hands something over; resolves with the acknowledgement when it comes. */
  send(
    kind: 'command' | 'interactive' | 'event',
    payload: Json,
    headers?: Readonly<Record<string, string>>,
  ): Promise<Json>;
}

export function overSocket(fake: FakeSlack): Way {
  const types = { command: 'slash_commands', interactive: 'interactive', event: 'events_api' } as const;
  return { send: (kind, payload, headers = {}) => fake.socket.deliver({ type: types[kind], payload, ...headers }) };
}

/** Signed as Slack signs. `answer` gives the status with the body. */
export function overHttp(port: number): Way {
  return {
    async send(kind, payload, headers = {}) {
      const text =
        kind === 'event'
          ? JSON.stringify(payload)
          : new URLSearchParams(
              kind === 'interactive' ? { payload: JSON.stringify(payload) } : (payload as Record<string, string>),
            ).toString();
      const response = await signed(port, text, kind === 'event', headers);
      const body = await response.text();
      return { status: response.status, ...(body.startsWith('{') ? (JSON.parse(body) as Json) : {}) };
    },
  };
}

export function signed(port: number, text: string, json: boolean, headers: Readonly<Record<string, string>> = {}) {
  const timestamp = headers['x-slack-request-timestamp'] ?? String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac('sha256', tokens.signing).update(`v0:${timestamp}:${text}`).digest('hex')}`;
  return fetch(`http://127.0.0.1:${port}/slack/events`, {
    method: 'POST',
    body: text,
    headers: {
      'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': signature,
      ...headers,
    },
  });
}

/** Something done, acknowledged soon, and answered when the bot is ready. */
export interface Done {
  readonly acknowledged: Promise<Json>;
  readonly answered: Promise<Shown>;
}

export interface Person {
  readonly id: string;
  types(command: string, text?: string): Done;
  presses(on: Shown, label: string): Done;
  /** Chooses from a menu by the words of the choice; of an external menu, by its value. */
  chooses(on: Shown, choice: string): Done;
  /** What a menu offers while somebody types. */
  suggests(on: Shown, typed: string): Promise<readonly Json[]>;
  /** Uses an entry of a message's menu. */
  checks(text: string, trigger?: string, entry?: string): Done;
  /** Writes to the bot directly, or names it in a channel; gives the bot's next message there. */
  says(text: string, where?: Partial<Where>): Promise<Shown>;
  /** Presses a button of a window or a home tab; gives the view that comes of it. */
  pressesIn(view: Json, label: string): Promise<Json>;
  opens(tab?: string): Promise<Json>;
  startsThread(ts: string): Promise<void>;
  sends(event: Json, headers?: Readonly<Record<string, string>>): Promise<Json>;
}

export interface Where {
  readonly channel: string;
  readonly thread: string;
  readonly event: Json;
}

let count = 0;

export function person(fake: FakeSlack, way: Way, id: string, { channel = 'C000000001', inTeam = team } = {}): Person {
  const about = {
    team: { id: inTeam, domain: 'lake' },
    user: { id, username: id, team_id: inTeam },
    api_app_id: 'A1',
    token: 't',
  };
  const done = (send: (url: string) => Promise<Json>, original: Shown | null, at = channel): Done => {
    const { url, shown } = fake.responseUrl(original, at);
    const acknowledged = send(url);
    return { acknowledged, answered: fake.until(() => shown.length > 0).then(() => shown[0]!) };
  };
  const act = (on: Shown, action: Json): Done =>
    done(
      (response_url) =>
        way.send('interactive', {
          ...about,
          ...{
            type: 'block_actions',
            response_url,
            trigger_id: fake.trigger(),
            channel: { id: on.channel, name: 'x' },
          },
          container: {
            type: 'message',
            message_ts: on.ts,
            channel_id: on.channel,
            is_ephemeral: on.ephemeral,
            ...(on.thread ? { thread_ts: on.thread } : {}),
          },
          ...(on.ephemeral
            ? {}
            : { message: { type: 'message', ts: on.ts, ...(on.thread ? { thread_ts: on.thread } : {}) } }),
          actions: [{ block_id: 'b', action_ts: '1', ...action }],
        }),
      on,
      on.channel,
    );
  const sends: Person['sends'] = (event, headers) => {
    count += 1;
    const envelope = {
      type: 'event_callback',
      team_id: inTeam,
      api_app_id: 'A1',
      event_id: `Ev${randomUUID()}`,
      event_time: 1,
    };
    const { event_id = envelope.event_id, ...own } = event;
    return way.send('event', { ...envelope, event_id, event: own }, headers);
  };
  return {
    id,
    sends,
    types: (command, text = '') =>
      done(
        (response_url) =>
          way.send('command', {
            ...{
              command,
              text,
              team_id: inTeam,
              user_id: id,
              user_name: id,
              channel_id: channel,
              channel_name: 'general',
            },
            ...{ response_url, trigger_id: fake.trigger(), api_app_id: 'A1', token: 't', team_domain: 'lake' },
          }),
        null,
      ),
    presses: (on, label) => act(on, withoutLabel(find(on.blocks, label))),
    chooses(on, choice) {
      const menus = elementsOf(on.blocks);
      const menu =
        menus.find((each) => optionOf(each, choice)) ?? menus.find((each) => each.type === 'external_select');
      if (!menu) throw new Error(`no menu offers ${choice}`);
      const selected_option = optionOf(menu, choice) ?? { text: { type: 'plain_text', text: choice }, value: choice };
      return act(on, { type: menu.type, action_id: menu.action_id, selected_option });
    },
    async suggests(on, typed) {
      const menu = elementsOf(on.blocks).find((each) => each.type === 'external_select');
      if (!menu) throw new Error('no menu that is filled while typing');
      const answer = await way.send('interactive', {
        ...about,
        ...{
          type: 'block_suggestion',
          action_id: menu.action_id,
          block_id: 'b',
          value: typed,
          channel: { id: on.channel },
        },
        container: { type: 'message', message_ts: on.ts, channel_id: on.channel, is_ephemeral: on.ephemeral },
      });
      const options = (answer.options ?? []) as readonly Json[];
      fake.errors.push(...optionsErrors(options));
      return options;
    },
    checks: (text, trigger = fake.trigger(), entry = 'check') =>
      done(
        (response_url) =>
          way.send('interactive', {
            ...about,
            ...{ type: 'message_action', callback_id: entry, trigger_id: trigger, response_url, action_ts: '1' },
            ...{
              channel: { id: channel, name: 'general' },
              message_ts: '1.1',
              message: { type: 'message', ts: '1.1', text },
            },
          }),
        null,
      ),
    async says(text, { channel: at = `D0${id}`, thread, event = {} } = {}) {
      const before = fake.calls.length;
      count += 1;
      const ts = `${1_800_000_000 + count}.000100`;
      const direct = at.startsWith('D');
      await sends({
        ...(direct ? { type: 'message', channel_type: 'im' } : { type: 'app_mention' }),
        ...{ channel: at, user: id, text, ts, event_ts: ts, ...(thread ? { thread_ts: thread } : {}) },
        ...event,
      });
      const posted = () =>
        fake.calls.slice(before).find((call) => call.method === 'chat.postMessage' && call.body.channel === at);
      await fake.until(() => posted() !== undefined);
      const { body } = posted()!;
      return {
        ...{ text: String(body.text), blocks: (body.blocks ?? []) as Json[], channel: at, ts: `${ts}9` },
        ...{ thread: (body.thread_ts as string | undefined) ?? null, ephemeral: false },
      };
    },
    async pressesIn(view, label) {
      const before = fake.calls.length;
      await way.send('interactive', {
        ...about,
        ...{ type: 'block_actions', trigger_id: fake.trigger(), view, container: { type: 'view', view_id: view.id } },
        actions: [{ block_id: 'b', action_ts: '1', ...withoutLabel(find(view.blocks as Json[], label)) }],
      });
      await fake.until(() => fake.calls.slice(before).some((call) => call.method === 'views.update'));
      const update = fake.calls.slice(before).find((call) => call.method === 'views.update')!;
      return { ...(update.body.view as Json), id: update.body.view_id };
    },
    async opens(tab = 'home') {
      await sends({ type: 'app_home_opened', user: id, channel: `D0${id}`, tab, event_ts: '1.1' });
      await fake.until(() => fake.views.has(id));
      return fake.views.get(id)!;
    },
    async startsThread(ts) {
      const assistant_thread = { user_id: id, context: {}, channel_id: `D0${id}`, thread_ts: ts };
      await sends({ type: 'assistant_thread_started', assistant_thread, event_ts: '1.1' });
      await fake.until(() => fake.calls.some((call) => call.method === 'assistant.threads.setSuggestedPrompts'));
    },
  };
}

function find(blocks: readonly Json[], label: string): Json {
  const found = elementsOf(blocks).find((each) => (each.text as Json | undefined)?.text === label);
  if (!found) throw new Error(`no button "${label}"`);
  return found;
}

function withoutLabel({ type, action_id, text }: Json): Json {
  return { type, action_id, text };
}

function optionOf(menu: Json, words: string): Json | undefined {
  const options = (menu.options ?? []) as readonly Json[];
  return options.find((option) => String((option.text as Json).text).includes(words));
}
