import type { Span } from '../../model/span.ts';
import type { VerbKind } from './lexicon.ts';

/** An attribution as it stands in the text, before anybody is resolved. */
export interface Found {
  readonly source: Span | null;
  readonly cue: Span | null;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly kind: VerbKind | 'noun' | 'according' | 'label' | 'continued' | 'foreign';
  /** The reporting word in its base form, '' where there is none. */
  readonly base: string;
  /** The frame of the verb that was met, where one was: see `language/en/reporting.json`. */
  readonly frame?: string;
  /** True where the content is in quotation marks. */
  readonly direct: boolean;
}

/** An attribution with the word after the last one that it covers. */
export interface Step {
  readonly found: Found;
  readonly next: number;
}
