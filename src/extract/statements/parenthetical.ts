import { contentEnd, loose, spanOf } from './extent.ts';
import type { Found } from './found.ts';
import { phraseFrom } from './phrase-from.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import type { VerbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

/** What may stand between a report and the next comma, in words. */
const longestAdjunct = 40;

/** Words of a sentence with the place where the content of a report to the right of it may begin. */
export interface Sentenced {
  readonly words: readonly Word[];
  readonly floor: number;
}

/** "…, the minister said on Monday[, …]": what is said stands around the report. */
export function parenthetical({ words, floor }: Sentenced, group: VerbGroup): Found | null {
  const particle = hasParticle(group, words[group.at + 1]?.low) ? 1 : 0;
  if (group.subject === null || group.shape === 'gerund') return null;
  if (particle === 0 && !group.verb.frames.has('clause')) return null;
  let left = group.subject.from;
  if (words[left - 1]?.low === 'as') left -= 1;
  const before = words[left - 1];
  if (before === undefined || left <= floor || !/^[,Q-]$/u.test(before.tag)) return null;
  const cue = { from: group.group.from, to: group.group.to + particle };
  const after = pastAdjuncts(words, cue.to);
  if (after === null) return null;
  return around({ words, floor }, { left, right: after, source: group.subject, cue, group });
}

/** "he pointed out", "she went on" */
const hasParticle = ({ verb }: VerbGroup, next: string | undefined): boolean =>
  (next === 'out' && verb.frames.has('out')) || (next === 'on' && verb.frames.has('goes-on'));

/** "…,” said the minister, …": the subject follows the verb. */
export function inverted({ words, floor }: Sentenced, at: number): Found | null {
  const verb = words[at]!;
  const before = words[at - 1];
  if (verb.verb === null || verb.verb.frames.get('clause') !== 'speech' || (verb.form !== 'past' && verb.form !== 's'))
    return null;
  if (before === undefined || at <= floor || !(before.tag === 'Q' || (before.tag === ',' && verb.verb.base === 'say')))
    return null;
  // "Ann Lee, who leads the inquiry, said …": the subject stands before.
  if (before.tag === ',' && isRelative(words, subjectBefore(words, at))) return null;
  const who = phraseFrom(words, at + 1);
  if (who === null || /^[XBA]$/u.test(words[who.to]?.tag ?? '')) return null;
  const source = withAppositive(words, who);
  const after = pastAdjuncts(words, source.to) ?? source.to;
  const group = { verb: verb.verb, at, group: { from: at, to: at + 1 }, subject: source, shape: 'finite' as const };
  return around({ words, floor }, { left: at, right: after, source, cue: group.group, group });
}

const isRelative = (words: readonly Word[], subject: Range | null): boolean =>
  subject !== null &&
  words.slice(subject.from, subject.to).some((w, n, all) => w.tag === 'R' && all[n - 1]?.tag === ',');

/** The phrase with ", head of the caucus" and ", who runs …" after it. */
function withAppositive(words: readonly Word[], who: Range): Range {
  const next = words[who.to + 1];
  if (
    words[who.to]?.tag !== ',' ||
    next === undefined ||
    !/^[DMNWUR]$/u.test(next.tag) ||
    next.low === 'that' ||
    next.low === 'which'
  )
    return who;
  let k = who.to + 1;
  let depth = 0;
  for (; k < words.length; k++) {
    const w = words[k]!;
    if (/^[.;:?!Q-]$/u.test(w.tag)) break;
    if (w.tag === ',' && (/^[XVSBP]$/u.test(words[k + 1]?.tag ?? '') || words[k + 1]?.tag === 'Q' || depth > 3)) break;
    if (w.tag === ',') depth += 1;
    if (w.tag === 'P' && words[k + 1]?.tag === 'T') break;
    if (w.tag === 'T' && next.tag !== 'R') break;
  }
  return { from: who.from, to: k };
}

/** Past "on Monday", "in a statement": the next comma or end of the sentence; null where something else comes first. */
function pastAdjuncts(words: readonly Word[], from: number): number | null {
  const first = words[from];
  if (first !== undefined && !opensAdjunct(words, from)) return addressee(words, from);
  const limit = Math.min(words.length, from + longestAdjunct);
  for (let k = from; k < limit; k++) {
    const w = words[k]!;
    if (/^[,.?!;-]$/u.test(w.tag)) return k;
    if (/^[AR:I]$/u.test(w.tag) || w.low === 'that') return null;
    if (w.tag === 'Q') return k > from ? k : null;
    if (w.tag === 'X' && k === from) return null;
    if (w.tag === 'S' || (w.tag === 'X' && w.form === 'ing')) return k;
  }
  return limit < words.length ? null : limit;
}

