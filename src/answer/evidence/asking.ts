import type { Part } from '../question/question-parts.ts';
import type { Understood } from '../question/understand.ts';
import type { Fit } from './segment-fit.ts';

/** What a sentence is held against when it is looked at for the kind of thing that is asked for. */
export interface Asking {
  readonly asked: Understood;
  readonly part: Part;
  readonly fit: Fit;
  /** Share of the part's telling words that the sentence itself holds, 0 to 1. */
  readonly own: number;
}
