import type { Context } from '../../model/context.ts';
import type { Candidate } from './candidates.ts';
import { facetOf } from './facets.ts';
import type { Held } from './held.ts';
import { lacksNames } from './marks/names.ts';
import { lacksNumbers } from './marks/numbers.ts';
import { lacksPlaces } from './marks/places.ts';
import { lacksRarest } from './marks/rarest.ts';
import { isOtherBody, isOtherRound, type Looking } from './segment-fit.ts';
import { heldBody, heldNear, heldTerm, worthIn } from './term-weights.ts';
import { meets, timesOf } from './times.ts';

/** What speaks for and against a sentence as the answer to a part of a question; each mark from 0 to 1. */
export interface Evidence {
  /** Share of what is asked about that the sentence holds, its neighbours and its document's title helping. */
  readonly near: number;
  /** The same share, of the whole stretch of text. */
  readonly stretch: number;
  /** Share of the people asked about of whom the stretch tells nothing. */
  readonly strangers: number;
  /** Its times meet the time asked about. */
  readonly inTime: number;
  /** The stretch is of another round of a series, or tells nothing of a country or organ that is named. */
  readonly otherRound: number;
  readonly otherBody: number;
  /** It holds what is asked for, as far as it is to the point. */
  readonly pointed: number;
  /** How well it was found by the words. */
  readonly found: number;
  /** Share of the words as they were typed, small ones and all. */
  readonly wording: number;
  /** It is part of the telling of the meeting that is asked about, and holds what is asked for. */
  readonly eventFact: number;
  /** The present or the future is asked for, of which documents tell little. */
  readonly notPast: number;
  /** What the question takes for granted and the sentence, or the stretch, has not: each a share. */
  readonly lacksRarest: number;
  readonly lacksNumbers: number;
  readonly lacksNames: number;
  readonly lacksPlaces: number;
  /** It is in another language than the question: its words are met by the dictionary only. */
  readonly across: number;
}

/** What a neighbour or the title holds is worth less than what the sentence does. */
const besideIt = 0.7;
/** Countries and organs are named in most sentences. */
const ofBody = 0.5;

/** The marks of a sentence; `facet` says how well it holds the kind of thing that is asked for: see `facetOf`. */
export function evidenceOf(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  held: Held,
): { readonly evidence: Evidence; readonly facet: number | null } {
  const { fit, part, looking } = held;
  const { asked } = looking;
  const { segment } = fit;
  const { own, near, stretch } = sharesOf(context, candidate, held);
  const facet = facetOf(context, candidate, { asked, part, fit, own });
  const evidence: Evidence = {
    near,
    stretch,
    strangers: share(
      asked.people.map(({ ids }) => [1, ids.some((id) => segment.actors.has(id)) ? 0 : 1]),
      0,
    ),
    inTime: asked.when !== null && timesOf(candidate).some((window) => meets(window, asked.when!)) ? 1 : 0,
    otherRound: Number(isOtherRound(segment, asked, fit.inEvent)),
    otherBody: Number(isOtherBody(context, segment, asked)),
    pointed: (facet ?? 0) * own,
    found: candidate.found,
    wording: asked.wording.filter((term) => candidate.terms.has(term)).length / Math.max(1, asked.wording.length),
    eventFact: tellsEvent(candidate, looking) ? (facet ?? 0) : 0,
    notPast: Number(asked.now || asked.future),
    lacksRarest: lacksRarest(candidate, held),
    lacksNumbers: lacksNumbers(candidate, held),
    lacksNames: lacksNames(held),
    lacksPlaces: lacksPlaces(candidate, held),
    across: Number((candidate.document.language === 'zh') !== /\p{Script=Han}/u.test(asked.typed)),
  };
  return { evidence, facet };
}

const tellsEvent = ({ document, accounts }: Candidate, looking: Looking): boolean =>
  accounts.some(({ start }) => looking.accounts?.has(`${document.id}:${start}`));

/** Shares of the part's words, by how telling they are, and of the countries and organs that are named. */
function sharesOf(context: Pick<Context, 'knowledge'>, candidate: Candidate, { fit, part, looking }: Held) {
  const { asked, weights } = looking;
  const { segment } = fit;
  const beside = { terms: candidate.near, topics: candidate.nearTopics };
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
