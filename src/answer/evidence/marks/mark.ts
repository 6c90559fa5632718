import type { Knowledge } from '../../../model/knowledge.ts';
import type { Candidate } from '../candidates.ts';
import type { Held } from '../held.ts';
import type { Shares } from '../shares.ts';

/** All that a mark may look at. */
export interface Judging extends Held {
  readonly knowledge: Knowledge;
  readonly candidate: Candidate;
  readonly shares: Shares;
  /** How well the sentence holds the kind of thing that is asked for; null where nothing of a kind is: see `facetOf`. */
  readonly facet: number | null;
}

/** One thing that speaks for or against a sentence as the answer to a part of a question. */
export interface Mark {
  readonly name: string;
  /** From 0 to 1. */
  of(judging: Judging): number;
}
