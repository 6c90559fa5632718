import type { ActorRef, Side } from './actor.ts';
import type { DateWindow } from './date.ts';
import type { Evidence, Span } from './span.ts';

/** −2 hostile, −1 critical, 0 neutral, 1 friendly, 2 warm, of the speaker towards what the statement is about. */
export type Polarity = -2 | -1 | 0 | 1 | 2;

/** `direct` in quotation marks, `indirect` reported speech, `continued` a later sentence of it, `document` a text speaking for itself. */
export type StatementMode = 'direct' | 'indirect' | 'continued' | 'document';

/** An attributed statement. Its identity is (document, start of the content). */
export interface Statement {
  /** The words that name the speaker, the reporting words, and what is said. `content` is never empty. */
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  /** `text.slice` of the content, its parts joined by a space. */
  readonly contentText: string;
  /** Null where the words name nobody who can be known ("sources said"). */
  readonly speaker: ActorRef | null;
  readonly role: string | null;
  readonly about: ActorRef | null;
  /** The other party, where the words were said to somebody. */
  readonly to: ActorRef | null;
  readonly topics: readonly string[];
  readonly polarity: Polarity;
  readonly mode: StatementMode;
  /** When it was said. */
  readonly date: DateWindow | null;
  /** Whose document reports it. */
  readonly reportedBy: Side;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: Evidence;
}
