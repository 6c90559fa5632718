import type { Day } from '../model/date.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { dateText, monthEnd } from './date-text.ts';

/** A meeting to come that the knowledge base knows of; reference, never what documents say. */
export interface Coming {
  readonly text: string;
  readonly entry: string;
}

/** Occurrences of series and anchors of the calendar that begin from a day up to another, soonest first. */
export function ahead(names: Pick<Knowledge, 'series' | 'calendar'>, from: Day, to: Day): readonly Coming[] {
  const occurrences = names.series.flatMap((series) =>
    series.occurrences.map((each) => ({ ...each, title: series.names.en[0] ?? series.id, entry: series.id })),
  );
  const anchors = names.calendar.map((anchor) => ({ ...anchor, entry: anchor.id }));
  const coming = [...occurrences, ...anchors]
    .filter((each) => each.from >= from.slice(0, each.from.length) && each.from <= to)
    .toSorted((a, b) => a.from.localeCompare(b.from));
  // One meeting may stand in both; the series names it first.
  const seen = new Set<string>();
  return coming.flatMap((each) => {
    const key = `${each.from} ${each.place ?? each.title}`;
    if (seen.has(key)) return [];
    seen.add(key);
    const parts = [shownDate(each.from, each.to), each.title, each.place];
    return [{ entry: each.entry, text: parts.filter((part) => part !== undefined).join(', ') }];
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
