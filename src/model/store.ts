import type { ActorId, ActorRef, RoleMention, Side } from './actor.ts';
import type { Day } from './date.ts';
import type { DocumentBrief, DocumentId, Draft, Extraction, StoredDocument } from './document.ts';
import type { AccountId, EventKind, LinkedEvent, StoredAccount } from './event.ts';
import type { EventDetail, Source, StatementDetail } from './reply.ts';

/** `shared` is what the operator reads; a workspace's own documents are in a collection of its own. */
export type Collection = string;

export interface EventFilter {
  /** Events in which any of these took part, or that are of their side. */
  readonly actors?: readonly ActorId[];
  readonly topics?: readonly string[];
  readonly kinds?: readonly EventKind[];
  readonly series?: string;
  readonly round?: number;
  /** Windows that intersect this stretch; undated events only without it. */
  readonly from?: Day;
  readonly to?: Day;
  /** ISO instant: only events with an account read after it. */
  readonly ingestedAfter?: string;
  /** Events that any of these documents tells. */
  readonly documents?: readonly DocumentId[];
  /** Leaves out events that any of these accounts, or what took its place, belongs to. */
  readonly unless?: readonly AccountId[];
  readonly publishedUntil?: Day;
  /** Events between two sides: what `one` says, and whatever an account of which names somebody of the `other`. */
  readonly between?: { readonly one: Side; readonly other: Side };
  /** The earliest so many. */
  readonly limit?: number;
  /** The latest so many. */
  readonly latest?: number;
}

export interface StatementFilter {
  readonly speakers?: readonly ActorId[];
  /** Statements by anyone of this side. */
  readonly side?: Side;
  readonly about?: readonly ActorId[];
  readonly topics?: readonly string[];
  readonly documents?: readonly DocumentId[];
  readonly from?: Day;
  readonly to?: Day;
  readonly ingestedAfter?: string;
  readonly publishedUntil?: Day;
  readonly limit?: number;
}

export interface PassageFilter {
  readonly from?: Day;
  readonly to?: Day;
  readonly documents?: readonly DocumentId[];
  /** A publisher, a side or a document's name. */
  readonly source?: string;
  readonly limit?: number;
}

/** A sentence found by words, with its BM25 score (greater is better). */
export interface Passage {
  readonly source: Source;
  readonly score: number;
}

/** How documents speak of an actor: the names and roles used, with their sources. */
export interface ActorMentions {
  readonly actor: ActorRef;
  readonly surfaces: readonly { readonly text: string; readonly count: number }[];
  readonly roles: readonly { readonly role: RoleMention; readonly source: Source }[];
  readonly documents: readonly DocumentId[];
}

/** A document whose text took the place of an earlier one under the same name. */
export interface Correction {
  readonly document: DocumentBrief;
  /** The text before it: out of the search, but still there to be cited. */
  readonly earlier: DocumentBrief;
  /** ISO instant at which the new text was read. */
  readonly at: string;
}

/**
 * What is read from the store. Opened for the collections that its caller may see. Results are in date order unless said.
 * With `publishedUntil` nothing shows that rests on a later document: it came out by that day
 * more likely than not (the middle of its window), or may have and had been read by then.
 */
export interface Reader {
  events(filter: EventFilter): Promise<readonly EventDetail[]>;
  /** By the id of the event or of any of its accounts. */
  event(id: AccountId): Promise<EventDetail | null>;
  statements(filter: StatementFilter): Promise<readonly StatementDetail[]>;
  actor(id: ActorId): Promise<ActorMentions | null>;
  /** Actors that documents name, best known first; `like` matches names and aliases forgivingly. */
  actors(like: string, limit: number): Promise<readonly ActorRef[]>;
  /** Best passages first. `terms` are words as `searchTerms` makes them. */
  passages(terms: readonly string[], filter: PassageFilter): Promise<readonly Passage[]>;
  /** Sentences of a document, as sources: all, or those around a position. */
  sentences(document: DocumentId, from?: number, to?: number): Promise<readonly Source[]>;
  /** Current documents in order of publication, newest first. */
  documents(filter: {
    readonly ingestedAfter?: string;
    readonly publishedUntil?: Day;
    readonly from?: Day;
    readonly to?: Day;
    readonly limit?: number;
  }): Promise<readonly DocumentBrief[]>;
  /** By id, name or a name's end; superseded ones by id only. */
  document(idOrName: string): Promise<StoredDocument | null>;
  /** Documents that were replaced by a new text of theirs after an ISO instant, latest first. */
  corrections(since: string): Promise<readonly Correction[]>;
  counts(): Promise<{ readonly documents: number; readonly events: number; readonly statements: number }>;
}

