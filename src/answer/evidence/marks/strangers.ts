import type { Judging } from './mark.ts';

/** Share of the people asked about of whom the stretch tells nothing. */
export const strangers = {
  name: 'strangers',
  of: ({ fit, looking }: Judging): number => {
    const { people } = looking.asked;
    const absent = people.filter(({ ids }) => !ids.some((id) => fit.segment.actors.has(id)));
    return absent.length / Math.max(1, people.length);
  },
} as const;
