import type { Range } from './range.ts';
import type { Word } from './words.ts';

/** How far back a subject may begin: bounds the work for each verb. */
export const widest = 40;

const nominal = /^[WNU'DMQT]$/u;
const head = /^[WNUQ]$/u;

/** Prepositions that open clauses as often. */
const conjunctive = /^(?:as|since|after|before|until|than)$/u;

interface Chain {
  readonly words: readonly Word[];
  readonly end: number;
  readonly floor: number;
}

/** The unbroken noun phrase that ends before `end`: modifiers, prepositional phrases, coordination; null where there is none. */
export function nounChain(words: readonly Word[], end: number, least: number): Range | null {
  const chain = { words, end, floor: Math.max(least, end - widest) };
  let k = end - 1;
  let joint = -1;
  while (k > chain.floor) {
    const next = stepBack(chain, k) ?? joined(chain, k, joint);
    if (next === null) break;
    if (words[k - 1]!.tag === 'C') joint = k;
    k = next;
  }
  return settled(chain, k, joint);
}

/** Where the phrase goes on to the left of `k`; null where it does not. */
function stepBack({ words, end, floor }: Chain, k: number): number | null {
  const w = words[k - 1]!;
  const before = k - 1 > floor ? words[k - 2] : undefined;
  const next = words[k]!;
  if (w.low === 'that' && next.tag === 'N') return null;
  if ((w.tag === 'D' && next.tag === 'D') || (w.tag === 'Q' && w.low !== '')) return null;
  if (nominal.test(w.tag)) return w.tag !== 'T' || head.test(next.tag) || next.tag === "'" ? k - 1 : null;
  if (w.tag === ')') return openingOf(words, k - 1, floor);
  if (before === undefined) return null;
  if (isParticiple(w) && /^[DM']$/u.test(before.tag) && head.test(next.tag)) return k - 1;
  if (isPast(w) && isHead(before)) return onlyTime(words, k, end) ? k - 1 : null;
  if (w.tag === 'V') return /^[DM]$/u.test(before.tag) ? k - 1 : null;
  if (w.low === 'by' && isPast(before)) return k - 3 > floor && isHead(words[k - 3]!) ? k - 2 : null;
  if (w.tag === 'P' || w.tag === 'K') return isHead(before) && next.tag !== 'T' ? k - 1 : null;
  return null;
}

/** Over "and", and the commas of a list that it ends. */
function joined({ words, floor }: Chain, k: number, joint: number): number | null {
  const w = words[k - 1]!;
  const before = k - 1 > floor ? words[k - 2] : undefined;
  if (before === undefined) return null;
  if (w.tag === 'C' && /^(?:and|or|&)$/u.test(w.low)) return isHead(before) ? k - 1 : null;
  const listed = w.tag === ',' && joint > 0 && joint - k < 8;
  return listed && before.tag === 'N' && words[k]!.tag === 'N' ? k - 1 : null;
}

function openingOf(words: readonly Word[], close: number, floor: number): number | null {
  for (let k = close - 1; k >= Math.max(floor, close - 12); k--) if (words[k]!.tag === '(') return k;
  return null;
}

const isPast = (w: Word): boolean => w.tag === 'B' || (w.tag === 'X' && (w.form === 'past' || w.form === 'participle'));
const isParticiple = (w: Word): boolean => isPast(w) || (w.tag === 'X' && w.form === 'ing');
const isHead = (w: Word): boolean => /^[WNUQ)]$/u.test(w.tag) && !(w.tag === 'Q' && w.low !== '');

/** "released last year", "published on Tuesday": a participle with nothing but a time after it hangs on the noun before. */
function onlyTime(words: readonly Word[], from: number, to: number): boolean {
  if (from >= to || to - from > 4) return false;
  for (let k = from; k < to; k++) {
    const w = words[k]!;
    if (w.tag !== 'T' && w.tag !== 'U' && !/^(?:on|in|last|this|week|month|year|morning|night)$/u.test(w.low))
      return false;
  }
  return true;
}

/** Cuts what a chain took too much: the object of a verb or preposition before it, a day, a leading conjunction. */
function settled({ words, end, floor }: Chain, start: number, joint: number): Range | null {
  const border = start > floor ? words[start - 1] : undefined;
  let from = start;
  const borderIsVerb = border !== undefined && /^[XBAGK]$/u.test(border.tag);
  if (border !== undefined && joint > 0 && (borderIsVerb || (border.tag === 'P' && !conjunctive.test(border.low))))
    from = joint;
  else if (border?.tag === 'P' && !conjunctive.test(border.low)) from = lastPhrase(words, { from: start, to: end });
  while (from < end - 1 && /^[TCV]$/u.test(words[from]!.tag)) from += 1;
  while (from < end && words[from]!.tag === "'") from += 1;
  return from >= end ? null : { from, to: end };
}

/** The last noun phrase of a chain that begins inside a prepositional phrase: "In Ohio Clinton". */
function lastPhrase(words: readonly Word[], range: Range): number {
  for (let k = range.to - 1; k > range.from; k--) {
    if (words[k]!.tag === 'T') return k + 1;
    if (/^[DM]$/u.test(words[k]!.tag)) return k;
    if (words[k]!.tag === 'N' && words[k - 1]!.tag === 'W' && words[k + 1]?.tag === "'") return k;
  }
  return range.from;
}
