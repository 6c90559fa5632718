import type { App, webApi } from '@slack/bolt';
import type { Request } from '../../../model/bot.ts';
import { visible } from '../../shared/tidy.ts';
import { plainWords } from '../render/escape.ts';
import type { HandedFile } from './download.ts';
import { receiveFile } from './files.ts';
import { guarded } from './guard.ts';
import { answer, type SlackContext } from './present.ts';
import { postTo } from './send.ts';

/** What somebody wrote to the bot. */
export interface Said {
  readonly team: string | null;
  readonly user: string;
  readonly channel: string;
  /** The thread that the answer goes to; null at the top of a direct message. */
  readonly thread: string | null;
  readonly text: string;
  readonly files: readonly HandedFile[];
  /** The bot's own user id, whose name is no part of the question. */
  readonly self: string | null;
}

/** Mentions in channels, and direct messages outside of the assistant's pane. */
export function listenToTalk(app: App, slack: SlackContext): void {
  app.event('app_mention', async ({ event, client, context, body }) => {
    if (!event.user || event.bot_id) return;
    const { user, channel, text } = event;
    const thread = event.thread_ts ?? event.ts;
    await converse(slack, client, {
      ...{ team: context.teamId ?? body.team_id, user, channel, thread, text },
      // Files are taken in direct messages only: in a channel they are somebody's who may not mean the bot.
      ...{ files: [], self: context.botUserId ?? null },
    });
  });
  app.message(async ({ message, client, context, body }) => {
    const said = directMessage(message, { team: context.teamId ?? body.team_id, self: context.botUserId ?? null });
    if (said) await converse(slack, client, said);
  });
}

/** A person's own message to the bot; null for all else that Slack calls a message: edits, joins, other bots. */
export function directMessage(
  message: object,
  of: { readonly team: string | null; readonly self: string | null },
): Said | null {
  const given = message as {
    readonly [K in 'subtype' | 'bot_id' | 'channel_type' | 'user' | 'channel' | 'text' | 'thread_ts']?: string;
  } & { readonly files?: readonly HandedFile[] };
  const own = given.subtype === undefined || given.subtype === 'file_share';
  if (!own || given.bot_id || given.channel_type !== 'im' || !given.user || !given.channel) return null;
  const { user, channel, text = '', thread_ts: thread = null, files = [] } = given;
  return { ...of, user, channel, text, thread, files };
}

/** Answers a plain question where it was asked. Never throws. */
export async function converse(slack: SlackContext, client: webApi.WebClient, said: Said): Promise<void> {
  const { bot, log, callers } = slack;
  const { channel, thread, user } = said;
  const words = plainWords(said.text, said.self);
  await guarded(
    log,
    { channel, user },
    async () => {
      const caller = await callers.of(said, client);
      for (const file of said.files) {
        const of = { caller, file, token: client.token ?? '', download: slack.download };
        await postTo(client, await receiveFile(bot, of), { channel, thread }, log);
      }
      if (said.files.length > 0 && !visible(words)) return;
      const asked: Request = visible(words)
        ? { caller, text: words }
        : { caller, invocation: { command: 'help', options: {} } };
      await postTo(client, await answer(bot, asked, { private: false, surface: 'message' }), { channel, thread }, log);
    },
    (sorry) => postTo(client, sorry, { channel, thread }, log),
  );
}
