import { isOtherRound } from '../segment-fit.ts';
import type { Judging } from './mark.ts';

/** The stretch is of another round of a series. */
export const otherRound = {
  name: 'otherRound',
  of: ({ fit, looking }: Judging): number => Number(isOtherRound(fit.segment, looking.asked, fit.inEvent)),
} as const;
