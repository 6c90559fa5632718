import type { Held } from '../held.ts';

/** The share of the names that the question spells in Latin letters, of things that nobody knows, which the stretch has not. */
export function lacksNames({ fit, looking }: Held): number {
  const { names } = looking.asked;
  if (names.length === 0) return 0;
  return names.filter((term) => !fit.segment.terms.has(term)).length / names.length;
}
