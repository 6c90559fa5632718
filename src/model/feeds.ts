import type { Collection, Outcome } from './store.ts';

/** A feed that is read by itself, and how that goes. Instants are ISO. */
export interface FeedStatus {
  readonly id: string;
  readonly address: string;
  /** What people call it. */
  readonly name: string;
  readonly collection: Collection;
  /** False where nobody has seen it work yet. */
  readonly verified: boolean;
  readonly paused: boolean;
  readonly lastTried: string | null;
  readonly lastGood: string | null;
  /** In words; null when the last reading went well. */
  readonly lastError: string | null;
  readonly nextDue: string | null;
  /** Documents that came in through it, and what was turned away. */
  readonly documents: number;
  readonly turnedAway: number;
}

/** What a feed gives when it is tried; nothing is stored. */
export type FeedTrial =
  | {
      readonly kind: 'works';
      readonly title: string | null;
      readonly entries: number;
      /** The newest entries, and whether each would enter by itself. */
      readonly sample: readonly { readonly title: string; readonly enters: boolean; readonly why: string }[];
    }
  | { readonly kind: 'fails'; readonly why: string };

/** What the gate did not let in. */
export interface TurnedAway {
  readonly id: string;
  readonly address: string;
  readonly title: string | null;
  readonly collection: Collection;
  readonly feed: string;
  readonly why: string;
  readonly at: string;
}

/** Somebody says that a reply is wrong. */
export interface ErrorReport {
  readonly id: string;
  readonly at: string;
  readonly by: string;
  readonly workspace: string | null;
  /** The command whose reply it was about, as it would be typed. */
  readonly about: string;
  readonly what: string;
  /** The footnote it was about, where one was named. */
  readonly claim: {
    readonly n: number;
    readonly document: string;
    readonly start: number;
    readonly end: number;
    readonly quote: string;
  } | null;
}

export type FeedChange =
  | { readonly kind: 'done'; readonly feed: FeedStatus }
  | { readonly kind: 'refused'; readonly why: string };

/** Something to be read for a collection, by address or by the path of a file on this machine. */
export type Handed = { readonly address: string } | { readonly path: string };

/**
 * Feeds as commands see them. `viewer` is the collection that somebody may change: `shared` for the operator, else the
 * workspace's own; the shared feeds are shown to all.
 */
export interface Feeds {
  list(viewer: Collection): Promise<readonly FeedStatus[]>;
  /** `name` defaults to the feed's own title. */
  add(
    viewer: Collection,
    feed: { readonly address: string; readonly name?: string; readonly by: string },
  ): Promise<FeedChange>;
  /** By id, name or address. */
  pause(viewer: Collection, feed: string): Promise<FeedChange>;
  resume(viewer: Collection, feed: string): Promise<FeedChange>;
  remove(viewer: Collection, feed: string): Promise<FeedChange>;
  /** A feed that is listed, or any address. */
  test(viewer: Collection, feedOrAddress: string): Promise<FeedTrial>;
  /** Newest first. */
  rejected(viewer: Collection): Promise<readonly TurnedAway[]>;
  /** Lets in what was turned away, into the viewer's own collection. Null where there is no such thing. */
  letIn(viewer: Collection, id: string): Promise<Outcome | null>;
  submit(viewer: Collection, handed: Handed): Promise<Outcome>;
}
