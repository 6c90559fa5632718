/** Words of the English language that are near in sense. */
export interface Thesaurus {
  /** Single words in small letters, the given one left out; empty for what is no English word. */
  related(word: string): readonly string[];
}
