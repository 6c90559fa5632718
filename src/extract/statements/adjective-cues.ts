import { skipTime } from './adjuncts.ts';
import { contentEnd, loose, spanOf } from './extent.ts';
import type { Found, Step } from './found.ts';
import { lexicon } from './lexicon.ts';
import { subjectBefore } from './phrases.ts';
import type { Word } from './words.ts';

const be = /^(?:am|is|are|was|were|be|been|'re|'m|'s|isn't|aren't|wasn't|weren't)$/u;
const grow = /^(?:grown|grew|became|become|feel|felt|remain|remains|remained|stand|stands|seemed)$/u;
/** What may govern a clause without "that": "was sure NATO would expand". */
const certain = /^(?:sure|certain|confident|convinced|afraid|hopeful)$/u;
const prepositions = /^(?:about|of|over|with|at|by|for|to)$/u;

/** "is concerned about …", "are willing to …", "was sure that …": an adjective of belief or will reports what follows it. */
export function adjectiveCue(words: readonly Word[], i: number): Step | null {
  const w = words[i]!;
  if (!lexicon().adjectives.has(w.low) || i === 0) return null;
  let k = i;
  while (k > 0 && /^[VG]$/u.test(words[k - 1]!.tag)) k -= 1;
  const copula = words[k - 1];
  if (copula === undefined || !(be.test(copula.low) || grow.test(copula.low))) return null;
  k -= 1;
  while (k > 0 && /^[AVG]$/u.test(words[k - 1]!.tag)) k -= 1;
  const next = words[i + 1];
  const subject = subjectBefore(words, skipTime(words, k));
  if (next === undefined || subject === null) return null;
  const preposition = prepositions.test(next.low) && (next.tag !== 'K' || words[i + 2]?.form !== 'base');
  const opens = /^[KIS]$/u.test(next.tag) || next.low === 'that' || (certain.test(w.low) && opensClause(words, i + 1));
  if (!preposition && !opens) return null;
  const from = preposition ? i + 2 : i + 1;
  if (words[from] === undefined) return null;
  const end = contentEnd(words, from, loose);
  const found: Found = {
    source: spanOf(words, subject),
    cue: spanOf(words, { from: k, to: from }),
    content: [spanOf(words, { from, to: end })],
    addressee: null,
    kind: 'mental',
    base: w.low,
    direct: false,
  };
  return { found, next: end };
}

/** A noun phrase and its finite verb, with nothing between them. */
function opensClause(words: readonly Word[], from: number): boolean {
  const verb = words.findIndex((w, k) => k >= from && !/^[DMNWU']$/u.test(w.tag));
  return verb > from && (words[verb]!.tag === 'A' || words[verb]!.form === 's' || words[verb]!.form === 'past');
}
