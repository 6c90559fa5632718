import { numbersIn } from '../../question/numbers.ts';
import type { Candidate } from '../candidates.ts';
import type { Held } from '../held.ts';

/** The share of the numbers that the question takes for granted ("six projects", 七轮) which the sentence has not. */
export function lacksNumbers({ source }: Candidate, { looking }: Held): number {
  const { taken } = looking.asked;
  if (taken.length === 0) return 0;
  const here = new Set(numbersIn(source.quote));
  return taken.filter((number) => !here.has(number)).length / taken.length;
}
