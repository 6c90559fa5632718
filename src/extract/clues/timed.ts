import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, daysIn, serial } from '../dates/calendar.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading, type Stretch, shown } from './reading.ts';
import { besidesDays } from './stated.ts';
import { newsDays } from './yearly.ts';

/** How far from the name of an event the words for its time stand, in UTF-16 units. */
const near = 40;
/** Between an event's name and the words for its time only these stand: "the talks held in Beijing last March". */
const between =
  /^(?:['’]s|[\s,，的]|\b(?:in|on|at|held|of|from|during|the|this|meeting|summit|late|early|earlier|\p{Lu}[\p{L}-]*)\b)*$/u;

/** When an event was, as the knowledge base has it. */
export interface Happening extends Stretch {
  readonly from: string;
  readonly to: string;
}

/** "Stoltenberg's visit to Japan earlier last year": the known day of the event tells which year is meant. */
export function timedBy(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const timex = timeOf(reading, match);
  if (timex === undefined) return null;
  const past = isPast(reading, timex);
  const fitting = happenings
    .filter((h) => serial(h.to) - serial(h.from) < 62)
    .flatMap((happening) => {
      const stretch = publishedAround(timex, happening, past);
      return stretch === null ? [] : [{ happening, stretch }];
    });
  const stretches = fitting.map(({ stretch }) => stretch);
  return clue(
    stretches,
    `${quoteOf(reading, timex)} of ${quoteOf(reading, match)}${stretches.length === 1 ? `, which was on ${shown(fitting[0]!.happening.from)}` : ''}`,
    timex,
    'firm',
  );
}

const timeOf = (reading: Reading, match: NameMatch): Timex | undefined =>
  reading.dates.find((t) => t.relative && t.type === 'DATE' && touches(reading, match, t));

/** Whether the words beside a name time it ahead: "the summit on 11 July should …". */
export function isTimedAhead(reading: Reading, match: NameMatch): boolean {
  const timex = timeOf(reading, match);
  return timex !== undefined && !isPast(reading, timex);
}

function touches(reading: Reading, match: NameMatch, timex: Timex): boolean {
  if (timex.start - match.end >= near || match.start - timex.end >= near) return false;
  const [start, end] = timex.start >= match.end ? [match.end, timex.start] : [timex.end, match.start];
  return end - start < near && between.test(reading.text.slice(start, end));
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
