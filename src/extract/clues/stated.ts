import type { Day, Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays, serial, weekday } from '../dates/calendar.ts';
import { isBackground } from './open-days.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading, shown } from './reading.ts';
import { isOpenDay, newsDays, yearly } from './yearly.ts';

/** Few documents look back further only than so. */
export const recentDays = 550;
const recentNewsDays = 30;
/** How far ahead of a planned day, or behind it, a text may be that has its news on another day. */
export const besidesDays = 60;

/** Limits from the dates that the text states in full, and from the day without a year that its lead tells of. */
export function statedClues(reading: Reading): readonly (DatingClue | null)[] {
  const past = reading.dates.filter((timex) => isStated(timex) && isPast(reading, timex));
  const latest = past.reduce<Timex | null>((a, b) => (a === null || b.window!.from > a.window!.from ? b : a), null);
  return [...(latest === null ? [] : after(reading, latest)), ...leadDay(reading, latest), ...planning(reading)];
}

/** "At anchor since 4 May" tells how old the news is at least. */
const since = /\b(?:since|from)\s(?:the\s)?$|[自从]$/iu;

const tellsNews = (reading: Reading, timex: Timex): boolean =>
  isPast(reading, timex) && !since.test(reading.text.slice(Math.max(0, timex.start - 12), timex.start));

/** A day without a year on which the lead's news was; null where the lead has none. */
export function openLeadDay(reading: Reading): Timex | null {
  const open = reading.dates.find((t) => t.start < reading.leadEnd && isOpenDay(t) && tellsNews(reading, t));
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
  const stated = reading.dates.find(
    (t) => t.start < reading.leadEnd && isStated(t) && tellsNews(reading, t) && isDays(t),
  );
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
  if (open !== null)
    return isBackground(reading, open)
      ? []
      : [yearly(reading, open, { before: 0, later: newsDays }, 'its lead tells of')];
  const other = reading.dates.find(
    (t) =>
      t.start < reading.leadEnd && isOpenDay(t) && !since.test(reading.text.slice(Math.max(0, t.start - 12), t.start)),
  );
  return other === undefined
    ? []
    : [yearly(reading, other, { before: besidesDays, later: besidesDays }, 'its lead speaks of')];
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
