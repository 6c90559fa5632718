import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Fetch } from '../fetch/fetch.ts';
import type { Log } from '../model/bot.ts';
import type { Intake } from '../model/context.ts';
import type { Feeds, Handed } from '../model/feeds.ts';
import type { Collection, Outcome, State } from '../model/store.ts';
import { changes } from './changes.ts';
import { noteEntered, type Polled, poll } from './poll.ts';
import { type Feed, type FeedEntry, openRegistry, type Registry, seenBy } from './registry.ts';
import type { Sifter } from './sift.ts';
import { openRefusals } from './turned-away.ts';

export interface FeedsOptions {
  readonly state: State;
  readonly intake: Intake;
  readonly fetch: Fetch;
  readonly sifter: Sifter;
  /** The operator's list. */
  readonly listed: readonly FeedEntry[];
  readonly maxBytes: number;
  readonly log: Log;
  now(): Date;
}

/** The feeds, and the reading of them. */
export interface OpenFeeds extends Feeds {
  /** Reads every feed that is due, a few at a time. Never throws. */
  round(): Promise<readonly Polled[]>;
  /** Stops after the entry that is under way. */
  stop(): Promise<void>;
}

const atOnce = 4;

export function openFeeds(options: FeedsOptions): OpenFeeds {
  const { state, log, now } = options;
  const registry = openRegistry(state, options.listed);
  const refusals = openRefusals(state);
  const holder = randomUUID();
  let goesOn = true;
  let underWay: Promise<unknown> = Promise.resolve();

  const pollOne = async (feed: Feed): Promise<Polled> => {
    try {
      return await poll(feed, { ...options, registry, refusals, holder, goesOn: () => goesOn });
    } catch (error) {
      log.error({ feed: feed.address, error: String(error) }, 'a feed could not be read');
      return { kind: 'failed', entered: 0, turnedAway: 0 };
    }
  };
  const round = async () => {
    const due = await dueFeeds(registry, now());
    return inParallel(due, atOnce, async (feed) => (goesOn ? pollOne(feed) : null));
  };
  const hand = (collection: Collection, page: PageAsked) => handIn(options, collection, page);

  return {
    ...changes(options, registry),
    rejected: async (viewer) => {
      const found = await refusals.list(seenBy(viewer));
      return found.map(({ item, told, ...refused }) => refused);
    },
    async letIn(viewer, id) {
      const found = (await refusals.list(seenBy(viewer))).find((one) => one.id === id);
      if (!found) return null;
      const { outcome, name } = await hand(viewer, found);
      if (outcome.kind === 'rejected') return outcome;
      // What is shared is still turned away for the others.
      if (found.collection !== viewer) return outcome;
      await refusals.remove(found);
      if (name !== null) await noteEntered(state, found.item, name);
      return outcome;
    },
    submit: async (viewer, handed) =>
      'address' in handed ? (await hand(viewer, handed)).outcome : submitFile(options, viewer, handed),
    round: () => {
      const going = round();
      underWay = going;
      return going;
    },
    async stop() {
      goesOn = false;
      await underWay.catch(() => undefined);
    },
  };
}

async function dueFeeds(registry: Registry, now: Date): Promise<readonly Feed[]> {
  const feeds = (await registry.feeds()).filter((feed) => !feed.paused);
  const progress = await Promise.all(feeds.map((feed) => registry.progress(feed.id)));
  return feeds.filter((_, at) => (progress[at]!.nextDue ?? '') <= now.toISOString());
}

async function inParallel<T, R>(all: readonly T[], many: number, work: (one: T) => Promise<R | null>) {
  const left = [...all];
  const done: R[] = [];
  const workers = Array.from({ length: Math.min(many, all.length) }, async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) {
      const result = await work(one);
      if (result !== null) done.push(result);
    }
  });
  await Promise.all(workers);
  return done;
}

type Told = { readonly title: string | null; readonly date: string | null; readonly author: string | null };
type PageAsked = { readonly address: string; readonly told?: Told };

/** Fetches one page and hands it in, whatever it is about. */
async function handIn({ fetch, sifter, intake }: FeedsOptions, collection: Collection, asked: PageAsked) {
  const { address, told = { title: null, date: null, author: null } } = asked;
  const no = (why: string) => ({ outcome: { kind: 'rejected', why } satisfies Outcome as Outcome, name: null });
  const fetched = await fetch(address);
  if (fetched.kind !== 'page') return no(fetched.kind === 'failed' ? fetched.why : 'nothing came');
  const { url, bytes, contentType, charset } = fetched;
  const sifted = await sifter.sift({ address: url, bytes, contentType, charset, told, name: null });
  if (sifted.kind === 'rejected') return no(sifted.why);
  const { page } = sifted;
  const outcome = await intake.submit({ name: page.name, bytes: page.bytes, fields: page.fields, collection });
  return { outcome, name: page.name };
}

async function submitFile(
  { intake, maxBytes }: FeedsOptions,
  collection: Collection,
  { path }: Extract<Handed, { path: string }>,
) {
  const bytes = await readFile(path).catch((error: Error) => error.message);
  if (typeof bytes === 'string') return { kind: 'rejected', why: `it cannot be read: ${bytes}` } satisfies Outcome;
  if (bytes.length > maxBytes) return { kind: 'rejected', why: 'it is too large' } satisfies Outcome;
  return intake.submit({ name: basename(path), bytes, collection });
}
