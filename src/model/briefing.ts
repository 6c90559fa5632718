import type { AccountId } from './event.ts';
import type { ChatPlatform } from './platform.ts';
import type { PostOutcome } from './poster.ts';

/** Where subscriptions are kept in the State, by id. */
export const subscriptionSpace = 'subscription';
/** By subscription: the ISO instant up to which no due time is open. One that is resumed or edited begins anew here. */
export const cursorSpace = 'briefing-cursor';

/** A scheduled briefing of one channel. */
export interface Subscription {
  readonly id: string;
  readonly platform: ChatPlatform;
  readonly workspace: string | null;
  readonly channel: string;
  /** Five cron fields, in local time of `timezone`. */
  readonly cron: string;
  /** IANA name. */
  readonly timezone: string;
  /** Ids of topics and actors; both empty: everything new. */
  readonly topics: readonly string[];
  readonly actors: readonly string[];
  /** Further slash commands whose replies are part of the briefing ("/stance actor:China"). */
  readonly commands: readonly string[];
  /** What is posted when nothing is new. Silent ones give a sign of life once a week. */
  readonly whenEmpty: 'silent' | 'say';
  /** Local times `HH:MM` between which nothing is posted; what falls into them waits for their end. */
  readonly quiet: { readonly from: string; readonly to: string } | null;
  readonly paused: { readonly why: string; readonly at: string } | null;
  /** Platform's id of the person who manages it; null for those of the operator's file. */
  readonly manager: string | null;
  /** ISO instant. */
  readonly createdAt: string;
  readonly changes: readonly { readonly by: string; readonly at: string; readonly what: string }[];
}

/**
 * One due briefing. The key in the store is (subscription, due), so that of any number of processes one claims it. One
 * that is `claimed` or `sending` by a holder that gives no sign of life belongs to a process that died. Of those that are
 * `posted`, `sending` and `uncertain` the accounts count as told.
 */
export interface Delivery {
  /** At most 25 characters; stands in the post, so that it can be found again. */
  readonly id: string;
  readonly subscription: string;
  readonly platform: ChatPlatform;
  readonly channel: string;
  /** ISO instants. */
  readonly due: string;
  readonly claimedAt: string;
  /** Who holds the claim: a token of the process. */
  readonly holder: string;
  readonly state: 'claimed' | 'sending' | 'posted' | 'empty' | 'folded' | 'uncertain' | 'failed';
  /** ISO instants: what was read after the first and up to the second is in it. */
  readonly since: string;
  readonly until: string;
  /** ISO instant before which it is left alone; null where it can be gone on with at once. */
  readonly retryAt: string | null;
  readonly accounts: readonly AccountId[];
  readonly message: string | null;
  readonly attempts: readonly {
    readonly at: string;
    readonly outcome: PostOutcome['kind'] | 'error';
    readonly detail: string;
  }[];
}