/** A time, a place, a phrase with "to", or the end. */
function opensAdjunct(words: readonly Word[], at: number): boolean {
  const w = words[at]!;
  if (w.tag === 'K') return /^[DNMO]$/u.test(words[at + 1]?.tag ?? '');
  if (w.tag === 'O') return words[at - 1]?.verb?.frames.has('addressee') === true;
  if (/^[TPVC,.?!;:AQRSXI-]$/u.test(w.tag)) return true;
  return /^(?:this|last|earlier|recently|later)$/u.test(w.low);
}

/** "told the Post": a phrase between the verb and the end. */
function addressee(words: readonly Word[], k: number): number | null {
  const verb = words[k - 1];
  if (verb?.verb?.frames.has('addressee') !== true) return null;
  const who = phraseFrom(words, k);
  if (who === null) return null;
  const next = words[who.to];
  if (next === undefined) return who.to;
  return /^[TPV,.]$/u.test(next.tag) ? pastAdjuncts(words, who.to) : null;
}

interface Parts {
  readonly left: number;
  readonly right: number;
  readonly source: Range;
  readonly cue: Range;
  readonly group: VerbGroup;
}

function around({ words, floor }: Sentenced, { left, right, source, cue, group }: Parts): Found | null {
  const end = words[left - 1]!.tag === ',' || words[left - 1]!.tag === '-' ? left - 1 : left;
  if (end <= floor) return null;
  const first = { from: floor + leading(words, floor, end), to: end };
  const quoted = words.slice(first.from, first.to).some((w) => w.tag === 'Q');
  const second = rightPart(words, right, quoted && words[end - 1]!.tag === 'Q');
  const said = words.slice(first.from, first.to).some((w) => /^[XAB]$/u.test(w.tag));
  if (!quoted && !said && second === null) return null;
  const content = second === null ? [first] : isAdverbial(words, first, second) ? [second] : [first, second];
  return {
    source: spanOf(words, source),
    cue: spanOf(words, cue),
    content: content.map((r) => spanOf(words, r)),
    addressee: null,
    kind: 'speech',
    base: group.verb.base,
    direct: content.some((r) => words.slice(r.from, r.to).some((w) => w.tag === 'Q')),
  };
}

/** Words at the head of a sentence that only link it to the one before: "But", "In addition,". */
export function leading(words: readonly Word[], floor: number, end: number): number {
  const two = `${words[floor]!.low} ${words[floor + 1]?.low ?? ''}`;
  if (
    /^(?:in addition|in fact|for example|for instance|of course|after all)$/u.test(two) &&
    words[floor + 2]?.tag === ',' &&
    floor + 4 < end
  )
    return 3;
  return floor + 2 < end && /^(?:and|but|so|yet)$/u.test(words[floor]!.low) && words[floor]!.tag === 'C' ? 1 : 0;
}

/** "During the war, he said, …", "As a phone rang, she said, “…”": what stands before is no part of what is said. */
function isAdverbial(words: readonly Word[], first: Range, second: Range): boolean {
  const opener = words[first.from]!;
  if (words.slice(first.from, first.to).some((w) => w.tag === 'Q')) return false;
  if (first.to - first.from === 1) return opener.tag === 'C' || opener.tag === 'V';
  if (opener.tag === 'P' && opener.low !== 'than') return true;
  return opener.tag === 'S' && words[second.from]!.tag === 'Q';
}

function rightPart(words: readonly Word[], right: number, quoteOnly: boolean): Range | null {
  const mark = words[right];
  if (mark === undefined) return null;
  const from = mark.tag === 'Q' ? right : right + 1;
  const next = words[from];
  if (next === undefined || !(mark.tag === ',' || mark.tag === '-' || mark.tag === 'Q')) return null;
  const quoteLater = words.slice(from, from + 3).some((w) => w.tag === 'Q');
  if (quoteOnly && !quoteLater) return null;
  if (next.tag === 'X' && next.form === 'ing' && next.verb !== null) return null;
  if (/^(?:as|after|when|while|before)$/u.test(next.low) || (mark.tag === '-' && quoteOnly)) return null;
  return { from, to: contentEnd(words, from, loose) };
}
