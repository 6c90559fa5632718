import type { Line } from '../../model/reply.ts';
import { inEnglish, type OwnWords } from '../../reply/own-words.ts';
import type { Numbering } from '../shared/citations.ts';
import { linesOf, type Piece } from '../shared/pieces.ts';
import { tidy, visible } from '../shared/tidy.ts';
import { documentHeading } from './footer.ts';
import { guardStart, hasKnowledge, lineMarkdown } from './markdown.ts';
import { textWidth } from './text-width.ts';

/** A part of a card: a text that stands by itself, with a little air round it, or a rule. */
export type Part = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'rule' };

/** Sets pieces as parts of a card. */
export type Layout = (pieces: readonly Piece[]) => readonly Part[];

/**
 * Each item and field by itself, lines of a paragraph together, headings with what follows. A layout remembers what it
 * has set, because paging tries the same pieces many times.
 */
export function layoutWith(numbers: Numbering, say: OwnWords = inEnglish): Layout {
  const set = new Map<Piece, { readonly width: number; readonly markdown: string }>();
  const markdownOf = (piece: Piece, width: number) => {
    const known = set.get(piece);
    if (known?.width === width) return known.markdown;
    const markdown = pieceMarkdown(piece, { numbers, width, say });
    set.set(piece, { width, markdown });
    return markdown;
  };
  return (pieces) => joinParts(pieces, markdownOf);
}

function joinParts(pieces: readonly Piece[], markdownOf: (piece: Piece, width: number) => string): readonly Part[] {
  const widths = markWidths(pieces);
  const parts: Part[] = [];
  let before: Piece | null = null;
  for (const piece of pieces) {
    const last = parts.at(-1);
    if (piece.kind === 'divider' && last?.kind === 'text') parts.push({ kind: 'rule' });
    const markdown = markdownOf(piece, widths.get(piece.block) ?? 0);
    if (!visible(markdown)) continue;
    if (before && last?.kind === 'text' && together(before, piece)) {
      parts[parts.length - 1] = { kind: 'text', text: `${last.text}\n${markdown}` };
    } else parts.push({ kind: 'text', text: markdown });
    before = piece;
  }
  return parts.at(-1)?.kind === 'rule' ? parts.slice(0, -1) : parts;
}

/** Whether any words of the pieces are reference knowledge, so that the card says what its italics mean. */
export function showsKnowledge(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => linesOf(piece).some(hasKnowledge));
}

function together(before: Piece, after: Piece): boolean {
  if (before.kind === 'heading' || before.kind === 'title' || before.kind === 'document') return true;
  return (
    before.block === after.block && before.kind === after.kind && (after.kind === 'paragraph' || after.kind === 'note')
  );
}

interface Laying {
  readonly numbers: Numbering;
  readonly width: number;
  readonly say: OwnWords;
}

function pieceMarkdown(piece: Piece, { numbers, width, say }: Laying): string {
  switch (piece.kind) {
    case 'title':
      return titleMarkdown(piece.line, numbers);
    case 'document':
      return documentHeading(piece.document, say);
    case 'heading':
      return prefixed('### ', lineMarkdown(piece.line, numbers));
    case 'note':
      return prefixed(`-# **${say('Note')}** `, lineMarkdown(piece.line, numbers));
    case 'lead':
    case 'paragraph':
      return guardStart(lineMarkdown(piece.line, numbers));
    case 'field':
      return fieldMarkdown(piece.label, piece.lines, numbers);
    case 'row':
      return rowMarkdown(piece.columns, piece.cells, numbers);
    case 'item':
      return itemMarkdown(piece, numbers, width);
    case 'divider':
      return '';
  }
}

/** A title of a few words is large, a sentence less so. */
function titleMarkdown(line: Line, numbers: Numbering): string {
  const markdown = lineMarkdown(line, numbers);
  return prefixed(markdown.length <= 60 ? '## ' : '### ', markdown);
}

function prefixed(sign: string, markdown: string): string {
  return visible(markdown) ? sign + markdown : '';
}

function fieldMarkdown(label: Line, lines: readonly Line[], numbers: Numbering): string {
  const name = lineMarkdown(label, numbers).trim();
  const body = lines.map((line) => guardStart(lineMarkdown(line, numbers))).filter(visible);
  return [...(visible(name) ? [`**${name}**`] : []), ...body].join('\n');
}

/** A table's row as its own little list: Discord has no tables, and set in code they break on a telephone. */
function rowMarkdown(columns: readonly string[], cells: readonly Line[], numbers: Numbering): string {
  const [first = [], ...rest] = cells;
  const head = lineMarkdown(first, numbers).trim();
  const others = rest.map((cell, i) => {
    const label = tidy(columns[i + 1] ?? '').trim();
    const body = lineMarkdown(cell, numbers);
    return visible(body)
      ? `${label === '' ? '' : `${lineMarkdown([{ kind: 'text', text: label }], numbers)}: `}${body}`
      : '';
  });
  return [...(visible(head) ? [`**${head}**`] : []), ...others.filter(visible).map(guardStart)].join('\n');
}

function itemMarkdown(piece: Extract<Piece, { kind: 'item' }>, numbers: Numbering, width: number): string {
  const { mark, body, under } = piece.item;
  const sign = markMarkdown(mark, numbers, width);
  const words = lineMarkdown(body, numbers);
  const first = sign === '' ? `- ${words}` : `${sign} ${words}`;
  const below = under.map((line) => underMarkdown(line, numbers)).filter(visible);
  return [first, ...below].join('\n');
}

/** Words of a source as a quotation, everything else small. */
function underMarkdown(line: Line, numbers: Numbering): string {
  const markdown = lineMarkdown(line, numbers);
  if (!visible(markdown)) return '';
  return line.find((inline) => inline.kind !== 'text' || visible(inline.text))?.kind === 'quote'
    ? `> ${markdown}`
    : `-# ${markdown}`;
}

const widestMark = 16;

/** Short marks stand in code, all as wide as the widest, so that the bodies line up; long ones in bold. */
function markMarkdown(mark: Line, numbers: Numbering, width: number): string {
  const plain = plainMark(mark);
  if (plain === null) {
    const bold = lineMarkdown(mark, numbers).trim();
    return visible(bold) ? `**${bold}**` : '';
  }
  return plain === '' && width === 0 ? '' : `\`${plain}${'\u00a0'.repeat(Math.max(0, width - textWidth(plain)))}\``;
}

/** A mark that can stand in code as it is; null where it is long, cites something or holds a back quote. */
function plainMark(mark: Line): string | null {
  if (mark.some((inline) => inline.kind === 'cite' || inline.kind === 'quote' || inline.kind === 'knowledge'))
    return null;
  const text = tidy(mark.map((inline) => ('text' in inline ? inline.text : '')).join('')).trim();
  return textWidth(text) > widestMark || text.includes('`') ? null : text;
}

function markWidths(pieces: readonly Piece[]): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind !== 'item') continue;
    const plain = plainMark(piece.item.mark);
    widths.set(piece.block, Math.max(widths.get(piece.block) ?? 0, plain === null ? 0 : textWidth(plain)));
  }
  return widths;
}
