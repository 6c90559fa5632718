import { simplified } from '../../language/fold.ts';
import { type Denial, denialBefore, hanDenialBefore } from './denial.ts';
import { hanWordingAt } from './han.ts';
import { type Token, tokensOf, wordingAt } from './latin.ts';
import type { Aim, ToneRow } from './rows.ts';

/** A word of tone as it stands in a text. */
export interface Toned {
  readonly start: number;
  readonly end: number;
  /** What it says of whom it is aimed at, what denies it reckoned in; 0 where it says nothing. */
  readonly tone: number;
  readonly aim: Aim;
  readonly isDenied: boolean;
  readonly row: ToneRow;
}

/**
 * The words of tone of a text in its order, the longest wording at each place, none within another; `offset` is added to
 * the places. Linear in the length of the text.
 */
export function tonesIn(text: string, offset = 0): readonly Toned[] {
  const found = [...latin(text), ...(/\p{Script=Han}/u.test(text) ? han(simplified(text)) : [])];
  return found.map((one) => ({ ...one, start: one.start + offset, end: one.end + offset }));
}

function latin(text: string): readonly Toned[] {
  const tokens = tokensOf(text);
  const found: Toned[] = [];
  let listed = -1;
  let floor = 0;
  for (let i = 0; i < tokens.length; ) {
    const match = wordingAt(tokens, i);
    if (match === null) {
      i += 1;
      continue;
    }
    const denial = listed >= 0 && isListed(tokens, listed, i) ? 'denied' : denialBefore(tokens, i, floor);
    listed = denial === 'denied' ? match.next : -1;
    const one = toned(match.row, { start: tokens[i]!.start, end: tokens[match.next - 1]!.end, denial });
    found.push(one);
    i = match.next;
    if (spendsDenial(one, text)) floor = i;
  }
  return found;
}

/** "no threat, or rival": the denial of the one before goes on. */
const isListed = (tokens: readonly Token[], from: number, to: number): boolean =>
  to - from <= 4 &&
  to > from &&
  tokens.slice(from, to).every(({ low }) => /^(?:,|or|nor|still|less|to|an?|any|ni|noch|né|nem|une?)$/u.test(low));

function han(text: string): readonly Toned[] {
  const found: Toned[] = [];
  let floor = 0;
  for (let i = 0; i < text.length; ) {
    const match = hanWordingAt(text, i);
    if (match === null) {
      i += 1;
      continue;
    }
    const one = toned(match.row, { start: i, end: match.end, denial: hanDenialBefore(text, i, floor) });
    found.push(one);
    i = match.end;
    if (spendsDenial(one, text)) floor = i;
  }
  return found;
}

/** "does not welcome bloc politics", 不欢迎冷战思维: the denial belongs to the welcome, and to nothing after it. */
const spendsDenial = ({ row, isDenied, start, end }: Toned, text: string): boolean =>
  (isDenied && row.tone > 0) || /[不没未]|\b(?:not?|never)\b/u.test(text.slice(start, end));

interface Standing {
  readonly start: number;
  readonly end: number;
  readonly denial: Denial;
}

function toned(row: ToneRow, { start, end, denial }: Standing): Toned {
  const isDenied = row.tone > 0 ? denial !== null : denial === 'denied';
  const turned = row.denied ?? (row.tone < 0 ? 1 : 0);
  const tone = isDenied && row.tone !== 0 ? turned : row.tone;
  return { start, end, tone, aim: row.aim as Aim, isDenied: isDenied && row.tone !== 0, row };
}
