import { isOtherBody } from '../segment-fit.ts';
import type { Judging } from './mark.ts';

/** The stretch tells nothing of a country or an organ that is named. */
export const otherBody = {
  name: 'otherBody',
  of: ({ knowledge, fit, looking }: Judging): number => Number(isOtherBody({ knowledge }, fit.segment, looking.asked)),
} as const;
