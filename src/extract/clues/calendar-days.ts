import type { DatingClue } from '../../model/document.ts';
import { addDays, serial } from '../dates/calendar.ts';
import { openLeadDay } from './lead-day.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { newsDays } from './yearly.ts';

/** What goes on for longer tells little about a day. */
const shortDays = 10;

/**
 * A day without a year in the lead, and something known to have happened on such a day among the actors that the text
 * names: a hint at the year.
 */
export function calendarDayClues(reading: Reading): readonly (DatingClue | null)[] {
  const open = openLeadDay(reading);
  if (open === null) return [];
  const named = new Set(reading.names.flatMap((match) => match.ids));
  const { calendar, series } = reading.knowledge;
  const entries = [
    ...calendar.map(({ from, to, title, participants }) => ({ from, to: to ?? from, title, participants })),
    ...series.flatMap(({ id, names, participants, occurrences }) =>
      occurrences.map(({ from, to }) => ({ from, to: to ?? from, title: names.en[0] ?? id, participants })),
    ),
  ];
  return entries.map((entry) => {
    const day = `${entry.from.slice(0, 4)}${open.value.slice(4)}`;
    if (entry.from.length < 10 || entry.to.length < 10 || day < entry.from || day > entry.to) return null;
    if (serial(entry.to) - serial(entry.from) > shortDays) return null;
    if (entry.participants.length === 0 || !entry.participants.every((id) => named.has(id))) return null;
    const text = `${quoteOf(reading, open)} was a day of “${entry.title}” in ${day.slice(0, 4)}`;
    return clue([{ from: day, to: addDays(day, newsDays) }], text, open, 'hint');
  });
}
