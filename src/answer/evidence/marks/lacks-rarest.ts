import { isHeld, worthIn } from '../term-weights.ts';
import type { Judging } from './mark.ts';

/** Words that tell nearly as much count with the most telling one. */
const nearly = 0.05;

/** Share of the most telling words that are asked about which neither the sentence nor its neighbours hold. */
export const lacksRarest = {
  name: 'lacksRarest',
  of: ({ candidate, fit, part, looking }: Judging): number => {
    const { asked, weights } = looking;
    const worth = part.terms.map((term) => ({ term, weight: worthIn(fit.segment, asked, term, weights) }));
    const most = Math.max(0, ...worth.map(({ weight }) => weight));
    const telling = worth.filter(({ weight }) => weight > most - nearly);
    const lacking = telling.filter(({ term }) => !isHeld(candidate, asked, term) && !candidate.title.has(term));
    return lacking.length / Math.max(1, telling.length);
  },
} as const;
