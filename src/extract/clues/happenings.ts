import { shortDay } from '../../language/calendar.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, serial } from '../dates/calendar.ts';
import { gatherings } from './gatherings.ts';
import { happeningsOf, onItsWeekday } from './held.ts';
import { offsetOf } from './offsets.ts';
import { clue, type Happening, quoteOf, type Reading, sentenceAt } from './reading.ts';
import { recentDays } from './stated.ts';
import { isTimedAhead, timedBy } from './timed.ts';

/** A meeting that "approaches" is this near at most. */
const approachDays = 14;
const eveDays = 10;
const plannedDays = 400;
/** For so long after it an event is still the news of a lead. */
const afterDays = 24;
const shortDays = 8;
const approaching = [
  'approach(?:es|ing)?|eve of|ahead of|run-up to|upcoming|forthcoming|days before|kicks? off',
  'will (?:meet|gather|convene)|to be held',
].join('|');
/** Right before the name, but for an article, a place and the like: "three days before the vote the summit had …" is none. */
const approachingBefore = new RegExp(
  `\\b(?:${approaching})\\s(?:(?:at|for|in|of)\\s)?(?:(?:the|this|next|an?)\\s)?(?:(?!the\\s)\\p{L}[\\p{L}'’-]*\\s){0,3}$|(?:即将|临近|将于)[^，。]*$`,
  'iu',
);
const approachingAfter =
  /\b(?:approach(?:es|ing)|kicks off|about to (?:begin|open|start)|will (?:meet|gather|convene|be held)|to be held)\b|即将|前夕|在即|临近|将于|召开之际/iu;
/** How far from the name of a meeting such words stand, in UTF-16 units. */
const near = 40;

/** Limits from events of the calendar and meetings of the series that the text names. */
export function happeningClues(reading: Reading): readonly (DatingClue | null)[] {
  const byName = reading.names.filter((m) => (m.kind === 'anchor' || m.kind === 'series') && !isOneOfMany(reading, m));
  const gathered = new Set(gatherings(reading, byName));
  const named = [...byName, ...gathered].sort((a, b) => a.start - b.start);
  const ahead = new Set(named.filter((match) => isAhead(reading, match)));
  const planned = new Set(named.filter((m) => ahead.has(m) || isTimedAhead(reading, m)).map((m) => m.ids[0]!));
  const seen = new Set<string>();
  const cluesOf = (match: NameMatch): readonly (DatingClue | null)[] => {
    const id = match.ids[0]!;
    const first = !seen.has(id);
    seen.add(id);
    const happenings = happeningsOf(reading, match);
    const offset = offsetOf(reading, match, happenings);
    if (offset !== null) return [offset];
    if (ahead.has(match)) return [aheadOf(reading, match, happenings)];
    const news = first && match.start < reading.leadEnd && !planned.has(id) ? [newsOf(reading, match, happenings)] : [];
    const timed = timedBy(reading, match, happenings);
    if (timed !== null) return [timed, ...news];
    return first && match.kind === 'anchor' ? [sinceThen(reading, match, happenings), ...news] : news;
  };
  // The same people meet again: that they did is only a hint at which time.
  const clues = named.flatMap((match) =>
    match.kind === 'anchor' && gathered.has(match) ? cluesOf(match).map((one) => one && asHint(one)) : cluesOf(match),
  );
  return [
    ...clues,
    nothingLater(
      reading,
      named.filter(
        (match) =>
          match.kind === 'anchor' &&
          !gathered.has(match) &&
          !planned.has(match.ids[0]!) &&
          offsetOf(reading, match, happeningsOf(reading, match)) === null,
      ),
    ),
  ];
}

const asHint = (one: DatingClue): DatingClue => ({ ...one, strength: 'hint' });

/** The latest event that it names is mostly not long ago. */
function nothingLater(reading: Reading, anchors: readonly NameMatch[]): DatingClue | null {
  const known = anchors.flatMap((match) => happeningsOf(reading, match).map(({ from }) => ({ from, match })));
  const latest = known.toSorted((a, b) =>
    a.from === b.from ? a.match.start - b.match.start : a.from < b.from ? 1 : -1,
  )[0];
  if (latest === undefined) return null;
  const stretch = { from: latest.from, to: addDays(latest.from, recentDays) };
  return clue(
    [stretch],
    `it names nothing later than ${quoteOf(reading, latest.match)}, ${shortDay(latest.from)}`,
    latest.match,
    'hint',
  );
}

/** "A new strategic concept" is any, not the one that is known by the name. */
const isOneOfMany = (reading: Reading, match: NameMatch): boolean =>
  /\b(?:an?|any|another)\s$/iu.test(reading.text.slice(Math.max(0, match.start - 8), match.start));

/** "Before the summit" may be of old, or of a war that is on; in a lead, of a meeting, it is of what is to come. */
const beforeIt = /\b(?:before|prior to)\s(?:\p{L}+\s){0,3}$/iu;

function isAhead(reading: Reading, match: NameMatch): boolean {
  const sentence = sentenceAt(reading, match.start);
  if (
    sentence === null ||
    /\blast\b|\bprevious\b|去年|上次/iu.test(reading.text.slice(Math.max(0, match.start - 12), match.end + 12))
  )
    return false;
  const before = reading.text.slice(Math.max(sentence.start, match.start - near), match.start);
  const after = reading.text.slice(match.end, Math.min(sentence.end, match.end + near / 2));
  if (approachingBefore.test(before) || approachingAfter.test(after)) return true;
  return match.kind === 'series' && match.start < reading.leadEnd && beforeIt.test(before);
}

function aheadOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const beside = reading.text.slice(Math.max(0, match.start - near), match.end + near);
  const days = /eve of|前夕|在即/iu.test(beside) ? eveDays : approachDays;
  const close = /approach|eve of|before|ahead of|prior to|前夕|在即|临近|即将/iu.test(beside);
  // A meeting that is planned may be months away; one that approaches is near.
  const stretches = happenings.map(({ from, to }) => ({ from: addDays(from, close ? -days : -plannedDays), to }));
  return clue(stretches, `${quoteOf(reading, match)} is still ahead`, match, close ? 'firm' : 'hint');
}

function sinceThen(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const from = happenings.map((one) => one.from).sort()[0];
  if (from === undefined) return null;
  // "NATO's new Strategic Concept" is spoken of long before it is there.
  const strength = /\bnew\b|新/iu.test(reading.text.slice(match.start, match.end)) ? 'hint' : 'firm';
  return clue(
    [{ from, to: null }],
    `it names ${quoteOf(reading, match)}, which was on ${shortDay(from)}`,
    match,
    strength,
  );
}

/** What the title or the lead names is mostly the news: it was a short while ago, or begins in days. */
function newsOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const short = onItsWeekday(
    reading,
    match,
    happenings.filter((h) => serial(h.to) - serial(h.from) <= shortDays),
  );
  const stretches = short.map(({ from, to }) => ({ from: addDays(from, -2), to: addDays(to, afterDays) }));
  return clue(
    stretches,
    `its lead speaks of ${quoteOf(reading, match)}${short.length === 1 ? `, ${shortDay(short[0]!.from)}` : ''}`,
    match,
    'hint',
  );
}
