/** Words that are near in sense, in English and from one language to the other. */
export interface Thesaurus extends Bridge {
  /** Single words in small letters, the given one left out; empty for what is no English word. */
  related(word: string): readonly string[];
}

/** What stands for words in the other language: for each word, ways to say it, each as the search terms that it takes. */
export interface Bridge {
  /** Of an English word. Empty for one that stands for no Chinese word alone. */
  inChinese(word: string): readonly (readonly string[])[];
  /** The words of a Chinese text, by longest match, with the single English words that each means, the first most. */
  meanings(text: string): readonly { readonly word: string; readonly meanings: readonly string[] }[];
  /** Of the words of a Chinese text, by longest match, in their order. */
  inEnglish(text: string): readonly { readonly word: string; readonly ways: readonly (readonly string[])[] }[];
}
