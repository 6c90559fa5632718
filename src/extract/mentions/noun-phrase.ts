import { institutionNouns, isTitleWord, titleHeads } from '../roles.ts';
import type { Passage } from './passage.ts';
import { isActor, possessive } from './role-words.ts';

export const articles: ReadonlySet<string> = new Set(
  'the a an its their his her that this now then currently also'.split(' '),
);
export const prepositions: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'with', 'on']);

/** Where a noun phrase with its prepositions ends: at a mark, where all up to it are nouns, else with its last great word. */
export const phraseEnd = (passage: Passage, begin: number, toMark = true): number => {
  const { words, cover } = passage;
  let at = begin;
  let sure = begin;
  for (; at < words.length && at < begin + longest; at++) {
    const word = words[at]!;
    if (!word.word && !possessive.test(word.text)) {
      if (toMark) return at;
      break;
    }
    if (cover[at]?.kind === 'person' || clauseWords.has(word.lower) || /^\p{Ll}+(?:ed|ing)$/u.test(word.text)) break;
    if (word.lower === 'and' && (cover[at + 1]?.kind === 'person' || startsTitle(passage, at + 1))) break;
    if (sure === at && isNounLike(passage, at)) sure = at + 1;
  }
  if (at === words.length && toMark) return at;
  while (
    sure > begin &&
    (prepositions.has(words[sure - 1]!.lower) ||
      articles.has(words[sure - 1]!.lower) ||
      words[sure - 1]!.lower === 'and')
  )
    sure--;
  return sure;
};

/** The longest title that is read. */
const longest = 24;
const clauseWords: ReadonlySet<string> = new Set(
  [
    'who which whose when where while after before but or as is was were are be been has have had will',
    'would could should may might must can said says told met wrote came went made took gave held spoke',
    'led put saw did does do not he she it they by',
  ]
    .join(' ')
    .split(' '),
);

const isNounLike = (passage: Passage, at: number): boolean => {
  const word = passage.words[at]!;
  if (isActor(passage, at) || word.capital || possessive.test(word.text)) return true;
  if (word.lower === 'and') return passage.words[at + 1]?.capital ?? false;
  return (
    prepositions.has(word.lower) ||
    articles.has(word.lower) ||
    isTitleWord(word.lower) ||
    institutionNouns.has(word.lower) ||
    /^[\p{L}]+-[\p{L}]+$/u.test(word.text)
  );
};

/** "… and US Secretary of Health …": after `and` the title of somebody else begins. */
const startsTitle = (passage: Passage, begin: number): boolean =>
  passage.words.slice(begin, begin + 3).some((word, k) => titleHeads.has(word.lower) && !passage.cover[begin + k]);
