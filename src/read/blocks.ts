import type { Block, Dropped, Field } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { isCaption, isCredit, readsLikeCaption } from './captions.ts';
import { furnitureReason, opensOtherArticles } from './furniture.ts';
import { lineEnd } from './header.ts';
import { aboveTitle, isLinks } from './masthead.ts';

interface Line extends Span {
  /** Blank lines that stand before it. */
  readonly gap: number;
  /** A heading or a rule: no wrapped line of a paragraph. */
  readonly own: boolean;
}

export interface Body {
  readonly blocks: readonly Block[];
  readonly dropped: readonly Dropped[];
  /** What stands above the title: the page's address, and the section of its site. */
  readonly address: Field | null;
  readonly section: Field | null;
}

/** The paragraphs of a plain text, and what of it is not to be read. `markdown` takes marks of lists and headings off the spans. */
export function blocks(text: string, from: number, markdown: boolean): Body {
  const dropped: Dropped[] = [];
  const kept: Span[] = [];
  const all = withoutOtherArticles(text, unwrap(text, lines(text, from, markdown)), dropped);
  for (const [n, paragraph] of all.entries()) {
    const words = text.slice(paragraph.start, paragraph.end);
    const next = all[n + 1];
    const above = kept.length > 0 || next === undefined ? null : aboveTitle(words, text.slice(next.start, next.end));
    const reason = above ?? furnitureReason(words) ?? (isCaption(words) ? 'caption' : null);
    if (isCredit(words)) {
      dropped.push({ ...paragraph, reason: 'picture credit' });
      const before = kept.at(-1);
      if (before && readsLikeCaption(text.slice(before.start, before.end))) {
        kept.pop();
        dropped.push({ ...before, reason: 'caption' });
      }
    } else if (reason) dropped.push({ ...paragraph, reason });
    else kept.push({ start: paragraph.start, end: paragraph.end });
  }
  return {
    blocks: kept.map((span, index) => ({ ...span, kind: kindOf(text, span, index, kept.length) })),
    dropped: dropped.map(({ start, end, reason }) => ({ start, end, reason })).sort((a, b) => a.start - b.start),
    address: fieldOf(text, dropped, 'address'),
    section: fieldOf(text, dropped, 'section'),
  };
}

function fieldOf(text: string, dropped: readonly Dropped[], reason: string): Field | null {
  const part = dropped.find((one) => one.reason === reason);
  if (part === undefined) return null;
  const { start, end } = part;
  return { value: text.slice(start, end), span: { start, end } };
}

/** Headlines that end a page under "Related news:"; before the end of the text such a label opens nothing. */
function withoutOtherArticles(text: string, paragraphs: readonly Span[], dropped: Dropped[]): readonly Span[] {
  const wordsOf = ({ start, end }: Span) => text.slice(start, end);
  const lastText = paragraphs.findLastIndex((span) => isProse(wordsOf(span)));
  const label = paragraphs.findIndex((span, i) => i > lastText && opensOtherArticles(wordsOf(span)));
  if (lastText < 0 || label < 0) return paragraphs;
  for (const { start, end } of paragraphs.slice(label + 1)) dropped.push({ start, end, reason: 'other articles' });
  return paragraphs.slice(0, label + 1);
}

/** Words that end as a sentence does and are no furniture. */
const isProse = (words: string): boolean =>
  /[.!?。！？”"’]$/.test(words) && furnitureReason(words) === null && !isCaption(words);

/** Tags that end a line in a text that was taken off a page with some of its markup. */
const breaking = /<\/?(?:p|br|div|li|ul|ol|h[1-6]|section|article|table|tr|td|blockquote)(?:\s[^<>]{0,300})?\/?>/giu;

function lines(text: string, from: number, markdown: boolean): Line[] {
  const found: Line[] = [];
  let gap = 0;
  for (let at = from; at < text.length; ) {
    const stop = lineEnd(text, at);
    let isFilled = false;
    for (const piece of pieces(text, at, stop)) {
      const raw = text.slice(piece.start, piece.end);
      const mark = markdown ? /^\s*(?:#{1,6}\s+|[-*+]\s+|>\s?)*/.exec(raw)![0].length : 0;
      const start = piece.start + mark + (raw.slice(mark).length - raw.slice(mark).trimStart().length);
      const end = piece.start + raw.trimEnd().length;
      if (end <= start) continue;
      const own = /^\s*#{1,6}\s/u.test(raw) ? markdown : !/[\p{L}\p{N}]/u.test(raw) || isLinks(raw.trim());
      found.push({ start, end, gap: isFilled ? 1 : gap, own });
      isFilled = true;
      gap = 0;
    }
    if (!isFilled) gap += 1;
    at = stop + 1;
  }
  return found;
}

/** A line in the stretches between the tags that would have ended it on the page. */
function pieces(text: string, start: number, end: number): readonly Span[] {
  const line = text.slice(start, end);
  if (!line.includes('<')) return [{ start, end }];
  const out: Span[] = [];
  let at = start;
  for (const tag of line.matchAll(breaking)) {
    out.push({ start: at, end: start + tag.index });
    at = start + tag.index + tag[0].length;
  }
  return [...out, { start: at, end }];
}

/** Joins the lines of a text that was wrapped at a fixed width; leaves one-line paragraphs alone. */
function unwrap(text: string, found: readonly Line[]): Span[] {
  const inner = found.filter((_, index) => (found[index + 1]?.gap ?? 1) === 0);
  const wrapped = inner.filter(
    ({ start, end }) => end - start >= 45 && end - start <= 110 && !/[.!?。！？:：;；”"]$/.test(text.slice(start, end)),
  );
  if (inner.length < 4 || wrapped.length < inner.length * 0.6) return [...found];
  const joined: { start: number; end: number; own: boolean }[] = [];
  for (const line of found) {
    const last = joined.at(-1);
    if (last && line.gap === 0 && !line.own && !last.own) last.end = line.end;
    else joined.push({ start: line.start, end: line.end, own: line.own });
  }
  return joined;
}

function kindOf(text: string, span: Span, index: number, count: number): Block['kind'] {
  const words = text.slice(span.start, span.end);
  const bare = !/[.!?。！？:：;；,，”"…]$/.test(words) && words.length <= (index === 0 ? 200 : 90);
  if (!bare || count === 1) return 'paragraph';
  return index === 0 ? 'title' : 'heading';
}
