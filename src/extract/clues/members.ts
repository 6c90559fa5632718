import { shortDay } from '../../language/calendar.ts';
import { numberOf, ordinalNumber, ordinals, units } from '../../language/english-numbers.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { clue, quoteOf, type Reading } from './reading.ts';

const count = `(?<n>\\d{2}|(?:twenty|thirty|forty)(?:-(?:${units.slice(1, 10).join('|')}))?)`;
const members = new RegExp(
  `\\b${count}(?:[- ](?:NATO|nation|country|strong|allied|current))*[- ](?:members?|allies|nations?|countries|member states|member countries|states)\\b|(?<z>\\d{2})\\s?(?:个)?(?:成员国|国)`,
  'giu',
);
const alliance = /\b(?:NATO|alliance|ally|OTAN)\b|北约/iu;
/** How far from the number the alliance is named, in UTF-16 units. */
const near = 50;

/** "Its 31st member", le 31e membre, 第32个成员国: the alliance had or was to have so many. */
const nth = new RegExp(
  [
    `\\b(?<n>\\d{2}(?:st|nd|rd|th)|(?:twent|thirt|fort)(?:y-(?:${ordinals.slice(0, 9).join('|')})|ieth))\\s(?:\\p{L}+\\s)?(?:member|ally|nation)\\b`,
    `\\b(?<f>\\d{2})(?:e|er|ème|º|°|\\.)\\s(?:membre|miembro|membro|mitglied)`,
    `第(?<z>\\d{2})个?成员`,
  ].join('|'),
  'giu',
);
const notYet = /\b(?:will|would|to|set to|may|could|about to)\s(?:soon\s)?(?:be|become|join)\b|deviendra|将成为/iu;

/** How many members NATO had: "the 30-member alliance", or what the last to join made it, "its 31st member". */
export function memberClues(reading: Reading): readonly (DatingClue | null)[] {
  const joined = reading.knowledge.organizations.flatMap((o) => o.natoMemberSince ?? []).sort();
  const counted = [...reading.text.matchAll(members)].map((match) =>
    whileSoMany(reading, match, numberOf(match.groups!.n ?? match.groups!.z!), joined),
  );
  const ranked = [...reading.text.matchAll(nth)].flatMap((match) => {
    const { n, f, z } = match.groups!;
    const rank = n === undefined ? Number(f ?? z) : ordinalNumber(n);
    const before = reading.text.slice(Math.max(0, match.index - near), match.index);
    const isYet = notYet.test(before);
    const day = joined[rank - 1];
    if (day === undefined) return [];
    const span = { start: match.index, end: match.index + match[0].length };
    const text = `${quoteOf(reading, span)}: it joined NATO on ${shortDay(day)}`;
    return isYet
      ? [clue([{ from: null, to: day }], text, span, 'firm')]
      : [clue([{ from: day, to: null }], text, span, 'firm'), whileSoMany(reading, match, rank, joined, 'hint')];
  });
  return [...counted, ...ranked];
}

/** The days on which NATO had so many members. */
function whileSoMany(
  reading: Reading,
  match: RegExpExecArray,
  n: number | null,
  joined: readonly string[],
  strength: DatingClue['strength'] = 'firm',
): DatingClue | null {
  const start = match.index;
  const end = start + match[0].length;
  if (n === null || joined[n - 1] === undefined) return null;
  if (!alliance.test(reading.text.slice(Math.max(0, start - near), end + near))) return null;
  const from = joined[n - 1]!;
  const next = joined[n];
  // Nobody counts 29 on a day when two joined at once.
  if (next === from) return null;
  const to = next === undefined ? null : addDays(next, -1);
  const until = to === null ? '' : ` until ${shortDay(to)}`;
  const text = `${quoteOf(reading, { start, end })}: NATO had ${n} members from ${shortDay(from)}${until}`;
  return clue([{ from, to }], text, { start, end }, strength);
}
