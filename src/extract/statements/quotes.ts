import type { Span } from '../../model/span.ts';

/** A quotation with its marks. `open`: its paragraph ends before it is closed. */
export interface Quote extends Span {
  readonly open: boolean;
}

/** Single marks are an apostrophe as often: one opens before a capital, and closes behind the punctuation that ends what is said. */
const marks =
  /["“”„「」『』]|''|(?<![\p{L}\d])‘|’(?![\p{L}\d])|(?<![\p{L}\d'.,!?])'(?=\p{Lu})|(?<=[.,!?…])'(?![\p{L}\d'])/gu;
const opens = new Set(['“', '„', '"', "''", "'", '「', '『', '‘']);
const closesWith: Readonly<Record<string, readonly string[]>> = {
  '“': ['”', '"', '“'],
  '„': ['“', '”'],
  '”': ['”'],
  '"': ['"', '”'],
  "''": ["''"],
  '「': ['」'],
  '『': ['』'],
  '‘': ['’'],
  "'": ["'"],
};

/** Quotations of a paragraph, outermost only, in order; the last may be open. Linear. */
export function quotesOf(text: string, paragraph: Span): readonly Quote[] {
  const out: Quote[] = [];
  let at = -1;
  let mark = '';
  marks.lastIndex = paragraph.start;
  for (let m = marks.exec(text); m !== null && m.index < paragraph.end; m = marks.exec(text)) {
    if (at < 0) {
      if (opens.has(m[0]) || (m[0] === '”' && startsWord(text, m.index, paragraph.start))) {
        at = m.index;
        mark = m[0];
      }
    } else if (closesWith[mark]!.includes(m[0]) && !(m[0] === '“' && !/\s|[.,]/u.test(text[m.index - 1] ?? ' '))) {
      out.push({ start: at, end: m.index + m[0].length, open: false });
      at = -1;
    }
  }
  if (at >= 0 && mark !== '‘' && mark !== "'")
    out.push({ start: at, end: trimmedEnd(text, at, paragraph.end), open: true });
  return out;
}

const startsWord = (text: string, at: number, from: number): boolean =>
  (at === from || /\s/u.test(text[at - 1] ?? ' ')) && /\S/u.test(text[at + 1] ?? ' ');

function trimmedEnd(text: string, start: number, end: number): number {
  let e = end;
  while (e > start + 1 && /\s/u.test(text[e - 1]!)) e--;
  return e;
}
