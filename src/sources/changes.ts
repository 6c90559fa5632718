import type { Fetch } from '../fetch/fetch.ts';
import type { Feeds, FeedTrial } from '../model/feeds.ts';
import type { Collection } from '../model/store.ts';
import { type Feed, type FeedEntry, newFeed, type Registry, seenBy, sharedCollection } from './registry.ts';
import type { Sifter } from './sift.ts';

export interface TrialOptions {
  readonly fetch: Fetch;
  readonly sifter: Sifter;
}

const sampledEntries = 5;

/** What managers change and try. */
type Changes = Pick<Feeds, 'list' | 'add' | 'pause' | 'resume' | 'remove' | 'test'>;

export function changes(options: TrialOptions, registry: Registry): Changes {
  const find = async (collections: readonly Collection[], named: string) => {
    const wanted = named.trim().toLowerCase();
    const feeds = await registry.feeds(collections);
    const fits = (feed: Feed) => [feed.id, feed.name.toLowerCase(), feed.address.toLowerCase()].includes(wanted);
    return feeds.find(fits) ?? null;
  };
  const change = async (viewer: Collection, named: string, to: Partial<Feed>) => {
    const feed = await find([viewer], named);
    if (feed) {
      await registry.put({ ...feed, ...to });
      return { kind: 'done', feed: await registry.status({ ...feed, ...to }) } as const;
    }
    const shared = await find([sharedCollection], named);
    const why = shared ? 'it is one of the shared feeds, which only the operator changes' : 'there is no such feed';
    return { kind: 'refused', why } as const;
  };
  return {
    list: async (viewer) => Promise.all((await registry.feeds(seenBy(viewer))).map(registry.status)),
    async add(viewer, { address, name, by }) {
      const known = await find(seenBy(viewer), address);
      if (known) return { kind: 'refused', why: `it is read already, as ${known.name}` };
      const trial = await tryFeed(options, address, 0);
      if (trial.kind === 'fails') return { kind: 'refused', why: trial.why };
      const entry: FeedEntry = { address, name: (name ?? trial.title ?? address).slice(0, 80), verified: true };
      const feed = newFeed(entry, viewer, by);
      await registry.put(feed);
      return { kind: 'done', feed: await registry.status(feed) };
    },
    pause: (viewer, feed) => change(viewer, feed, { paused: true }),
    resume: (viewer, feed) => change(viewer, feed, { paused: false }),
    remove: (viewer, feed) => change(viewer, feed, { removed: true }),
    async test(viewer, feedOrAddress) {
      const feed = await find(seenBy(viewer), feedOrAddress);
      return tryFeed(options, feed?.address ?? feedOrAddress, sampledEntries);
    },
  };
}

/** Looks at a feed and at the pages of so many of its entries. */
async function tryFeed({ fetch, sifter }: TrialOptions, address: string, sampled: number): Promise<FeedTrial> {
  const fetched = await fetch(address);
  if (fetched.kind !== 'page') return { kind: 'fails', why: fetched.kind === 'failed' ? fetched.why : 'nothing came' };
  const parsed = await sifter.parseFeed(fetched.bytes, fetched.url, fetched.charset);
  if (parsed.kind === 'rejected') return { kind: 'fails', why: parsed.why };
  const sample = [];
  for (const item of parsed.items.slice(0, sampled)) {
    const page = item.address === null ? null : await fetch(item.address);
    const { title, date, author } = item;
    const sifted =
      page?.kind === 'page'
        ? await sifter.sift({ ...page, address: page.url, told: { title, date, author }, name: null })
        : null;
    const why = sifted?.why ?? (page?.kind === 'failed' ? page.why : 'it has no address');
    sample.push({ title: title ?? item.address ?? item.key, enters: sifted?.kind === 'page' && sifted.onTopic, why });
  }
  return { kind: 'works', title: parsed.title, entries: parsed.items.length, sample };
}
