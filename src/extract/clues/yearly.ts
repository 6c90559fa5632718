import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { clue, lastYearKnown, quoteOf, type Reading } from './reading.ts';

/** News is out within so many days of what it tells. */
export const newsDays = 6;
/** The first year from which documents are to be expected. */
const firstYear = 1990;
/** A day without a year. */
export const isOpenDay = ({ type, value }: Timex): boolean => type === 'DATE' && /^XXXX-\d\d-\d\d$/.test(value);

export function yearly(
  reading: Reading,
  timex: Timex,
  { before, later }: { readonly before: number; readonly later: number },
  words: string,
): DatingClue | null {
  const days = years(reading).map((year) => `${year}${timex.value.slice(4)}`.replace('-02-29', '-02-28'));
  const windows = days.map((day) => ({ from: addDays(day, -before), to: addDays(day, later) }));
  return clue(
    windows,
    `${words} ${quoteOf(reading, timex)}: published ${before > 0 ? 'within weeks of it' : later > newsDays ? 'after it' : 'then or within days'}`,
    timex,
    'firm',
  );
}

/** The years that a document may be of. */
export const years = ({ knowledge }: Reading): readonly number[] =>
  Array.from({ length: lastYearKnown(knowledge) - firstYear + 1 }, (_, i) => firstYear + i);
