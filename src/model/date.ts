import { z } from 'zod';

/** An ISO day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
export type Day = string;

export const precision = z.enum(['day', 'month', 'year', 'range']);
export type Precision = z.infer<typeof precision>;

/** `stated` in full in the text; `metadata` of the file; `resolved` from the document's own date; `inferred` by elimination. */
export const dateBasis = z.enum(['stated', 'metadata', 'resolved', 'inferred']);
export type DateBasis = z.infer<typeof dateBasis>;

/** A stretch of days, both ends included; never a bare day. `because` holds one line for each clue. */
export const dateWindow = z
  .object({ from: day, to: day, precision, basis: dateBasis, because: z.array(z.string()).readonly() })
  .readonly();
export type DateWindow = z.infer<typeof dateWindow>;

/** A time expression as TIMEX3 has it. `from` and `to` are null where the value names no days (a duration, a set, or no anchor). */
export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
  readonly window: DateWindow | null;
  /** True where the value rests on the document's own date, so that an undated document leaves it open. */
  readonly relative: boolean;
}
