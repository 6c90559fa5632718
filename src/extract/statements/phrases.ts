import { nounChain, widest } from './noun-chain.ts';
import type { Range } from './range.ts';
import type { Word } from './words.ts';

/** Appositives within appositives are followed this far. */
const deepest = 3;

/** The noun phrase that ends right before `end`, with its modifiers and appositives; null where there is none. */
export function subjectBefore(words: readonly Word[], end: number, depth = 0): Range | null {
  const last = words[end - 1];
  if (last === undefined || depth > deepest) return null;
  if (last.tag === 'I' || last.tag === 'R') return { from: end - 1, to: end };
  if (last.tag === ',' || last.tag === '-') return appositive(words, end, depth);
  if (last.tag === ')') {
    const open = backTo(words, end - 1, '(');
    const inner = open > 0 ? subjectBefore(words, open, depth + 1) : null;
    return inner === null ? null : { from: inner.from, to: end };
  }
  if (last.low === 'all' && words[end - 2] !== undefined && /^[N)]$/u.test(words[end - 2]!.tag)) {
    const inner = subjectBefore(words, end - 1, depth + 1);
    if (inner !== null) return { from: inner.from, to: end };
  }
  if (last.tag === 'D')
    return /^(?:some|many|both|all|most|few|this|several)$/u.test(last.low) ? { from: end - 1, to: end } : null;
  return /^[WNUQ]$/u.test(last.tag) ? nounChain(words, end, 0) : null;
}

/** "Ann Lee, the minister," with its comma, but of "Ann Lee, speaking in Paris," the name alone. */
function appositive(words: readonly Word[], end: number, depth: number): Range | null {
  const open = backTo(words, end - 1, words[end - 1]!.tag);
  if (open <= 0) return null;
  const first = words[open + 1]!;
  const before = subjectBefore(words, open, depth + 1);
  if (before === null) return null;
  const inner = outward(words, before, depth);
  const belongs = /^[DMNUWR]$/u.test(first.tag) || first.low === 'of' || first.low === 'including';
  return { from: inner.from, to: belongs ? end : open };
}

/** "The report, with many proposals, …", "Ann Lee, 59, of Paris, …": out of what hangs on a noun between commas. */
function outward(words: readonly Word[], inner: Range, depth: number): Range {
  const border = words[inner.from - 1];
  const comma = border?.tag === 'P' ? inner.from - 2 : inner.from - 1;
  const small = border?.tag === 'P' || inner.to - inner.from <= 2 || isDescription(words, inner, comma);
  if (words[comma]?.tag !== ',' || comma <= 0 || !small) return inner;
  const before = subjectBefore(words, comma, depth + 1);
  if (before !== null && before.from === 1 && words[0]!.tag === 'P') return inner;
  return before === null ? inner : { from: outward(words, before, depth + 1).from, to: inner.to };
}

/** "Ann Lee, president of the union, …": a common noun after a name. */
const isDescription = (words: readonly Word[], inner: Range, comma: number): boolean =>
  /^[DW]$/u.test(words[inner.from]!.tag) && words[comma - 1]?.tag === 'N';

function backTo(words: readonly Word[], end: number, tag: string): number {
  for (let k = end - 1; k >= Math.max(0, end - widest); k--) {
    if (words[k]!.tag === tag) return k;
    if (words[k]!.tag === ';') return -1;
  }
  return -1;
}
