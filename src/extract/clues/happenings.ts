import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, serial } from '../dates/calendar.ts';
import { offsetOf } from './offsets.ts';
import { clue, daysOfEntry, quoteOf, type Reading, sentenceAt, shown } from './reading.ts';
import { recentDays } from './stated.ts';
import { type Happening, isTimedAhead, timedBy } from './timed.ts';

/** A meeting that "approaches" is this near at most. */
const approachDays = 14;
const eveDays = 10;
const plannedDays = 400;
/** For so long after it an event is still the news of a lead. */
const afterDays = 24;
const shortDays = 5;
const approaching =
  /\b(?:approach(?:es|ing)?|(?:on the )?eve of|ahead of|in the run-up to|upcoming|forthcoming|days before|kicks? off|about to (?:begin|open|start)|will (?:meet|gather|convene|be held)|to be held)\b|即将|即將|前夕|在即|临近|臨近|将于|將於|召开之际/iu;
/** How far from the name of a meeting such words stand, in UTF-16 units. */
const near = 40;

/** Limits from events of the calendar and meetings of the series that the text names. */
export function happeningClues(reading: Reading): readonly (DatingClue | null)[] {
  const named = reading.names.filter(
    (m) => (m.kind === 'anchor' || m.kind === 'series') && m.ids.length === 1 && !isOneOfMany(reading, m),
  );
  const ahead = new Set(named.filter((match) => isAhead(reading, match)));
  const planned = new Set(named.filter((m) => ahead.has(m) || isTimedAhead(reading, m)).map((m) => m.ids[0]!));
  const seen = new Set<string>();
  const clues = named.flatMap((match) => {
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
  });
  return [
    ...clues,
    nothingLater(
      reading,
      named.filter(
        (match) =>
          match.kind === 'anchor' &&
          !planned.has(match.ids[0]!) &&
          offsetOf(reading, match, happeningsOf(reading, match)) === null,
      ),
    ),
  ];
}

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
    `it names nothing later than ${quoteOf(reading, latest.match)}, ${shown(latest.from)}`,
    latest.match,
    'hint',
  );
}

/** "A new strategic concept" is any, not the one that is known by the name. */
const isOneOfMany = (reading: Reading, match: NameMatch): boolean =>
  /\b(?:an?|any|another)\s$/iu.test(reading.text.slice(Math.max(0, match.start - 8), match.start));

/** When the event happened, or each time that the meeting was held; only those known to the day or month. */
function happeningsOf(reading: Reading, match: NameMatch): readonly Happening[] {
  const id = match.ids[0]!;
  const anchor = reading.knowledge.calendar.find((entry) => entry.id === id);
  if (anchor !== undefined) return anchor.from.length >= 7 ? [daysOfEntry(anchor)] : [];
  const series = reading.knowledge.series.find((entry) => entry.id === id);
  const rounds = roundsTold(reading, id);
  const known = (series?.occurrences ?? []).filter(
    (entry) => entry.from.length >= 7 && (rounds.size === 0 || (entry.round !== undefined && rounds.has(entry.round))),
  );
  const around = reading.text.slice(Math.max(0, match.start - 30), match.end + 30);
  // The Vilnius summit is one of many; Munich is in the name of every Munich Security Conference.
  const tells = (place: string) => around.includes(place) && !series!.names.en[0]?.includes(place);
  const here = known.filter(
    (entry) => entry.place !== undefined && tells(entry.place.split(',')[0]!.replace(/^The /, '')),
  );
  return (here.length > 0 ? here : known).map(daysOfEntry);
}

/** The rounds of a series that the text tells of: what names its sixth round is no witness for the eighth. */
const roundsTold = (reading: Reading, series: string): ReadonlySet<number> =>
  new Set(
    reading.accounts.flatMap((account) => (account.series === series && account.round !== null ? [account.round] : [])),
  );

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
  if (approaching.test(before) || approaching.test(after)) return true;
  return match.kind === 'series' && match.start < reading.leadEnd && beforeIt.test(before);
}

function aheadOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const beside = reading.text.slice(Math.max(0, match.start - near), match.end + near);
  const days = /eve of|前夕|在即/iu.test(beside) ? eveDays : approachDays;
  const close = /approach|eve of|before|ahead of|prior to|前夕|在即|临近|臨近|即将|即將/iu.test(beside);
  // A meeting that is planned may be months away; one that approaches is near.
  const stretches = happenings.map(({ from, to }) => ({ from: addDays(from, close ? -days : -plannedDays), to }));
  return clue(stretches, `${quoteOf(reading, match)} is still ahead`, match, close ? 'firm' : 'hint');
}

function sinceThen(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const from = happenings[0]?.from;
  if (from === undefined) return null;
  // "NATO's new Strategic Concept" is spoken of long before it is there.
  const strength = /\bnew\b|新/iu.test(reading.text.slice(match.start, match.end)) ? 'hint' : 'firm';
  return clue(
    [{ from, to: null }],
    `it names ${quoteOf(reading, match)}, which was on ${shown(from)}`,
    match,
    strength,
  );
}

/** What the title or the lead names is mostly the news: it was a short while ago, or begins in days. */
function newsOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const short = happenings.filter((h) => serial(h.to) - serial(h.from) <= shortDays);
  const stretches = short.map(({ from, to }) => ({ from: addDays(from, -2), to: addDays(to, afterDays) }));
  return clue(
    stretches,
    `its lead speaks of ${quoteOf(reading, match)}${short.length === 1 ? `, ${shown(short[0]!.from)}` : ''}`,
    match,
    'hint',
  );
}
