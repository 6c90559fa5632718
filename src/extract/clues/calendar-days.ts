import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { newsDays } from './stated.ts';

/**
 * A day without a year in the lead, and something known to have happened on such a day among the actors that the text
 * names: a hint at the year.
 */
export function calendarDayClues(reading: Reading): readonly (DatingClue | null)[] {
  const open = reading.dates.find(
    (t) => t.start < reading.leadEnd && t.type === 'DATE' && /^XXXX-\d\d-\d\d$/.test(t.value),
  );
  if (open === undefined) return [];
  const named = new Set(reading.names.flatMap((match) => match.ids));
  const entries = [
    ...reading.knowledge.calendar.map((a) => ({
      from: a.from,
      to: a.to ?? a.from,
      title: a.title,
      participants: a.participants,
    })),
    ...reading.knowledge.series.flatMap((s) =>
      s.occurrences.map((o) => ({
        from: o.from,
        to: o.to ?? o.from,
        title: s.names.en[0] ?? s.id,
        participants: s.participants,
      })),
    ),
  ];
  return entries.map((entry) => {
    const day = `${entry.from.slice(0, 4)}${open.value.slice(4)}`;
    if (entry.from.length < 10 || day < entry.from || day > entry.to) return null;
    if (entry.participants.length === 0 || !entry.participants.every((id) => named.has(id))) return null;
    return clue(
      [{ from: day, to: addDays(day, newsDays) }],
      `${quoteOf(reading, open)} was the day of “${entry.title}” in ${day.slice(0, 4)}`,
      open,
      'hint',
    );
  });
}
