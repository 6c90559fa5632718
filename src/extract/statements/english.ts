import type { Span } from '../../model/span.ts';
import { adjectiveCue } from './adjective-cues.ts';
import { skipTime } from './adjuncts.ts';
import { announced, colonQuote, dashed, heard, madeKnown, quotedAs, quoteOf } from './asides.ts';
import { complement } from './complement.ts';
import { contentEnd, glosses, loose, spanOf, tenseOf } from './extent.ts';
import type { Found, Step } from './found.ts';
import { asPut, inHisWords } from './in-his-words.ts';
import { accordingTo, nounCue, nounFrom } from './noun-cues.ts';
import { inverted, parenthetical } from './parenthetical.ts';
import { phraseFrom } from './phrase-from.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import { type VerbGroup, verbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

/** The attributions of one English sentence, in the order of their reporting words. Linear: a content is not searched again. */
export function attributions(words: readonly Word[]): readonly Found[] {
  const out: Found[] = [];
  let main: Range | null = null;
  let last: Range | null = null;
  let told: Range | null = null;
  let floor = openingMarks(words);
  const whole = closingReport(words, floor);
  if (whole !== null) return [whole];
  let i = floor;
  while (i < words.length) {
    main ??= subjectOf(words, i);
    const carried = last !== null && goesOn(words, floor, i) ? last : told !== null && adds(words, i) ? told : main;
    const step = stepAt(words, i, { main: carried, floor });
    if (step !== null) {
      out.push(step.found);
      last = relativeIn(words, step.found);
      told = sourceIn(words, step.found) ?? told;
      i = Math.max(i + 1, step.next);
      floor = i;
    } else i += 1;
  }
  return out;
}

/** "the ministry, which asked him to go and accused …": the relative pronoun that was the subject of a report. */
function relativeIn(words: readonly Word[], { source }: Found): Range | null {
  const at = source === null ? -1 : words.findIndex((w) => w.start === source.start);
  return words[at]?.tag === 'R' && words[at]!.end === source!.end ? { from: at, to: at + 1 } : null;
}

/** The words of a source, where it stands in the sentence. */
function sourceIn(words: readonly Word[], { source }: Found): Range | null {
  if (source === null) return null;
  const from = words.findIndex((w) => w.start >= source.start);
  const to = words.findIndex((w) => w.start >= source.end);
  return from < 0 ? null : { from, to: to < 0 ? words.length : to };
}

/** "…, Rutte said, adding that …": whoever said the one says the other. */
const adds = (words: readonly Word[], i: number): boolean =>
  words[i]!.form === 'ing' && words[i]!.verb?.frames.get('clause') === 'speech' && words[i - 1]?.tag === ',';

/** A second verb after "and", right where what the first reports has ended. */
function goesOn(words: readonly Word[], floor: number, i: number): boolean {
  if (words[floor]?.tag !== 'C' && words[floor + 1]?.tag !== 'C') return false;
  return words.slice(floor, i).every((w) => /^[,CVAG]$/u.test(w.tag));
}

function openingMarks(words: readonly Word[]): number {
  let k = 0;
  while (k < words.length && /^[)\],.:"'-]$/u.test(words[k]!.tag)) k += 1;
  return dateline(words, k);
}

/** Past "WASHINGTON, Sept. 28 (UPI) —". */
function dateline(words: readonly Word[], from: number): number {
  if (words[from] === undefined || !/^\p{Lu}{3,}$/u.test(words[from]!.text)) return from;
  for (let k = from + 1; k < Math.min(words.length, from + 14); k++) {
    if (words[k]!.tag === '-') return k + 1;
    if (!/^[NTU,.()]$/u.test(words[k]!.tag)) return from;
  }
  return from;
}

/** "…, the source added." or "…, according to the report.": the whole sentence is what is said, reports inside it included. */
function closingReport(words: readonly Word[], floor: number): Found | null {
  for (let i = words.length - 1; i > Math.max(floor, words.length - 24); i--) {
    const w = words[i]!;
    if (w.tag === 'Q' || w.tag === ';') return null;
    if (adds(words, i)) return null;
    if (w.low === 'according' && words[i - 1]?.tag === ',') return accordingTo(words, i, floor)?.found ?? null;
    if (w.tag !== 'X' || w.verb?.frames.get('clause') !== 'speech' || w.form === 'ing' || w.form === 'base') continue;
    const turned = words[i - 1]?.tag === ',' ? inverted({ words, floor }, i) : null;
    if (turned !== null && turned.content.length === 1 && isLast(words, turned.source)) return turned;
    const group = verbGroup(words, i, null);
    if (group?.subject == null || words[group.subject.from - 1]?.tag !== ',') continue;
    const found = parenthetical({ words, floor }, group);
    if (found !== null && found.content.length === 1) return found;
  }
  return null;
}

