import type { Span } from '../model/span.ts';

const closing: Readonly<Record<string, string>> = { '“': '”', '„': '“', '«': '»', '「': '」', '『': '』', '"': '"' };
const marks = /[“”„«»「」『』"]/gu;

/**
 * Quotations of a block, marks included, outermost only and in order. One that is not closed in its block is none: it
 * may go on for paragraphs.
 */
export function quotations(text: string, block: Span): readonly Span[] {
  const spans: Span[] = [];
  let open: { readonly at: number; readonly close: string } | null = null;
  marks.lastIndex = block.start;
  for (let m = marks.exec(text); m !== null && m.index < block.end; m = marks.exec(text)) {
    const mark = m[0];
    if (open !== null && mark === open.close) {
      spans.push({ start: open.at, end: m.index + 1 });
      open = null;
    } else if (closing[mark] !== undefined && (open === null || mark === text[open.at])) {
      open = { at: m.index, close: closing[mark] };
    }
  }
  return spans;
}
