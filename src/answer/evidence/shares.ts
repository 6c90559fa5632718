import type { Context } from '../../model/context.ts';
import type { Candidate } from './candidates.ts';
import type { Held } from './held.ts';
import { besideOf, heldBody, heldNear, heldTerm, worthIn } from './term-weights.ts';

/** Shares of a part's words, by how telling they are, and of the countries and organs that are named; each 0 to 1. */
export interface Shares {
  /** That the sentence itself holds. */
  readonly own: number;
  /** Its neighbours and its document's title helping. */
  readonly near: number;
  /** That the whole stretch of text holds. */
  readonly stretch: number;
}

/** What a neighbour or the title holds is worth less than what the sentence does. */
const besideIt = 0.7;
/** Countries and organs are named in most sentences. */
const ofBody = 0.5;

export function sharesOf(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  { fit, part, looking }: Held,
): Shares {
  const { asked, weights } = looking;
  const { segment } = fit;
  const beside = besideOf(candidate);
  const terms = part.terms.map((term) => {
    const own = heldNear(candidate, asked, term);
    const around = candidate.title.has(term) ? 1 : heldNear(beside, asked, term);
    const near = Math.max(own, around * besideIt);
    return { weight: worthIn(segment, asked, term, weights), own, near, stretch: heldTerm(segment, asked, term) };
  });
  const actors = new Set(candidate.actors.map((actor) => actor.id));
  const bodies = asked.bodies.map((body) => {
    const own = heldBody(context, { terms: candidate.terms, actors }, asked, body);
    const weight = (weights.get(body) ?? 0.5) * ofBody;
    return { weight, own, near: own, stretch: heldBody(context, segment, asked, body) };
  });
  const all = [...terms, ...bodies];
  const shareOf = (of: 'own' | 'near' | 'stretch') =>
    share(
      all.map((each) => [each.weight, each[of]]),
      1,
    );
  return { own: shareOf('own'), near: shareOf('near'), stretch: shareOf('stretch') };
}

/** The weighted share that is held; `none` where there is nothing to hold. */
function share(parts: readonly (readonly [weight: number, held: number])[], none: number): number {
  const whole = parts.reduce((sum, [weight]) => sum + weight, 0);
  return whole === 0 ? none : parts.reduce((sum, [weight, held]) => sum + weight * held, 0) / whole;
}
