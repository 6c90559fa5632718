import type { Judging } from './mark.ts';

/** The present or the future is asked for, of which documents tell little. */
export const notPast = {
  name: 'notPast',
  of: ({ looking }: Judging): number => Number(looking.asked.now || looking.asked.future),
} as const;
