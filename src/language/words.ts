import abbreviations from './en/abbreviations.json' with { type: 'json' };
import { isWordUnit } from './letters.ts';
import { wordsOfRows } from './rows.ts';

/** A word or a mark of a text in letters with spaces; a possessive `'s` is a word of its own. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly lower: string;
  /** Begins with a capital letter. */
  readonly capital: boolean;
  /** Letters or digits, not punctuation. */
  readonly word: boolean;
}

const titles = wordsOfRows(abbreviations.titles).join('|');
const pattern = new RegExp(
  [
    `(?:${titles})\\.(?=\\s)`,
    '\\p{Lu}\\.(?:\\p{Lu}\\.)*',
    "['’]s(?![\\p{L}\\p{N}])",
    "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}]*(?:(?:[-‐‑]|['’](?!s(?![\\p{L}\\p{N}])))[\\p{L}\\p{M}\\p{N}]+)*",
    '[^\\s]',
  ].join('|'),
  'gu',
);

/** The words of a stretch of a text, with their places in the whole text. */
export const wordsOf = (text: string, start: number, end: number): readonly Word[] => {
  const piece = text.slice(start, end);
  const words: Word[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(piece); match !== null; match = pattern.exec(piece)) {
    const word = match[0];
    const lower = word.toLowerCase();
    words.push({
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower,
      capital: word[0] !== lower[0],
      word: startsWord(word),
    });
  }
  return words;
};

const startsWord = (word: string): boolean => {
  const first = word.charCodeAt(0);
  return (first < 0x80 && isWordUnit(first)) || /[\p{L}\p{N}]/u.test(word[0]!) || /^['’]s$/.test(word);
};
