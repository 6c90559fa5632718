import type { ActorRef, Mention, Side } from './actor.ts';
import type { DateWindow, Day, Timex } from './date.ts';
import type { Account } from './event.ts';
import type { DocumentId, Sentence, Span } from './span.ts';
import type { Statement } from './statement.ts';

export type { DocumentId } from './span.ts';

/** A key of the header, a front matter or the page's metadata; `span` is null where the value stands outside the text. */
export interface Field {
  readonly value: string;
  readonly span: Span | null;
}

/** A stretch of the text that is to be read. Blocks follow one another and never overlap. */
export interface Block extends Span {
  readonly kind: 'title' | 'heading' | 'paragraph';
}

/** What was left out of the reading and why: page furniture, captions, credits, the header. */
export interface Dropped extends Span {
  readonly reason: string;
}

/** What reading makes of a file: the decoded text, untouched, and which parts of it are to be understood. */
export interface Draft {
  readonly name: string;
  readonly text: string;
  /** The name of its row in `read/formats.ts`. */
  readonly format: string;
  /** Keys in lower case: url, title, date, publisher, author, language, kind, … */
  readonly fields: Readonly<Record<string, Field>>;
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
}

export type DocumentKind = 'news' | 'readout' | 'transcript' | 'communique' | 'commentary';

/** What is known of a document as a whole. */
export interface DocumentFacts {
  readonly title: string | null;
  /** BCP 47 primary tag. English and Chinese are read in full, others are searched only. */
  readonly language: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly side: Side;
  /** The side in words: "China", "NATO", "press", "unsigned commentary". */
  readonly perspective: string;
  readonly published: DateWindow | null;
  /** The document as a speaker of its own ("the communiqué"). */
  readonly voice: ActorRef;
}

/** A limit on the day of an undated document, drawn from its own words. */
export interface DatingClue {
  readonly from: Day | null;
  readonly to: Day | null;
  /** One line for a reader: what was read and what follows. */
  readonly text: string;
  /** Null where the clue is what the text leaves out. */
  readonly span: Span | null;
  /** `hint` narrows only where the firm clues leave it possible. */
  readonly strength: 'firm' | 'hint';
  /** Where the words fit several stretches (a day without a year, a yearly meeting): each of them, within `from` and `to`. */
  readonly windows?: readonly { readonly from: Day | null; readonly to: Day | null }[];
  /** Where the news is of a day that comes again and again ("on Wednesday", 24日): it narrows what other clues leave. */
  readonly recurs?: { readonly weekday: number } | { readonly dayOfMonth: number };
}

/** All that the pipeline sees in one document. Immutable for (text, pipeline version, knowledge version, anchor). */
export interface Extraction {
  readonly facts: DocumentFacts;
  readonly sentences: readonly Sentence[];
  readonly dropped: readonly Dropped[];
  readonly dates: readonly Timex[];
  readonly mentions: readonly Mention[];
  readonly statements: readonly Statement[];
  readonly accounts: readonly Account[];
  readonly topics: readonly string[];
  readonly summary: readonly Span[];
  readonly clues: readonly DatingClue[];
}

/** A document as replies name it. */
export interface DocumentBrief {
  readonly id: DocumentId;
  /** The path below the folder that was read. */
  readonly name: string;
  readonly collection: string;
  readonly title: string | null;
  /** The first sentence of a text without a title. */
  readonly opening?: string | null;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly side: Side;
  readonly perspective: string;
  readonly published: DateWindow | null;
  /** ISO instant of the first reading. */
  readonly ingestedAt: string;
  readonly status: 'current' | 'superseded' | 'gone';
  /** Names of other documents that carry the same text. */
  readonly carriedBy: readonly string[];
}

export interface StoredDocument extends DocumentBrief {
  readonly text: string;
  readonly extraction: Extraction;
}
