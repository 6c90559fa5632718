import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { numberOf } from '../dates/english-words.ts';
import { clue, quoteOf, type Reading, shown } from './reading.ts';

const count = '(?<n>\\d{2}|(?:twenty|thirty|forty)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?)';
const members = new RegExp(
  `\\b${count}(?:[- ](?:NATO|nation|country|strong|allied|current))*[- ](?:members?|allies|nations?|countries|member states|member countries|states)\\b|(?<z>\\d{2})\\s?(?:个|個)?(?:成员国|成員國|国|國)`,
  'giu',
);
const alliance = /\bNATO\b|\balliance\b|北约|北約/iu;
/** How far from the number the alliance is named, in UTF-16 units. */
const near = 50;

/** "The 30-member alliance": the days on which NATO had so many members. */
export function memberClues(reading: Reading): readonly (DatingClue | null)[] {
  const joined = reading.knowledge.organizations.flatMap((o) => o.natoMemberSince ?? []).sort();
  return [...reading.text.matchAll(members)].map((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const n = numberOf(match.groups!.n ?? match.groups!.z!);
    if (n === null || joined[n - 1] === undefined) return null;
    if (!alliance.test(reading.text.slice(Math.max(0, start - near), end + near))) return null;
    const from = joined[n - 1]!;
    const next = joined[n];
    // Nobody counts 29 on a day when two joined at once.
    if (next === from) return null;
    const to = next === undefined ? null : addDays(next, -1);
    const until = to === null ? '' : ` until ${shown(to)}`;
    return clue(
      [{ from, to }],
      `${quoteOf(reading, { start, end })}: NATO had ${n} members from ${shown(from)}${until}`,
      { start, end },
      'firm',
    );
  });
}
