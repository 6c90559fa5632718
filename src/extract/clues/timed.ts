import { shortDay } from '../../language/calendar.ts';
import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, serial } from '../dates/calendar.ts';
import { aheadBy, publishedAround } from './lag.ts';
import { isPast } from './past.ts';
import { clue, type Happening, quoteOf, type Reading } from './reading.ts';

/** How far from the name of an event the words for its time stand, in UTF-16 units. */
const near = 40;
/** Between an event's name and the words for its time only these stand: "the talks held in Beijing last March". */
const between =
  /^(?:['’]s|[\s,，的]|\b(?:in|on|at|held|of|from|during|the|this|meeting|summit|late|early|earlier|\p{Lu}[\p{L}-]*)\b)*$/u;

/** "Stoltenberg's visit to Japan earlier last year": the known day of the event tells which year is meant. */
export function timedBy(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  const timex = timeOf(reading, match);
  if (timex === undefined) return null;
  const ahead = aheadOf(reading, timex);
  const past = isPast(reading, timex);
  const fitting = happenings
    .filter((h) => serial(h.to) - serial(h.from) < 62)
    .flatMap((happening) => {
      const stretch =
        ahead === null
          ? publishedAround(timex, happening, past)
          : { from: addDays(happening.from, ahead.least), to: addDays(happening.to, ahead.most) };
      return stretch === null ? [] : [{ happening, stretch }];
    });
  const stretches = fitting.map(({ stretch }) => stretch);
  return clue(
    stretches,
    `${quoteOf(reading, timex)} of ${quoteOf(reading, match)}${stretches.length === 1 ? `, which was on ${shortDay(fitting[0]!.happening.from)}` : ''}`,
    timex,
    'firm',
  );
}

const timeOf = (reading: Reading, match: NameMatch): Timex | undefined =>
  reading.dates.find(
    (t) => ((t.relative && t.type === 'DATE') || aheadOf(reading, t) !== null) && touches(reading, match, t),
  );

const aheadOf = (reading: Reading, timex: Timex) =>
  timex.type === 'DURATION' ? aheadBy(timex, reading.text.slice(Math.max(0, timex.start - 8), timex.start)) : null;

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
