import { meets, timesOf } from '../times.ts';
import type { Judging } from './mark.ts';

/** Its times meet the time that is asked about. */
export const inTime = {
  name: 'inTime',
  of: ({ candidate, looking }: Judging): number => {
    const { when } = looking.asked;
    return Number(when !== null && timesOf(candidate).some((window) => meets(window, when)));
  },
} as const;
