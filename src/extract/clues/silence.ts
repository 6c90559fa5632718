import { shortDay } from '../../language/calendar.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { clue, daysOfEntry, type Reading } from './reading.ts';

const longLasting = /\b(?:war|invasion)\b/i;
/** One who speaks so often of one side of a war would name the other. */
const oftenEnough = 2;

/** What a text leaves out: it speaks of one side of a war that is on, and never of the other. Only ever a hint. */
export function silenceClues(reading: Reading): readonly (DatingClue | null)[] {
  const counts = new Map<string, number>();
  for (const match of reading.names) for (const id of match.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return reading.knowledge.calendar
    .filter((anchor) => anchor.to === undefined && anchor.participants.length === 2 && longLasting.test(anchor.title))
    .map((anchor) => {
      const [a, b] = anchor.participants.map((id) => counts.get(id) ?? 0);
      if (Math.max(a!, b!) < oftenEnough || Math.min(a!, b!) > 0 || counts.has(anchor.id)) return null;
      const { from } = daysOfEntry(anchor);
      return clue(
        [{ from: null, to: addDays(from, -1) }],
        `no word of “${anchor.title}”, which began on ${shortDay(from)}`,
        null,
        'hint',
      );
    });
}
