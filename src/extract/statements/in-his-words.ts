import { contentEnd, loose, spanOf } from './extent.ts';
import type { Step } from './found.ts';
import { leading } from './parenthetical.ts';
import { type Range, subjectBefore } from './phrases.ts';
import type { Word } from './words.ts';

const nouns = /^(?:words|view|views|opinion|eyes|judge?ment|estimation|estimate|telling|account|assessment)$/u;

/** "…, in his words, …", "in the minister's view, …": what is said stands around it, up to its commas. */
export function inHisWords(words: readonly Word[], i: number, floor: number): Step | null {
  if (words[i]!.low !== 'in' && words[i]!.low !== 'by') return null;
  const noun = nounAfter(words, i);
  if (noun < 0 || words[noun + 1]?.low === 'of') return null;
  const owner = ownerIn(words, i, noun);
  if (owner === null) return null;
  const before = words[i - 1]?.tag === ',' ? i - 1 : i;
  const after = noun + 1;
  const closed = words[after]?.tag === ',';
  const ends = after >= words.length || /^[.!?]$/u.test(words[after]!.tag);
  if (!closed && !ends) return null;
  const left = before > floor ? { from: floor + leading(words, floor, before), to: before } : null;
  const right =
    closed && after + 1 < words.length ? { from: after + 1, to: contentEnd(words, after + 1, loose) } : null;
  const content = [left, right].filter((part) => part !== null);
  if (content.length === 0) return null;
  const found = {
    source: spanOf(words, owner),
    cue: spanOf(words, { from: owner.to, to: after }),
    content: content.map((part) => spanOf(words, part)),
    addressee: null,
    kind: 'according' as const,
    base: 'according',
    direct: false,
  };
  return { found, next: right?.to ?? words.length };
}

function nounAfter(words: readonly Word[], i: number): number {
  for (let k = i + 2; k < Math.min(words.length, i + 9); k++) {
    if (nouns.test(words[k]!.low)) return k;
    if (!/^[MDNW'U]$/u.test(words[k]!.tag)) return -1;
  }
  return -1;
}

/** "his", "the minister's" */
function ownerIn(words: readonly Word[], i: number, noun: number): Range | null {
  const first = words[i + 1]!;
  if (first.tag === 'M') return /^(?:my|our|your|whose)$/u.test(first.low) ? null : { from: i + 1, to: i + 2 };
  if (words[noun - 1]?.tag !== "'") return null;
  const owner = subjectBefore(words, noun - 1);
  return owner === null ? null : { from: Math.max(owner.from, i + 1), to: noun };
}
