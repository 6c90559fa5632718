import type { Line } from '../../model/reply.ts';
import type { Numbering } from '../shared/citations.ts';
import { linesOf, type Piece } from '../shared/pieces.ts';
import { tidy, visible } from '../shared/tidy.ts';
import { guardStart, hasKnowledge, lineMarkdown } from './markdown.ts';
import { textWidth } from './text-width.ts';

/** What stands between the rules of a card: one text for each stretch without a rule. */
export function layoutBody(pieces: readonly Piece[], numbers: Numbering): readonly string[] {
  const stretches: string[] = [];
  let rest = pieces;
  while (rest.length > 0) {
    const rule = rest.findIndex((piece) => piece.kind === 'divider');
    const stretch = rule < 0 ? rest : rest.slice(0, rule);
    const text = layoutStretch(stretch, numbers);
    if (visible(text)) stretches.push(text);
    rest = rule < 0 ? [] : rest.slice(rule + 1);
  }
  return stretches;
}

/** Whether any words of the pieces are reference knowledge, so that the card says what its italics mean. */
export function showsKnowledge(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => linesOf(piece).some(hasKnowledge));
}

function layoutStretch(pieces: readonly Piece[], numbers: Numbering): string {
  const width = markWidths(pieces, numbers);
  let text = '';
  let before: Piece | null = null;
  for (const piece of pieces) {
    const markdown = pieceMarkdown(piece, numbers, width.get(piece.block) ?? 0);
    if (!visible(markdown)) continue;
    if (before) text += gap(before, piece);
    text += markdown;
    before = piece;
  }
  return text;
}

/** Headings bring their own space; the lines of one block stand close. */
function gap(before: Piece, after: Piece): string {
  if (before.kind === 'heading' || before.block === after.block) return '\n';
  return after.kind === 'heading' ? '\n' : '\n\n';
}

function pieceMarkdown(piece: Piece, numbers: Numbering, width: number): string {
  switch (piece.kind) {
    case 'title':
      return `## ${lineMarkdown(piece.line, numbers)}`;
    case 'heading':
      return `### ${lineMarkdown(piece.line, numbers)}`;
    case 'note':
      return `-# ⚠ ${lineMarkdown(piece.line, numbers)}`;
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

function markWidths(pieces: readonly Piece[], _numbers: Numbering): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  for (const piece of pieces) {
    if (piece.kind !== 'item') continue;
    const plain = plainMark(piece.item.mark);
    widths.set(piece.block, Math.max(widths.get(piece.block) ?? 0, plain === null ? 0 : textWidth(plain)));
  }
  return widths;
}
