import type { Part } from '../question/question-parts.ts';
import type { Fit, Looking } from './segment-fit.ts';

/** What a sentence is held against: a part of the question, in the stretch of text that it stands in. */
export interface Held {
  readonly fit: Fit;
  readonly part: Part;
  readonly looking: Looking;
}
