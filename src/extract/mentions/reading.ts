import { simplified } from '../../language/fold.ts';
import { inside } from '../../language/spans.ts';
import { type Word, wordsOf } from '../../language/words.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Sentence } from '../../model/span.ts';
import { isFamilyOfGiven } from './namesakes.ts';
import type { MentionsInput, Passage, Reading } from './passage.ts';

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
