import type { Judging } from './mark.ts';

/** How well it was found by the words. */
export const found = {
  name: 'found',
  of: ({ candidate }: Judging): number => candidate.found,
} as const;
