import type { Word } from './words.ts';

/** Indices into a list of words, the end excluded. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const nominal = /^[WNU'DMQT]$/u;
const head = /^[WNUQ]$/u;
/** How far back a subject may begin: bounds the work for each verb. */
const widest = 40;

/** Tags that may stand between a subject and its verb without belonging to either. */
export function skipTime(words: readonly Word[], end: number): number {
  let k = end;
  for (let steps = 0; steps < 4 && k > 0; steps++) {
    const w = words[k - 1]!;
    const before = words[k - 2];
    if (w.tag === 'T' && before !== undefined) k -= before.tag === 'P' && before.low === 'on' ? 2 : 1;
    else if (/^(?:week|month|year|night|morning|afternoon)$/u.test(w.low) && before?.tag === 'T') k -= 1;
    else if (/^(?:week|month|year)$/u.test(w.low) && /^(?:this|last)$/u.test(before?.low ?? '')) k -= 2;
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

/** The noun phrase that ends right before `end`, with its modifiers and appositives; null where there is none. */
export function subjectBefore(words: readonly Word[], end: number, least = 0): Range | null {
  const last = words[end - 1];
  if (last === undefined || end - 1 < least) return null;
  if (last.tag === 'I' || last.tag === 'R') return { from: end - 1, to: end };
  if (last.tag === ',' || last.tag === '-') return appositive(words, end, least);
  if (last.tag === ')') {
    const open = backTo(words, end - 1, '(', least);
    const inner = open > least ? subjectBefore(words, open, least) : null;
    return inner === null ? null : { from: inner.from, to: end };
  }
  if (last.tag === 'D')
    return /^(?:some|many|others|both|all|most|few|this|several)$/u.test(last.low) ? { from: end - 1, to: end } : null;
  if (!head.test(last.tag)) return null;
  return chain(words, end, least);
}

function appositive(words: readonly Word[], end: number, least: number): Range | null {
  const mark = words[end - 1]!.tag;
  const open = backTo(words, end - 1, mark, Math.max(least, end - widest));
  if (open <= least) return null;
  const first = words[open + 1]!;
  const before = subjectBefore(words, open, least);
  if (before === null) return null;
  const inner = outOfPhrase(words, before, least);
  if (/^[DMNUWR]$/u.test(first.tag) && !/^(?:which)$/u.test(first.low)) return { from: inner.from, to: end };
  return { from: inner.from, to: open };
}

/** "The report, with many proposals, …": out of a prepositional phrase between commas to the noun before it. */
function outOfPhrase(words: readonly Word[], inner: Range, least: number): Range {
  const border = words[inner.from - 1];
  if (border?.tag !== 'P' || words[inner.from - 2]?.tag !== ',') return inner;
  return subjectBefore(words, inner.from - 2, least) ?? inner;
}

function backTo(words: readonly Word[], end: number, tag: string, least: number): number {
  for (let k = end - 1; k >= Math.max(least, end - widest); k--) {
    if (words[k]!.tag === tag) return k;
    if (words[k]!.tag === ';') return -1;
  }
  return -1;
}

function chain(words: readonly Word[], end: number, least: number): Range | null {
  let k = end - 1;
  let joint = -1;
  const floor = Math.max(least, end - widest);
  while (k > floor) {
    const w = words[k - 1]!;
    const before = words[k - 2];
    const next = words[k]!;
    if (w.tag === 'D' && next.tag === 'D') break;
    if (w.tag === 'Q' && w.low !== '') break;
    if (nominal.test(w.tag) && !(w.tag === 'T' && !head.test(next.tag) && next.tag !== "'")) k -= 1;
    else if (w.tag === 'B' || (w.tag === 'X' && (w.form === 'ing' || w.form === 'past' || w.form === 'participle'))) {
      if (before === undefined || k - 1 <= floor || !/^[DM']$/u.test(before.tag) || !head.test(next.tag)) break;
      k -= 1;
    } else if (w.tag === 'V') {
      if (before === undefined || !/^[DM]$/u.test(before.tag)) break;
      k -= 1;
    } else if (w.tag === ')') {
      const open = backTo(words, k - 1, '(', floor);
      if (open < floor) break;
      k = open;
    } else if (
      (w.tag === 'P' || w.tag === 'K') &&
      before !== undefined &&
      k - 1 > floor &&
      isHead(before) &&
      next.tag !== 'T'
    )
      k -= 1;
    else if (
      w.tag === 'C' &&
      /^(?:and|or|&)$/u.test(w.low) &&
      before !== undefined &&
      k - 1 > floor &&
      isHead(before)
    ) {
      joint = k;
      k -= 1;
    } else if (w.tag === ',' && joint > 0 && joint - k < 8 && before?.tag === 'N' && next.tag === 'N') k -= 1;
    else break;
  }
  return settled(words, { from: k, to: end }, joint, floor);
}

const isHead = (w: Word): boolean => /^[WNUQ)]$/u.test(w.tag) && !(w.tag === 'Q' && w.low !== '');

/** Cuts what a chain took too much: the object of a verb or preposition before it, a day, a leading conjunction. */
function settled(words: readonly Word[], range: Range, joint: number, floor: number): Range | null {
  const border = range.from > floor ? words[range.from - 1] : undefined;
  let from = range.from;
  const borderIsVerb = border !== undefined && /^[XBAGK]$/u.test(border.tag);
  if (border !== undefined && joint > 0 && (borderIsVerb || border.tag === 'P')) from = joint;
  else if (border?.tag === 'P') from = lastPhrase(words, range);
  while (from < range.to - 1 && /^[TCV]$/u.test(words[from]!.tag)) from += 1;
  while (from < range.to && words[from]!.tag === "'") from += 1;
  if (from >= range.to) return null;
  return { from, to: range.to };
}

/** The last noun phrase of a chain that begins inside a prepositional phrase: "In Ohio Clinton". */
function lastPhrase(words: readonly Word[], range: Range): number {
  for (let k = range.to - 1; k > range.from; k--) {
    if (words[k]!.tag === 'T') return k + 1;
    if (/^[DM]$/u.test(words[k]!.tag)) return k;
  }
  return range.from;
}

/** The noun phrase that begins at `from`, with what hangs on it ("the head of the caucus, who runs …" up to a stop). */
export function phraseFrom(words: readonly Word[], from: number): Range | null {
  const first = words[from];
  if (first === undefined) return null;
  if (first.tag === 'I' || first.tag === 'O') return { from, to: from + 1 };
  let k = from;
  while (k < words.length && /^[WNU'DM]$/u.test(words[k]!.tag)) k += 1;
  if (k === from || !words.slice(from, k).some((w) => head.test(w.tag))) return null;
  const next = words[k];
  if (next?.tag === '(') {
    const close = words.findIndex((w, n) => n > k && n < k + 8 && w.tag === ')');
    if (close > 0) k = close + 1;
  }
  const after = words[k];
  const second = words[k + 1];
  if (
    after?.tag === 'P' &&
    /^(?:of|for|at|from|in|with)$/u.test(after.low) &&
    second !== undefined &&
    /^[WNDM]$/u.test(second.tag)
  ) {
    const rest = phraseFrom(words, k + 1);
    if (rest !== null) return { from, to: rest.to };
  }
  if (after?.low === 'and' && second !== undefined && /^[NDM]$/u.test(second.tag) && words[k - 1]?.tag !== 'U') {
    const rest = phraseFrom(words, k + 1);
    const follower = rest === null ? undefined : words[rest.to];
    if (rest !== null && !(follower !== undefined && /^[XBA]$/u.test(follower.tag))) return { from, to: rest.to };
  }
  return { from, to: k };
}
