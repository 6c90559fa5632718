import type { App, ReceiverEvent } from '@slack/bolt';
import type { Log } from '../../model/bot.ts';
import type { State } from '../../model/store.ts';
import { errorText } from '../shared/error-text.ts';
import type { InFlight } from '../shared/in-flight.ts';

/** Slack waits three seconds for choices; the answer must also travel. */
const choicesWithinMs = 2_400;
const remembered = 24 * 3_600_000;

/** What stands between a receiver and Bolt. */
export interface Front {
  processEvent(event: ReceiverEvent): Promise<void>;
}

/**
 * Acknowledges whatever comes in before anything is read or asked, so that Slack never waits for the store, and lets each
 * event through once, however often Slack delivers it. Only choices of a menu must stand in the acknowledgement itself.
 */
export function front(
  app: Pick<App, 'processEvent'>,
  { state, work, log }: { readonly state: State; readonly work: InFlight; readonly log: Log },
): Front {
  return {
    async processEvent(event) {
      if (event.body.type === 'block_suggestion') {
        const { ack, expire } = ackWithin(event.ack);
        work.run(() => app.processEvent({ ...event, ack }).finally(expire));
        return;
      }
      await event.ack();
      work.run(async () => {
        if (await isFirst(event, state, log)) await app.processEvent({ ...event, ack: async () => {} });
      });
    },
  };
}

/** An acknowledgement that comes of itself, with no choices, when the time is up. */
function ackWithin(ack: ReceiverEvent['ack']): { readonly ack: ReceiverEvent['ack']; readonly expire: () => void } {
  let open = true;
  const once: ReceiverEvent['ack'] = async (response) => {
    if (!open) return;
    open = false;
    clearTimeout(timer);
    await ack(response);
  };
  const expire = () => void once({ options: [] });
  const timer = setTimeout(expire, choicesWithinMs);
  return { ack: once, expire };
}

async function isFirst(event: ReceiverEvent, state: State, log: Log): Promise<boolean> {
  const id = event.body.event_id;
  if (typeof id !== 'string') return true;
  try {
    return await state.claim('slack-events', id, true, remembered);
  } catch (error) {
    // Better answered twice than never.
    log.warn({ error: errorText(error), event: id }, 'an event could not be noted');
    return true;
  }
}
