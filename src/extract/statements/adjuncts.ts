import { lexicon } from './lexicon.ts';
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
    else if (w.tag === 'U' && /^(?:19|20)\d\d$/u.test(w.text) && before?.low === 'in') k -= 2;
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

const opensClause = /^(?:how|why|what|whether)$/u;
/** An adverbial between a verb and what it governs is looked through this far. */
const longestAdverbial = 22;

/** Past times, places and commas between a verb and the clause or quotation that it governs: "said on Friday in Oslo that". */
export function pastAdverbials(words: readonly Word[], from: number): number {
  let k = pastTime(words, from);
  while (words[k]?.tag === 'V' && (words[k + 1]?.low === 'that' || /^[QPT,]$/u.test(words[k + 1]?.tag ?? ''))) k += 1;
  if (words[k]?.tag === 'P' || words[k]?.tag === 'K') {
    const opener = clauseAfter(words, k);
    if (opener !== null) return opener;
    if (words[k + 1]?.tag !== 'T') return from;
    k += 2;
  }
  const aside = pastAside(words, k);
  if (aside !== null) return aside;
  const mark = words[k]?.tag;
  const next = words[k + 1]?.tag ?? '';
  const passes = mark === ':' || (mark === ',' && (next === 'Q' || (k === from && /^[DMNIW]$/u.test(next))));
  return passes ? k + 1 : k;
}

/** ", also on Tuesday, that", ", as they had in May, that": when, where and how between commas. */
function pastAside(words: readonly Word[], comma: number): number | null {
  if (words[comma]?.tag !== ',' || !/^[VPT]$/u.test(words[comma + 1]?.tag ?? '')) return null;
  const stops = words[comma + 1]!.low === 'as' ? /^[Q;]$/u : /^[XARSIQ;]$/u;
  for (let k = comma + 2; k < Math.min(words.length, comma + 10); k++) {
    if (words[k]!.tag === ',') return words[k + 1]?.low === 'that' ? k + 1 : null;
    if (stops.test(words[k]!.tag)) return null;
  }
  return null;
}

function pastTime(words: readonly Word[], from: number): number {
  const first = words[from]?.low ?? '';
  const second = words[from + 1];
  const unit =
    second !== undefined &&
    (second.tag === 'T' || /^(?:week|month|year|summer|winter|spring|autumn|fall|night)$/u.test(second.low));
  if (
    second !== undefined &&
    elapsed.test(second.low) &&
    /^(?:earlier|later|before|ago)$/u.test(words[from + 2]?.low ?? '')
  )
    return from + 3;
  const k = /^(?:last|this|earlier|late|early|next)$/u.test(first) && unit ? from + 2 : from;
  return words[k]?.tag === 'T' ? k + 1 : k;
}

/** The "to" or "not to" after a time or a place: "agreed on Monday in Riga to", "decided last week not to"; `from` where there is none. */
export function infinitiveAfter(words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined || !opensSetting(first, words[from + 1])) return from;
  for (let k = from + 1; k < Math.min(words.length, from + longestAdverbial); k++) {
    const w = words[k]!;
    const before = words[k - 1]!;
    if (w.tag === 'K') return lexicon().nouns.has(before.low) ? from : before.tag === 'G' ? k - 1 : k;
    if (/^[XARSIQ;:,]$/u.test(w.tag)) return from;
  }
  return from;
}

const opensSetting = ({ tag, low }: Word, next: Word | undefined): boolean =>
  tag === 'T' || /^(?:last|this|earlier|in|at|after|during)$/u.test(low) || (tag === 'P' && next?.tag === 'T');

/** "a day earlier", "two weeks ago" */
const elapsed = /^(?:day|week|month|year|hour|decade|minute)s?$/u;

/** The "that", "how" or quotation that ends a prepositional phrase; null where a verb comes first. */
function clauseAfter(words: readonly Word[], from: number): number | null {
  for (let k = from + 1; k < Math.min(words.length, from + longestAdverbial); k++) {
    const w = words[k]!;
    const before = words[k - 1]!;
    const bare = before.tag !== 'P';
    if (bare && opensClause.test(w.low)) return k;
    if (bare && w.low === 'that' && words[k + 1] !== undefined) return k;
    if (w.tag === 'Q' && (before.tag === ',' || before.tag === ':')) return k;
    // "behind closed doors": a participle before a noun is no verb.
    const participle = w.tag === 'X' && w.form === 'past' && before.tag === 'P';
    if (/^[XAS;]$/u.test(w.tag) && w.form !== 'ing' && !participle) return null;
  }
  return null;
}
