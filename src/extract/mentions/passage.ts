import type { Word } from '../../language/words.ts';
import type { ActorRef, RoleMention } from '../../model/actor.ts';
import type { Day } from '../../model/date.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';

export interface Anchor {
  readonly from: Day;
  readonly to: Day;
}

export interface MentionsInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  /** The names that the knowledge finds in the text, in its order. */
  readonly names: readonly NameMatch[];
  readonly knowledge: Knowledge;
  /** The days on which titles are resolved. */
  readonly anchor: Anchor | null;
  /** Whose voice an official text is: its bare titles, "the President", are of that side. */
  readonly home?: string | null;
}

/** A sentence with its words and the names that the knowledge finds in it. */
export interface Passage {
  readonly sentence: Sentence;
  /** Headlines write every word great, so that capitals tell no names there. */
  readonly headline: boolean;
  readonly words: readonly Word[];
  /** For each word the actor's name (person, organisation, demonym) that covers it. */
  readonly cover: readonly (NameMatch | undefined)[];
  readonly names: readonly NameMatch[];
  readonly offices: readonly NameMatch[];
  readonly han: boolean;
}

export interface Reading {
  readonly text: string;
  /** The text with simplified characters for traditional ones, unit by unit. */
  readonly plain: string;
  readonly knowledge: Knowledge;
  readonly anchor: Anchor | null;
  readonly home: string | null;
  readonly passages: readonly Passage[];
  /** Ids that the text names without ambiguity. */
  readonly named: ReadonlySet<string>;
}

/** A mention in the making. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly actor: ActorRef;
  readonly how: 'name' | 'title' | 'pronoun';
  readonly role: RoleMention | null;
  readonly sentence: number;
}
