import type { Explained } from '../../model/reply.ts';
import type { Told } from './answers.ts';
import { marks } from './marks/index.ts';
import { worthOf } from './weights.ts';

/** Of the sentences that are not shown, so many are explained: the surest. */
const mostOthers = 12;

/** Why the sentences that are shown are, and the surest of the others are not. */
export function explain(told: readonly Told[], chosen: readonly Told[]): readonly Explained[] {
  const others = told.filter((each) => !chosen.includes(each)).slice(0, mostOthers);
  return [...chosen, ...others].map((each) => ({
    source: each.candidate.source,
    shown: chosen.includes(each),
    part: each.part.words,
    marks: marks
      .filter(({ name }) => each.evidence[name] !== 0)
      .map(({ name }) => ({ mark: name, value: rounded(each.evidence[name]), weight: worthOf(name, each.evidence) })),
    surety: rounded(each.surety),
    ruledOut: each.ruledOut,
  }));
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000;
