import { AttacheError } from '../../model/error.ts';
import { type Evidence, type MarkName, marks } from './marks/index.ts';
import fitted from './weights.json' with { type: 'json' };

/** What each mark is worth, in log-odds, and below what sum an answer is wrong more often than it is worth. */
export interface Coefficients {
  readonly threshold: number;
  readonly weights: Readonly<Record<MarkName, number>>;
}

/**
 * The coefficients of `weights.json`. Fitted, not chosen: `bench/fit-answers.ts` takes sets of questions with their
 * answers, and of questions that their documents leave open, and finds those by which the sentences that hold an answer
 * stand out most and an answer is withheld where there is none. Throws where they are of another list of marks.
 */
export function coefficients(): Coefficients {
  checked ??= coefficientsFor(
    marks.map(({ name }) => name),
    fitted,
  );
  return checked;
}

let checked: Coefficients | null = null;

/** Refuses coefficients that were fitted to other marks than those listed: they would weigh what they never saw. */
export function coefficientsFor(
  names: readonly string[],
  given: { readonly threshold: number; readonly weights: Readonly<Record<string, number>> },
): Coefficients {
  const missing = names.filter((name) => !(name in given.weights));
  const strange = Object.keys(given.weights).filter((name) => !names.includes(name));
  if (missing.length + strange.length > 0)
    throw new AttacheError(
      'wrong weights',
      `src/answer/evidence/weights.json: no weight of ${missing.join(', ') || 'none'}, no mark called ${strange.join(', ') || 'none'}; run bench/fit-answers.ts`,
    );
  return given as Coefficients;
}

/** How surely a sentence answers, in log-odds: above 0 it is better shown than withheld. */
export function weigh(evidence: Evidence): number {
  const { weights, threshold } = coefficients();
  return marks.reduce((sum, { name }) => sum + weights[name] * evidence[name], -threshold);
}
