import type { Citation, Reply } from '../../model/reply.ts';
import { citationsIn, type Numbering, numbering } from './citations.ts';
import { bodyPieces, breakPiece, notePieces, type Piece } from './pieces.ts';

/** One page of a reply: what stands on it, and the footnotes of what stands on it. `index` counts from 0. */
export interface Page {
  readonly index: number;
  readonly total: number;
  readonly pieces: readonly Piece[];
  readonly citations: readonly Citation[];
}

/** A platform's limits. */
export interface Room {
  /** Whether a page holds the pieces together with all their footnotes. */
  fits(pieces: readonly Piece[], citations: readonly Citation[]): boolean;
  /** Whether a page holds the pieces where the footnotes may be shortened. A piece of 300 units must always be held. */
  holds(pieces: readonly Piece[], citations: readonly Citation[]): boolean;
}

/** What is to be laid out: the body, and caveats that belong to it. */
export interface Copy {
  readonly body: readonly Piece[];
  readonly notes: readonly Piece[];
  readonly numbers: Numbering;
}

export function replyCopy(reply: Reply): Copy {
  return { body: bodyPieces(reply), notes: notePieces(reply), numbers: numbering(reply) };
}

/**
 * Lays pieces out in pages, with nothing left out. The notes stand on the first page where they fit, because a caveat
 * that nobody turns to is lost; else they follow at the end. Always at least one page.
 */
export function paginate({ body, notes, numbers }: Copy, room: Room): readonly Page[] {
  const cited = (pieces: readonly Piece[]) => citationsIn(pieces, numbers);
  const fits = (pieces: readonly Piece[]) => room.fits(pieces, cited(pieces));
  const holds = (pieces: readonly Piece[]) => room.holds(pieces, cited(pieces));
  const broken = (pieces: readonly Piece[]) => pieces.flatMap((piece) => breakPiece(piece, (part) => holds([part])));

  const pieces = broken(body);
  const caveats = broken(notes);
  const opening = pieces.slice(0, pieces.findIndex((piece) => piece.block >= 0) + 1 || undefined);
  const early = caveats.length > 0 && fits([...opening, ...caveats]) ? caveats : [];
  const pages: (readonly Piece[])[] = [];
  let current: readonly Piece[] = [];
  for (const piece of early.length > 0 ? pieces : [...pieces, ...caveats]) {
    const foot = pages.length === 0 ? early : [];
    const whole = [...current, piece, ...foot];
    const begun = current.some((each) => each.block >= 0);
    const more = fits(whole) ? !listFull(current, piece) : !begun && holds(whole);
    if (current.length === 0 || more) {
      current = [...current, piece];
      continue;
    }
    const carried = trailingHeadings(current);
    pages.push([...current.slice(0, current.length - carried.length), ...foot]);
    // A heading moves on with what it heads, unless that alone is too much for a page.
    const again =
      carried.length > 0 ? carried : pieces.filter((each) => each.kind === 'document' && each.block === piece.block);
    if (holds([...again, piece])) current = [...again, piece];
    else {
      if (carried.length > 0) pages.push(carried);
      current = [piece];
    }
  }
  pages.push([...current, ...(pages.length === 0 ? early : [])]);
  const full = pages.map(trimmed).filter((each) => each.length > 0);
  const filled = full.length > 0 ? full : [[]];
  return filled.map((each, index) => ({ index, total: filled.length, pieces: each, citations: cited(each) }));
}

function listFull(current: readonly Piece[], next: Piece): boolean {
  if (next.kind !== 'item') return false;
  return current.filter((piece) => piece.kind === 'item' && piece.block === next.block).length >= next.pageSize;
}

/** Headings at the end of a page, where anything stands before them. */
function trailingHeadings(pieces: readonly Piece[]): readonly Piece[] {
  let at = pieces.length;
  while (at > 0 && isHeading(pieces[at - 1]!)) at -= 1;
  return at === 0 ? [] : pieces.slice(at);
}

function isHeading(piece: Piece): boolean {
  return piece.kind === 'heading' || piece.kind === 'document';
}

/** Without rules at the edges of the page. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.kind !== 'divider');
  const last = pieces.findLastIndex((piece) => piece.kind !== 'divider');
  return first < 0 ? [] : pieces.slice(first, last + 1);
}
