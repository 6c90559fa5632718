import { schedule } from 'node-cron';
import type { DeliveryContext } from './deliver.ts';
import { tick } from './tick.ts';

const beatMs = 20_000;
/** A process that gives no sign of life for this long is taken for dead. */
const lifeMs = 90_000;

/** Starts the minute hand: what is due is done now and every minute. `stop` ends it when what is under way is done. */
export async function startClock(context: DeliveryContext): Promise<{ stop(): Promise<void> }> {
  const beat = () =>
    context.ledger.beat(context.holder, lifeMs).catch((error: unknown) => {
      context.log.error({ error: String(error) }, 'the store took no sign of life');
    });
  let running: Promise<void> | null = null;
  const turn = () => {
    running ??= tick(context)
      .catch((error: unknown) =>
        context.log.error({ error: String(error) }, 'the briefings are left for the next minute'),
      )
      .finally(() => {
        running = null;
      });
    return running;
  };
  await beat();
  const heart = setInterval(beat, beatMs);
  const minutes = schedule('* * * * *', turn);
  turn();
  return {
    async stop() {
      await minutes.destroy();
      await running;
      clearInterval(heart);
    },
  };
}
