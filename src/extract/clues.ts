import type { DatingClue } from '../model/document.ts';
import { ageClues } from './clues/ages.ts';
import { calendarDayClues } from './clues/calendar-days.ts';
import { countedDayClues } from './clues/counted-days.ts';
import { happeningClues } from './clues/happenings.ts';
import { memberClues } from './clues/members.ts';
import { openDayClues } from './clues/open-days.ts';
import { type CluesInput, type Reading, readingOf } from './clues/reading.ts';
import { recurringClues } from './clues/recurring.ts';
import { silenceClues } from './clues/silence.ts';
import { statedClues } from './clues/stated.ts';
import { termClues } from './clues/terms.ts';

const kinds: readonly ((reading: Reading) => readonly (DatingClue | null)[])[] = [
  statedClues,
  openDayClues,
  countedDayClues,
  happeningClues,
  ageClues,
  memberClues,
  termClues,
  calendarDayClues,
  recurringClues,
  silenceClues,
];

/**
 * Limits on the day on which a document was published, drawn from its own words and the knowledge base, in the order
 * of the text; clues from what it leaves out come last. Empty where it gives none. Only an undated document needs them.
 */
export function clues(input: CluesInput): readonly DatingClue[] {
  const reading = readingOf(input);
  const found = kinds.flatMap((kind) => kind(reading)).filter((clue) => clue !== null);
  const distinct = new Map(found.map((clue) => [`${clue.from} ${clue.to} ${clue.text}`, clue]));
  const place = (clue: DatingClue) => clue.span?.start ?? input.text.length;
  return [...distinct.values()].sort((a, b) => place(a) - place(b) || a.text.localeCompare(b.text, 'en'));
}
