import { shortDay } from '../../language/calendar.ts';
import { hanNumber, hanUnits } from '../../language/chinese-calendar.ts';
import { ordinalNumber, ordinals } from '../../language/english-numbers.ts';
import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { addDays, dateValue, daysIn } from '../dates/calendar.ts';
import { clue, daysOfEntry, quoteOf, type Reading, type Stretch, sentenceAt } from './reading.ts';

/** How far an age may stand from the event whose age it is, in UTF-16 units. */
const near = 60;
const ordinalYear = new RegExp(
  `\\b(?:(?:its|the|their) )?(?<n>${ordinals.slice(1, 8).join('|')}|\\d(?:nd|rd|th)) year\\b|第(?<z>[${hanUnits.slice(1)}])个?年头?`,
  'giu',
);
const since =
  /\b(?:since|after|into|on from|lasted|lasting|raged|raging|going on|began|broke out|erupted|ongoing|old)\b|以来|爆发|持续|成立|建立|来/iu;

/** How old an event of the calendar is said to be: "nearly two years since the war", "the war, now in its third year". */
export function ageClues(reading: Reading): readonly (DatingClue | null)[] {
  const anchors = reading.names.filter((match) => match.kind === 'anchor' && match.ids.length === 1);
  const durations = reading.dates.filter((timex) => timex.type === 'DURATION' && /^P\d+[YM]$/.test(timex.value));
  const ages = durations.flatMap((timex) => {
    const anchor = beside(reading, anchors, timex);
    return anchor === null || !isItsAge(reading, timex, anchor) ? [] : [ageOf(reading, anchor, timex)];
  });
  const ordinals = [...reading.text.matchAll(ordinalYear)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const anchor = beside(reading, anchors, span);
    const n = match.groups!.n === undefined ? hanNumber(match.groups!.z!) : ordinalNumber(match.groups!.n);
    return anchor === null || n === null ? null : inYear(reading, anchor, span, n);
  });
  return [...ages, ...ordinals];
}

/** "近70年来" counts back from the day of writing; with 自 or 成立 beside it, or 以来 behind it, from what is named. */
function isItsAge(reading: Reading, age: Span, anchor: Span): boolean {
  const words = around(reading, age, anchor);
  return since.test(words) && (!/年来/u.test(words) || fromItsStart.test(words));
}

const fromItsStart = /自|从|成立|建立|爆发|持续/u;

function around(reading: Reading, a: { start: number; end: number }, b: { start: number; end: number }): string {
  return reading.text.slice(Math.min(a.start, b.start), Math.max(a.end, b.end) + 16);
}

/** The nearest event named in the same sentence. */
function beside(
  reading: Reading,
  anchors: readonly NameMatch[],
  span: { start: number; end: number },
): NameMatch | null {
  const sentence = sentenceAt(reading, span.start);
  const gap = (m: NameMatch) => Math.max(m.start - span.end, span.start - m.end);
  const inSentence = anchors.filter(
    (m) => sentence !== null && m.start >= sentence.start && m.end <= sentence.end && gap(m) <= near,
  );
  return inSentence.toSorted((a, b) => gap(a) - gap(b) || a.start - b.start)[0] ?? null;
}

function startOf(reading: Reading, anchor: NameMatch): string | null {
  const entry = reading.knowledge.calendar.find((a) => a.id === anchor.ids[0]);
  return entry === undefined || entry.from.length < 7 ? null : daysOfEntry(entry).from;
}

function ageOf(reading: Reading, anchor: NameMatch, timex: Timex): DatingClue | null {
  const began = startOf(reading, anchor);
  if (began === null) return null;
  const months = Number(/\d+/.exec(timex.value)![0]) * (timex.value.endsWith('Y') ? 12 : 1);
  const words = reading.text.slice(Math.max(0, timex.start - 12), timex.end);
  const stretch = ageStretch(began, months, words);
  const text = `${quoteOf(reading, timex)} since ${shortDay(began)} (${quoteOf(reading, anchor)})`;
  return clue([stretch], text, timex, 'firm');
}

/** "Nearly two years" is said in the last months before; "more than" in the year after; the bare number loosely of both. */
function ageStretch(began: string, months: number, words: string): Stretch {
  const loose = Math.max(1, Math.round(months * 0.2));
  if (/nearly|almost|close to|approaching|近|将近/iu.test(words))
    return { from: later(began, months - Math.min(loose, 6)), to: addDays(later(began, months), 7) };
  if (/more than|over|余|多/iu.test(words))
    return { from: addDays(later(began, months), -7), to: later(began, months + 12) };
  return { from: later(began, months - Math.min(loose, 3)), to: later(began, months + 11) };
}

function inYear(
  reading: Reading,
  anchor: NameMatch,
  span: { start: number; end: number },
  n: number,
): DatingClue | null {
  const began = startOf(reading, anchor);
  if (began === null) return null;
  const stretch = { from: later(began, 12 * (n - 1)), to: addDays(later(began, 12 * n), -1) };
  return clue(
    [stretch],
    `${quoteOf(reading, span)} of what began on ${shortDay(began)} (${quoteOf(reading, anchor)})`,
    span,
    'firm',
  );
}

function later(day: string, months: number): string {
  const total = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(total / 12), (total % 12) + 1];
  return dateValue(year, month, Math.min(Number(day.slice(8)), daysIn(year, month)))!;
}
