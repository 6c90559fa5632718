import type { Judging } from './mark.ts';

/** With fewer words than this a sentence seldom tells anything: a greeting, "Thank you", a label. */
const fewest = 8;

/** How far it is from being long enough to tell anything. */
export const slight = {
  name: 'slight',
  of: ({ candidate }: Judging): number => Math.max(0, 1 - candidate.wording.length / fewest),
} as const;
