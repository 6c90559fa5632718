import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, daysIn, serial } from '../dates/calendar.ts';
import { clue, daysOfEntry, quoteOf, type Reading, type Stretch, sentenceAt, shown } from './reading.ts';
import { besidesDays, isPast, newsDays } from './stated.ts';

/** A meeting that "approaches" is this near at most. */
const approachDays = 14;
const eveDays = 10;
const plannedDays = 400;
/** For so long after it an event is still the news of a lead. */
const afterDays = 24;
const shortDays = 5;
const approaching =
  /\b(?:approach(?:es|ing)?|(?:on the )?eve of|ahead of|before|prior to|in the run-up to|upcoming|forthcoming|days before|kicks? off|about to (?:begin|open|start)|will (?:meet|gather|convene|be held)|to be held)\b|即将|即將|前夕|在即|临近|臨近|将于|將於|召开之际/iu;
/** How far from the name of a meeting such words stand, in UTF-16 units. */
const near = 40;
/** Between an event's name and the words for its time only these stand: "the talks held in Beijing last March". */
const between =
  /^(?:['’]s|[\s,，的]|\b(?:in|on|at|held|of|from|during|the|this|meeting|summit|late|early|earlier|\p{Lu}[\p{L}-]*)\b)*$/u;

interface Happening extends Stretch {
  readonly from: string;
  readonly to: string;
}

/** Limits from events of the calendar and meetings of the series that the text names. */
export function happeningClues(reading: Reading): readonly (DatingClue | null)[] {
  const named = reading.names.filter(
    (m) => (m.kind === 'anchor' || m.kind === 'series') && m.ids.length === 1 && !isOneOfMany(reading, m),
  );
  const ahead = new Set(named.filter((match) => isAhead(reading, match)));
  const planned = new Set(named.filter((m) => ahead.has(m) || isTimedAhead(reading, m)).map((m) => m.ids[0]!));
  const seen = new Set<string>();
  return named.flatMap((match) => {
    const id = match.ids[0]!;
    const first = !seen.has(id);
    seen.add(id);
    const happenings = happeningsOf(reading, match);
    if (ahead.has(match)) return [aheadOf(reading, match, happenings)];
    const news = first && match.start < reading.leadEnd && !planned.has(id) ? [newsOf(reading, match, happenings)] : [];
    const timed = timedBy(reading, match, happenings);
    if (timed !== null) return [timed, ...news];
    return first && match.kind === 'anchor' ? [sinceThen(reading, match, happenings), ...news] : news;
  });
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
  const known = (series?.occurrences ?? []).filter((entry) => entry.from.length >= 7);
  const around = reading.text.slice(Math.max(0, match.start - 30), match.end + 30);
  // The Vilnius summit is one of many; Munich is in the name of every Munich Security Conference.
  const tells = (place: string) => around.includes(place) && !series!.names.en[0]?.includes(place);
  const here = known.filter(
    (entry) => entry.place !== undefined && tells(entry.place.split(',')[0]!.replace(/^The /, '')),
  );
  return (here.length > 0 ? here : known).map(daysOfEntry);
}

function isAhead(reading: Reading, match: NameMatch): boolean {
  const sentence = sentenceAt(reading, match.start);
  if (sentence === null) return false;
  const from = Math.max(sentence.start, match.start - near);
  return (
    approaching.test(reading.text.slice(from, match.start)) ||
    approaching.test(reading.text.slice(match.end, Math.min(sentence.end, match.end + near / 2)))
  );
}

function aheadOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const beside = reading.text.slice(Math.max(0, match.start - near), match.end + near);
  const days = /eve of|前夕|在即/iu.test(beside) ? eveDays : approachDays;
  const near_ = /approach|eve of|before|ahead of|prior to|前夕|在即|临近|臨近|即将|即將/iu.test(beside);
  // A meeting that is planned may be months away; one that approaches is near.
  const stretches = happenings.map(({ from, to }) => ({ from: addDays(from, near_ ? -days : -plannedDays), to }));
  return clue(stretches, `${quoteOf(reading, match)} is still ahead`, match, near_ ? 'firm' : 'hint');
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

/** "Stoltenberg's visit to Japan earlier last year": the known day of the event tells which year is meant. */
function timedBy(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const timex = timeOf(reading, match);
  if (timex === undefined) return null;
  const past = isPast(reading, timex);
  const stretches = happenings
    .filter((h) => serial(h.to) - serial(h.from) < 62)
    .flatMap((h) => publishedAround(timex, h, past) ?? []);
  return clue(
    stretches,
    `${quoteOf(reading, timex)} of ${quoteOf(reading, match)}${stretches.length === 1 ? `, which was on ${shown(happenings[0]!.from)}` : ''}`,
    timex,
    'firm',
  );
}

const timeOf = (reading: Reading, match: NameMatch): Timex | undefined =>
  reading.dates.find((t) => t.relative && t.type === 'DATE' && touches(reading, match, t));

function isTimedAhead(reading: Reading, match: NameMatch): boolean {
  const timex = timeOf(reading, match);
  return timex !== undefined && !isPast(reading, timex);
}

function touches(reading: Reading, match: NameMatch, timex: Timex): boolean {
  const gap =
    timex.start >= match.end ? reading.text.slice(match.end, timex.start) : reading.text.slice(timex.end, match.start);
  return timex.start - match.end < near && match.start - timex.end < near && gap.length < near && between.test(gap);
}

/** The days on which a writer calls an event of those days so. */
function publishedAround(timex: Timex, { from, to }: Happening, past: boolean): Stretch | null {
  const words = timex.text.toLowerCase();
  const year = Number(from.slice(0, 4));
  if (/last year|去年/.test(words)) return { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` };
  if (/this year|今年/.test(words)) return { from, to: `${year}-12-31` };
  if (/yesterday|昨/.test(words)) return { from: addDays(from, 1), to: addDays(to, 1) };
  if (/today|今天|今日/.test(words)) return { from, to };
  if (/last week|上周|上週/.test(words)) return { from: addDays(to, 1), to: addDays(to, 14) };
  if (/last month|上月|上个月/.test(words)) return { from: addDays(from, 1), to: addDays(to, 61) };
  const month = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(timex.value);
  if (month !== null)
    return aroundMonth({ month: month[1]!, day: month[2], last: words.startsWith('last'), past }, { from, to });
  return /^XXXX-WXX-\d$/.test(timex.value) ? { from, to: addDays(to, newsDays) } : null;
}

interface InMonth {
  readonly month: string;
  readonly day: string | undefined;
  /** "last June". */
  readonly last: boolean;
  readonly past: boolean;
}

/** "In February" is said until about the next winter, "last June" when June is over and for a year. */
function aroundMonth({ month, day, last, past }: InMonth, { from, to }: Happening): Stretch | null {
  if (from.slice(5, 7) !== month && to.slice(5, 7) !== month) return null;
  if (!past) return { from: addDays(from, -besidesDays), to };
  if (day !== undefined) return { from, to: addDays(from, 200) };
  const end = `${from.slice(0, 7)}-${daysIn(Number(from.slice(0, 4)), Number(month))}`;
  return last ? { from: addDays(end, 1), to: addDays(end, 365) } : { from, to: addDays(end, 300) };
}
