import type { Log } from '../src/model/bot.ts';
import type { Delivery, Subscription } from '../src/model/briefing.ts';
import type { Poster, PostOutcome } from '../src/model/poster.ts';
import type { Reply } from '../src/model/reply.ts';
import { type Composed, compose, type Run } from './compose.ts';
import { deliveryId, isEnded, type Ledger, type Past } from './ledger.ts';

/** What deliveries need of the rest. `holder` is a token of this process. */
export interface DeliveryContext {
  readonly ledger: Ledger;
  readonly posters: readonly Poster[];
  readonly run: Run;
  /** Numbers the citations of a reply. */
  finish(reply: Reply): Reply;
  now(): Date;
  readonly holder: string;
  /** Until when a subscription, as it was then, has nothing due; in milliseconds of the epoch. Begins empty. */
  readonly resting: Map<string, { readonly state: string; readonly until: number }>;
  readonly log: Log;
}

/** A subscription with what is known of its channel. */
export interface Job {
  readonly context: DeliveryContext;
  readonly poster: Poster;
  readonly subscription: Subscription;
  readonly past: Past;
}

const mostAttempts = 8;
const firstRetryMs = 30_000;
const longestRetryMs = 15 * 60_000;
const weekMs = 7 * 86_400_000;
/** The platform's clock may be behind this one. */
const clockSkewMs = 60_000;

/** Takes a due briefing as far as it goes now. True when nothing is left to do about it. */
export async function deliver(job: Job, due: Date): Promise<boolean> {
  const known = job.past.own.get(due.toISOString());
  if (known === undefined) {
    const fresh = begin(job, due, 'claimed');
    return (await job.context.ledger.claim(fresh)) ? send(job, fresh) : false;
  }
  if (isEnded(known)) return true;
  if (!(await isFree(job, known))) return false;
  if (known.state === 'sending') return recover(job, known);
  const taken = { ...known, holder: job.context.holder, claimedAt: instant(job), until: instant(job), retryAt: null };
  return (await job.context.ledger.swap(known, taken)) ? send(job, taken) : false;
}

/** Notes that a missed one goes into the next; one that may have been posted is looked for first. */
export async function fold(job: Job, due: Date): Promise<boolean> {
  const { ledger } = job.context;
  const known = job.past.own.get(due.toISOString());
  if (known === undefined) return ledger.claim(begin(job, due, 'folded'));
  if (isEnded(known)) return true;
  if (!(await isFree(job, known))) return false;
  if (known.state === 'sending') return recover(job, known);
  return ledger.swap(known, { ...known, state: 'folded', retryAt: null });
}

const instant = ({ context }: Job): string => context.now().toISOString();

function begin(job: Job, due: Date, state: 'claimed' | 'folded'): Delivery {
  const { subscription, past, context } = job;
  return {
    id: deliveryId(subscription.id, due),
    subscription: subscription.id,
    platform: subscription.platform,
    channel: subscription.channel,
    due: due.toISOString(),
    claimedAt: instant(job),
    holder: context.holder,
    state,
    since: past.coveredUntil,
    until: instant(job),
    retryAt: null,
    accounts: [],
    message: null,
    attempts: [],
  };
}

/** Whether a delivery that is under way may be gone on with: its time has come, or its holder is dead. */
async function isFree(job: Job, known: Delivery): Promise<boolean> {
  if (known.retryAt !== null) return known.retryAt <= instant(job);
  return known.holder === job.context.holder || !(await job.context.ledger.isAlive(known.holder));
}

type Attempt = Delivery['attempts'][number];
const noted = (job: Job, delivery: Delivery, outcome: Attempt['outcome'], detail: string): Delivery['attempts'] => [
  ...delivery.attempts,
  { at: instant(job), outcome, detail },
];

async function send(job: Job, claimed: Delivery): Promise<boolean> {
  const { context, subscription, past, poster } = job;
  let composed: Composed;
  try {
    const told = past.told(claimed);
    composed = await compose(context.run, subscription, { after: claimed.since, until: claimed.until, told });
    // A sign of life tells of the whole silence, not of its last day.
    if (composed.empty && saysSo(job) && past.lastPosted < claimed.since)
      composed = await compose(context.run, subscription, { after: past.lastPosted, until: claimed.until, told });
  } catch (error) {
    context.log.error({ delivery: claimed.id, error: String(error) }, 'a briefing could not be composed');
    return later(job, claimed, { kind: 'error', detail: String(error), afterMs: firstRetryMs });
  }
  if (composed.empty && !saysSo(job)) return context.ledger.swap(claimed, { ...claimed, state: 'empty' });
  const sending: Delivery = { ...claimed, state: 'sending', accounts: composed.accounts };
  if (!(await context.ledger.swap(claimed, sending))) return false;
  const outcome = await poster.post(subscription.channel, context.finish(composed.reply), { id: claimed.id });
  return conclude(job, sending, outcome);
}

