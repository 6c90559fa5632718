import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays } from '../dates/calendar.ts';
import { tenseAround } from '../dates/tense.ts';
import { clue, quoteOf, type Reading, sentenceAt, shown } from './reading.ts';

/** News is out within so many days of what it tells. */
export const newsDays = 6;
/** Years that a day without one is tried in: those in which there was something to report. */
const firstYear = 1990;
const lastYear = 2040;

const han = /\p{sc=Han}/u;
/** What is named so lies ahead, or is no date of an event at all. */
const planned =
  /\b(?:by|until|till|before|beyond|towards?|target(?:s|ed)? for|deadline of|vision|agenda|from now to)\s(?:the end of\s)?$|(?:到|至|截至|力争)$/iu;

/** "The 2026 summit will be held": the year belongs to what is to come. */
const willFollow = /^[^.;。；]{0,60}\b(?:will|is to|are to|to be held)\b|^[^。；]{0,30}(?:将|將)/u;
const namesPlan = /^['’]?s?\s(?:vision|agenda|goals?|targets?|plan|strategy|roadmap|deadline)\b/iu;

/** Limits from the dates that the text states in full, and from the day without a year that its lead tells of. */
export function statedClues(reading: Reading): readonly (DatingClue | null)[] {
  const past = reading.dates.filter((timex) => isPast(reading, timex));
  const latest = past.reduce<Timex | null>((a, b) => (a === null || b.window!.from > a.window!.from ? b : a), null);
  return [latest === null ? null : after(reading, latest), ...leadDay(reading, latest), ...planning(reading)];
}

function after(reading: Reading, timex: Timex): DatingClue | null {
  return clue(
    [{ from: timex.window!.from, to: null }],
    `${quoteOf(reading, timex)} has been, so it is from ${shown(timex.window!.from)} or later`,
    timex,
    'firm',
  );
}

/** A day that the lead tells of as past is the day of the news, or a few days before it. */
function leadDay(reading: Reading, latest: Timex | null): readonly (DatingClue | null)[] {
  const inLead = reading.dates.filter((timex) => timex.start < reading.leadEnd && tenseOf(reading, timex) !== 'future');
  const stated = inLead.find((timex) => isPast(reading, timex) && timex.window!.precision === 'day');
  if (stated !== undefined) {
    const from = stated.window!.from;
    // An older day in the lead is background: something later has been told of.
    if (latest !== null && latest.window!.from > addDays(from, newsDays)) return [];
    return [
      clue(
        [{ from, to: addDays(from, newsDays) }],
        `its lead tells of ${quoteOf(reading, stated)}: published then or within days`,
        stated,
        'firm',
      ),
    ];
  }
  const open = inLead.find((timex) => timex.type === 'DATE' && /^XXXX-\d\d-\d\d$/.test(timex.value));
  if (open === undefined) return [];
  const windows = years()
    .map((year) => `${year}${open.value.slice(4)}`)
    .map((day) => ({ from: day, to: addDays(day, newsDays) }));
  return [clue(windows, `its lead tells of ${quoteOf(reading, open)}: published then or within days`, open, 'firm')];
}

const years = (): readonly number[] => Array.from({ length: lastYear - firstYear + 1 }, (_, i) => firstYear + i);

/** What is planned for a day is written before it. */
function planning(reading: Reading): readonly (DatingClue | null)[] {
  return reading.dates
    .filter(
      (timex) =>
        isStated(timex) &&
        timex.window!.precision !== 'year' &&
        tenseOf(reading, timex) === 'future' &&
        willBe(reading, timex),
    )
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

function isPast(reading: Reading, timex: Timex): boolean {
  if (!isStated(timex) || planned.test(reading.text.slice(Math.max(0, timex.start - 24), timex.start))) return false;
  const after = reading.text.slice(timex.end, timex.end + 80);
  if (namesPlan.test(after) || willFollow.test(after)) return false;
  const tense = tenseOf(reading, timex);
  return tense === 'past' || (tense === 'unknown' && timex.window!.precision !== 'year');
}

function tenseOf(reading: Reading, timex: Timex): 'past' | 'future' | 'onward' | 'unknown' {
  const sentence = sentenceAt(reading, timex.start);
  if (sentence === null) return 'unknown';
  const words = reading.text.slice(sentence.start, sentence.end);
  return tenseAround(words, timex.start - sentence.start, timex.end - sentence.start, han.test(words));
}
