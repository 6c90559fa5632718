import { complement } from './complement.ts';
import { contentEnd, spanOf } from './extent.ts';
import type { Found, Step } from './found.ts';
import { phraseFrom } from './phrase-from.ts';
import type { VerbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

/** "The minister said in a statement:" at the end: what is said begins the next paragraph, and is not here yet. */
export function announced(words: readonly Word[], { at, group, subject, verb }: VerbGroup): Step | null {
  const rest = words.slice(at + 1);
  if (rest.at(-1)?.tag !== ':' || verb.frames.get('clause') !== 'speech' || rest.some((w) => /^[XAR,;Q]$/u.test(w.tag)))
    return null;
  const cue = spanOf(words, rest.length === 1 ? { from: group.from, to: at + 2 } : group);
  const found: Found = {
    source: spanOf(words, subject!),
    cue,
    content: [],
    addressee: null,
    kind: 'speech',
    base: verb.base,
    direct: true,
  };
  return { found, next: words.length };
}

/** "The hall heard Ann Lee say that …": who says it is whom they heard. */
export function heard(words: readonly Word[], i: number): Step | null {
  if (!/^(?:hear|see|watch)$/u.test(words[i]!.verb?.base ?? '')) return null;
  const who = phraseFrom(words, i + 1);
  const verb = who === null ? undefined : words[who.to];
  if (who === null || verb?.tag !== 'X' || verb.form !== 'base' || verb.verb?.frames.get('clause') !== 'speech')
    return null;
  const right = complement(words, {
    verb: verb.verb,
    at: who.to,
    group: { from: who.to, to: who.to + 1 },
    subject: who,
    shape: 'finite',
  });
  if (right === null) return null;
  const end = contentEnd(words, right.from, { clausal: true, tense: null });
  const found: Found = {
    source: spanOf(words, who),
    cue: spanOf(words, { from: who.to, to: right.cue }),
    content: [spanOf(words, { from: right.from, to: end })],
    addressee: null,
    kind: right.kind,
    base: verb.verb.base,
    direct: words[right.from]!.tag === 'Q',
  };
  return { found, next: end };
}

/** “…” — Name. */
export function dashed(words: readonly Word[], i: number, floor: number): Step | null {
  const left = words[i - 1];
  if (left?.tag !== 'Q' || i <= floor || words.length - i > 11) return null;
  const rest = words.slice(i + 1);
  const names = rest.filter((w) => w.tag === 'N');
  if (names.length < 1 || !rest.every((w) => /^[NU.,'DWPM]$/u.test(w.tag))) return null;
  let end = words.length;
  while (end > i + 2 && words[end - 1]!.tag === '.') end -= 1;
  const found: Found = {
    source: spanOf(words, { from: i + 1, to: end }),
    cue: spanOf(words, { from: i, to: i + 1 }),
    content: [spanOf(words, { from: i - 1, to: i })],
    addressee: null,
    kind: 'speech',
    base: '',
    direct: true,
  };
  return { found, next: words.length };
}
