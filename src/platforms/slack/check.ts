import type { App, MessageShortcut } from '@slack/bolt';
import { visible } from '../shared/tidy.ts';
import { plainWords } from './escape.ts';
import { guarded } from './guard.ts';
import { checkShortcut } from './manifest.ts';
import { noticeMessage } from './message.ts';
import { answer, type Desk } from './present.ts';
import { respondWith } from './send.ts';
import { inWindow } from './window.ts';

/** The entry in the menu of a message. It answers in a window: to check somebody's words is not to correct them publicly. */
export function listenToChecks(app: App, { bot, log, callers }: Desk): void {
  app.shortcut<MessageShortcut>({ callback_id: checkShortcut.id, type: 'message_action' }, async (given) => {
    const { shortcut, client, respond, context } = given;
    const words = plainWords(shortcut.message.text ?? '', context.botUserId ?? null);
    const reply = async (surface: 'view' | 'message') => {
      if (!visible(words)) return noticeMessage('That message holds no text that I could check.');
      const spot = {
        team: shortcut.team?.id ?? null,
        user: shortcut.user.id,
        channel: shortcut.channel.id,
        thread: null,
      };
      const caller = await callers.of(spot, client);
      const invocation = { command: 'ask', options: { question: words } };
      return answer(bot, { caller, invocation }, { private: surface === 'message', surface });
    };
    const window = { trigger: shortcut.trigger_id, title: checkShortcut.name };
    if (await inWindow(client, log, window, () => reply('view'))) return;
    const say = (message: Awaited<ReturnType<typeof reply>>) => respondWith(respond, message, { as: 'private' }, log);
    await guarded(log, { shortcut: shortcut.callback_id }, async () => say(await reply('message')), say);
  });
}
