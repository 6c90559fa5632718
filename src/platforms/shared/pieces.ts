import type { DocumentBrief } from '../../model/document.ts';
import type { Block, Inline, Item, Line, Reply, Source } from '../../model/reply.ts';
import { chunks } from './tidy.ts';

/**
 * A reply laid out as the smallest things that stay together on a page, in reading order. `block` tells which pieces
 * belong to one block of the reply, so that a renderer can set them close.
 */
export type Piece =
  | { readonly kind: 'title' | 'lead' | 'heading' | 'paragraph' | 'note'; readonly block: number; readonly line: Line }
  | { readonly kind: 'item'; readonly block: number; readonly item: Item; readonly pageSize: number }
  | { readonly kind: 'field'; readonly block: number; readonly label: Line; readonly lines: readonly Line[] }
  | {
      readonly kind: 'row';
      readonly block: number;
      readonly columns: readonly string[];
      readonly cells: readonly Line[];
    }
  /** The name of a document over its quotations, said again where they go on on another page. */
  | { readonly kind: 'document'; readonly block: number; readonly document: DocumentBrief }
  | { readonly kind: 'divider'; readonly block: number };

/** Title, lead and blocks, without the notes. Empty lines are left out. */
export function bodyPieces(reply: Reply): readonly Piece[] {
  const head: Piece[] = [
    { kind: 'title', block: -2, line: reply.title },
    { kind: 'lead', block: -1, line: reply.lead },
  ];
  return [...head, ...reply.blocks.flatMap(blockPieces)].filter((piece) => !('line' in piece) || piece.line.length > 0);
}

export function notePieces(reply: Reply): readonly Piece[] {
  const block = reply.blocks.length;
  return reply.notes.filter((line) => line.length > 0).map((line) => ({ kind: 'note', block, line }));
}

function blockPieces(of: Block, block: number): readonly Piece[] {
  switch (of.kind) {
    case 'text':
      return of.lines.map((line) => ({ kind: 'paragraph', block, line }));
    case 'heading':
      return [{ kind: 'heading', block, line: of.line }];
    case 'list':
      return of.items.map((item) => ({ kind: 'item', block, item, pageSize: Math.max(1, of.pageSize) }));
    case 'fields':
      return of.rows.map((row) => ({ kind: 'field', block, label: words(row.label), lines: row.lines }));
    case 'table':
      return of.rows.map((cells) => ({ kind: 'row', block, columns: of.columns, cells }));
    case 'divider':
      return [{ kind: 'divider', block }];
  }
}

/** Every line of a piece, in reading order. */
export function linesOf(piece: Piece): readonly Line[] {
  switch (piece.kind) {
    case 'item':
      return [piece.item.mark, piece.item.body, ...piece.item.under];
    case 'field':
      return [piece.label, ...piece.lines];
    case 'row':
      return piece.cells;
    case 'document':
    case 'divider':
      return [];
    default:
      return [piece.line];
  }
}

/** The sources whose footnote marks a piece shows. */
export function markedSources(piece: Piece): readonly Source[] {
  return linesOf(piece).flatMap((line) => line.flatMap((inline) => (inline.kind === 'cite' ? inline.from : [])));
}

/** Every source that a piece names. */
export function sourcesOf(piece: Piece): readonly Source[] {
  return linesOf(piece).flatMap((line) => line.flatMap(inlineSources));
}

function inlineSources(inline: Inline): readonly Source[] {
  if (inline.kind === 'quote') return [inline.from];
  return inline.kind === 'value' || inline.kind === 'cite' ? inline.from : [];
}

/** Breaks a piece that no page holds into pieces that a page holds, in order, with no word left out. */
export function breakPiece(piece: Piece, holds: (piece: Piece) => boolean): readonly Piece[] {
  if (holds(piece) || piece.kind === 'divider' || piece.kind === 'document') return [piece];
  const parts: Piece[] = [];
  for (const line of piece.kind === 'row' ? labelled(piece) : linesOf(piece)) {
    let part: Inline[] = [];
    for (const fragment of line.flatMap(fragments)) {
      if (part.length > 0 && !holds(paragraph(piece, [...part, fragment]))) {
        parts.push(paragraph(piece, part));
        part = [];
      }
      part.push(fragment);
    }
    if (part.length > 0) parts.push(paragraph(piece, part));
  }
  return parts;
}

function paragraph(piece: Piece, line: Line): Piece {
  return { kind: piece.kind === 'note' ? 'note' : 'paragraph', block: piece.block, line };
}

function labelled(row: Extract<Piece, { kind: 'row' }>): readonly Line[] {
  return row.cells.map((cell, i) => [...words(row.columns[i] ?? ''), ...cell]);
}

function fragments(inline: Inline): readonly Inline[] {
  if (inline.kind === 'cite') {
    const tens = Array.from({ length: Math.ceil(inline.from.length / 10) }, (_, i) =>
      inline.from.slice(i * 10, i * 10 + 10),
    );
    return tens.map((from) => ({ kind: 'cite', from }));
  }
  if (inline.text.length <= 300) return [inline];
  const parts = chunks(inline.text, 300).map((text): Inline => ({ ...inline, text }));
  if (inline.kind !== 'quote' || !inline.marks) return parts;
  // The quotation marks go round the whole, not round each part.
  return [
    ...words('“'),
    ...parts.map((part): Inline => (part.kind === 'quote' ? { ...part, marks: false } : part)),
    ...words('”'),
  ];
}

function words(text: string): Line {
  return text === '' ? [] : [{ kind: 'text', text }];
}
