import type { ActorId, ActorRef, RoleMention } from '../../model/actor.ts';
import type { Day } from '../../model/date.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';
import { type Word, wordsOf } from './words.ts';

export interface Anchor {
  readonly from: Day;
  readonly to: Day;
}

/** A sentence with its words and the names that the knowledge finds in it. */
export interface Passage {
  readonly sentence: Sentence;
  readonly words: readonly Word[];
  /** For each word the actor's name (person, organisation, demonym) that covers it. */
  readonly cover: readonly (NameMatch | undefined)[];
  readonly names: readonly NameMatch[];
  readonly offices: readonly NameMatch[];
  readonly han: boolean;
}

export interface Reading {
  readonly text: string;
  readonly knowledge: Knowledge;
  readonly anchor: Anchor | null;
  readonly passages: readonly Passage[];
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

/** Finds the names of a text once and lays them over its sentences. Names outside of sentences, or across two, are left out. */
export const readingOf = (
  text: string,
  sentences: readonly Sentence[],
  knowledge: Knowledge,
  anchor: Anchor | null,
): Reading => {
  const found = knowledge.find(text);
  let next = 0;
  const passages = sentences.map((sentence) => {
    while (next < found.length && found[next]!.start < sentence.start) next++;
    const own: NameMatch[] = [];
    for (; next < found.length && found[next]!.start < sentence.end; next++) {
      if (found[next]!.end <= sentence.end) own.push(found[next]!);
    }
    return passageOf(text, sentence, own);
  });
  return { text, knowledge, anchor, passages };
};

const passageOf = (text: string, sentence: Sentence, own: readonly NameMatch[]): Passage => {
  const words = wordsOf(text, sentence.start, sentence.end);
  const names = own.filter((match) => actorKinds.has(match.kind));
  const cover: (NameMatch | undefined)[] = [];
  let at = 0;
  for (const word of words) {
    while (at < names.length && names[at]!.end <= word.start) at++;
    const name = names[at];
    cover.push(name && name.start <= word.start && word.end <= name.end ? name : undefined);
  }
  return {
    sentence,
    words,
    cover,
    names,
    offices: own.filter((match) => match.kind === 'office'),
    han: hanPattern.test(text.slice(sentence.start, sentence.end)),
  };
};

/** The side that an id stands for: of a country itself, of an organ its country. */
export const sideOf = (knowledge: Knowledge, id: ActorId): ActorRef['side'] => knowledge.actor(id)?.side ?? null;
