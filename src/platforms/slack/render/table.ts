import type { TableBlock } from '@slack/types';
import type { Line } from '../../../model/reply.ts';
import type { Numbering } from '../../shared/citations.ts';
import type { Piece } from '../../shared/pieces.ts';
import { tidy, visible } from '../../shared/tidy.ts';
import { lineElements, lineWords, sectionOf, showsAnything } from './rich-text.ts';

// https://docs.slack.dev/reference/block-kit/blocks/table-block
const mostColumns = 20;
const mostRows = 100;
const mostUnits = 9_000;

/** A run of rows as one table; null where it is none, or more than Slack takes. A message holds one table. */
export function tableBlock(run: readonly Piece[], numbers: Numbering): TableBlock | null {
  const rows = run.filter((piece) => piece.kind === 'row');
  const [first] = rows;
  if (!first || rows.length >= mostRows) return null;
  const width = Math.max(first.columns.length, ...rows.map((row) => row.cells.length));
  const units = rows.flatMap((row) => row.cells).reduce((sum, cell) => sum + lineWords(cell, numbers).length, 0);
  if (width < 2 || width > mostColumns || units > mostUnits) return null;
  const at = Array.from({ length: width }, (_, i) => i);
  return {
    type: 'table',
    rows: [
      at.map((i) => rawCell(first.columns[i] ?? '')),
      ...rows.map((row) => at.map((i) => bodyCell(row.cells[i] ?? [], numbers))),
    ],
    column_settings: at.map(() => ({ is_wrapped: true })),
  };
}

type Cell = TableBlock['rows'][number][number];

function bodyCell(cell: Line, numbers: Numbering): Cell {
  if (!showsAnything(cell)) return rawCell('');
  return { type: 'rich_text', elements: [sectionOf(lineElements(cell, numbers))] };
}

function rawCell(words: string): Cell {
  const text = tidy(words).trim();
  return { type: 'raw_text', text: visible(text) ? text : '–' };
}
