import type { ActorRef, Side } from './actor.ts';
import type { DateWindow, Day } from './date.ts';
import type { DocumentId, Evidence, Span } from './span.ts';

export const eventKinds = [
  'meeting',
  'call',
  'visit',
  'speech',
  'summit',
  'exercise',
  'statement',
  'decision',
  'incident',
] as const;
export type EventKind = (typeof eventKinds)[number];

export interface Participant {
  readonly actor: ActorRef;
  /** Role as the text gives it, verbatim; null where it gives none. */
  readonly role: string | null;
  readonly part: 'led' | 'chaired' | 'took part';
  readonly span: Span;
  /** The sentence that names them. */
  readonly evidence?: Evidence;
}

/** A verbatim piece of an account: what the meeting was called, who asked for it, what was on the table, what was agreed. */
export interface Detail extends Span {
  readonly kind: 'name' | 'chair' | 'request' | 'agenda' | 'agreed' | 'place' | 'format' | 'earlier';
  readonly text: string;
  /** Whose list or words it is, where the text says so ("NATO said in a statement"). */
  readonly by: Side;
  readonly evidence: Evidence;
}

/** One document's telling of an event. Identity: (document, start). */
export interface Account extends Span {
  readonly title: string;
  readonly kind: EventKind;
  /** When it took place; of what lasted several days, when it began. */
  readonly date: DateWindow | null;
  /** Its last day, where the text says that it lasted several. */
  readonly until?: Day;
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly format: 'in person' | 'video' | 'phone' | null;
  readonly topics: readonly string[];
  /** Id of a series of the knowledge base and the number of the round, where they can be told. */
  readonly series: string | null;
  readonly round: number | null;
  readonly details: readonly Detail[];
  /** False for what is planned, rumoured or asked for. */
  readonly happened: boolean;
  readonly evidence: Evidence;
}

/** `<document id>:<start>` of an account. The smallest of an event's accounts is the event's id. */
export type AccountId = `${DocumentId}:${number}`;

export interface StoredAccount extends Account {
  readonly id: AccountId;
  readonly document: DocumentId;
}

/** A field on which accounts of one event differ. */
export interface Conflict {
  readonly field: string;
  readonly values: readonly { readonly value: string; readonly accounts: readonly AccountId[] }[];
}

/** One event from all its accounts. */
export interface LinkedEvent {
  readonly id: AccountId;
  readonly title: string;
  readonly kind: EventKind;
  /** When it took place; of what lasted several days, when it began. */
  readonly date: DateWindow | null;
  /** Its last day, where the text says that it lasted several. */
  readonly until?: Day;
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly format: Account['format'];
  readonly topics: readonly string[];
  readonly series: string | null;
  readonly round: number | null;
  readonly happened: boolean;
  readonly accounts: readonly AccountId[];
  readonly conflicts: readonly Conflict[];
}
