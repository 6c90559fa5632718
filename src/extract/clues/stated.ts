import type { Day, Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays, serial, weekday } from '../dates/calendar.ts';
import { tenseAround } from '../dates/tense.ts';
import { clue, lastYearKnown, quoteOf, type Reading, sentenceAt, shown } from './reading.ts';

/** News is out within so many days of what it tells. */
export const newsDays = 6;
/** The first year from which documents are to be expected. */
const firstYear = 1990;
/** Few documents look back further only than so. */
export const recentDays = 550;
const recentNewsDays = 30;
/** How far ahead of a planned day, or behind it, a text may be that has its news on another day. */
export const besidesDays = 60;

const han = /\p{sc=Han}/u;
/** What is named so lies ahead, or is no date of an event at all. */
const planned =
  /\b(?:by|until|till|through|before|beyond|towards?|target(?:s|ed)? for|deadline of|vision|agenda|from now to|should|scheduled for|due on)\s(?:the end of\s)?$|(?:到|至|截至|力争)$/iu;
/** "The 2026 summit will be held": the year belongs to what is to come. */
const willFollow =
  /^\s*(?:should|must|may|might|needs? to|has to)\b|^[^.;。；]{0,60}\b(?:will|is to|are to|to be held)\b|^[^，。；]{0,12}(?:将|將)/u;
