import { numbersIn } from '../../question/numbers.ts';
import type { Judging } from './mark.ts';

/** Share of the numbers that the question takes for granted ("six projects", 七轮) which the sentence has not. */
export const lacksNumbers = {
  name: 'lacksNumbers',
  of: ({ candidate, looking }: Judging): number => {
    const { taken } = looking.asked;
    const here = new Set(taken.length === 0 ? [] : numbersIn(candidate.source.quote));
    return taken.filter((number) => !here.has(number)).length / Math.max(1, taken.length);
  },
} as const;
