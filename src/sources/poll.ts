import type { Fetched, Validators } from '../fetch/fetch.ts';
import type { State } from '../model/store.ts';
import type { FeedItem } from './parse-feed.ts';
import { type ItemOutcome, type ItemReader, readItem } from './read-item.ts';
import type { Feed, FeedProgress, Registry } from './registry.ts';
import type { Refusals } from './turned-away.ts';

/** What one reading of a feed came to. `busy`: another process is or was at it. */
export interface Polled {
  readonly kind: 'read' | 'failed' | 'busy';
  readonly entered: number;
  readonly turnedAway: number;
}

export interface PollOptions extends ItemReader {
  readonly state: State;
  readonly registry: Registry;
  readonly refusals: Refusals;
  /** A token of this process. */
  readonly holder: string;
  now(): Date;
  /** False when the process is about to end: the rest is for the next one. */
  goesOn(): boolean;
}

/** What is remembered of an entry. */
interface Seen {
  readonly fingerprint: string;
  /** The document that it became; null where it did not. */
  readonly name: string | null;
  readonly tries: number;
  readonly settled: boolean;
}

const busy: Polled = { kind: 'busy', entered: 0, turnedAway: 0 };
const claimSpace = 'feed-claim';
const itemSpace = 'feed-item';
/** A claim outlives the longest that one page may take, so that only a process that died loses it. */
const claimMs = 5 * 60_000;
const seenMs = 90 * 86_400_000;
const everyMs = 30 * 60_000;
const longestWaitMs = 24 * 3_600_000;
/** Older entries of a feed that is read for the first time are no news. */
const newsMs = 30 * 86_400_000;
const mostTries = 4;

/**
 * Reads a feed once. Every entry is noted when it is done, and what the sender knows the feed's copy by only when all
 * are: a process that is killed in the middle loses nothing, and the next one repeats nothing but the entry under way.
 */
export async function poll(feed: Feed, options: PollOptions): Promise<Polled> {
  const { state, holder, registry } = options;
  if (!(await state.claim(claimSpace, feed.id, holder, claimMs))) return busy;
  try {
    const before = await registry.progress(feed.id);
    // Somebody else may have read it since it was found to be due.
    if ((before.nextDue ?? '') > options.now().toISOString()) return busy;
    return await pollClaimed(feed, before, options);
  } finally {
    if ((await state.get(claimSpace, feed.id)) === holder) await state.remove(claimSpace, feed.id);
  }
}

async function pollClaimed(feed: Feed, before: FeedProgress, options: PollOptions): Promise<Polled> {
  const { registry, sifter, fetch } = options;
  const fetched = await fetch(feed.address, before.validators ?? undefined);
  const note = (change: Partial<FeedProgress>) => registry.note(feed.id, { ...before, ...change });
  if (fetched.kind === 'not modified') return done(note(good(options.now())), { kind: 'read' });
  if (fetched.kind === 'failed') return done(note(bad(before, fetched, options.now())), { kind: 'failed' });
  const parsed = await sifter.parseFeed(fetched.bytes, fetched.url, fetched.charset);
  if (parsed.kind === 'rejected') return done(note(bad(before, parsed, options.now())), { kind: 'failed' });
  const told = await readItems(feed, parsed.items, options);
  const validators: Validators | null = told.left === 0 ? fetched.validators : null;
  const documents = before.documents + told.entered;
  const turnedAway = before.turnedAway + told.turnedAway;
  return done(note({ ...good(options.now()), validators, documents, turnedAway }), { kind: 'read', ...told });
}

async function done(noted: Promise<void>, told: Pick<Polled, 'kind'> & Partial<Polled>): Promise<Polled> {
  await noted;
  return { kind: told.kind, entered: told.entered ?? 0, turnedAway: told.turnedAway ?? 0 };
}

const good = (now: Date): Partial<FeedProgress> => ({
  lastTried: now.toISOString(),
  lastGood: now.toISOString(),
  lastError: null,
  failures: 0,
  nextDue: new Date(now.getTime() + everyMs).toISOString(),
});

type Failure = Pick<Extract<Fetched, { kind: 'failed' }>, 'why'> & { readonly retryAfterMs?: number | null };

/** Twice as long after each failure in a row, and never sooner than the host asked for. */
function bad(before: FeedProgress, { why, retryAfterMs }: Failure, now: Date): Partial<FeedProgress> {
  const failures = before.failures + 1;
  const backOffMs = Math.min(everyMs * 2 ** (failures - 1), longestWaitMs);
  const waitMs = Math.max(backOffMs, retryAfterMs ?? 0);
  const nextDue = new Date(now.getTime() + waitMs).toISOString();
  return { lastTried: now.toISOString(), lastError: why, failures, nextDue };
}

async function readItems(feed: Feed, items: readonly FeedItem[], options: PollOptions) {
  const told = { entered: 0, turnedAway: 0, left: 0 };
  const { state, now, holder } = options;
  // The oldest first, so that what others carry is read after its source.
  for (const item of items.toReversed()) {
    if (!options.goesOn()) return { ...told, left: told.left + 1 };
    const key = `${feed.id}/${item.key}`;
    const seen = await state.get<Seen>(itemSpace, key);
    if (seen ? seen.settled && seen.fingerprint === item.fingerprint : isOld(item, now())) continue;
    await state.put(claimSpace, feed.id, holder, claimMs);
    const outcome = await readItem(feed, item, seen?.name ?? null, options);
    const tries = seen?.fingerprint === item.fingerprint ? seen.tries + 1 : 1;
    const settled = outcome.kind !== 'later' || tries >= mostTries;
    if (outcome.kind === 'entered') told.entered += seen?.name ? 0 : 1;
    else if (settled) told.turnedAway += await refuse(feed, item, outcome, options);
    else told.left += 1;
    const name = outcome.kind === 'entered' ? outcome.name : (seen?.name ?? null);
    await state.put(itemSpace, key, { fingerprint: item.fingerprint, name, tries, settled } satisfies Seen, seenMs);
  }
  return told;
}

function isOld({ date }: FeedItem, now: Date): boolean {
  const at = Date.parse(date ?? '');
  return !Number.isNaN(at) && now.getTime() - at > newsMs;
}

type NotEntered = Exclude<ItemOutcome, { kind: 'entered' }>;

async function refuse(feed: Feed, item: FeedItem, outcome: NotEntered, { refusals, now }: PollOptions) {
  const { title, date, author, key } = item;
  await refusals.add({
    address: item.address ?? feed.address,
    title: outcome.kind === 'turned away' ? outcome.title : title,
    collection: feed.collection,
    feed: feed.name,
    why: outcome.why,
    at: now().toISOString(),
    item: { feed: feed.id, key },
    told: { title, date, author },
  });
  return 1;
}

/** Notes that an entry became a document after all, so that its corrections are followed. */
export async function noteEntered(state: State, item: { feed: string; key: string }, name: string): Promise<void> {
  const key = `${item.feed}/${item.key}`;
  const seen = await state.get<Seen>(itemSpace, key);
  if (seen) await state.put(itemSpace, key, { ...seen, name } satisfies Seen, seenMs);
}
