import type { Day } from '../../model/date.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import { dateText, monthEnd } from '../../reply/date-text.ts';

/** A meeting to come that the knowledge base knows of; reference, never what documents say. */
export interface Coming {
  readonly text: string;
  readonly entry: string;
}

/**
 * Meetings of the series that begin from a day up to another, soonest first. What the calendar holds beside them was not
 * to be foreseen, nor were rounds that are counted as they come about.
 */
export function ahead({ series }: Pick<Knowledge, 'series'>, from: Day, to: Day): readonly Coming[] {
  return series
    .filter(({ numbered }) => !numbered)
    .flatMap(({ id, names, occurrences }) => occurrences.map((each) => ({ ...each, title: names.en[0] ?? id, id })))
    .filter((each) => each.from >= from.slice(0, each.from.length) && each.from <= to)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .map(({ id, title, place, ...each }) => {
      const parts = [shownDate(each.from, each.to), title, place];
      return { entry: id, text: parts.filter((part) => part !== undefined).join(', ') };
    });
}

function shownDate(from: string, to: string | undefined): string {
  const first = from.length === 4 ? `${from}-01-01` : from.length === 7 ? `${from}-01` : from;
  const precision = from.length === 4 ? 'year' : from.length === 7 ? 'month' : 'range';
  return dateText({ from: first, to: lastDay(to ?? from), precision, basis: 'stated', because: [] });
}

function lastDay(about: string): Day {
  if (about.length === 4) return `${about}-12-31`;
  return about.length === 7 ? monthEnd(Number(about.slice(0, 4)), Number(about.slice(5, 7))) : about;
}
