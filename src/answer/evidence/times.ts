import type { DateWindow } from '../../model/date.ts';
import type { Stretch } from '../typed/when.ts';
import type { Candidate } from './candidates.ts';

export const meets = (window: Pick<DateWindow, 'from' | 'to'>, stretch: Stretch): boolean =>
  window.from <= stretch.to && window.to >= stretch.from;

/** The times that a sentence is about: the days it names, else its meeting's or its statement's, else the document's. */
export function timesOf(candidate: Candidate): readonly DateWindow[] {
  const told = candidate.accounts.flatMap((account) => account.date ?? []);
  const own = [...told, ...candidate.dates];
  if (own.length > 0) return own;
  const said = candidate.statements.flatMap((statement) => statement.date ?? []);
  if (said.length > 0) return said;
  const before = candidate.document.extraction.accounts.filter((account) => account.start < candidate.sentence.start);
  const paragraph = before.at(-1)?.date;
  const published = candidate.document.published;
  return [...(paragraph == null ? [] : [paragraph]), ...(published === null ? [] : [published])];
}

/** Times that the sentence itself gives: the day of a meeting is not the day of everything that its account goes on to tell. */
export function ownTimes({ accounts, sentence, dates }: Candidate): readonly DateWindow[] {
  const told = accounts.filter((account) => account.evidence.sentence === sentence.n);
  return [...told.flatMap((account) => account.date ?? []), ...dates];
}

/** Days that the sentence gives, within the time that is asked about where one is. */
export function daysOf(candidate: Candidate, when: Stretch | null): readonly DateWindow[] {
  const days = ownTimes(candidate).filter((window) => window.precision === 'day');
  return when === null ? days : days.filter((window) => meets(window, when));
}

/** It prints the very year that is asked about, as a date or in a name ("NATO 2030"). */
export const printsYear = ({ terms }: Pick<Candidate, 'terms'>, { from, to }: Stretch): boolean =>
  from.slice(0, 4) === to.slice(0, 4) &&
  from.endsWith('-01-01') &&
  to.endsWith('-12-31') &&
  terms.has(from.slice(0, 4));
