import type { LaidLine, Tone } from '../../reply/layout.ts';
import { displayWidth } from '../../reply/width.ts';
import { harmless } from './harmless.ts';

/** A piece of a line that is not broken, with its tone. */
export interface Piece {
  readonly text: string;
  readonly tone: Tone;
}

/** A word with the spaces after it, or one Chinese character with the signs that cling to it. */
const breakable =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}][，。、；：？！）》」』”’]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+\s*|\s+/gu;

/**
 * The lines of a terminal that one laid-out line takes, each at most `width` columns wide where its words allow.
 * Continuations begin at the line's hang.
 */
export function wrap(line: LaidLine, width: number): readonly (readonly Piece[])[] {
  const hang = Math.min(line.hang, Math.floor(width / 2));
  const rows: Piece[][] = [[]];
  let column = 0;
  for (const piece of line.segments.flatMap(pieces)) {
    for (const part of fitted(piece, width - hang)) {
      const needed = displayWidth(part.text.trimEnd());
      if (column + needed > width && column > hang) {
        rows.push([{ text: ' '.repeat(hang), tone: 'body' }]);
        column = hang;
        if (part.text.trim() === '') continue;
      }
      rows.at(-1)?.push(part);
      column += displayWidth(part.text);
    }
  }
  return rows;
}

function pieces(segment: { readonly text: string; readonly tone: Tone }): readonly Piece[] {
  const shown = harmless(segment.text.replaceAll(/[\t\n]/g, ' '));
  return (shown.match(breakable) ?? []).map((text) => ({ text, tone: segment.tone }));
}

/** A word longer than a line, an address for instance, is cut. */
function fitted(piece: Piece, width: number): readonly Piece[] {
  if (displayWidth(piece.text.trimEnd()) <= width || width < 2) return [piece];
  const parts: Piece[] = [];
  let text = '';
  for (const character of piece.text) {
    if (displayWidth(text + character) > width) {
      parts.push({ text, tone: piece.tone });
      text = '';
    }
    text += character;
  }
  return [...parts, { text, tone: piece.tone }];
}
