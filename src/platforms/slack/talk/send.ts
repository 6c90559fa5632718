import type { RespondFn, webApi } from '@slack/bolt';
import type { Log } from '../../../model/bot.ts';
import { errorText } from '../../shared/error-text.ts';
import type { SlackMessage } from '../render/message.ts';

/** Where an answer to a command or a button goes. */
export interface Whereto {
  readonly as: 'private' | 'public' | 'in place';
  readonly thread?: string | null;
}

/** Answers through the address that came with the command or the press; works where the bot is no member as well. */
export async function respondWith(respond: RespondFn, message: SlackMessage, { as, thread }: Whereto, log: Log) {
  const where = {
    // What is replaced stays as private or public as it was.
    ...(as === 'in place' ? {} : { response_type: as === 'public' ? ('in_channel' as const) : ('ephemeral' as const) }),
    replace_original: as === 'in place',
    ...(thread && as !== 'in place' ? { thread_ts: thread } : {}),
    unfurl_links: false,
    unfurl_media: false,
  };
  await orBare(message, log, ({ text, blocks }) =>
    respond({ ...where, text, ...(blocks.length > 0 ? { blocks: [...blocks] } : {}) }),
  );
}

export interface Address {
  readonly channel: string;
  readonly thread?: string | null;
  readonly metadata?: { readonly event_type: string; readonly event_payload: Record<string, string> };
}

/** Posts a message; gives its time stamp, by which Slack names it. */
export async function postTo(
  client: Pick<webApi.WebClient, 'chat'>,
  message: SlackMessage,
  { channel, thread, metadata }: Address,
  log: Log,
): Promise<string> {
  const posted = await orBare(message, log, ({ text, blocks }) =>
    client.chat.postMessage({
      channel,
      text,
      ...(blocks.length > 0 ? { blocks: [...blocks] } : {}),
      ...(thread ? { thread_ts: thread } : {}),
      ...(metadata ? { metadata } : {}),
      unfurl_links: false,
      unfurl_media: false,
    }),
  );
  return posted.ts ?? '';
}

/** Should Slack ever refuse the blocks, the words go out without them, and the log says so. */
async function orBare<T>(message: SlackMessage, log: Log, send: (message: SlackMessage) => Promise<T>): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    if (!refusesBlocks(error)) throw error;
    log.error({ error: errorText(error) }, 'Slack refuses the blocks of an answer; its words went out alone');
    return send({ text: message.text, blocks: [] });
  }
}

function refusesBlocks(error: unknown): boolean {
  const { data, statusCode } = error as { data?: { error?: unknown }; statusCode?: unknown };
  const code = data?.error;
  return (
    code === 'invalid_blocks' ||
    code === 'msg_blocks_too_long' ||
    code === 'invalid_blocks_format' ||
    statusCode === 400
  );
}
