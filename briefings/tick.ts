import type { Subscription } from '../src/model/briefing.ts';
import { type DeliveryContext, deliver, fold, type Job } from './deliver.ts';
import { planOf, quietEnd } from './due.ts';
import { nextDueTimes } from './schedule.ts';

/** Subscriptions that are worked on at the same time, of different channels. */
const atOnce = 4;

/**
 * Does what is due: called every minute by every process, and the store decides which of them does it. What fails is
 * logged and left for the next minute.
 */
export async function tick(context: DeliveryContext): Promise<void> {
  const [subscriptions, cursors] = await Promise.all([context.ledger.subscriptions(), context.ledger.cursors()]);
  const due = subscriptions.filter((subscription) => isDue(context, subscription, cursors));
  const channels = [...Map.groupBy(due, ({ platform, channel }) => `${platform}:${channel}`).values()];
  const work = async () => {
    for (let channel = channels.shift(); channel !== undefined; channel = channels.shift()) {
      for (const subscription of channel) await attempt(context, subscription, cursors);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** Reckoning with a timetable takes a millisecond or two: how long it rests is kept until the subscription is another. */
function isDue(
  { resting, now }: DeliveryContext,
  subscription: Subscription,
  cursors: ReadonlyMap<string, string>,
): boolean {
  const { id, cron, timezone, quiet, paused } = subscription;
  const state = JSON.stringify([cron, timezone, quiet, paused, cursors.get(id)]);
  const known = resting.get(id);
  if (known?.state === state && now().getTime() < known.until) return false;
  const plan = planFor(subscription, cursors, now());
  if (plan.post !== null || plan.fold.length > 0) return true;
  const next = quietEnd(subscription, now()) ?? nextDueTimes(subscription, now(), 1)[0];
  resting.set(id, { state, until: next?.getTime() ?? Number.POSITIVE_INFINITY });
  return false;
}

function planFor(subscription: Subscription, cursors: ReadonlyMap<string, string>, now: Date) {
  if (subscription.paused !== null) return { post: null, fold: [] };
  return planOf(subscription, new Date(cursors.get(subscription.id) ?? subscription.createdAt), now);
}

async function attempt(
  context: DeliveryContext,
  subscription: Subscription,
  cursors: ReadonlyMap<string, string>,
): Promise<void> {
  const poster = context.posters.find(({ platform }) => platform === subscription.platform);
  if (poster === undefined) return;
  try {
    if (!(await context.ledger.enter(subscription, context.holder))) return;
    try {
      await settle({ context, poster, subscription, past: await context.ledger.past(subscription) }, cursors);
    } finally {
      await context.ledger.leave(subscription);
    }
  } catch (error) {
    context.log.error(
      { subscription: subscription.id, error: String(error) },
      'a briefing is left for the next minute',
    );
  }
}

/** Older ones first, so that the one that is posted knows what became of them. */
async function settle(job: Job, cursors: ReadonlyMap<string, string>): Promise<void> {
  const { context, subscription } = job;
  const plan = planFor(subscription, cursors, context.now());
  let ended = true;
  for (const due of plan.fold) ended = (await fold(job, due)) && ended;
  if (!ended) return;
  const last = plan.post ?? plan.fold.at(-1);
  if (plan.post !== null) {
    const past = plan.fold.length > 0 ? await context.ledger.past(subscription) : job.past;
    ended = await deliver({ ...job, past }, plan.post);
  }
  if (ended && last !== undefined) await context.ledger.moveCursor(subscription.id, last.toISOString());
}
