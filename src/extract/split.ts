import type { Block } from '../model/document.ts';
import type { Sentence, Span } from '../model/span.ts';
import { abbreviates } from './split-abbreviations.ts';
import { quotations } from './split-quotations.ts';

/** A sentence can be cited up to this many UTF-16 units (the limit of `Evidence.quote`). */
const longest = 1200;
/** A quotation longer than this is split inside even where the sentence around it goes on. */
const longestQuotation = 700;
/** A Chinese sentence may be a whole paragraph of clauses; past this length a semicolon ends one. */
const longClause = 200;

const terminals = /[.!?。！？；…｡]+|\r?\n/gu;
const closers = /(?:["'”’»」』）)\]】》〉]|\[\d{1,3}\])*/uy;
const spaces = /\s*/uy;
const asksAfterQuotation = /(?:\p{Lu}[\p{L}.'’-]*\s+){1,4}(?:said|asked|says|asks|wrote|told|added|replied)\b/uy;
const speaksAfterQuotation = /[^。！？；\n]{0,14}(?:说|表示|称|指出|强调|道|认为)/uy;

/**
 * The sentences of the blocks, in the order of the text, trimmed of white space and at most 1,200 units long. Titles and
 * headings are sentences of their own. Linear in the length of the text; never throws.
 */
export function split(text: string, blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  blocks.forEach((block, paragraph) => {
    const spans = block.kind === 'paragraph' ? paragraphSentences(text, block) : [block];
    const kind = block.kind === 'paragraph' ? 'text' : block.kind;
    for (const span of spans)
      for (const piece of pieces(text, trim(text, span)))
        sentences.push({ ...piece, n: sentences.length, paragraph, kind });
  });
  return sentences;
}

function paragraphSentences(text: string, block: Span): readonly Span[] {
  const ends = sentenceEnds(text, block);
  let start = block.start;
  return [...ends, block.end].map((end) => {
    const span = { start, end };
    start = end;
    return span;
  });
}

function sentenceEnds(text: string, block: Span): readonly number[] {
  const quoted = quotations(text, block);
  const width = widestLine(text, block);
  const ends: number[] = [];
  let last = block.start;
  let q = 0;
  terminals.lastIndex = block.start;
  for (let m = terminals.exec(text); m !== null && m.index < block.end; m = terminals.exec(text)) {
    const at = m.index;
    while (q < quoted.length && quoted[q]!.end <= at) q++;
    const inside = quoted[q] !== undefined && quoted[q]!.start < at ? quoted[q]! : null;
    const resume = terminals.lastIndex;
    const end = m[0].endsWith('\n')
      ? lineEnds(text, { start: last, end: at }, resume, width)
      : sentenceEnd(text, { sentence: last, at, after: resume, limit: block.end, quotation: inside });
    terminals.lastIndex = resume;
    if (end === null || end >= block.end || end <= last) continue;
    ends.push(end);
    last = end;
  }
  return ends;
}

interface Candidate {
  readonly sentence: number;
  readonly at: number;
  readonly after: number;
  readonly limit: number;
  readonly quotation: Span | null;
}

/** Where the sentence ends that this punctuation may close; null where it goes on. */
function sentenceEnd(text: string, c: Candidate): number | null {
  const mark = text[c.at]!;
  const end = skip(closers, text, c.after);
  if (mark === '；' && end - c.sentence < longClause) return null;
  const next = skip(spaces, text, end);
  if (next >= c.limit) return null;
  if (c.quotation !== null && goesOnAfter(text, c.quotation, c.sentence, end)) return null;
  if ('。！？；｡'.includes(mark)) return end;
  if (mark === '…') return end < next && startsSentence(text, next) ? end : null;
  if (mark === '.' && c.after - c.at === 1 && abbreviates(text, c.at, next)) return null;
  if (end === next) return glued(text, c.at, end) ? end : null;
  if (mark !== '.' && end > c.after && matchesAt(asksAfterQuotation, text, next)) return null;
  return startsSentence(text, next) ? end : null;
}

/** Whether the sentence around a quotation continues after it, so that an end inside it is none. */
function goesOnAfter(text: string, quotation: Span, sentence: number, end: number): boolean {
  if (quotation.end - quotation.start > longestQuotation) return false;
  const closes = end >= quotation.end;
  const before = text[quotation.end - 2] ?? '';
  const next = skip(spaces, text, quotation.end);
  const opensSentence = quotation.start - sentence < 40 && text.slice(sentence, quotation.start).trim() === '';
  if (/[。！？…｡]/u.test(before)) {
    if (/[的之等，、,]/u.test(text[next] ?? '')) return true;
    return opensSentence && matchesAt(speaksAfterQuotation, text, next);
  }
  if (/[.!?]/.test(before)) {
    if (/[\p{Ll},;:–—]/u.test(text[next] ?? '')) return true;
    return before !== '.' && matchesAt(asksAfterQuotation, text, next);
  }
  return !closes;
}

/** A line break ends a sentence after a full stop, before a list's item, or after a line too short to have been wrapped. */
function lineEnds(text: string, line: Span, next: number, width: number): number | null {
  const before = text.slice(Math.max(line.start, line.end - 6), line.end).trimEnd();
  if (before === '') return null;
  const after = text.slice(next, next + 8);
  if (/^\s*\n/.test(after) || /^\s*(?:[-•*·▪–—]\s|\(?\d{1,2}[.)、]\s?\D)/u.test(after)) return next;
  if (/[.!?。！？；：:"”」]$/u.test(before)) return next;
  const start = text.lastIndexOf('\n', line.end - 1) + 1;
  return line.end - start < width * 0.6 && startsSentence(text, skip(spaces, text, next)) ? next : null;
}

function widestLine(text: string, block: Span): number {
  let widest = 0;
  let start = block.start;
  while (start < block.end) {
    const found = text.indexOf('\n', start);
    const end = found === -1 || found > block.end ? block.end : found;
    widest = Math.max(widest, end - start);
    start = end + 1;
  }
  return widest;
}

/** "…the talks.The two sides": a full stop that lost its space. */
function glued(text: string, at: number, end: number): boolean {
  return (
    /\p{Ll}{3}$/u.test(text.slice(Math.max(0, at - 3), at)) && /^\p{Lu}\p{Ll}*[ ,]/u.test(text.slice(end, end + 24))
  );
}

function startsSentence(text: string, at: number): boolean {
  return /^(?:[\p{Lu}\p{Lt}\p{Lo}\p{N}"“‘'«「『（([【《•—–-]|\p{Extended_Pictographic})/u.test(text.slice(at, at + 2));
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  return { start, end };
}

/** A span cut at clause ends into pieces that can be cited. */
function pieces(text: string, span: Span): readonly Span[] {
  const out: Span[] = [];
  let { start } = span;
  while (span.end - start > longest) {
    const cut = clauseEnd(text, start);
    out.push(trim(text, { start, end: cut }));
    start = cut;
  }
  out.push(trim(text, { start, end: span.end }));
  return out.filter((piece) => piece.end > piece.start);
}

function clauseEnd(text: string, start: number): number {
  for (const mark of [/[;；:：。.!?！？]/u, /[,，、—]/u, /\s/u])
    for (let i = start + longest - 1; i > start + longest / 2; i--) if (mark.test(text[i]!)) return i + 1;
  const high = text.charCodeAt(start + longest - 1);
  return start + longest - (high >= 0xd800 && high <= 0xdbff ? 1 : 0);
}

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  pattern.exec(text);
  return Math.max(at, pattern.lastIndex);
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}
