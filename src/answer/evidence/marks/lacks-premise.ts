import { isHeld, isLoose, worthIn } from '../term-weights.ts';
import type { Judging } from './mark.ts';

/** Share of the words that no text at hand has, nor one near it in sense, which the sentence has not either: a premise without basis. */
export const lacksPremise = {
  name: 'lacksPremise',
  of: ({ candidate, fit, part, looking }: Judging): number => {
    const { asked, weights } = looking;
    const telling = part.terms.filter((term) => !isLoose(term));
    const untold = telling.filter((term) => worthIn(fit.segment, asked, term, weights) === 1);
    return untold.filter((term) => !isHeld(candidate, asked, term)).length / Math.max(1, telling.length);
  },
} as const;
