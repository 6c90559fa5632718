import { webApi } from '@slack/bolt';
import { AttacheError } from '../../model/error.ts';
import { patientFetch } from './patient-fetch.ts';

const timeoutMs = 30_000;

/** How the Web API is called: nothing is sent twice that may have been done, and Slack's pauses are kept. */
export function clientOptions(api: string | undefined): webApi.WebClientOptions {
  return { ...base(api), retryConfig: { retries: 0 }, fetch: patientFetch(), timeout: timeoutMs };
}

/** A client whose caller deals with pauses by itself. */
export function posterClient(token: string, api: string | undefined): webApi.WebClient {
  const options = { ...base(api), retryConfig: { retries: 0 }, rejectRateLimitedCalls: true, timeout: timeoutMs };
  return new webApi.WebClient(token, { ...options, logger: silent });
}

/** Who a token speaks for. */
export interface Identity {
  readonly user: string;
  readonly bot: string;
  readonly name: string;
  readonly team: string;
}

/** Asks Slack who the token is; throws `AttacheError` where it is refused or Slack cannot be reached. */
export async function identity(token: string, api: string | undefined): Promise<Identity> {
  const client = new webApi.WebClient(token, { ...clientOptions(api), logger: silent });
  const found = await client.auth.test().catch((error: unknown) => {
    throw refusal(error, 'SLACK_BOT_TOKEN', 'OAuth & Permissions → Bot User OAuth Token (xoxb-…)');
  });
  return { user: found.user_id ?? '', bot: found.bot_id ?? '', name: found.user ?? '', team: found.team ?? '' };
}

/** One clear line for a token that Slack refuses, or a Slack that cannot be reached. */
export function refusal(error: unknown, key: string, where: string): AttacheError {
  if (error instanceof webApi.WebAPIPlatformError) {
    return new AttacheError(
      'slack-token',
      `${key}: Slack refuses this token (${error.data.error}). Copy it anew from https://api.slack.com/apps (your app → ${where}) into .env.`,
      { cause: error },
    );
  }
  const why = error instanceof Error ? error.message : String(error);
  return new AttacheError(
    'slack-connect',
    `Slack cannot be reached: ${why}. Check the network, and SLACK_API_URL if it is set.`,
    { cause: error },
  );
}

function base(api: string | undefined): webApi.WebClientOptions {
  return api ? { slackApiUrl: api.endsWith('/') ? api : `${api}/` } : {};
}

const silent = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => webApi.LogLevel.ERROR,
  setName() {},
};
