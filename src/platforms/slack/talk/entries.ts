import type { App, MessageShortcut } from '@slack/bolt';
import { visible } from '../../shared/tidy.ts';
import { type MessageEntry, messageEntries } from '../manifest.ts';
import { plainWords } from '../render/escape.ts';
import { noticeMessage } from '../render/message.ts';
import { guarded } from './guard.ts';
import { answer, type SlackContext } from './present.ts';
import { respondWith } from './send.ts';
import { inWindow } from './window.ts';

/** The entries in the menu of a message. They answer in a window: to check somebody's words is not to correct them publicly. */
export function listenToEntries(app: App, slack: SlackContext): void {
  for (const entry of messageEntries(slack.bot.commands)) listenToEntry(app, slack, entry);
}

function listenToEntry(app: App, { bot, log, callers }: SlackContext, entry: MessageEntry): void {
  app.shortcut<MessageShortcut>({ callback_id: entry.id, type: 'message_action' }, async (given) => {
    const { shortcut, client, respond, context } = given;
    const words = plainWords(shortcut.message.text ?? '', context.botUserId ?? null);
    const reply = async (surface: 'view' | 'message') => {
      if (!visible(words)) return noticeMessage('That message holds no text that I could use.');
      const spot = {
        team: shortcut.team?.id ?? null,
        user: shortcut.user.id,
        channel: shortcut.channel.id,
        thread: null,
      };
      const caller = await callers.of(spot, client);
      const invocation = { command: entry.command, options: { [entry.option]: `${entry.lead}${words}` } };
      return answer(bot, { caller, invocation }, { private: surface === 'message', surface });
    };
    const window = { trigger: shortcut.trigger_id, title: entry.name };
    if (await inWindow(client, log, window, () => reply('view'))) return;
    const say = (message: Awaited<ReturnType<typeof reply>>) => respondWith(respond, message, { as: 'private' }, log);
    await guarded(log, { shortcut: entry.id }, async () => say(await reply('message')), say);
  });
}
