import type { Judging } from './mark.ts';

/** Share of what is asked about that the sentence itself holds. */
export const own = {
  name: 'own',
  of: ({ shares }: Judging): number => shares.own,
} as const;
