import type { App } from '@slack/bolt';
import { typedText } from '../names.ts';
import { guarded } from './guard.ts';
import { answer, type SlackContext } from './present.ts';
import { respondWith } from './send.ts';

/** Slash commands: answered to the one who asks, who may share the answer in the channel. */
export function listenToCommands(app: App, { bot, log, callers }: SlackContext): void {
  app.command(/.*/, async ({ command, client, respond }) => {
    const { team_id: team, user_id: user, channel_id: channel } = command;
    await guarded(
      log,
      { command: command.command, user },
      async () => {
        const caller = await callers.of({ team, user, channel, thread: null }, client);
        const text = typedText(command.command, command.text ?? '', bot.commands);
        const page = await answer(bot, { caller, text }, { private: true, surface: 'message' });
        await respondWith(respond, page, { as: 'private' }, log);
      },
      (sorry) => respondWith(respond, sorry, { as: 'private' }, log),
    );
  });
}
