import { createHash } from 'node:crypto';
import { DiscordAPIError, HTTPError, RateLimitError, type REST, Routes, SnowflakeUtil } from 'discord.js';
import { z } from 'zod';
import type { Bot, Log } from '../../model/bot.ts';
import type { Poster, PostOutcome } from '../../model/poster.ts';
import type { Reply } from '../../model/reply.ts';
import { errorText } from '../shared/error-text.ts';
import { escapeMarkdown } from './markdown.ts';
import { noticeMessage } from './message.ts';
import { present } from './present.ts';

/** Discord answers a second post of the same nonce with the first message for minutes: https://docs.discord.com/developers/resources/message#create-message */
const nonceMs = 3 * 60_000;
const created = z.object({ id: z.string() });
const history = z.array(z.object({ id: z.string(), author: z.object({ id: z.string() }), components: z.unknown() }));

/** Briefings into channels, over REST alone: any process may post, connected or not. `self` is the bot's own user id. */
export function discordPoster(
  rest: REST,
  bot: Bot,
  { self, log }: { readonly self: () => string; readonly log: Log },
): Poster {
  return {
    platform: 'discord',
    remembersForMs: nonceMs,
    async post(channel, reply, { id }) {
      const reference = deliveryReference(id);
      try {
        return await send(rest, channel, { bot, reply, reference });
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
        return await search(rest, channel, { reference: deliveryReference(deliveryId), sinceMs, self: self() });
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
        const channel = created.parse(await rest.post(Routes.userChannels(), { body: { recipient_id: user } }));
        await rest.post(Routes.channelMessages(channel.id), {
          body: noticeMessage(escapeMarkdown(text).slice(0, 3_000)),
        });
      } catch (error) {
        log.warn({ error: errorText(error), user }, 'a person could not be told');
      }
    },
  };
}

/** The delivery's id as the footer and the nonce carry it: 22 characters, the same in every process. */
export function deliveryReference(deliveryId: string): string {
  return createHash('sha256').update(deliveryId).digest('base64url').slice(0, 22);
}

async function send(
  rest: REST,
  channel: string,
  { bot, reply, reference }: { readonly bot: Bot; readonly reply: Reply; readonly reference: string },
): Promise<PostOutcome> {
  const message = await present(bot, reply, {
    owner: null,
    private: false,
    footer: `Ref ${escapeMarkdown(reference)}`,
  });
  const body = { ...message, nonce: reference, enforce_nonce: true };
  return { kind: 'posted', message: created.parse(await rest.post(Routes.channelMessages(channel), { body })).id };
}

/** Pages through the channel from the moment on, oldest first. */
async function search(
  rest: REST,
  channel: string,
  { reference, sinceMs, self }: { readonly reference: string; readonly sinceMs: number; readonly self: string },
): Promise<'posted' | 'absent' | 'unknown'> {
  let after = SnowflakeUtil.generate({ timestamp: sinceMs }).toString();
  for (let page = 0; page < 20; page += 1) {
    const query = new URLSearchParams({ after, limit: '100' });
    const found = history.parse(await rest.get(Routes.channelMessages(channel), { query }));
    const needle = escapeMarkdown(reference);
    if (found.some((each) => each.author.id === self && holds(each.components, needle))) return 'posted';
    if (found.length < 100) return 'absent';
    after = found.map((each) => each.id).reduce((a, b) => (BigInt(a) > BigInt(b) ? a : b));
  }
  return 'unknown';
}

function holds(components: unknown, needle: string): boolean {
  if (Array.isArray(components)) return components.some((each) => holds(each, needle));
  if (typeof components === 'string') return components.includes(needle);
  return (
    typeof components === 'object' &&
    components !== null &&
    Object.values(components).some((each) => holds(each, needle))
  );
}

// https://docs.discord.com/developers/topics/opcodes-and-status-codes#json
const gone: Readonly<Record<number, string>> = {
  10003: 'the channel no longer exists',
  10004: 'the server no longer exists',
  50001: 'I no longer see the channel',
  50008: 'nothing can be posted in that kind of channel',
  50013: 'I may no longer write in the channel',
  50083: 'the thread is archived',
};
const retryMs = 30_000;

/** Only what never reached Discord, or what Discord says it did not do, may be sent again without a look. */
function failure(error: unknown): PostOutcome {
  if (error instanceof RateLimitError) return { kind: 'retry', afterMs: error.retryAfter };
  if (error instanceof DiscordAPIError) {
    const why = gone[Number(error.code)] ?? (error.status === 403 || error.status === 404 ? error.message : null);
    return why ? { kind: 'gone', why } : { kind: 'retry', afterMs: retryMs };
  }
  if (error instanceof HTTPError) return { kind: 'retry', afterMs: retryMs };
  const code =
    (error as { code?: unknown; cause?: { code?: unknown } } | null)?.code ??
    (error as { cause?: { code?: unknown } })?.cause?.code;
  const unsent = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT'].includes(String(code));
  return unsent ? { kind: 'retry', afterMs: retryMs } : { kind: 'uncertain' };
}
