import type { ActorRef, Side } from './actor.ts';
import type { DateWindow } from './date.ts';
import type { DocumentBrief } from './document.ts';
import type { LinkedEvent, StoredAccount } from './event.ts';
import type { Evidence } from './span.ts';
import type { Statement } from './statement.ts';

/** A sentence of a document that a reply rests on. */
export interface Source extends Evidence {
  readonly document: DocumentBrief;
}

/** The languages that replies are written in. */
export type Tongue = 'en' | 'zh';

export type ValueRule = 'normalised' | 'resolved' | 'inferred' | 'transliterated' | 'metadata';

/**
 * A piece of a reply's text. Every name, date and number is one of the typed parts, so that grounding is a matter of
 * types: `text` is a literal of the code and holds no digit and no known name.
 */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  /** Verbatim words of a source; with `marks` they are shown in quotation marks. */
  | { readonly kind: 'quote'; readonly text: string; readonly from: Source; readonly marks: boolean }
  | { readonly kind: 'value'; readonly text: string; readonly from: readonly Source[]; readonly rule: ValueRule }
  /** The number of things that the reply shows or that can be cited. */
  | { readonly kind: 'count'; readonly text: string }
  /** Reference knowledge, never what the documents say. */
  | { readonly kind: 'knowledge'; readonly text: string; readonly entry: string }
  /** The user's own words said back as such; never a fact. */
  | { readonly kind: 'echo'; readonly text: string }
  /** Footnote marks. */
  | { readonly kind: 'cite'; readonly from: readonly Source[] };

export type Line = readonly Inline[];

/** One item of a list: what stands at the left (a date, a sign), the body, and lines under it. */
export interface Item {
  readonly mark: Line;
  readonly body: Line;
  readonly under: readonly Line[];
  readonly side: Side;
}

export type Block =
  | { readonly kind: 'text'; readonly lines: readonly Line[] }
  | { readonly kind: 'heading'; readonly line: Line }
  /** Paged by the renderer, `pageSize` items at a time. */
  | { readonly kind: 'list'; readonly items: readonly Item[]; readonly pageSize: number }
  /** Label at the left, one or more lines at the right. */
  | { readonly kind: 'fields'; readonly rows: readonly { readonly label: string; readonly lines: readonly Line[] }[] }
  | { readonly kind: 'table'; readonly columns: readonly string[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'divider' };

/** A command with its options, as text typed by a user would give them. */
export interface Invocation {
  readonly command: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What to press next. Pressing it is the same as sending the invocation. */
export type Action =
  | { readonly kind: 'button'; readonly label: string; readonly invocation: Invocation }
  | {
      readonly kind: 'menu';
      readonly label: string;
      readonly choices: readonly { readonly label: string; readonly invocation: Invocation }[];
    };

/** A footnote. `n` counts from 1 in the order of first mention. */
export interface Citation extends Source {
  readonly n: number;
}

export interface PersonProfile {
  readonly actor: ActorRef;
  readonly aliases: readonly string[];
  readonly roles: readonly {
    readonly title: string;
    readonly organization: string | null;
    readonly from: string | null;
    readonly to: string | null;
    /** `stated` in the sources given, or `knowledge`. */
    readonly basis: 'stated' | 'knowledge';
    readonly from_sources: readonly Source[];
  }[];
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly date: DateWindow | null }[];
  readonly statements: number;
}

/** An event with its accounts and the sources of each. */
export interface EventDetail extends LinkedEvent {
  readonly tellings: readonly { readonly account: StoredAccount; readonly source: Source }[];
}

/** A statement with the source that it is cited by. */
export interface StatementDetail extends Statement {
  readonly id: string;
  readonly document: DocumentBrief;
  readonly from_source: Source;
}

/** Why a sentence was shown, or was not: for who works on the answers. */
export interface Explained {
  readonly source: Source;
  readonly shown: boolean;
  /** The part of the question that it was held against, in the words of the question. */
  readonly part: string;
  /** What speaks for and against it, each from 0 to 1, with what that is worth in log-odds. */
  readonly marks: readonly { readonly mark: string; readonly value: number; readonly weight: number }[];
  /** Log-odds of its being better shown than withheld. */
  readonly surety: number;
  /** The rule by which, however sure, it does not answer; null where none holds. */
  readonly ruledOut: string | null;
}

/** A clause of a claim, and what the documents make of it. */
export interface Checked {
  readonly clause: string;
  readonly verdict: 'supported' | 'differs' | 'not found';
  /** What the documents have in the place of what differs; null where nothing does. */
  readonly document: string | null;
  readonly sources: readonly Source[];
}

/** The lists of an answer's JSON: all items, not one page. */
export interface ReplyData {
  readonly explained?: readonly Explained[];
  readonly checks?: readonly Checked[];
  readonly events?: readonly EventDetail[];
  readonly statements?: readonly StatementDetail[];
  readonly person?: PersonProfile;
  readonly meeting?: EventDetail;
}

/** A file that a reply carries: whole, with the footnotes of each row. */
export interface ReplyFile {
  readonly name: string;
  readonly type: 'text/csv';
  readonly text: string;
}

/** Of so many documents that are to be read, so many are. */
export interface Progress {
  readonly read: number;
  readonly of: number;
}

/** What every platform renders. A closed set of facts: it holds no markup of any platform. */
export interface Reply {
  /** The language of its own words. Filled by `exchange`; quotations keep theirs. */
  readonly tongue: Tongue;
  readonly title: Line;
  readonly lead: Line;
  readonly blocks: readonly Block[];
  readonly actions: readonly Action[];
  /** Caveats at the end: whose readout is missing, that no more of a language was read. */
  readonly notes: readonly Line[];
  /** False where the documents do not say. */
  readonly answered: boolean;
  /** Parts of what was asked that nothing shown meets, in the words of who asked; empty where all is told. */
  readonly unmet: readonly string[];
  /** How far the documents are read, where they are still being read. Filled by `exchange`. */
  readonly reading: Progress | null;
  /** The command that was run, for paging and for the JSON. Filled by `exchange`. */
  readonly invocation: Invocation | null;
  readonly data: ReplyData;
  readonly files: readonly ReplyFile[];
  /** Filled by `exchange` from the parts: every source that the reply names, numbered. */
  readonly citations: readonly Citation[];
}