export type Outcome =
  | { readonly kind: 'accepted'; readonly document: DocumentId }
  | { readonly kind: 'unchanged'; readonly document: DocumentId }
  | { readonly kind: 'duplicate'; readonly of: string; readonly document: DocumentId }
  | { readonly kind: 'rejected'; readonly why: string };

/** What one linking changes. A function of the set of documents; applying it twice changes nothing. */
export interface Linked {
  /** Events that replace all events made of any of these accounts. */
  readonly events: readonly LinkedEvent[];
  /** Lines for the log: where a bound kept accounts from being compared. */
  readonly notes?: readonly string[];
}

/** What is written to the store: durable when a call returns. Every call is one transaction, but for `link`. */
export interface Writer {
  /** Stores a document, or a new version of the name, with all that was extracted. */
  put(document: {
    readonly id: DocumentId;
    readonly name: string;
    readonly collection: Collection;
    readonly draft: Draft;
    readonly extraction: Extraction;
    readonly ingestedAt: string;
    /** Which pipeline and knowledge made the extraction. */
    readonly madeBy?: string;
    /** Keys under which near-identical texts meet, and the stored texts that are nearly identical with this one. */
    readonly likeness?: { readonly keys: readonly string[]; readonly alike: readonly DocumentId[] };
  }): Promise<void>;
  /** Extraction done anew with another anchor or pipeline. */
  replace(
    id: DocumentId,
    extraction: Extraction,
    made?: { readonly madeBy?: string; readonly draft?: Draft },
  ): Promise<void>;
  /** Another name for a text that is already there. */
  carry(id: DocumentId, name: string, collection: Collection): Promise<void>;
  gone(name: string, collection: Collection): Promise<void>;
  /**
   * Within a scope: `shared` (the default), or a workspace's collection, whose accounts are linked with the shared ones.
   * Done again, it finishes what was cut off in the middle.
   */
  link(linked: Linked, scope?: Collection): Promise<void>;
}

/** What linking needs to see. */
export interface Neighbourhood {
  /** All accounts of current documents that could be of one event with any of these documents' accounts, those included. */
  around(
    documents: readonly DocumentId[],
    scope?: Collection,
  ): Promise<readonly { readonly account: StoredAccount; readonly document: DocumentBrief }[]>;
  /** Documents without a stated or metadata date. */
  undated(collection?: Collection): Promise<readonly StoredDocument[]>;
  /** Documents whose accounts have changed since they were last linked. */
  unlinked(): Promise<readonly DocumentId[]>;
}

/** Conversations, buttons, subscriptions and the ledger: JSON values under a namespace and a key, with a time to live. */
export interface State {
  get<T>(space: string, key: string): Promise<T | null>;
  put(space: string, key: string, value: unknown, ttlMs?: number): Promise<void>;
  /** True if the key was free and is now taken; atomic over all processes. */
  claim(space: string, key: string, value: unknown, ttlMs?: number): Promise<boolean>;
  /** Replaces `from` by `to` if it is what stands there (by JSON equality); atomic over all processes. */
  swap(space: string, key: string, from: unknown, to: unknown): Promise<boolean>;
  remove(space: string, key: string): Promise<void>;
  list<T>(space: string, prefix: string): Promise<readonly { readonly key: string; readonly value: T }[]>;
}
