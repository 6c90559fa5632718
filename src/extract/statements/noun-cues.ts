import { contentEnd, loose, spanOf } from './extent.ts';
import type { Found, Step } from './found.ts';
import { lexicon } from './lexicon.ts';
import { leading } from './parenthetical.ts';
import { phraseFrom } from './phrase-from.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import type { Word } from './words.ts';

/** "China's claim that …", "his opposition to …": the cue is a noun, its source a possessive. */
export function nounCue(words: readonly Word[], i: number): Step | null {
  const w = words[i]!;
  if (!/^[WX]$/u.test(w.tag) || !lexicon().nouns.has(w.low)) return null;
  const owner = ownerOf(words, i) ?? makerOf(words, i);
  if (owner === null) return null;
  const next = words[i + 1];
  if (next === undefined) return null;
  const preposition = /^(?:of|for|about|over|on|against|regarding)$/u.test(next.low);
  const infinitive = next.tag === 'K' && words[i + 2]?.form === 'base';
  if (next.low !== 'that' && !infinitive && !preposition) return null;
  const from = preposition ? i + 2 : i + 1;
  if (words[from] === undefined) return null;
  const end = contentEnd(words, from, loose);
  const found: Found = {
    source: spanOf(words, owner),
    cue: spanOf(words, { from: owner.to, to: preposition ? i + 2 : i + 1 }),
    content: [spanOf(words, { from, to: end })],
    addressee: null,
    kind: 'noun',
    base: w.low,
    direct: false,
  };
  return { found, next: end };
}

/** "faced strong opposition from China": what met with it is the content. */
export function nounFrom(words: readonly Word[], i: number, main: Range | null): Step | null {
  if (words[i + 1]?.low !== 'from' || main === null || !lexicon().reactions.has(words[i]!.low)) return null;
  const who = phraseFrom(words, i + 2);
  if (who === null) return null;
  const found: Found = {
    source: spanOf(words, who),
    cue: spanOf(words, { from: i, to: i + 2 }),
    content: [spanOf(words, main)],
    addressee: null,
    kind: 'noun',
    base: words[i]!.low,
    direct: false,
  };
  return { found, next: who.to };
}

/** "made a statement that": who made it. */
function makerOf(words: readonly Word[], i: number): Range | null {
  const made = words[i - 2];
  if (words[i - 1]?.tag !== 'D' || words[i + 1]?.low !== 'that' || made === undefined) return null;
  if (!/^(?:made|makes|issued|issues|gave|gives|expressed|has|had)$/u.test(made.low)) return null;
  let k = i - 2;
  while (k > 0 && /^[AVG]$/u.test(words[k - 1]!.tag)) k -= 1;
  const maker = subjectBefore(words, k);
  return maker === null ? null : { from: maker.from, to: maker.to };
}

function ownerOf(words: readonly Word[], i: number): Range | null {
  let k = i;
  while (k > 0 && i - k < 3 && /^[WVU]$/u.test(words[k - 1]!.tag)) k -= 1;
  const mark = words[k - 1];
  if (mark === undefined) return null;
  if (mark.tag === 'M' && mark.low !== 'my' && mark.low !== 'whose') return { from: k - 1, to: k };
  if (mark.tag !== "'" || k < 2) return null;
  const phrase = subjectBefore(words, k - 1);
  return phrase === null ? null : { from: phrase.from, to: k };
}

/** "according to the ministry", before or after what it says. */
export function accordingTo(words: readonly Word[], i: number, floor: number): Step | null {
  if (words[i + 1]?.tag !== 'K') return null;
  const who = phraseFrom(words, i + 2);
  if (who === null) return null;
  const common = {
    source: spanOf(words, who),
    cue: spanOf(words, { from: i, to: i + 2 }),
    addressee: null,
    kind: 'according' as const,
    base: 'according',
    direct: false,
  };
  if (i === floor) {
    const comma = words.findIndex((w, n) => n >= who.to && w.tag === ',');
    if (comma < 0 || comma + 1 >= words.length) return null;
    const end = contentEnd(words, comma + 1, loose);
    return { found: { ...common, content: [spanOf(words, { from: comma + 1, to: end })] }, next: end };
  }
  const end = words[i - 1]!.tag === ',' ? i - 1 : i;
  if (end <= floor) return null;
  const from = floor + leading(words, floor, end);
  return { found: { ...common, content: [spanOf(words, { from, to: end })] }, next: who.to };
}
