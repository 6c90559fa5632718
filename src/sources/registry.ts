import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Validators } from '../fetch/fetch.ts';
import type { FeedStatus } from '../model/feeds.ts';
import type { Collection, State } from '../model/store.ts';

/** One feed of the operator's list, `briefings/feeds.json`. */
export const feedEntry = z.strictObject({
  name: z.string().min(1).max(80),
  address: z.url({ protocol: /^https?$/ }),
  /** Whether somebody has seen it work. */
  verified: z.boolean(),
});
export type FeedEntry = z.infer<typeof feedEntry>;
export const feedEntries = z.array(feedEntry).readonly();

/** The operator's own collection. */
export const sharedCollection: Collection = 'shared';

/** The collections whose feeds are shown to who may change one of them. */
export const seenBy = (viewer: Collection): readonly Collection[] => [...new Set([sharedCollection, viewer])];

export interface Feed extends FeedEntry {
  readonly id: string;
  readonly collection: Collection;
  readonly paused: boolean;
  readonly removed: boolean;
  /** Platform's id of who added it; null for those of the operator's list. */
  readonly addedBy: string | null;
}

/** How the reading of a feed goes. Instants are ISO. */
export interface FeedProgress {
  readonly validators: Validators | null;
  readonly lastTried: string | null;
  readonly lastGood: string | null;
  readonly lastError: string | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly nextDue: string | null;
  readonly documents: number;
  readonly turnedAway: number;
}

const untouched: FeedProgress = {
  validators: null,
  lastTried: null,
  lastGood: null,
  lastError: null,
  failures: 0,
  nextDue: null,
  documents: 0,
  turnedAway: 0,
};

const feedSpace = 'feed';
const progressSpace = 'feed-progress';

/** The feeds there are: the operator's list, and what was added and changed since, which the state keeps. */
export interface Registry {
  /** Of these collections, those of the list first. */
  feeds(collections?: readonly Collection[]): Promise<readonly Feed[]>;
  put(feed: Feed): Promise<void>;
  progress(id: string): Promise<FeedProgress>;
  note(id: string, progress: FeedProgress): Promise<void>;
  status(feed: Feed): Promise<FeedStatus>;
}

export function openRegistry(state: State, listed: readonly FeedEntry[]): Registry {
  const fromList = listed.map((entry) => newFeed(entry, sharedCollection, null));
  const progress = async (id: string) => (await state.get<FeedProgress>(progressSpace, id)) ?? untouched;
  return {
    async feeds(collections) {
      const kept = (await state.list<Feed>(feedSpace, '')).map(({ value }) => value);
      const known = new Map([...fromList, ...kept].map((feed) => [feed.id, feed]));
      return [...known.values()].filter(
        (feed) => !feed.removed && (collections === undefined || collections.includes(feed.collection)),
      );
    },
    put: (feed) => state.put(feedSpace, feed.id, feed),
    progress,
    note: (id, now) => state.put(progressSpace, id, now),
    async status({ removed, addedBy, ...feed }) {
      const { validators, failures, ...told } = await progress(feed.id);
      return { ...feed, ...told };
    },
  };
}

/** A feed's id is made of its address and collection, so that adding it twice gives one. */
export function newFeed(entry: FeedEntry, collection: Collection, addedBy: string | null): Feed {
  const id = createHash('sha256').update(`${collection}\0${entry.address}`).digest('hex').slice(0, 10);
  return { ...entry, id, collection, paused: false, removed: false, addedBy };
}
