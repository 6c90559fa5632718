import type { Range } from './range.ts';
import type { Word } from './words.ts';

const head = /^[WNUQ]$/u;

/** The noun phrase that begins at `from`, with what hangs on it ("the head of the caucus, who runs …" up to a stop). */
export function phraseFrom(words: readonly Word[], from: number): Range | null {
  const first = words[from];
  if (first === undefined) return null;
  if (first.tag === 'I' || first.tag === 'O') return { from, to: from + 1 };
  let k = from;
  while (k < words.length && /^[WNU'DM]$/u.test(words[k]!.tag) && words[k]!.low !== 'that') k += 1;
  if (k > from && isNounAfterAll(words, k)) k += 1;
  if (words[k]?.tag === 'Q' && words[k - 1]?.tag === "'") k += 1;
  if (k === from || !words.slice(from, k).some((w) => head.test(w.tag))) return null;
  const next = words[k];
  if (next?.tag === '(') {
    const close = words.findIndex((w, n) => n > k && n < k + 8 && w.tag === ')');
    if (close > 0) k = close + 1;
  }
  const after = words[k];
  const second = words[k + 1];
  if (
    after?.tag === 'P' &&
    /^(?:of|for|at|from|in|with)$/u.test(after.low) &&
    second !== undefined &&
    /^[WNDM]$/u.test(second.tag)
  ) {
    const rest = phraseFrom(words, k + 1);
    if (rest !== null) return { from, to: rest.to };
  }
  if (after?.low === 'and' && second !== undefined && /^[NDM]$/u.test(second.tag) && words[k - 1]?.tag !== 'U') {
    const rest = phraseFrom(words, k + 1);
    const follower = rest === null ? undefined : words[rest.to];
    if (rest !== null && !(follower !== undefined && /^[XBA]$/u.test(follower.tag))) return { from, to: rest.to };
  }
  return { from, to: k };
}

/** "exit polls", "show insiders": a verb by its form, a noun by its place. */
function isNounAfterAll(words: readonly Word[], k: number): boolean {
  const w = words[k];
  const next = words[k + 1];
  if (w?.tag !== 'X' || (w.form !== 's' && w.form !== 'base')) return false;
  return next === undefined || /^[,.;P]$/u.test(next.tag);
}
