import { anyOf } from '../../language/any-of.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Words that no title ends on. */
const dangling = anyOf(
  'iu',
  [
    'the',
    'a',
    'an',
    'of',
    'for',
    'and',
    'or',
    'to',
    'in',
    'on',
    'at',
    'by',
    'with',
    'from',
    'that',
    'which',
    'who',
    'as',
    'its',
    'their',
    'his',
    'her',
    'has',
    'have',
    'had',
    'is',
    'are',
    'was',
    'were',
    'be',
    'been',
    'between',
    'after',
    'before',
    'during',
    'into',
    'over',
    'under',
    'about',
    'toward',
    'towards',
    'upon',
    'not',
    'also',
    'including',
    'than',
    'this',
    'these',
    'when',
    'where',
    'while',
    'such',
    'if',
    'because',
    'against',
    'amid',
    'will',
    'would',
    'can',
    'could',
    'may',
    'might',
    'must',
    'should',
    'more',
    'most',
    'very',
    'both',
    'either',
    'no',
    'due',
    'de',
    'la',
    'le',
    'les',
    'el',
    'los',
    'que',
    'qui',
    'du',
    'des',
    'et',
    'y',
    'il',
    'elle',
    'do',
    'da',
    'um',
    'uma',
    'et',
    'à',
    'en',
    'au',
    String.raw`[\p{L}]+[’']s?`,
    "n['’]y",
    "qu['’]il",
  ],
  String.raw`\s+(?:`,
  ')$',
);
/** Marks that end a clause, and words that begin another. */
const clauses =
  /[;；]|[,，、](?=\s|\p{Script=Han})|\s[–—-]\s|\s(?:but|while|whereas|which|who|when|where|that|after|before|as|because|signaling|including|marking)\s|\sand\s(?=\p{Ll})|[“”]/gu;
/** Words that begin a phrase which can be left out: what stands before them is whole. Not "of" and "to", which finish a thing begun. */
const phrases =
  /\s(?:in|on|at|for|with|from|by|and|or|as|because|about|against|amid|over|under|between|than|through|during|after|before|since|until|while|when|where|which|who|that|if|including)\s/giu;

interface Stretch {
  readonly start: number;
  /** What must be in it. */
  readonly least: number;
  readonly limit: number;
  readonly speaks: boolean;
}

/** Where a title that begins at `start` ends: with the sentence if it fits, else with a clause, else with a phrase. */
export function tailOf(words: string, { start, least, limit, speaks }: Stretch): number {
  if (words.length - start <= limit) return words.length;
  const until = start + limit;
  // What was said is cut late: half of "while it is no enemy, it is a threat" says something else.
  const stops = [...words.slice(0, until + 1).matchAll(clauses)]
    .filter((match) => !/^\s*and/.test(match[0]) || !/\bbetween\b[^,]{0,60}$/.test(words.slice(start, match.index)))
    .filter((match) => !speaks || /^[;；,，]/u.test(match[0]))
    .map((match) => match.index)
    .filter((at) => at >= least + (speaks ? 4 : 0) && at - start > limit * (speaks ? 0.7 : 0.45));
  const strong = stops.filter((at) => /^(?:[;；]|[,，]\s)/u.test(words.slice(at, at + 2)));
  const stop = strong.at(-1) ?? stops.at(-1);
  if (stop !== undefined) return undangle(words, start, stop);
  const whole = [...words.slice(0, until + 1).matchAll(phrases)]
    .map((match) => match.index)
    .filter((at) => at >= least + (speaks ? 12 : 0) && at - start > limit * 0.55)
    .at(-1);
  if (whole !== undefined) return undangle(words, start, whole);
  const space = words.lastIndexOf(' ', until);
  return undangle(words, start, space > least ? space : Math.min(words.length, until));
}

function undangle(words: string, start: number, end: number): number {
  let stop = end;
  for (let turn = 0; turn < 4; turn += 1) {
    const match =
      dangling.exec(words.slice(start, stop)) ??
      /\s+(?:on|in|of)\s+\d{1,2}$|\s*[(（][^)）]*$/u.exec(words.slice(start, stop));
    if (!match) break;
    stop = start + match.index;
  }
  return stop;
}

/** A date at the end is left out, with its preposition and what brackets repeat of it: "in Oslo on Wednesday (13 March)". */
export function withoutDate(
  { words, sentence }: Scene,
  { time, trigger }: Telling,
  start: number,
  end: number,
): number {
  if (!time || time.start < trigger.end) return end;
  const at = time.start - sentence.start;
  const rest = words.slice(time.end - sentence.start, end);
  const before =
    /(?:(?:\son)?\s\p{L}+day \(|[,，]?\s(?:late )?(?:on|in|at|from|since|del?|en|le|el|am|im|в)(?: the (?:\p{L}+ of )?)?|[,，]?)\s*$/iu.exec(
      words.slice(0, at),
    )![0];
  const whole = at - before.length - start >= shortest && at - before.length > trigger.end - sentence.start;
  return whole && /^(?:\s?\([^)]*\)?|\))?[\s.。,，;；:：]*$/u.test(rest) ? at - before.length : end;
}

/** Units of a title that says something. */
const shortest = 24;
