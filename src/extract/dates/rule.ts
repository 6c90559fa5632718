import type { Day, Timex } from '../../model/date.ts';

/**
 * `onward`: never before the month that it is counted from, as a narrative goes. `ahead`: of what something was done
 * in advance of, which is after that and may be over.
 */
export type Tense = 'past' | 'future' | 'onward' | 'ahead' | 'unknown';

/** What an expression is resolved from: a day, and how the sentence around it speaks. */
export interface Now {
  readonly today: Day;
  readonly tense: Tense;
  /** The day that the narrative has reached; `today` for what is counted from the document's own date. */
  readonly reached: Day;
  /** The quarter that is being spoken of ("2024-Q3"), where the last sentences named one. */
  readonly quarter: string | null;
}

/**
 * What an expression means. Without `resolve` it stands for itself. `from` tells what it is counted from: the
 * document's own date (`anchor`); that, or a date with a year that was named just before (`partial`); or the last date
 * of the narrative (`narrative`). `value` is what is known of it when there is nothing to count from.
 */
export interface Meaning {
  readonly type: Timex['type'];
  readonly value: string;
  readonly from?: 'anchor' | 'partial' | 'narrative';
  readonly resolve?: (now: Now) => string | null;
}

/** One kind of expression. `read` gets a match of the global pattern; null where it is no time after all. */
export interface Rule {
  readonly pattern: RegExp;
  read(match: RegExpExecArray): Meaning | null;
}

export const date = (value: string | null): Meaning | null => (value === null ? null : { type: 'DATE', value });

export const from = (
  base: NonNullable<Meaning['from']>,
  open: string,
  resolve: (now: Now) => string | null,
  type: Meaning['type'] = 'DATE',
): Meaning => ({ type, value: open, from: base, resolve });
