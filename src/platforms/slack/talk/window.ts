import type { webApi } from '@slack/bolt';
import type { Log } from '../../../model/bot.ts';
import { modalView, noticeMessage, type SlackMessage } from '../render/message.ts';
import { guarded } from './guard.ts';

type Client = Pick<webApi.WebClient, 'views'>;

/**
 * Opens a window at once, because Slack lets it be opened for three seconds only, and fills it when the answer is there.
 * False where Slack would not open it.
 */
export async function inWindow(
  client: Client,
  log: Log,
  { trigger, title }: { readonly trigger: string; readonly title: string },
  work: () => Promise<SlackMessage>,
): Promise<boolean> {
  const waiting = modalView(title, noticeMessage('Looking through the documents…'));
  const opened = await client.views.open({ trigger_id: trigger, view: waiting }).catch(() => null);
  const id = opened?.view?.id;
  if (!id) return false;
  const show = (message: SlackMessage) => client.views.update({ view_id: id, view: modalView(title, message) });
  await guarded(
    log,
    { view: id },
    async () => {
      await show(await work());
    },
    show,
  );
  return true;
}
