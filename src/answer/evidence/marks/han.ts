import type { Judging } from './mark.ts';

/** The question is in Chinese, whose words are met in pairs of characters. */
export const han = {
  name: 'han',
  of: ({ looking }: Judging): number => Number(/\p{Script=Han}/u.test(looking.asked.typed)),
} as const;
