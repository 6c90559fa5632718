import type { Candidate } from '../candidates.ts';
import type { Held } from '../held.ts';
import { heldNear, worthIn } from '../term-weights.ts';

/** Whether neither the sentence nor its neighbours hold the most telling word that is asked about: 1 where they do not. */
export function lacksRarest(candidate: Candidate, { fit, part, looking }: Held): number {
  const { asked, weights } = looking;
  const worth = part.terms.map((term) => ({ term, weight: worthIn(fit.segment, asked, term, weights) }));
  const most = Math.max(0, ...worth.map(({ weight }) => weight));
  const telling = worth.filter(({ weight }) => weight > most - nearly);
  if (telling.length === 0) return 0;
  const beside = { terms: candidate.near, topics: candidate.nearTopics };
  const lacking = telling.filter(
    ({ term }) =>
      heldNear(candidate, asked, term) === 0 && heldNear(beside, asked, term) === 0 && !candidate.title.has(term),
  );
  return lacking.length / telling.length;
}

/** Words that tell nearly as much count with the most telling one. */
const nearly = 0.05;
