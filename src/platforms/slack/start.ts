import { App, type InstallationStore, type webApi } from '@slack/bolt';
import type { Bot, Log } from '../../model/bot.ts';
import type { Connection } from '../../model/poster.ts';
import { errorText } from '../shared/error-text.ts';
import { inFlight } from '../shared/in-flight.ts';
import { callersOf } from './caller.ts';
import { clientOptions, type Identity, identity, posterClient } from './client.ts';
import { front } from './front.ts';
import { installations } from './installations.ts';
import { boltLog } from './log.ts';
import { type Mode, modeOf, type SlackKeys } from './mode.ts';
import { type ClientFor, slackPoster } from './post.ts';
import { openReceiver } from './receiver.ts';
import { listenToRemovals } from './removals.ts';
import { listenToChoices } from './talk/choices.ts';
import { listenToCommands } from './talk/commands.ts';
import { downloadFrom } from './talk/download.ts';
import { listenToEntries } from './talk/entries.ts';
import { listenToHome } from './talk/home.ts';
import { listenToPane } from './talk/pane.ts';
import type { SlackContext } from './talk/present.ts';
import { listenToPresses } from './talk/press.ts';
import { listenToTalk } from './talk/talk.ts';

export interface SlackOptions extends SlackKeys {
  /** Null or left out: Slack's own. The tests' seam. */
  readonly apiUrl?: string | null;
  /** Where HTTP is listened to. */
  readonly port: number;
  readonly bot: Bot;
  readonly log: Log;
  /** Before a lost connection of Socket Mode is tried again; each failure makes it longer. */
  readonly reconnectMs?: number;
}

const reconnectMs = 5_000;
const drainMs = 20_000;

/** Connects to Slack, by Socket Mode or over HTTP, and answers there. Throws `AttacheError` where a key is missing or refused. */
export async function startSlack(options: SlackOptions): Promise<Connection> {
  const { bot, log } = options;
  const mode = modeOf(options);
  const api = options.apiUrl ?? undefined;
  const self = mode.kind === 'many' ? null : await identity(mode.botToken, api);
  const store = mode.kind === 'many' ? installations(bot.state, mode.secret) : null;
  const receiver = openReceiver(mode, {
    ...{ api, port: options.port, log: boltLog(log), store },
    reconnectMs: options.reconnectMs ?? reconnectMs,
  });
  const app = newApp(mode, { self, api, log, receiver: receiver.bolt });
  const callers = callersOf({ many: store !== null, now: () => bot.now().getTime() });
  const slack: SlackContext = { bot, log, callers, download: downloadFrom(api) };
  listen(app, slack, store);

  const work = inFlight((error) => log.error({ error: errorText(error) }, 'something on Slack went wrong'));
  receiver.bolt.init(front(app, { state: bot.state, work, log }) as App);
  await receiver.start();
  log.info(
    { mode: mode.kind, team: self?.team ?? null },
    self ? `on Slack as ${self.name}` : 'on Slack for many workspaces',
  );
  return {
    ...slackPoster(clientFor(mode, store, api), bot, log),
    async stop() {
      // Nothing new comes in from here on; what is in flight is still answered.
      await receiver.stop();
      const left = await work.drain(drainMs);
      if (left > 0) log.warn({ left }, 'stopped before everything was answered');
    },
  };
}

function newApp(
  mode: Mode,
  { self, api, log, receiver }: { self: Identity | null; api: string | undefined; log: Log; receiver: AppReceiver },
): App {
  const app = new App({
    receiver,
    ...(mode.kind === 'socket' ? { socketMode: true } : {}),
    ...(self && mode.kind !== 'many'
      ? { token: mode.botToken, botId: self.bot, botUserId: self.user, tokenVerificationEnabled: false }
      : {}),
    clientOptions: clientOptions(api),
    convoStore: false,
    logger: boltLog(log),
  });
  app.error(async (error) => {
    // An event of a workspace that has removed the app is no fault.
    const away = error.code === 'slack_bolt_authorization_error';
    if (away) log.warn({ error: error.message }, 'an event came from a workspace where Attaché is not installed');
    else log.error({ error: errorText(error) }, 'something on Slack went wrong');
  });
  return app;
}

type AppReceiver = NonNullable<ConstructorParameters<typeof App>[0]>['receiver'] & object;

function listen(app: App, slack: SlackContext, store: InstallationStore | null): void {
  listenToPane(app, slack);
  listenToCommands(app, slack);
  listenToPresses(app, slack);
  listenToChoices(app, slack);
  listenToEntries(app, slack);
  listenToTalk(app, slack);
  listenToHome(app, slack);
  if (store) listenToRemovals(app, store, slack.log);
}

function clientFor(mode: Mode, store: InstallationStore | null, api: string | undefined): ClientFor {
  const clients = new Map<string, webApi.WebClient>();
  const clientOf = (token: string) => {
    const client = clients.get(token) ?? posterClient(token, api);
    clients.set(token, client);
    return client;
  };
  return async (team) => {
    if (!store || mode.kind !== 'many') return clientOf(mode.kind === 'many' ? '' : mode.botToken);
    const found = await store.fetchInstallation({
      ...{ teamId: team ?? '', enterpriseId: undefined, isEnterpriseInstall: false },
    });
    return clientOf(found.bot?.token ?? '');
  };
}
