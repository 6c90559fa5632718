import { compose, type Run } from '../../briefings/compose.ts';
import { openLedger } from '../../briefings/ledger.ts';
import { nextDueTimes, timetableFault } from '../../briefings/schedule.ts';
import { type Base, exchange } from '../exchange.ts';
import type { Subscription } from '../model/briefing.ts';
import type { Briefings, Caller } from '../model/context.ts';
import { finish } from '../reply/cite.ts';

/** Runs commands for a subscription, with the rights of whoever manages it and over what its workspace may see. */
export function runnerOf(base: () => Base): Run {
  return (text, subscription, view) => {
    const whole = base();
    const caller = callerOf(subscription);
    const timezone = subscription.timezone;
    if ('window' in view) return exchange({ ...whole, timezone, window: view.window }, { caller, text });
    const readerFor = (who: Caller) => view.narrow(whole.readerFor(who));
    return exchange({ ...whole, timezone, readerFor }, { caller, text });
  };
}

const callerOf = ({ platform, id, channel, workspace, manager, timezone }: Subscription): Caller => ({
  platform,
  conversation: `briefing:${id}`,
  user: manager ?? 'operator',
  channel,
  workspace,
  manager: true,
  timezone,
});

/** Scheduled briefings as commands see them. */
export function briefingsOf(base: () => Base): Briefings {
  const run = runnerOf(base);
  return {
    fault: timetableFault,
    nextDueTimes,
    async preview(subscription) {
      const past = await openLedger(base().state).past(subscription);
      const stretch = { after: past.coveredUntil, until: base().now().toISOString(), told: past.told() };
      return finish((await compose(run, subscription, stretch)).reply);
    },
    async deliveries({ platform, channel, id }, limit) {
      const all = await openLedger(base().state).deliveries({ platform, channel });
      return all
        .filter((delivery) => delivery.subscription === id)
        .toReversed()
        .slice(0, limit);
    },
  };
}
