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

const pattern =
  /(?:Lt|Gen|Maj|Col|Adm|Capt|Cmdr|Brig|Mr|Mrs|Ms|Dr|Prof|Sen|Rep|Gov|Amb|St)\.(?=\s)|\p{Lu}\.(?:\p{Lu}\.)*|['’]s(?![\p{L}\p{N}])|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[-‐‑]|['’](?!s(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*|[^\s]/gu;

/** The words of a stretch of a text, with their places in the whole text. */
export const wordsOf = (text: string, start: number, end: number): readonly Word[] =>
  [...text.slice(start, end).matchAll(pattern)].map((match) => {
    const word = match[0];
    const first = word[0]!;
    return {
      start: start + match.index,
      end: start + match.index + word.length,
      text: word,
      lower: word.toLowerCase(),
      capital: first !== first.toLowerCase(),
      word: /[\p{L}\p{N}]/u.test(first) || /^['’]s$/.test(word),
    };
  });
