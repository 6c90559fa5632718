import { webApi } from '@slack/bolt';
import { z } from 'zod';
import type { Bot, Log } from '../../model/bot.ts';
import type { Poster, PostOutcome } from '../../model/poster.ts';
import type { Reply } from '../../model/reply.ts';
import { errorText } from '../shared/error-text.ts';
import { parsePlace } from './caller.ts';
import { networkCode } from './patient-fetch.ts';
import { noticeMessage } from './render/message.ts';
import { present } from './talk/present.ts';
import { postTo } from './talk/send.ts';

/** A client that speaks for the bot in a workspace; null for the only one. Fails where the bot is not installed there. */
export type ClientFor = (team: string | null) => Promise<webApi.WebClient>;

const eventType = 'attache_delivery';
const space = 'slack-deliveries';
const noted = z.object({ ts: z.string() });
const historySchema = z.array(
  z.object({
    ts: z.string(),
    metadata: z.object({ event_type: z.string(), event_payload: z.record(z.string(), z.unknown()) }).optional(),
  }),
);
// Slack keeps no promise that a message is posted once; this is how long a second try is answered with the first.
const memoryMs = 24 * 3_600_000;

/** Briefings into channels. Places are channels and people as `caller.ts` names them. */
export function slackPoster(clientFor: ClientFor, bot: Bot, log: Log): Poster {
  return {
    platform: 'slack',
    // What is noted here dies with a process that posted and could not note it.
    remembersForMs: 0,
    async post(channel, reply, { id }) {
      try {
        return await postOnce(clientFor, { bot, log, channel, reply, id });
      } catch (error) {
        const outcome = failure(error);
        log.warn(
          { error: errorText(error), channel, delivery: id, outcome: outcome.kind },
          'a briefing was not posted',
        );
        return outcome;
      }
    },
    async find(channel, deliveryId, sinceMs) {
      try {
        const place = parsePlace(channel);
        return await search(await clientFor(place.team), place.id, deliveryId, sinceMs);
      } catch (error) {
        log.warn(
          { error: errorText(error), channel, delivery: deliveryId },
          'the history of a channel could not be read',
        );
        return 'unknown';
      }
    },
    async tell(user, text) {
      try {
        const place = parsePlace(user);
        // A message to a person's id reaches them directly.
        await postTo(await clientFor(place.team), noticeMessage(text), { channel: place.id }, log);
      } catch (error) {
        log.warn({ error: errorText(error), user }, 'a person could not be told');
      }
    },
  };
}

interface Delivery {
  readonly bot: Bot;
  readonly log: Log;
  readonly channel: string;
  readonly reply: Reply;
  readonly id: string;
}

async function postOnce(clientFor: ClientFor, { bot, log, channel, reply, id }: Delivery): Promise<PostOutcome> {
  const key = `${channel}:${id}`;
  const before = noted.safeParse(await bot.state.get<unknown>(space, key));
  if (before.success) return { kind: 'posted', message: before.data.ts };
  const place = parsePlace(channel);
  const client = await clientFor(place.team);
  const [page] = await present(bot, reply, { owner: null, private: false, surface: 'message' });
  const metadata = { event_type: eventType, event_payload: { delivery: id } };
  const ts = await postTo(client, page!, { channel: place.id, metadata }, log);
  await bot.state.put(space, key, { ts }, memoryMs);
  return { kind: 'posted', message: ts };
}

/** Pages through the channel from the moment on. */
async function search(
  client: webApi.WebClient,
  channel: string,
  deliveryId: string,
  sinceMs: number,
): Promise<'posted' | 'absent' | 'unknown'> {
  let cursor: string | undefined;
  for (let page = 0; page < 20; page += 1) {
    const found = await client.conversations.history({
      ...{ channel, oldest: (sinceMs / 1_000).toFixed(6), limit: 200, include_all_metadata: true },
      ...(cursor ? { cursor } : {}),
    });
    const messages = historySchema.parse(found.messages ?? []);
    const posted = messages.some(
      ({ metadata }) => metadata?.event_type === eventType && metadata.event_payload.delivery === deliveryId,
    );
    if (posted) return 'posted';
    cursor = found.response_metadata?.next_cursor || undefined;
    if (!cursor) return 'absent';
  }
  return 'unknown';
}

// https://docs.slack.dev/reference/methods/chat.postMessage#errors
const gone: Readonly<Record<string, string>> = {
  account_inactive: 'I was removed from the workspace',
  channel_not_found: 'the channel no longer exists, or I cannot see it',
  invalid_auth: 'I was removed from the workspace',
  is_archived: 'the channel is archived',
  not_in_channel: 'I am not in the channel: invite me there',
  restricted_action: 'I may not write in the channel',
  team_access_not_granted: 'I was removed from the workspace',
  token_revoked: 'I was removed from the workspace',
  user_not_found: 'the person is not there any more',
};
const retryMs = 30_000;
// Slack says of these that part of it may have been done.
const halfDone: ReadonlySet<string> = new Set(['fatal_error', 'internal_error', 'request_timeout']);

/** Only what never reached Slack, or what Slack says it did not do, may be sent again without a look. */
function failure(error: unknown): PostOutcome {
  if (error instanceof webApi.WebAPIRateLimitedError) return { kind: 'retry', afterMs: error.retryAfter * 1_000 };
  if (error instanceof webApi.WebAPIPlatformError) {
    const why = gone[error.data.error];
    if (why) return { kind: 'gone', why };
    return halfDone.has(error.data.error) ? { kind: 'uncertain' } : { kind: 'retry', afterMs: retryMs };
  }
  if ((error as { code?: unknown }).code === 'slack-not-installed') {
    return { kind: 'gone', why: 'I was removed from the workspace' };
  }
  const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(networkCode(error));
  return unsent ? { kind: 'retry', afterMs: retryMs } : { kind: 'uncertain' };
}
