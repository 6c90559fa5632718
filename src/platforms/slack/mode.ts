import { AttacheError } from '../../model/error.ts';

/** What the environment gives; each may be left out. */
export interface SlackKeys {
  readonly botToken?: string | undefined;
  readonly appToken?: string | undefined;
  readonly signingSecret?: string | undefined;
  readonly clientId?: string | undefined;
  readonly clientSecret?: string | undefined;
  /** `ATTACHE_SECRET`, which seals the installations of many workspaces. */
  readonly secret?: string | undefined;
}

/** How Slack is reached: by Socket Mode or over HTTP for one workspace, or over HTTP for all that install the app. */
export type Mode =
  | { readonly kind: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly kind: 'http'; readonly botToken: string; readonly signingSecret: string }
  | {
      readonly kind: 'many';
      readonly signingSecret: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly secret: string;
    };

/** Throws `AttacheError`, which names the key that is missing. */
export function modeOf(keys: SlackKeys): Mode {
  const { botToken, appToken, signingSecret, clientId, clientSecret, secret } = keys;
  if (botToken) {
    if (appToken) return { kind: 'socket', botToken, appToken };
    if (signingSecret) return { kind: 'http', botToken, signingSecret };
    throw missing('SLACK_APP_TOKEN', 'SLACK_BOT_TOKEN needs it for Socket Mode, or SLACK_SIGNING_SECRET for HTTP');
  }
  if (!clientId && !clientSecret) throw missing('SLACK_BOT_TOKEN', 'the bot speaks with it (xoxb-…)');
  if (!clientId) throw missing('SLACK_CLIENT_ID', 'it goes with SLACK_CLIENT_SECRET');
  if (!clientSecret) throw missing('SLACK_CLIENT_SECRET', 'it goes with SLACK_CLIENT_ID');
  if (!signingSecret) throw missing('SLACK_SIGNING_SECRET', 'installation in many workspaces works over HTTP');
  if (!secret) throw missing('ATTACHE_SECRET', 'it seals the installations of the workspaces');
  return { kind: 'many', signingSecret, clientId, clientSecret, secret };
}

function missing(key: string, why: string): AttacheError {
  return new AttacheError(
    'slack-keys',
    `${key} is missing: ${why}. Copy it from https://api.slack.com/apps into .env (docs/setup-slack.md).`,
  );
}
