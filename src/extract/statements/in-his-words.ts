import { skipTime } from './adjuncts.ts';
import { contentEnd, loose, spanOf } from './extent.ts';
import type { Step } from './found.ts';
import { leading } from './parenthetical.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import type { Word } from './words.ts';

const nouns = /^(?:words|view|views|opinion|eyes|judge?ment|estimation|estimate|telling|account|assessment)$/u;

/** "…, in his words, …", "in the minister's view, …": what is said stands around it, up to its commas. */
export function inHisWords(words: readonly Word[], i: number, floor: number): Step | null {
  if (words[i]!.low !== 'in' && words[i]!.low !== 'by') return null;
  const noun = nounAfter(words, i);
  if (noun < 0 || words[noun + 1]?.low === 'of') return null;
  const owner = ownerIn(words, i, noun);
  if (owner === null) return null;
  return aside(words, { from: i, to: noun + 1 }, { owner, cue: { from: owner.to, to: noun + 1 }, floor });
}

/** "as Ann Lee put it, …", "…, as the envoy once put it" */
export function asPut(words: readonly Word[], i: number, floor: number): Step | null {
  if (!/^puts?$/u.test(words[i]!.low) || words[i + 1]?.low !== 'it') return null;
  let verb = i;
  while (/^[AV]$/u.test(words[verb - 1]?.tag ?? '')) verb -= 1;
  const owner = subjectBefore(words, skipTime(words, verb));
  if (owner === null || words[owner.from - 1]?.low !== 'as') return null;
  return aside(words, { from: owner.from - 1, to: i + 2 }, { owner, cue: { from: verb, to: i + 2 }, floor });
}

interface Aside {
  readonly owner: Range;
  readonly cue: Range;
  readonly floor: number;
}

/** What is said stands on both sides of an aside, or on one. */
function aside(words: readonly Word[], { from, to }: Range, { owner, cue, floor }: Aside): Step | null {
  const before = words[from - 1]?.tag === ',' ? from - 1 : from;
  const closed = words[to]?.tag === ',';
  const ends = to >= words.length || /^[.!?]$/u.test(words[to]!.tag);
  if (!closed && !ends) return null;
  const left = before > floor ? { from: floor + leading(words, floor, before), to: before } : null;
  const right = closed && to + 1 < words.length ? { from: to + 1, to: contentEnd(words, to + 1, loose) } : null;
  const content = [left, right].filter((part) => part !== null);
  if (content.length === 0) return null;
  const found = {
    source: spanOf(words, owner),
    cue: spanOf(words, cue),
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
