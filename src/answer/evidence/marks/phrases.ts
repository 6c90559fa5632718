import type { Judging } from './mark.ts';

/** Share of the pairs of neighbouring words, as they were typed, of which the sentence has both beside each other. */
export const phrases = {
  name: 'phrases',
  of: ({ candidate, looking }: Judging): number => {
    const pairs = pairsOf(looking.asked.wording);
    const here = new Set(pairsOf(candidate.wording));
    return pairs.filter((pair) => here.has(pair)).length / Math.max(1, pairs.length);
  },
} as const;

const pairsOf = (words: readonly string[]): readonly string[] =>
  words.slice(1).map((word, at) => `${words[at]} ${word}`);
