import type { Judging } from './mark.ts';

/** Share of what is asked about that the sentence holds, its neighbours and its document's title helping. */
export const near = {
  name: 'near',
  of: ({ shares }: Judging): number => shares.near,
} as const;
