import type { Context } from '../model/context.ts';
import type { Candidate } from './candidates.ts';
import { facetOf, strict } from './facets.ts';
import { postAsked } from './posts.ts';
import type { Part } from './question-parts.ts';
import { type Asks, single } from './question-words.ts';
import { isAnswer } from './said.ts';
import type { Fit, Looking } from './segment-fit.ts';
import { heldBody, heldTerm, isLoose, readInFull, worthIn } from './term-weights.ts';
import { meets, timesOf } from './times.ts';

/** A sentence that answers, and how well. */
export interface Told {
  readonly candidate: Candidate;
  readonly score: number;
  /** Of what the sentence itself says, whatever stands around it. */
  readonly worth: number;
}

/** What a segment answers: sentences for each part of the question, and the parts on which it is silent. */
export interface Answers {
  readonly fit: Fit;
  readonly told: readonly Told[];
  readonly silentOn: readonly Part[];
  readonly score: number;
}

const foreignTongue = (candidate: Candidate): boolean => !readInFull.has(candidate.document.language);
/** What can be told in any language. */
const figures: ReadonlySet<Asks> = new Set<Asks>(['day', 'count', 'how long']);
/** What a word is worth that stands beside the sentence only. */
const besideIt = 0.45;
/** What the press named in asking is what the answer is about. */
const inQuestion = 0.6;
/** As good as the best sentence of a part, or nearly so. */
const closeTo = 0.5;
/** Sentences for one part: of a fact of one value fewer. */
const mostOfOne = 2;
const most = 4;

export function answersIn(
  context: Pick<Context, 'knowledge'>,
  fit: Fit,
  parts: readonly Part[],
  looking: Looking,
): Answers {
  const each = parts.map((part) => ({ part, told: toldOf(context, fit, part, looking) }));
  const answered = each.filter(({ told }) => told.length > 0);
  const best = new Map<Candidate, Told>();
  for (const told of answered.flatMap((one) => one.told))
    if ((best.get(told.candidate)?.score ?? 0) < told.score) best.set(told.candidate, told);
  const worth =
    answered.reduce((sum, { told }) => sum + Math.max(0, ...told.map((each) => each.worth)), 0) /
    Math.max(1, parts.length);
  return {
    fit,
    told: [...best.values()],
    silentOn: each.filter(({ told }) => told.length === 0).map(({ part }) => part),
    score: fit.score + worth,
  };
}

/** The sentences of a segment that answer one part, best first; none where it does not say. */
function toldOf(context: Pick<Context, 'knowledge'>, fit: Fit, part: Part, looking: Looking): readonly Told[] {
  const { candidates } = fit.segment;
  const scored = candidates
    .map((candidate) => {
      const own = ownShare(context, candidate, fit, part, looking, isAnswer(fit.segment, candidate) ? inQuestion : 0);
      const near = ownShare(context, candidate, fit, part, looking, besideIt);
      const facet = facetOf(context, candidate, { asked: looking.asked, part, fit, own, near });
      return {
        candidate,
        facet,
        own,
        worth: facet * (1 + own) + own,
        score: scoreOf(candidate, fit, { facet, own, looking }),
      };
    })
    .toSorted((a, b) => b.score - a.score);
  const foreign = candidates.some(foreignTongue);
  const bound = part.crux !== null || postAsked(part.words) !== null;
  const must = part.asks.some((asks) => (foreign ? figures : strict).has(asks)) || (!foreign && bound);
  const telling = scored.filter(
    ({ facet, own }) => facet > 0 || (!must && (own > 0 || fit.segment.asking.size > 0 || foreign)),
  );
  // A question of the press is nobody's position where an answer follows it; what it tells is a fact all the same.
  const facts = part.asks.some((asks) => asks !== 'said' && strict.has(asks));
  const answers = facts ? [] : telling.filter(({ candidate }) => !fit.segment.asking.has(candidate.sentence.n));
  const told = answers.length > 0 ? answers : telling;
  const best = told[0]?.score ?? 0;
  const limit = part.asks.every((asks) => single.has(asks)) ? mostOfOne : most;
  const bestFacet = Math.max(0, ...told.map(({ facet }) => facet));
  return told
    .filter(({ score, facet }) => foreign || score >= best * closeTo || facet >= bestFacet * 0.9)
    .slice(0, limit);
}

function scoreOf(
  candidate: Candidate,
  { segment, inEvent }: Fit,
  { facet, own, looking }: { readonly facet: number; readonly own: number; readonly looking: Looking },
): number {
  const { when, people } = looking.asked;
  const asWorded = looking.asked.wording.filter((term) => candidate.terms.has(term)).length;
  const wording = asWorded / Math.max(1, looking.asked.wording.length);
  const inTime = when !== null && timesOf(candidate).some((window) => meets(window, when));
  const present = people.filter((person) => candidate.actors.some((actor) => person.ids.includes(actor.id))).length;
  return (
    facet * (1 + own) +
    own * 1.5 +
    (people.length === 0 ? 0 : (present / people.length) * 0.6) +
    candidate.found * 0.3 +
    (inTime ? 0.2 : 0) +
    wording * 0.6 +
    (inEvent && candidate.accounts.length > 0 ? 0.3 : 0) +
    (isAnswer(segment, candidate) ? 1 : 0) -
    (candidate.sentence.kind === 'text' ? 0 : 1.2)
  );
}

const isBeside = ({ near, title }: Candidate, term: string): boolean => near.has(term) || title.has(term);

/** Share of a part's words and countries that the sentence itself holds; its everyday verbs count for little. */
function ownShare(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  fit: Fit,
  part: Part,
  { asked, weights }: Looking,
  beside: number,
): number {
  const terms = part.terms.map((term) => ({
    weight: worthIn(fit.segment, asked, term, weights) * (isLoose(term) ? 0.7 : 1),
    held: heldTerm(candidate, asked, term) || (isBeside(candidate, term) ? beside : 0),
  }));
  const holder = { terms: candidate.terms, actors: new Set(candidate.actors.map((actor) => actor.id)) };
  const bodies = asked.bodies.map((body) => ({
    weight: (weights.get(body) ?? 0.5) * 0.5,
    held: heldBody(context, holder, asked, body),
  }));
  const all = [...terms, ...bodies];
  const whole = all.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? 0.5 : all.reduce((sum, { weight, held }) => sum + weight * held, 0) / whole;
}
