import { type App, Assistant } from '@slack/bolt';
import { errorText } from '../../shared/error-text.ts';
import { shorten } from '../../shared/tidy.ts';
import { plainWords } from '../render/escape.ts';
import type { SlackContext } from './present.ts';
import { suggestedPrompts } from './suggestions.ts';
import { converse, directMessage } from './talk.ts';

/** The assistant's pane: each thread is a conversation, with prompts that fit what is loaded and a sign of work. */
export function listenToPane(app: App, slack: SlackContext): void {
  const { bot, log, callers } = slack;
  const optional = async (what: Promise<unknown>) => {
    await what.catch((error: unknown) => log.warn({ error: errorText(error) }, 'the pane could not be dressed'));
  };
  app.assistant(
    new Assistant({
      // What is open beside the pane is none of the bot's business.
      threadContextStore: { get: async () => ({}), save: async () => {} },
      threadStarted: async ({ event, client, context, setSuggestedPrompts }) => {
        const { user_id: user, channel_id: channel, thread_ts: thread } = event.assistant_thread;
        const caller = await callers.of({ team: context.teamId ?? null, user, channel, thread }, client);
        const prompts = await suggestedPrompts(bot, caller);
        await optional(setSuggestedPrompts({ title: 'For example', prompts: [...prompts] }));
      },
      threadContextChanged: async () => {},
      userMessage: async ({ message, client, context, setStatus, setTitle }) => {
        const said = directMessage(message, { team: context.teamId ?? null, self: context.botUserId ?? null });
        if (!said) return;
        await optional(setStatus('is looking through the documents…'));
        const first = shorten(plainWords(said.text, said.self), 60);
        if (first !== '') await optional(setTitle(first));
        await converse(slack, client, said);
      },
    }),
  );
}
