import type { Evidence } from './evidence.ts';

/**
 * What each mark is worth, in log-odds. Fitted, not chosen: `bench/fit-answers.ts` takes sets of questions with their
 * answers, and of questions that their documents leave open, and finds the weights by which the sentences that hold an
 * answer stand out most and an answer is withheld where there is none.
 */
const weights: Readonly<Record<keyof Evidence, number>> = {
  near: 1.25,
  stretch: 1.06,
  strangers: -2.76,
  inTime: 0.46,
  otherRound: -3.08,
  otherBody: -1.05,
  pointed: 0.44,
  found: 1.34,
  wording: 1.63,
  eventFact: 1.63,
  notPast: -1.64,
};

/** Below it an answer is wrong more often than it is worth. */
const threshold = 1.1;

/** How surely a sentence answers: above 0 it is better shown than withheld. */
export const weigh = (evidence: Evidence): number =>
  (Object.keys(weights) as (keyof Evidence)[]).reduce((sum, mark) => sum + weights[mark] * evidence[mark], -threshold);
