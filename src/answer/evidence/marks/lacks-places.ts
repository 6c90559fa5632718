import { isHeld } from '../term-weights.ts';
import type { Judging } from './mark.ts';

/** Share of the places where the question says it was ("in Oslo", 在首尔) that neither the sentence nor what is around it names. */
export const lacksPlaces = {
  name: 'lacksPlaces',
  of: ({ candidate, fit, looking }: Judging): number => {
    const { places } = looking.asked;
    const isThere = (term: string): boolean =>
      isHeld(candidate, looking.asked, term) ||
      candidate.title.has(term) ||
      candidate.accounts.some(({ place }) => place !== null && fit.segment.terms.has(term));
    return places.filter((place) => !place.every(isThere)).length / Math.max(1, places.length);
  },
} as const;
