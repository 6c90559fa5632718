import type { Day, Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { Account } from '../../model/event.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { daysOfValue } from '../dates/value.ts';

export interface CluesInput {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly dates: readonly Timex[];
  /** Names of the knowledge base in the text, left to right; from the very beginning, since a header may hold the title. */
  readonly names: readonly NameMatch[];
  readonly knowledge: Knowledge;
  readonly accounts: readonly Account[];
}

/** What every kind of clue looks at. */
export interface Reading extends CluesInput {
  /** Where the lead ends: the title and the first sentences, which tell the news of the day. */
  readonly leadEnd: number;
}

export interface Stretch {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** When an event was, as the knowledge base has it. */
export interface Happening extends Stretch {
  readonly from: string;
  readonly to: string;
}

/** The sentences that news puts its own day into. */
const leadSentences = 2;
/** What a document says of its own day stands in its first pages; no more is looked at, so that a book costs no more. */
const farEnough = 30_000;

export function readingOf({ text, sentences, dates, names, knowledge, accounts }: CluesInput): Reading {
  const near = sentences.filter((sentence) => sentence.end <= farEnough);
  const last = near.at(-1)?.end ?? 0;
  // "In May" names no Mrs May.
  const timed = new Set(dates.map((timex) => timex.start));
  const lead = near.filter((sentence) => sentence.kind === 'text').slice(0, leadSentences);
  return {
    text: text.slice(0, last),
    sentences: near,
    dates: dates.filter((timex) => timex.end <= last),
    knowledge,
    accounts: accounts.filter((account) => account.end <= last),
    names: names.filter((match) => match.end <= last && !(match.kind === 'person' && timed.has(match.start))),
    leadEnd: lead.at(-1)?.end ?? last,
  };
}

export function sentenceAt(reading: Reading, at: number): Sentence | null {
  return reading.sentences.find((sentence) => sentence.start <= at && at < sentence.end) ?? null;
}

export const quoteOf = (reading: Reading, { start, end }: Span): string =>
  `“${reading.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 80)}”`;

/** First and last day of a date as precise as it is known ("2014", "2014-10", "2014-10-01"). */
export function daysOfEntry(entry: { readonly from: string; readonly to?: string | undefined }): {
  readonly from: Day;
  readonly to: Day;
} {
  const first = daysOfValue(entry.from);
  const last = daysOfValue(entry.to ?? entry.from);
  return { from: first?.from ?? '0001-01-01', to: last?.to ?? '9999-12-31' };
}

/** A clue of one stretch, or of several that are alternatives; null of none. */
export function clue(
  stretches: readonly Stretch[],
  text: string,
  span: Span | null,
  strength: DatingClue['strength'],
): DatingClue | null {
  if (stretches.length === 0) return null;
  const from = least(stretches.map((s) => s.from));
  const to = greatest(stretches.map((s) => s.to));
  const base = { from, to, text, span: span === null ? null : { start: span.start, end: span.end }, strength };
  return stretches.length === 1 ? base : { ...base, windows: stretches };
}

function least(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : days.reduce((a, b) => (b! < a! ? b : a));
}

function greatest(days: readonly (Day | null)[]): Day | null {
  return days.includes(null) ? null : days.reduce((a, b) => (b! > a! ? b : a));
}

/** The year after the last that the knowledge base knows anything of: no document is later. */
export function lastYearKnown(knowledge: Knowledge): number {
  const days = [
    ...knowledge.calendar.map((entry) => entry.from),
    ...knowledge.series.flatMap((s) => s.occurrences.map((o) => o.from)),
  ];
  return Math.max(2000, ...days.map((day) => Number(day.slice(0, 4)))) + 1;
}
