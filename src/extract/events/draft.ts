import type { Account, Participant } from '../../model/event.ts';
import type { Scene } from './reading.ts';
import type { Round } from './rounds.ts';
import type { Telling } from './tellings.ts';
import type { When } from './when.ts';

/** What is known of a telling before it is made an account. */
export interface Draft {
  readonly scene: Scene;
  readonly telling: Telling;
  /** All that the sentence tells. */
  readonly others: readonly Telling[];
  readonly round: Round;
  readonly participants: readonly Participant[];
  readonly when: When;
}

/** What earlier sentences were about: the main meeting, and a round of a series that was named before any was told. */
export interface Context {
  readonly main: Account | null;
  readonly topic: Round;
  readonly earlier: readonly Account[];
  /** The sentence before, in the same paragraph. */
  readonly before: Scene | null;
}
