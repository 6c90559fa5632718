import type { App } from '@slack/bolt';
import { errorText } from '../../shared/error-text.ts';
import { pickerOptions } from '../render/picker.ts';
import type { SlackContext } from './present.ts';

/** Menus that are filled while somebody types. */
export function listenToChoices(app: App, { bot, log, callers }: SlackContext): void {
  app.options(/^pick:/, async ({ options, body, client, ack }) => {
    const team = body.team?.id ?? null;
    const spot = { team, user: body.user.id, channel: body.channel?.id ?? null, thread: null };
    try {
      const caller = await callers.of(spot, client);
      const found = await pickerOptions(bot, caller, { actionId: options.action_id, typed: options.value });
      await ack({ options: [...found] });
    } catch (error) {
      log.warn({ error: errorText(error), action: options.action_id }, 'a menu could not be filled');
      await ack({ options: [] });
    }
  });
}
