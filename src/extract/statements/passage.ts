import type { Sentence, Span } from '../../model/span.ts';
import { attributions } from './english.ts';
import type { Found } from './found.ts';
import { headlineLabel, loweredHeadline } from './headline.ts';
import { type Quote, quotesOf } from './quotes.ts';
import { type Word, wordsOf } from './words.ts';

/** An attribution with the sentence that it stands in. */
export interface Placed {
  readonly found: Found;
  readonly sentence: Sentence;
}

/**
 * The attributions of consecutive English sentences. A quotation that follows a quoted report in the same paragraph, or
 * that begins a paragraph after one left open, belongs to the same speaker.
 */
export function passage(text: string, sentences: readonly Sentence[]): readonly Placed[] {
  const out: Placed[] = [];
  let carried: number | null = null;
  for (const paragraph of paragraphs(sentences)) {
    const span = { start: paragraph[0]!.start, end: paragraph.at(-1)!.end };
    const quotes = quotesOf(text, span);
    let last: number | null = quotes[0]?.start === span.start ? carried : null;
    for (const sentence of units(paragraph, quotes)) {
      const inside = clip(quotes, sentence);
      const found = isHeadline(sentence)
        ? headline(wordsOf(text, sentence, inside))
        : attributions(wordsOf(text, sentence, inside));
      if (found.length === 0 && last !== null && isQuotation(text, sentence, inside)) {
        out[last] = extended(out[last]!, inside);
        continue;
      }
      const first = out.length;
      for (const one of found) out.push({ found: one, sentence });
      last = lastQuoted(out, first) ?? (found.length > 0 ? null : last !== null && inside.length === 0 ? null : last);
    }
    carried = last !== null && (quotes.at(-1)?.open === true || endsWithColon(text, span)) ? last : null;
  }
  // What was announced by a colon may never have come.
  return out.filter(({ found }) => found.content.length > 0);
}

function paragraphs(sentences: readonly Sentence[]): readonly (readonly Sentence[])[] {
  const out: Sentence[][] = [];
  for (const sentence of sentences) {
    const last = out.at(-1);
    if (last !== undefined && last[0]!.paragraph === sentence.paragraph) last.push(sentence);
    else out.push([sentence]);
  }
  return out;
}

const isHeadline = (sentence: Sentence): boolean => sentence.kind === 'title' || sentence.n === 0;

function headline(words: readonly Word[]): readonly Found[] {
  const label = headlineLabel(words);
  return label === null ? attributions(loweredHeadline(words)) : [label];
}

/** Sentences joined where a quotation runs over their border: it is one thing said. */
function units(paragraph: readonly Sentence[], quotes: readonly Quote[]): readonly Sentence[] {
  const out: Sentence[] = [];
  let q = 0;
  for (const sentence of paragraph) {
    while (q < quotes.length && quotes[q]!.end <= sentence.start) q++;
    const last = out.at(-1);
    const across = quotes[q] !== undefined && quotes[q]!.start < sentence.start && !quotes[q]!.open;
    if (last !== undefined && across) out[out.length - 1] = { ...last, end: sentence.end };
    else out.push(sentence);
  }
  return out;
}

/** The quotations of a paragraph as far as they lie in a sentence. */
function clip(quotes: readonly Quote[], sentence: Span): readonly Span[] {
  return quotes
    .filter((q) => q.start < sentence.end && q.end > sentence.start)
    .map((q) => ({ start: Math.max(q.start, sentence.start), end: Math.min(q.end, sentence.end) }));
}

function isQuotation(text: string, sentence: Span, quotes: readonly Span[]): boolean {
  const first = quotes[0];
  if (first === undefined || first.start !== sentence.start) return false;
  const rest = text.slice(quotes.at(-1)!.end, sentence.end);
  return quotes.length === 1 && rest.length <= 2;
}

function extended(placed: Placed, quotes: readonly Span[]): Placed {
  return { ...placed, found: { ...placed.found, content: [...placed.found.content, ...quotes] } };
}

/** The last report from `first` on whose content is quoted, or that is yet to come after a colon. */
function lastQuoted(out: readonly Placed[], first: number): number | null {
  for (let k = out.length - 1; k >= first; k--) if (out[k]!.found.direct) return k;
  return null;
}

const endsWithColon = (text: string, span: Span): boolean => text[span.end - 1] === ':';
