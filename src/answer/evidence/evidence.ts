import type { Context } from '../../model/context.ts';
import type { Candidate } from './candidates.ts';
import { facetOf } from './facets.ts';
import type { Held } from './held.ts';
import { type Evidence, marks } from './marks/index.ts';
import type { Judging } from './marks/mark.ts';
import { sharesOf } from './shares.ts';

/** What was seen of a sentence that is held against a part of a question. */
export interface Judged {
  readonly evidence: Evidence;
  /** How well it holds the kind of thing that is asked for; null where nothing of a kind is: see `facetOf`. */
  readonly facet: number | null;
}

export function evidenceOf({ knowledge }: Pick<Context, 'knowledge'>, candidate: Candidate, held: Held): Judged {
  const { fit, part, looking } = held;
  const shares = sharesOf({ knowledge }, candidate, held);
  const facet = facetOf({ knowledge }, candidate, { asked: looking.asked, part, fit, own: shares.own });
  const judging: Judging = { ...held, knowledge, candidate, shares, facet };
  const evidence = Object.fromEntries(marks.map(({ name, of }) => [name, of(judging)])) as Record<
    keyof Evidence,
    number
  >;
  return { evidence, facet };
}
