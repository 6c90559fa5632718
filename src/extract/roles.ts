import titles from '../language/en/titles.json' with { type: 'json' };

// What a title means to whom is knowledge; that it is a title is language.
const wordsOfRows = (rows: readonly { readonly words: readonly string[] }[]): readonly string[] =>
  rows.flatMap(({ words }) => words);

/** Words that a title ends in: whoever bears one is a person. */
export const titleHeads: ReadonlySet<string> = new Set(wordsOfRows(titles.heads));
/** Of those, words that are adjectives or plain nouns as well: "the general public", "the chief concern". */
export const headsThatAreNouns: ReadonlySet<string> = new Set(
  wordsOfRows(titles.heads.filter((row) => 'nounToo' in row)),
);
/** Words that stand before such a head and belong to the title. */
const titleModifiers: ReadonlySet<string> = new Set(wordsOfRows(titles.modifiers));
export const honours: ReadonlySet<string> = new Set(titles.honours);
/** Nouns that an organisation's name ends in, written small or great. */
export const institutionNouns: ReadonlySet<string> = new Set(titles.institutions.map(({ noun }) => noun));
/** Of those, the ones by which a text takes an organ up again: "the ministry said". */
export const organsTakenUp: ReadonlySet<string> = new Set(
  titles.institutions.filter((row) => 'takenUp' in row).map(({ noun }) => noun),
);

const passing = new Set(titles.passing);
const connectors = new Set(titles.connectors);
/** What qualifies a title and so must agree when two titles are one. */
const ranksBelow = new Set([...titles.below, ...wordsOfRows(titles.heads.filter((row) => 'below' in row))]);

export const isTitleWord = (lower: string): boolean => titleHeads.has(lower) || titleModifiers.has(lower);
export const isConnector = (lower: string): boolean => connectors.has(lower);
export const isPassing = (lower: string): boolean => passing.has(lower);

/** Words of one title, under the first of their row: "spokeswoman" is "spokesperson". */
const oneName: ReadonlyMap<string, string> = new Map([
  ...titles.heads.flatMap(({ words }) => words.map((word) => [word, words[0]!] as const)),
  ...Object.entries(titles.sameWords),
]);

const titleTokens = (title: string): readonly string[] =>
  title
    .toLowerCase()
    .split(/[^\p{L}\p{M}.]+/u)
    .map((word) => oneName.get(word) ?? word)
    .filter((word) => isTitleWord(word));

/**
 * Whether words such as "the foreign minister" can mean a holder of `role`: the same heads, nothing in the words that
 * the role lacks, and a deputy is no head.
 */
export const titleFits = (words: string, role: string): boolean => {
  const asked = titleTokens(words);
  const held = new Set(titleTokens(role));
  if (asked.length === 0 || !asked.every((word) => held.has(word))) return false;
  const below = (of: Iterable<string>): string =>
    [...of]
      .filter((word) => ranksBelow.has(word))
      .sort()
      .join();
  return below(asked) === below(held);
};
