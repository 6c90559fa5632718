import { partsOfDay } from '../../language/calendar.ts';
import type { Meaning, Now } from './rule.ts';

/** An expression found in a sentence, before it is resolved. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

const dateModifier = new RegExp(
  `(?:${[
    '\\b(?:the )?(?:very )?(?:beginning|start|end|middle|close|early part|latter part|first half|second half|last half) of (?:the )?',
    '\\b(?:early|late|mid|earlier|later|around|about|circa)(?: in|-on)?[ -]',
    '\\b(?:as early as|as late as|no later than|at least) ',
  ].join('|')})$`,
  'iu',
);
const amounts = [
  'at least|at most|more than|less than|fewer than|no more than|no less than|as many as|up to|about|around|nearly',
  'almost|over|roughly|approximately|some|just over|just under|only|an additional|another|each of',
].join('|');
const durationModifier = new RegExp(`\\b(?:(?:${amounts}) )$`, 'iu');
const timeModifier =
  /\b(?:around|about|shortly (?:before|after)|just (?:before|after)|before|nearly|almost|late|early) $/iu;
const partAfter = new RegExp(`^ (?:in the )?(?<part>${Object.keys(partsOfDay).join('|')})s?\\b`, 'iu');
const between = /^(?:,? ?(?:on |of )?|, )$/iu;

/** Joins expressions that name one time together ("10 p.m. Wednesday", "Saturday night") and takes in "early", "about". */
export function compose(sentence: string, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const one of found) {
    const withPart = addPart(sentence, one);
    const before = joined.at(-1);
    const together = before === undefined ? null : join(sentence, before, withPart);
    if (together === null) joined.push(withPart);
    else joined[joined.length - 1] = together;
  }
  return joined.map((one, i) => withModifier(sentence, one, joined[i - 1]?.end ?? 0));
}

function addPart(sentence: string, one: Found): Found {
  const match = isDay(one.meaning) ? partAfter.exec(sentence.slice(one.end, one.end + 24)) : null;
  if (match === null) return one;
  const code = partsOfDay[match.groups!.part!.toLowerCase()]!;
  return { ...one, end: one.end + match[0].length, meaning: withTime(one.meaning, code) };
}

function join(sentence: string, a: Found, b: Found): Found | null {
  const gap = sentence.slice(a.end, b.end < a.end ? a.end : b.start);
  if (gap.length > 6 || !between.test(gap)) return null;
  if (a.meaning.type === 'TIME' && isDay(b.meaning))
    return { start: a.start, end: b.end, meaning: withTime(b.meaning, timeOf(a.meaning)) };
  // 13日下午 needs no space between.
  if (isDay(a.meaning) && b.meaning.type === 'TIME')
    return { start: a.start, end: b.end, meaning: withTime(a.meaning, timeOf(b.meaning)) };
  return null;
}

const isDay = (meaning: Meaning): boolean =>
  meaning.type === 'DATE' && /^.{4}-(?:.{2}-.{2}|W..-[1-7])$/.test(meaning.value);

const timeOf = (meaning: Meaning): string => /T.*$/.exec(meaning.value)?.[0] ?? '';

function withTime(meaning: Meaning, time: string): Meaning {
  const resolve = meaning.resolve;
  const plain: Meaning = { ...meaning, type: 'TIME', value: meaning.value + time };
  if (resolve === undefined) return plain;
  return {
    ...plain,
    resolve: (now: Now) => {
      const day = resolve(now);
      return day === null ? null : day + time;
    },
  };
}

function withModifier(sentence: string, one: Found, floor: number): Found {
  const before = sentence.slice(Math.max(floor, one.start - 24), one.start);
  const { type, value } = one.meaning;
  const pattern = type === 'DURATION' ? durationModifier : type === 'TIME' ? timeModifier : dateModifier;
  if (type === 'SET' || value.endsWith('_REF')) return one;
  const counted = type === 'DATE' && /\b(?:ago|earlier|later|before|after)$/iu.test(sentence.slice(one.start, one.end));
  const match = (counted ? durationModifier : pattern).exec(before);
  if (
    match !== null &&
    /over $/i.test(match[0]) &&
    /^(?:the|several|many|his|her|its|their|past)\b/i.test(sentence.slice(one.start, one.start + 8))
  )
    return one;
  return match === null ? one : { ...one, start: one.start - match[0].trimStart().length };
}
