import type { Candidate } from '../candidates.ts';
import type { Held } from '../held.ts';
import { heldNear } from '../term-weights.ts';

/** The share of the places where the question says it was ("in Oslo", 在首尔) that neither the sentence nor what is around it names. */
export function lacksPlaces(candidate: Candidate, { fit, looking }: Held): number {
  const { places } = looking.asked;
  if (places.length === 0) return 0;
  const beside = { terms: candidate.near, topics: candidate.nearTopics };
  const isThere = (term: string): boolean =>
    heldNear(candidate, looking.asked, term) > 0 ||
    heldNear(beside, looking.asked, term) > 0 ||
    candidate.title.has(term) ||
    candidate.accounts.some(({ place }) => place !== null && fit.segment.terms.has(term));
  return places.filter((place) => !place.every(isThere)).length / places.length;
}