/** Silent subscriptions give a sign of life when they were silent for a week. */
const saysSo = ({ subscription, past, context }: Job): boolean =>
  subscription.whenEmpty === 'say' || context.now().getTime() - Date.parse(past.lastPosted) >= weekMs;

async function conclude(job: Job, sending: Delivery, outcome: PostOutcome): Promise<boolean> {
  const { ledger } = job.context;
  switch (outcome.kind) {
    case 'posted': {
      const attempts = noted(job, sending, 'posted', '');
      return ledger.swap(sending, { ...sending, state: 'posted', message: outcome.message, retryAt: null, attempts });
    }
    case 'retry':
      return later(job, sending, {
        kind: 'retry',
        detail: 'the platform asked for patience',
        afterMs: outcome.afterMs,
      });
    case 'gone': {
      const attempts = noted(job, sending, 'gone', outcome.why);
      const ended = await ledger.swap(sending, { ...sending, state: 'failed', accounts: [], attempts });
      if (ended) await pause(job, outcome.why);
      return ended;
    }
    case 'uncertain': {
      // The message may still be on its way: the channel is looked at later.
      const attempts = noted(job, sending, 'uncertain', 'no answer came');
      const retryAt = new Date(job.context.now().getTime() + firstRetryMs).toISOString();
      await ledger.swap(sending, { ...sending, retryAt, attempts });
      return false;
    }
  }
}

/** What was surely not sent is tried again, ever later; in the end it is given up, and its news goes into the next one. */
async function later(
  job: Job,
  delivery: Delivery,
  { kind, detail, afterMs }: { readonly kind: 'retry' | 'error'; readonly detail: string; readonly afterMs: number },
): Promise<boolean> {
  const attempts = noted(job, delivery, kind, detail);
  if (attempts.length >= mostAttempts) {
    return job.context.ledger.swap(delivery, { ...delivery, state: 'failed', accounts: [], retryAt: null, attempts });
  }
  const backOffMs = Math.min(longestRetryMs, firstRetryMs * 2 ** (attempts.length - 1));
  const retryAt = new Date(job.context.now().getTime() + Math.max(afterMs, backOffMs)).toISOString();
  await job.context.ledger.swap(delivery, { ...delivery, state: 'claimed', accounts: [], retryAt, attempts });
  return false;
}

/** What may or may not have been posted: the channel's history tells, else the platform's memory; else it is never posted twice. */
async function recover(job: Job, known: Delivery): Promise<boolean> {
  const { context, poster, subscription } = job;
  const taken: Delivery = { ...known, holder: context.holder, claimedAt: instant(job), retryAt: null };
  if (taken.claimedAt !== known.claimedAt || taken.holder !== known.holder) {
    if (!(await context.ledger.swap(known, taken))) return false;
  }
  const found = await poster.find(subscription.channel, known.id, Date.parse(known.until) - clockSkewMs);
  if (found === 'posted') {
    const attempts = noted(job, taken, 'posted', 'found in the channel');
    return context.ledger.swap(taken, { ...taken, state: 'posted', attempts });
  }
  const remembered = context.now().getTime() - Date.parse(known.until) < poster.remembersForMs;
  if (found === 'absent' || remembered) return send(job, taken);
  const attempts = noted(job, taken, 'uncertain', 'the history of the channel cannot be read');
  const ended = await context.ledger.swap(taken, { ...taken, state: 'uncertain', attempts });
  if (ended)
    await tellManager(job, 'A briefing may or may not have been posted, and the channel cannot be read to see.');
  return ended;
}

async function pause(job: Job, why: string): Promise<void> {
  const { context, subscription } = job;
  const at = instant(job);
  const changes = [...subscription.changes, { by: 'attache', at, what: `paused: ${why}` }];
  const paused = await context.ledger.saveSubscription(subscription, { ...subscription, paused: { why, at }, changes });
  if (paused)
    await tellManager(job, `The briefing ${subscription.id} is paused: ${why}. Resume it when that is mended.`);
}

async function tellManager({ poster, subscription: { manager, id }, context }: Job, text: string): Promise<void> {
  context.log.warn({ subscription: id }, text);
  if (manager !== null) await poster.tell(manager, text);
}