/** "…, said the envoy.": nothing but the full stop stands behind the source. */
const isLast = (words: readonly Word[], source: Span | null): boolean =>
  source !== null && words.every((w) => w.start < source.end || /^[.!?]$/u.test(w.tag));

/** The subject of the first finite verb. */
function subjectOf(words: readonly Word[], i: number): Range | null {
  const w = words[i]!;
  const finite = w.tag === 'A' || w.tag === 'B' || (w.tag === 'X' && w.form !== 'ing' && w.form !== 'base');
  if (!finite || i === 0) return null;
  let k = i;
  while (k > 0 && /^[VG]$/u.test(words[k - 1]!.tag)) k -= 1;
  const found = subjectBefore(words, skipTime(words, k));
  return found !== null && words[found.from]!.tag === 'R' ? null : found;
}

interface State {
  readonly main: Range | null;
  readonly floor: number;
}

function stepAt(words: readonly Word[], i: number, { main, floor }: State): Step | null {
  const w = words[i]!;
  if (w.low === 'according') return accordingTo(words, i, floor);
  if (w.tag === '-') return dashed(words, i, floor);
  if (w.tag === ':') return quoteOf(words, i) ?? colonQuote(words, i, main);
  const spokenOf =
    inHisWords(words, i, floor) ??
    asPut(words, i, floor) ??
    quotedAs(words, i) ??
    madeKnown(words, i, subjectOf(words, i) ?? main);
  if (spokenOf !== null) return spokenOf;
  const noun = nounCue(words, i) ?? nounFrom(words, i, main);
  if (noun !== null) return noun;
  const adjective = adjectiveCue(words, i);
  if (adjective !== null) return adjective;
  if (w.tag !== 'X' || w.verb === null) return null;
  const turned = inverted({ words, floor }, i);
  if (turned !== null) return { found: turned, next: after(words, turned, i) };
  const group = verbGroup(words, i, main, floor);
  if (group === null) return null;
  if (group.shape === 'passive') return passive(words, group);
  const overheard = heard(words, i);
  if (overheard !== null) return overheard;
  const inside = parenthetical({ words, floor }, group);
  if (inside !== null) return { found: inside, next: after(words, inside, i) };
  const right = complement(words, group);
  if (group.subject === null) return null;
  if (right === null) return announced(words, group);
  const clausal = right.frame === 'clause' || right.frame === 'addressee' || right.frame === 'document';
  const fronted = isFronted(words, group.subject.from);
  const end = contentEnd(words, right.from, { clausal, tense: tenseOf(words, group.group), fronted });
  return {
    found: {
      source: spanOf(words, group.subject),
      cue: spanOf(words, { from: group.group.from, to: right.cue }),
      content: [spanOf(words, { from: right.from, to: end })],
      addressee: right.addressee === null ? null : spanOf(words, right.addressee),
      kind: right.kind,
      base: group.verb.base,
      frame: right.frame,
      direct: words[right.from]!.tag === 'Q',
    },
    next: words[end]?.tag === ',' && glosses(words, end + 1) ? words.length : end,
  };
}

/** "While the minister says that …": a clause before the main one. */
const isFronted = (words: readonly Word[], subject: number): boolean =>
  words[subject - 1] !== undefined && (words[subject - 1]!.tag === 'S' || words[subject - 1]!.low === 'as');

/** "was rejected by the council", "was described by her as a trap": who did it is the source, what it was done to the content. */
function passive(words: readonly Word[], { at, group, subject, verb }: VerbGroup): Step | null {
  if (words[at + 1]?.low !== 'by' || subject === null || words[subject.from]!.tag === 'R') return null;
  const phrase = phraseFrom(words, at + 2);
  if (phrase === null) return null;
  const charge = verb.frames.has('accused') ? chargeIn(words, phrase) : -1;
  const who = charge < 0 ? phrase : { from: phrase.from, to: charge };
  const said = /^(?:as|of|for)$/u.test(words[who.to]?.low ?? '') && who.to + 1 < words.length;
  const end = said ? contentEnd(words, who.to, loose) : who.to;
  const found: Found = {
    source: spanOf(words, who),
    cue: spanOf(words, { from: group.from, to: at + 2 }),
    content: [spanOf(words, subject), ...(said ? [spanOf(words, { from: who.to, to: end })] : [])],
    addressee: null,
    kind: 'stance',
    base: verb.base,
    direct: false,
  };
  return { found, next: end };
}

/** "accused by the council of arming them": the charge is no part of who makes it. */
const chargeIn = (words: readonly Word[], { from, to }: Range): number =>
  words.findIndex((w, k) => k > from && k < to && w.low === 'of' && words[k + 1]!.low.endsWith('ing'));

function after(words: readonly Word[], found: Found, i: number): number {
  const last = Math.max(found.content.at(-1)!.end, found.source?.end ?? 0);
  let k = i + 1;
  while (k < words.length && words[k]!.start < last) k += 1;
  return k;
}
