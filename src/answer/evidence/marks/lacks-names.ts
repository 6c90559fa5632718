import type { Judging } from './mark.ts';

/** Share of the names that the question spells in Latin letters, of things that nobody knows, which the stretch has not. */
export const lacksNames = {
  name: 'lacksNames',
  of: ({ fit, looking }: Judging): number => {
    const { names } = looking.asked;
    return names.filter((term) => !fit.segment.terms.has(term)).length / Math.max(1, names.length);
  },
} as const;
