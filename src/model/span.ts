/** The SHA-256 of a document's text, in hexadecimal. */
export type DocumentId = string;

/** UTF-16 offsets into a document's text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A sentence. `n` counts from 0 in the order of the text; `paragraph` likewise. */
export interface Sentence extends Span {
  readonly n: number;
  readonly paragraph: number;
  readonly kind: 'title' | 'heading' | 'text';
}

/** A sentence of a stored document as a reply cites it. `quote === text.slice(start, end)`, at most 1,200 units. */
export interface Evidence extends Span {
  readonly sentence: number;
  readonly quote: string;
}
