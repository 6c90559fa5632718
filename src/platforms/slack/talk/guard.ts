import { randomBytes } from 'node:crypto';
import type { Log } from '../../../model/bot.ts';
import { errorText } from '../../shared/error-text.ts';
import { noticeMessage, type SlackMessage } from '../render/message.ts';

/** Does a request's work; a failure becomes an apology with a reference that the log carries as well. Never throws. */
export async function guarded(
  log: Log,
  facts: object,
  work: () => Promise<void>,
  say: (message: SlackMessage) => Promise<unknown>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const reference = randomBytes(4).toString('hex');
    log.error({ ...facts, reference, error: errorText(error) }, 'a request from Slack failed');
    const sorry = `Sorry, that did not work, and it is not your doing. Please try again; if it stays so, tell the operator this reference: ${reference}.`;
    try {
      await say(noticeMessage(sorry));
    } catch (second) {
      log.error({ ...facts, reference, error: errorText(second) }, 'nor could the apology be sent');
    }
  }
}
