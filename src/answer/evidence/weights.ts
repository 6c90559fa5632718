import type { Evidence } from './evidence.ts';

/**
 * What each mark is worth, in log-odds. Fitted, not chosen: `bench/fit-answers.ts` takes sets of questions with their
 * answers, and of questions that their documents leave open, and finds the weights by which the sentences that hold an
 * answer stand out most and an answer is withheld where there is none.
 */
export const weights: Readonly<Record<keyof Evidence, number>> = {
  near: 1.17,
  stretch: 1.36,
  strangers: -2.7,
  inTime: 0.28,
  otherRound: -3.22,
  otherBody: -0.96,
  pointed: 0.75,
  found: 1.76,
  wording: 0.45,
  eventFact: 1.19,
  notPast: -1.78,
  lacksRarest: -1,
  lacksNumbers: -1.2,
  lacksNames: -0.8,
  across: 0.5,
  lacksPlaces: -1.8,
};

/** Below it an answer is wrong more often than it is worth. */
export const threshold = 1.1;

/** How surely a sentence answers: above 0 it is better shown than withheld. */
export const weigh = (evidence: Evidence): number =>
  (Object.keys(weights) as (keyof Evidence)[]).reduce((sum, mark) => sum + weights[mark] * evidence[mark], -threshold);
