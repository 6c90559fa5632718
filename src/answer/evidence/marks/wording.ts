import type { Judging } from './mark.ts';

/** Share of the words as they were typed, small ones and all. */
export const wording = {
  name: 'wording',
  of: ({ candidate, looking }: Judging): number => {
    const { wording } = looking.asked;
    return wording.filter((term) => candidate.terms.has(term)).length / Math.max(1, wording.length);
  },
} as const;
