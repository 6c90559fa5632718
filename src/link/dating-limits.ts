import type { Day } from '../model/date.ts';
import type { DatingClue } from '../model/document.ts';
import { daysAfter } from './dating-days.ts';

/** Days on which a document can have been published: one of the windows, as far as this one clue goes. */
export interface Limit {
  readonly windows: readonly {
    readonly from: Day | null;
    readonly to: Day | null;
    /** What this one window rests on. */
    readonly label?: string;
  }[];
  readonly text: string;
  readonly strength: DatingClue['strength'];
}

export interface Region {
  readonly from: Day;
  readonly to: Day;
  /** The limits that hold there. */
  readonly met: readonly Limit[];
}

const first = '0001-01-01';
const last = '9999-12-31';
/** No number of hints outweighs a firm clue. */
const weights = { firm: 1000, hint: 1 } as const;

/**
 * The days that agree with the most clues: with all of them unless they contradict one another. Null without any
 * bound on either side. Does not depend on the order of the limits.
 */
export function agreement(limits: readonly Limit[]): Region | null {
  const starts = [...new Set([first, ...limits.flatMap((limit) => limit.windows.flatMap(edges))])].sort();
  let best = -1;
  let region: { from: Day; to: Day } | null = null;
  starts.forEach((start, i) => {
    const end = i + 1 < starts.length ? daysAfter(starts[i + 1]!, -1) : last;
    const weight = limits.reduce((sum, limit) => sum + (covers(limit, start) ? weights[limit.strength] : 0), 0);
    if (weight > best) [best, region] = [weight, { from: start, to: end }];
    else if (weight === best && region !== null) region = { ...region, to: end };
  });
  const found = region as { from: Day; to: Day } | null;
  if (found === null || found.from === first || found.to === last) return null;
  return { ...found, met: limits.filter((limit) => covers(limit, found.from)) };
}

function edges({ from, to }: { readonly from: Day | null; readonly to: Day | null }): readonly Day[] {
  return [from ?? first, ...(to === null || to >= last ? [] : [daysAfter(to, 1)])];
}

function covers(limit: Limit, day: Day): boolean {
  return limit.windows.some(({ from, to }) => (from ?? first) <= day && day <= (to ?? last));
}
