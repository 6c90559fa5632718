import type { Mention } from '../../model/actor.ts';
import type { Timex } from '../../model/date.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';

/** What the stages before it found in a document. */
export interface StatementsInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  readonly dates: readonly Timex[];
  /** The names that the knowledge finds in the text, in its order. */
  readonly names: readonly NameMatch[];
  readonly knowledge: Knowledge;
  readonly facts: DocumentFacts;
}
