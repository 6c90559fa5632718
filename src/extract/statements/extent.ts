import type { Span } from '../../model/span.ts';
import type { Range } from './phrases.ts';
import { verbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

const closing = /^[.?!;…]$/u;

/** Where a content that begins at word `from` ends: at the end of the sentence, or where the next report begins. */
export function contentEnd(words: readonly Word[], from: number, clausal: boolean): number {
  const first = words[from];
  if (clausal && first?.tag === 'Q' && !continues(words, from)) return from + 1;
  for (let k = from + 1; k < words.length; k++) {
    const w = words[k]!;
    if ((w.tag === ',' || w.tag === '-') && opensReport(words, k + 1)) return k;
    if (w.tag === 'C' && repeatsVerb(words, k + 1)) return words[k - 1]!.tag === ',' ? k - 1 : k;
    if ((w.tag === ';' || w.tag === ',' || w.tag === '-') && newReport(words, k + 1)) return k;
    if (w.tag === ',' && /^(?:which|who|whose)$/u.test(words[k + 1]?.low ?? '')) return k;
    if (!clausal && circumstance.test(w.low) && /^[PSV]$/u.test(w.tag)) return words[k - 1]!.tag === ',' ? k - 1 : k;
  }
  let end = words.length;
  while (end > from + 1 && closing.test(words[end - 1]!.tag)) end -= 1;
  return end;
}

/** Words that open when and why something was said. */
const circumstance = /^(?:during|after|since|when|while|before|amid|because|although|though)$/u;

/** A quotation that is only part of what is said goes on: “lies” and more. */
function continues(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  return (
    !closing.test(next.tag) &&
    next.tag !== ',' &&
    next.tag !== 'S' &&
    next.tag !== 'P' &&
    next.tag !== 'Q' &&
    next.tag !== '-'
  );
}

/** ", saying", ", also noting", ", according to". */
function opensReport(words: readonly Word[], k: number): boolean {
  const at = words[k]?.tag === 'V' ? k + 1 : k;
  const w = words[at];
  if (w === undefined) return false;
  if (w.low === 'according' && words[at + 1]?.tag === 'K') return true;
  return w.tag === 'X' && w.form === 'ing' && w.verb !== null;
}

/** "and called", "but then said": a second verb of the same subject. */
function repeatsVerb(words: readonly Word[], k: number): boolean {
  let at = k;
  while (/^[VAG]$/u.test(words[at]?.tag ?? '') && at < k + 4) at += 1;
  const w = words[at];
  return w?.tag === 'X' && w.verb !== null && (w.form === 'past' || w.form === 's' || (at > k && w.form !== 'base'));
}

/** ", but he said", "; the ministry added", ", though she acknowledged". */
function newReport(words: readonly Word[], k: number): boolean {
  const start = /^[CS]$/u.test(words[k]?.tag ?? '') || words[k]?.low === 'as' ? k + 1 : k;
  for (let at = start + 1; at < Math.min(words.length, start + 12); at++) {
    const w = words[at]!;
    if (w.tag === ',' || w.tag === 'Q') return false;
    if (w.tag === 'X' && w.verb?.frames.get('clause') === 'speech' && w.form !== 'ing' && w.form !== 'base') {
      const group = verbGroup(words, at, null);
      return group?.subject?.from === start;
    }
    if (/^[XBA]$/u.test(w.tag)) return false;
  }
  return false;
}

export const spanOf = (words: readonly Word[], range: Range): Span => ({
  start: words[range.from]!.start,
  end: words[range.to - 1]!.end,
});
