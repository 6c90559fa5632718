import type { Judging } from './mark.ts';

/** It holds what is asked for, as far as it is to the point. */
export const pointed = {
  name: 'pointed',
  of: ({ facet, shares }: Judging): number => (facet ?? 0) * shares.own,
} as const;
