import { monthWords, weekdayWords } from '../../language/calendar.ts';
import names from '../../language/en/names.json' with { type: 'json' };
import { wordsOfRows } from '../../language/rows.ts';
import { honours, institutionNouns, isTitleWord } from '../roles.ts';
import { isForeignTitleWord } from './foreign-title.ts';
import type { Passage } from './passage.ts';

/** The words of rows of words. */
const set = (rows: readonly string[]): ReadonlySet<string> => new Set(wordsOfRows(rows));

/** Words that stand written great without being part of a person's name: function words, months, things, verbs of headlines. */
/** May is a name as well. */
const times = [...monthWords.filter((word) => word !== 'May'), ...weekdayWords].map((word) => word.toLowerCase());
const notNames = set([...Object.values(names.notNames).flat(), ...times]);
/** A word that stands written great without being part of a person's name. */
export const isNoName = (lower: string): boolean => notNames.has(lower);
const particles = set(names.particles);

const isNameWord = (passage: Passage, i: number): boolean => {
  const word = passage.words[i];
  if (!word?.word || !word.capital || honours.has(word.lower)) return false;
  // The pronoun stands before a verb; before another name "He" is a family's.
  if (word.lower === 'he') return word.text === 'He' && isNameWord(passage, i + 1);
  if (notNames.has(word.lower)) return false;
  const cover = passage.cover[i];
  if (cover && !(cover.kind === 'person' && cover.form === 'family')) return false;
  return (
    !isTitleWord(word.lower) &&
    !isForeignTitleWord(word.lower) &&
    !institutionNouns.has(word.lower) &&
    /^[\p{L}\p{M}.'’‑‐-]+$/u.test(word.text)
  );
};

/** The word after the last of a name that could begin at word `i`; `i` itself where none can. At most four words. */
export const nameRunEnd = (passage: Passage, i: number): number => {
  let at = i;
  while (at - i < 4) {
    const next = at > i ? pastParticles(passage, at) : at;
    if (!isNameWord(passage, next)) return isNameWord(passage, at) ? at + 1 : at;
    at = next + 1;
  }
  return at;
};

const isParticle = (passage: Passage, i: number): boolean => particles.has(passage.words[i]?.lower ?? '');

/** Past "da" or "van der"; a name has two of them at most. */
const pastParticles = (passage: Passage, i: number): number =>
  isParticle(passage, i) ? (isParticle(passage, i + 1) ? i + 2 : i + 1) : i;

/** "Da Cunha", "Van der Berg": a family name that its particle opens. */
export const isParticled = (name: string): boolean => particles.has(name.slice(0, name.indexOf(' ')).toLowerCase());

/** Surnames that are common words of English as well; alone they need a title or a full name beside them. */
export const commonSurnames = set(names.commonSurnames);

/** Chinese and Korean surnames in Latin letters, so that "Zhou Xuming" is of the family Zhou. */
export const surnamesFirst = set(names.surnamesFirst);

/** The family name of a name of several words: the first for Chinese and Korean names, else the last. */
export const familyOf = (words: readonly string[]): string =>
  words.length === 2 && surnamesFirst.has(words[0]!.toLowerCase()) ? words[0]! : words.at(-1)!;
