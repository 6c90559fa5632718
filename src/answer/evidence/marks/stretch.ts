import type { Judging } from './mark.ts';

/** Share of what is asked about that the whole stretch of text holds. */
export const stretch = {
  name: 'stretch',
  of: ({ shares }: Judging): number => shares.stretch,
} as const;