const namesPlan = /^['’]?s?\s(?:vision|agenda|goals?|targets?|plan|strategy|roadmap|deadline)\b/iu;

/** Limits from the dates that the text states in full, and from the day without a year that its lead tells of. */
export function statedClues(reading: Reading): readonly (DatingClue | null)[] {
  const past = reading.dates.filter((timex) => isStated(timex) && isPast(reading, timex));
  const latest = past.reduce<Timex | null>((a, b) => (a === null || b.window!.from > a.window!.from ? b : a), null);
  return [...(latest === null ? [] : after(reading, latest)), ...leadDay(reading, latest), ...planning(reading)];
}

/** A day without a year on which the lead's news was; null where the lead has none. */
export function openLeadDay(reading: Reading): Timex | null {
  const open = reading.dates.find(
    (t) => t.start < reading.leadEnd && t.type === 'DATE' && /^XXXX-\d\d-\d\d$/.test(t.value) && isPast(reading, t),
  );
  return open === undefined || newsIsElsewhere(reading, open) ? null : open;
}

function after(reading: Reading, timex: Timex): readonly (DatingClue | null)[] {
  const from = mistaken(reading, timex) ?? timex.window!.from;
  const quote = quoteOf(reading, timex);
  const days = timex.window!.precision === 'day' ? recentNewsDays : recentDays;
  return [
    clue([{ from, to: null }], `${quote} has been, so it is from ${shown(from)} or later`, timex, 'firm'),
    timex.window!.precision === 'year'
      ? null
      : clue([{ from, to: addDays(from, recentDays) }], `it states no later date than ${quote}`, timex, 'hint'),
    days === recentDays
      ? null
      : clue([{ from, to: addDays(from, days) }], `the latest day that it states is ${quote}`, timex, 'hint'),
  ];
}

/** A weekday beside a date that it does not fit tells of a slip: the nearest day that it fits, where that is earlier. */
function mistaken(reading: Reading, timex: Timex): Day | null {
  const beside = reading.dates.find(
    (t) => t !== timex && /^XXXX-WXX-\d$/.test(t.value) && t.end <= timex.start && timex.start - t.end <= 3,
  );
  if (beside === undefined || timex.window!.precision !== 'day') return null;
  const off = (weekday(timex.window!.from) - Number(beside.value.slice(-1)) + 7) % 7;
  return off === 0 || off > 3 ? null : addDays(timex.window!.from, -off);
}

/** A day that the lead tells of as past is the day of the news, or a few days before it. */
function leadDay(reading: Reading, latest: Timex | null): readonly (DatingClue | null)[] {
  const stated = reading.dates.find((t) => t.start < reading.leadEnd && isStated(t) && isPast(reading, t) && isDays(t));
  if (stated !== undefined) {
    const { from, to } = stated.window!;
    // An older day in the lead is background: something later has been told of.
    if (latest !== null && latest.window!.from > addDays(to, newsDays)) return [];
    return [
      clue(
        [{ from, to: addDays(to, newsDays) }],
        `its lead tells of ${quoteOf(reading, stated)}: published then or within days`,
        stated,
        'firm',
      ),
    ];
  }
  const open = openLeadDay(reading);
  if (open !== null) return [yearly(reading, open, 0, newsDays, 'its lead tells of')];
  const other = reading.dates.find(
    (t) => t.start < reading.leadEnd && t.type === 'DATE' && /^XXXX-\d\d-\d\d$/.test(t.value),
  );
  return other === undefined ? [] : [yearly(reading, other, besidesDays, besidesDays, 'its lead speaks of')];
}

function yearly(reading: Reading, timex: Timex, before: number, later: number, words: string): DatingClue | null {
  const years = Array.from({ length: lastYearKnown(reading.knowledge) - firstYear + 1 }, (_, i) => firstYear + i);
  const days = years.map((year) => `${year}${timex.value.slice(4)}`.replace('-02-29', '-02-28'));
  const windows = days.map((day) => ({ from: addDays(day, -before), to: addDays(day, later) }));
  return clue(
    windows,
    `${words} ${quoteOf(reading, timex)}: published ${before === 0 ? 'then or within days' : 'within weeks of it'}`,
    timex,
    'firm',
  );
}

const isDays = (timex: Timex): boolean => serial(timex.window!.to) - serial(timex.window!.from) <= newsDays;

/** A weekday or "yesterday" before it is the day of the news, and a day of a month further on some other. */
function newsIsElsewhere(reading: Reading, open: Timex): boolean {
  return reading.dates.some(
    (t) => t.start < open.start && open.start - t.end > 12 && /^XXXX-(?:WXX-\d|XX-XX)$/.test(t.value),
  );
}

/** What is planned for a day is written before it. */
function planning(reading: Reading): readonly (DatingClue | null)[] {
  return reading.dates
    .filter((timex) => isStated(timex) && timex.window!.precision !== 'year' && willBe(reading, timex))
    .map((timex) =>
      clue(
        [{ from: null, to: timex.window!.to }],
        `${quoteOf(reading, timex)} is still ahead, so it is no later`,
        timex,
        'firm',
      ),
    );
}

function willBe(reading: Reading, timex: Timex): boolean {
  const before = reading.text.slice(Math.max(0, timex.start - 60), timex.start);
  return (
    /\b(?:will|is to|are to|is due|are due|scheduled|to be held)\b[^.;]*$/iu.test(before) ||
    /(?:将于|將於|定于|定於)[^。；]*$/u.test(before)
  );
}

const isStated = (timex: Timex): boolean =>
  !timex.relative && timex.window !== null && timex.type !== 'DURATION' && /^\d{4}/.test(timex.value);

export function isPast(reading: Reading, timex: Timex): boolean {
  if (planned.test(reading.text.slice(Math.max(0, timex.start - 24), timex.start))) return false;
  const following = reading.text.slice(timex.end, timex.end + 80);
  if (namesPlan.test(following) || willFollow.test(following)) return false;
  const tense = tenseOf(reading, timex);
  return tense === 'past' || (tense === 'unknown' && timex.value.length > 4);
}

function tenseOf(reading: Reading, timex: Timex): 'past' | 'future' | 'onward' | 'unknown' {
  const sentence = sentenceAt(reading, timex.start);
  if (sentence === null) return 'unknown';
  const words = reading.text.slice(sentence.start, sentence.end);
  return tenseAround(words, timex.start - sentence.start, timex.end - sentence.start, han.test(words));
}
