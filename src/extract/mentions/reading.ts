import { simplified } from '../../language/fold.ts';
import { inside } from '../../language/spans.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import type { ActorRef, RoleMention } from '../../model/actor.ts';
import type { Day } from '../../model/date.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';
import { isFamilyOfGiven } from './namesakes.ts';

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

const actorKinds: ReadonlySet<NameMatch['kind']> = new Set(['person', 'organization', 'demonym']);
const hanPattern = /\p{Script=Han}/u;

/** Lays the names of a text over its sentences. Names outside of sentences, or across two, are left out. */
export const readingOf = ({ text, sentences, names, knowledge, anchor, home = null }: MentionsInput): Reading => {
  const passages = sentences.map((sentence) => passageOf(text, sentence, inside(names, sentence)));
  const namedOnce = new Set(names.filter(({ ids }) => ids.length === 1).map(({ ids }) => ids[0]!));
  return {
    text,
    plain: hanPattern.test(text) ? simplified(text) : text,
    knowledge,
    anchor,
    home,
    passages,
    named: namedOnce,
  };
};

const passageOf = (text: string, sentence: Sentence, own: readonly NameMatch[]): Passage => {
  const words = wordsOf(text, sentence.start, sentence.end);
  const headline = sentence.kind !== 'text' && mostlyGreat(words);
  const names = own.filter(
    (match) =>
      actorKinds.has(match.kind) &&
      (match.kind === 'person' || !isFamilyOfGiven({ words, headline }, match, text.slice(match.start, match.end))),
  );
  const cover: (NameMatch | undefined)[] = [];
  let at = 0;
  for (const word of words) {
    while (at < names.length && names[at]!.end <= word.start) at++;
    const name = names[at];
    cover.push(name && name.start <= word.start && word.end <= name.end ? name : undefined);
  }
  return {
    sentence,
    headline,
    words,
    cover,
    names,
    offices: own.filter((match) => match.kind === 'office'),
    han: hanPattern.test(text.slice(sentence.start, sentence.end)),
  };
};

const mostlyGreat = (words: readonly Word[]): boolean => {
  const long = words.filter((word) => word.word && word.text.length > 3);
  return long.length > 2 && long.filter((word) => word.capital).length / long.length > 0.7;
};
