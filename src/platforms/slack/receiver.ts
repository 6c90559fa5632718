import { createHmac } from 'node:crypto';
import { HTTPReceiver, type InstallationStore, type Logger, type Receiver, SocketModeReceiver } from '@slack/bolt';
import { AttacheError } from '../../model/error.ts';
import { clientOptions, refusal } from './client.ts';
import { botScopes } from './manifest.ts';
import type { Mode } from './mode.ts';

/** Bolt's receiver, started and stopped with words for people. */
export interface OpenReceiver {
  readonly bolt: Receiver;
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface Opening {
  readonly api: string | undefined;
  readonly port: number;
  readonly log: Logger;
  readonly store: InstallationStore | null;
  /** The library waits so long before it connects again, times the failures in a row. */
  readonly reconnectMs: number;
}

export function openReceiver(mode: Mode, opening: Opening): OpenReceiver {
  return mode.kind === 'socket' ? socketReceiver(mode, opening) : httpReceiver(mode, opening);
}

function socketReceiver(
  { appToken }: Extract<Mode, { kind: 'socket' }>,
  { api, log, reconnectMs }: Opening,
): OpenReceiver {
  const bolt = new SocketModeReceiver({
    appToken,
    logger: log,
    clientPingTimeout: reconnectMs,
    installerOptions: { clientOptions: clientOptions(api) },
  });
  const { client } = bolt;
  const connect = client.start.bind(client);
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  // Left to itself the library ends the process when it cannot come back, and comes back when it was stopped meanwhile.
  client.start = async () => {
    if (stopping) return { ok: false };
    try {
      const opened = await connect();
      if (stopping) await client.disconnect();
      return opened;
    } catch (error) {
      log.error('the connection to Slack is lost and is tried again', error);
      if (!stopping) timer = setTimeout(() => void client.start(), reconnectMs * 2);
      return { ok: false };
    }
  };
  return {
    bolt,
    async start() {
      try {
        await connect();
      } catch (error) {
        stopping = true;
        await bolt.stop();
        throw refusal(
          error,
          'SLACK_APP_TOKEN',
          'Basic Information → App-Level Tokens, scope connections:write (xapp-…)',
        );
      }
    },
    async stop() {
      stopping = true;
      clearTimeout(timer);
      await bolt.stop();
    },
  };
}

function httpReceiver(mode: Exclude<Mode, { kind: 'socket' }>, { api, port, log, store }: Opening): OpenReceiver {
  const bolt = new HTTPReceiver({
    signingSecret: mode.signingSecret,
    logger: log,
    customRoutes: [{ path: '/health', method: ['GET'], handler: (_, response) => response.end('ok\n') }],
    ...(mode.kind === 'many' && store
      ? {
          clientId: mode.clientId,
          clientSecret: mode.clientSecret,
          stateSecret: createHmac('sha256', mode.secret).update('attache slack oauth state').digest('base64url'),
          scopes: [...botScopes],
          installationStore: store,
          installerOptions: { directInstall: true, clientOptions: clientOptions(api) },
        }
      : {}),
  });
  return {
    bolt,
    async start() {
      try {
        await bolt.start(port);
      } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new AttacheError('slack-port', `PORT ${port} cannot be listened to: ${why}. Choose another.`, { cause });
      }
    },
    stop: () => bolt.stop(),
  };
}
