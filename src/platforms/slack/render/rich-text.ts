import type { RichTextElement, RichTextSection, RichTextText } from '@slack/types';
import type { Citation, Inline, Line } from '../../../model/reply.ts';
import { marked, type Numbering } from '../../shared/citations.ts';
import { safeLink } from '../../shared/document-words.ts';
import { tidy, visible } from '../../shared/tidy.ts';

export interface Style {
  readonly bold?: true;
  readonly italic?: true;
}

/**
 * A line as the elements of a rich text, in which Slack parses nothing: a document's words come out as they are, and no
 * mention, markup or emoji can be made of them. Facts of reference knowledge stand in italics; footnote marks lead to
 * the document where it has an address.
 */
export function lineElements(line: Line, numbers: Numbering, style: Style = {}): readonly RichTextElement[] {
  return merged(line.flatMap((inline) => inlineElements(inline, numbers, style)));
}

export function textElement(text: string, style: Style = {}): RichTextElement {
  return Object.keys(style).length > 0 ? { type: 'text', text, style } : { type: 'text', text };
}

export function sectionOf(elements: readonly RichTextElement[]): RichTextSection {
  return { type: 'rich_text_section', elements: [...elements] };
}

/** A line as plain words, with its footnote marks. */
export function lineWords(line: Line, numbers: Numbering): string {
  return lineElements(line, numbers).map(wordsOf).join('');
}

function wordsOf(element: RichTextElement): string {
  return 'text' in element && element.text !== undefined ? element.text : '';
}

export function showsAnything(line: Line): boolean {
  return line.some((inline) => (inline.kind === 'cite' ? inline.from.length > 0 : visible(tidy(inline.text))));
}

/** Names come from the knowledge base everywhere and claim nothing; what holds a date or a number does. */
export function isFact(inline: Inline): boolean {
  return inline.kind === 'knowledge' && /\d/.test(inline.text);
}

function inlineElements(inline: Inline, numbers: Numbering, style: Style): readonly RichTextElement[] {
  if (inline.kind === 'cite') return marked(inline.from, numbers).map(mark);
  const text = tidy(inline.text);
  if (text === '') return [];
  if (inline.kind === 'quote' && inline.marks) return [textElement(quoted(text.trim()), style)];
  return [textElement(text, isFact(inline) && visible(text) ? { ...style, italic: true } : style)];
}

function mark({ n, document }: Citation): RichTextElement {
  const text = `[${n}]`;
  const url = safeLink(document.url, 300);
  return url ? { type: 'link', url, text } : textElement(text);
}

/** Quotation marks of the other kind round words that hold their own. */
function quoted(words: string): string {
  return /[“”]/u.test(words) ? `‘${words}’` : `“${words}”`;
}

type RichTextStyle = RichTextText['style'];

function merged(elements: readonly RichTextElement[]): readonly RichTextElement[] {
  const parts: RichTextElement[] = [];
  for (const element of elements) {
    const last = parts.at(-1);
    if (element.type === 'text' && last?.type === 'text' && sameStyle(element.style, last.style)) {
      parts[parts.length - 1] = { ...last, text: last.text + element.text };
    } else parts.push(element);
  }
  return parts;
}

function sameStyle(a: RichTextStyle, b: RichTextStyle): boolean {
  return (a?.bold ?? false) === (b?.bold ?? false) && (a?.italic ?? false) === (b?.italic ?? false);
}
