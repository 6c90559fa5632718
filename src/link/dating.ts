import type { DateWindow, Day } from '../model/date.ts';
import type { Extraction } from '../model/document.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { daysBetween } from './dating-days.ts';
import { agreement, type Limit, type Region } from './dating-limits.ts';
import { meetingLimits, type Neighbour } from './dating-meetings.ts';
import { narrowed } from './dating-recurring.ts';

/** What dating by elimination looks at: the document, and accounts of other documents that may be of the same events. */
export interface Undated {
  readonly text: string;
  readonly extraction: Extraction;
  readonly neighbours: readonly Neighbour[];
  readonly knowledge: Knowledge;
}

/** A clue bounds the window if its own bound lies within so many days of it. */
const boundingDays = 400;
const mostClues = 6;
/** Longer than anybody stays in an office: such a window tells nothing. */
const widestDays = 15 * 366;

/**
 * The days on which an undated document can have been published, by elimination: its own clues, and the days of the
 * events that it tells, as dated documents (their dates stated or metadata) and the knowledge base have them. Basis
 * `inferred`, with a line for each clue that bounds the window. Null where nothing bounds it on both sides, or only as far as decades. A function
 * of the sets given: their order does not matter.
 */
export function dateDocument({ extraction, neighbours, knowledge }: Undated): DateWindow | null {
  const own = extraction.clues
    .filter(({ recurs }) => recurs === undefined)
    .map((clue) => ({
      windows: clue.windows ?? [{ from: clue.from, to: clue.to }],
      text: clue.text,
      strength: clue.strength,
    }));
  const agreed = agreement([...own, ...meetingLimits(extraction, neighbours, knowledge)]);
  if (agreed === null) return null;
  // A day of other documents may be a slip of this one's weekday; its own words are of one piece.
  const bounded = own.some(({ windows }) => windows.some(({ from }) => from === agreed.from));
  if (daysBetween(agreed.from, agreed.to) > widestDays) return null;
  const region = bounded ? narrowed(agreed, extraction.clues) : agreed;
  const { from, to } = region;
  return { from, to, precision: from === to ? 'day' : 'range', basis: 'inferred', because: reasons(region) };
}

/** A clue's text, with what its window on that day rests on. */
function textAt({ windows, text }: Limit, day: Day): string {
  const label = windows.findLast((w) => (w.from ?? day) <= day && day <= (w.to ?? day))?.label;
  return label === undefined ? text : `${text}: ${label}`;
}

/** The clues that bound the window, the closest first. */
function reasons({ from, to, met }: Region): readonly string[] {
  const slack = ({ windows }: Limit): number =>
    Math.min(
      ...windows.flatMap((w) => [
        w.from === null || w.from > from ? Number.POSITIVE_INFINITY : daysBetween(w.from, from),
        w.to === null || w.to < to ? Number.POSITIVE_INFINITY : daysBetween(to, w.to),
      ]),
    );
  const near = met
    .map((limit) => ({ text: textAt(limit, from), slack: slack(limit) }))
    .filter((limit) => limit.slack <= boundingDays);
  const ordered = near.sort((a, b) => a.slack - b.slack || (a.text < b.text ? -1 : 1));
  return [...new Set(ordered.map((limit) => limit.text))].slice(0, mostClues);
}
