import { pastAdverbials } from './adjuncts.ts';
import { complement } from './complement.ts';
import { contentEnd, spanOf } from './extent.ts';
import type { Found, Step } from './found.ts';
import { phraseFrom } from './phrase-from.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
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
  return reportOf(words, who, { from: who.to, to: who.to + 1 });
}

/** The report of whoever is the subject of a bare or -ing verb, with what that verb governs. */
function reportOf(words: readonly Word[], subject: Range, group: Range): Step | null {
  const verb = words[group.from]!.verb!;
  const right = complement(words, { verb, at: group.from, group, subject, shape: 'finite' });
  if (right === null) return null;
  const end = contentEnd(words, right.from, { clausal: true, tense: null });
  const found: Found = {
    source: spanOf(words, subject),
    cue: spanOf(words, { from: group.from, to: right.cue }),
    content: [spanOf(words, { from: right.from, to: end })],
    addressee: null,
    kind: right.kind,
    base: verb.base,
    direct: words[right.from]!.tag === 'Q',
  };
  return { found, next: end };
}

/** "quoted Ann Lee as saying that …": who says it is whom they quote. */
export function quotedAs(words: readonly Word[], i: number): Step | null {
  if (!/^(?:quot|cit)(?:es?|ed|ing)$/u.test(words[i]!.low)) return null;
  const who = phraseFrom(words, i + 1);
  const verb = who === null || words[who.to]?.low !== 'as' ? undefined : words[who.to + 1];
  if (who === null || verb?.form !== 'ing' || verb.verb?.frames.get('clause') !== 'speech') return null;
  return reportOf(words, who, { from: who.to + 1, to: who.to + 2 });
}

/** "made it clear that …", "let it be known that …" */
export function madeKnown(words: readonly Word[], i: number, subject: Range | null): Step | null {
  if (subject === null || !/^(?:made|makes|make|making|let|lets|left|leaves)$/u.test(words[i]!.low)) return null;
  let k = i + 1;
  while (/^(?:it|be|very|quite|no|abundantly|perfectly)$/u.test(words[k]?.low ?? '') && k < i + 4) k += 1;
  if (!/^(?:clear|plain|known|public|understood|doubt)$/u.test(words[k]?.low ?? '')) return null;
  const from = pastAdverbials(words, k + 1);
  if (words[from]?.low !== 'that') return null;
  const end = contentEnd(words, from, { clausal: true, tense: null });
  const found: Found = {
    source: spanOf(words, subject),
    cue: spanOf(words, { from: i, to: k + 1 }),
    content: [spanOf(words, { from, to: end })],
    addressee: null,
    kind: 'speech',
    base: 'clear',
    direct: false,
  };
  return { found, next: end };
}

/** "The envoy hit back: “…”": whoever acts before the colon says it, whatever the verb. */
export function colonQuote(words: readonly Word[], i: number, main: Range | null): Step | null {
  const quote = words[i + 1];
  if (main === null || words[i]!.tag !== ':' || quote?.tag !== 'Q' || quote.end - quote.start < shortestQuote)
    return null;
  let verb = main.to;
  while (/^[AVG]$/u.test(words[verb]?.tag ?? '')) verb += 1;
  if (verb >= i || !/^[XBW]$/u.test(words[verb]!.tag) || words[main.from]!.tag === 'R') return null;
  return quotedAfter(words, i, { source: main, cue: { from: main.to, to: verb + 1 } });
}

/** "Direct quote from Ann Lee: “…”", "The envoy's words: “…”" */
export function quoteOf(words: readonly Word[], i: number): Step | null {
  if (words[i]!.tag !== ':' || words[i + 1]?.tag !== 'Q') return null;
  const noun = words.findIndex((w) => spoken.test(w.low));
  if (noun < 0 || noun >= i || words.slice(0, noun).some((w) => /^[XABI]$/u.test(w.tag))) return null;
  const from = /^(?:from|of|by)$/u.test(words[noun + 1]!.low) ? phraseFrom(words, noun + 2) : null;
  const owner = noun === i - 1 && words[noun - 1]?.tag === "'" ? subjectBefore(words, noun - 1) : null;
  const who = from?.to === i ? from : owner;
  if (who === null) return null;
  return quotedAfter(words, i, { source: who, cue: { from: noun, to: noun + 1 } });
}

const spoken = /^(?:quote|quotation|words|remarks?|comments?)$/u;

/** A word or two in quotation marks are a name or a title, in UTF-16 units. */
const shortestQuote = 24;

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

type Stretch = Parameters<typeof spanOf>[1];

/** The quotation after a colon, in somebody's mouth. */
function quotedAfter(
  words: readonly Word[],
  colon: number,
  { source, cue }: { readonly source: Stretch; readonly cue: Stretch },
): Step {
  const found: Found = {
    source: spanOf(words, source),
    cue: spanOf(words, cue),
    content: [spanOf(words, { from: colon + 1, to: colon + 2 })],
    addressee: null,
    kind: 'speech',
    base: '',
    direct: true,
  };
  return { found, next: colon + 2 };
}
