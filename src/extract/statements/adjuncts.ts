import type { Word } from './words.ts';

/** Back over a time or an adverb between a subject and its verb: "Wells just this month announced". */
export function skipTime(words: readonly Word[], end: number): number {
  let k = end;
  for (let steps = 0; steps < 4 && k > 0; steps++) {
    const w = words[k - 1]!;
    const before = words[k - 2];
    if (w.tag === 'T' && before !== undefined) k -= before.tag === 'P' && before.low === 'on' ? 2 : 1;
    else if (/^(?:week|month|year|night|morning|afternoon)$/u.test(w.low) && before?.tag === 'T') k -= 1;
    else if (/^(?:week|month|year)$/u.test(w.low) && /^(?:this|last)$/u.test(before?.low ?? '')) k -= 2;
    else if (w.tag === 'V' && k < end) k -= 1;
    else if (w.tag === ',' && before !== undefined && onlyAdverbs(words, k - 1) > 0) k = onlyAdverbs(words, k - 1);
    else break;
  }
  return k;
}

/** Where ", meanwhile," begins that ends at `comma`; 0 where there is none. */
function onlyAdverbs(words: readonly Word[], comma: number): number {
  let k = comma;
  while (k > 0 && words[k - 1]!.tag === 'V') k--;
  return k < comma && words[k - 1]?.tag === ',' ? k - 1 : 0;
}
