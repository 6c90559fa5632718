import type { Judging } from './mark.ts';

/** It is in another language than the question: its words are met by the dictionary only. */
export const across = {
  name: 'across',
  of: ({ candidate, looking }: Judging): number =>
    Number((candidate.document.language === 'zh') !== /\p{Script=Han}/u.test(looking.asked.typed)),
} as const;
