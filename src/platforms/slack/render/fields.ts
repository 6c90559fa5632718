import type { KnownBlock, MrkdwnElement } from '@slack/types';
import type { Citation, Line } from '../../../model/reply.ts';
import { marked, type Numbering } from '../../shared/citations.ts';
import { safeLink } from '../../shared/document-words.ts';
import type { Piece } from '../../shared/pieces.ts';
import { visible } from '../../shared/tidy.ts';
import { escapeControl, plainInMrkdwn } from './escape.ts';
import { lineWords, showsAnything } from './rich-text.ts';

type Field = Extract<Piece, { kind: 'field' }>;

const shortest = 2;
// A section holds ten fields. https://docs.slack.dev/reference/block-kit/blocks/section-block
const most = 10;
const shortUnits = 120;

/**
 * Short labelled facts in two columns; null where one is long, or holds signs that would dress its words, which are then
 * better set as rich text.
 */
export function shortFields(run: readonly Piece[], numbers: Numbering): readonly KnownBlock[] | null {
  const rows = run.filter((piece): piece is Field => piece.kind === 'field');
  if (rows.length < shortest || rows.length > most || !rows.every((row) => isShort(row, numbers))) return null;
  return [{ type: 'section', fields: rows.map((row) => field(row, numbers)) }];
}

function isShort({ label, lines }: Field, numbers: Numbering): boolean {
  const shown = lines.filter(showsAnything);
  const [line] = shown;
  if (shown.length !== 1 || !line || !showsAnything(label)) return false;
  const words = [lineWords(label, numbers).trim(), lineWords(line, numbers).trim()];
  return words.every((each) => each.length <= shortUnits && visible(each) && plainInMrkdwn(each));
}

function field({ label, lines }: Field, numbers: Numbering): MrkdwnElement {
  const body = lines.filter(showsAnything).map((line) => lineMrkdwn(line, numbers));
  const text = `*${escapeControl(lineWords(label, numbers)).trim()}*\n${body.join('\n').trim()}`;
  return { type: 'mrkdwn', text, verbatim: true };
}

/** A line whose words `plainInMrkdwn` lets through, with its footnote marks as links. */
export function lineMrkdwn(line: Line, numbers: Numbering): string {
  return line
    .map((inline) => {
      if (inline.kind !== 'cite') return escapeControl(lineWords([inline], numbers));
      return marked(inline.from, numbers).map(citeMrkdwn).join('');
    })
    .join('');
}

function citeMrkdwn({ n, document }: Citation): string {
  const url = safeLink(document.url, 300);
  const mark = `[${n}]`;
  return url ? `<${escapeControl(url)}|${mark}>` : mark;
}
