import { AttacheError } from '../../model/error.ts';
import { type Evidence, type MarkName, marks } from './marks/index.ts';
import fitted from './weights.json' with { type: 'json' };

/**
 * What a mark is worth, in log-odds: in an English sentence held against an English question, a Chinese one against a
 * Chinese question, and across the languages, where words are met by a dictionary only and less of them prove more.
 */
export interface Worth {
  readonly en: number;
  readonly zh: number;
  readonly across: number;
}

/** In which column of the weights a sentence is weighed. */
export const columnOf = ({ across, han }: Pick<Evidence, 'across' | 'han'>): keyof Worth =>
  across === 1 ? 'across' : han === 1 ? 'zh' : 'en';

/** What each mark is worth, and below what sum an answer is wrong more often than it is worth. */
export interface Coefficients {
  readonly threshold: number;
  readonly weights: Readonly<Record<MarkName, Worth>>;
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
  given: { readonly threshold: number; readonly weights: Readonly<Record<string, Worth>> },
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

export const worthOf = (name: MarkName, evidence: Evidence): number => coefficients().weights[name][columnOf(evidence)];

/** How surely a sentence answers, in log-odds: above 0 it is better shown than withheld. */
export function weigh(evidence: Evidence): number {
  return marks.reduce((sum, { name }) => sum + worthOf(name, evidence) * evidence[name], -coefficients().threshold);
}
