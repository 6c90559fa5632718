import type { Citation, Reply } from '../../model/reply.ts';
import { citationsIn, numbering } from './citations.ts';
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

/**
 * Lays a reply out in pages, with nothing left out. The notes stand on the first page where they fit, because a caveat
 * that nobody turns to is lost; else they follow at the end. Always at least one page.
 */
export function paginate(reply: Reply, room: Room): readonly Page[] {
  const numbers = numbering(reply);
  const cited = (pieces: readonly Piece[]) => citationsIn(pieces, numbers);
  const fits = (pieces: readonly Piece[]) => room.fits(pieces, cited(pieces));
  const holds = (pieces: readonly Piece[]) => room.holds(pieces, cited(pieces));
  const broken = (pieces: readonly Piece[]) => pieces.flatMap((piece) => breakPiece(piece, (part) => holds([part])));

  const body = broken(bodyPieces(reply));
  const notes = broken(notePieces(reply));
  const opening = body.slice(0, body.findIndex((piece) => piece.block >= 0) + 1 || undefined);
  const early = notes.length > 0 && fits([...opening, ...notes]) ? notes : [];
  const later = early.length > 0 ? [] : notes;

  const pages: Piece[][] = [];
  let current: Piece[] = [];
  for (const piece of [...body, ...later]) {
    const foot = pages.length === 0 ? early : [];
    const next = [...current, piece];
    const begun = current.some((each) => each.block >= 0);
    const whole = [...next, ...foot];
    const more = begun ? fits(whole) && !listFull(current, piece) : fits(whole) || holds(whole);
    if (current.length === 0 || more) {
      current = next;
      continue;
    }
    const carried = trailingHeadings(current);
    const kept = current.slice(0, current.length - carried.length);
    pages.push([...kept, ...foot]);
    // A heading moves on with what it heads, unless that alone is too much for a page.
    current = holds([...carried, piece]) ? [...carried, piece] : [piece];
    if (current.length === 1 && carried.length > 0) pages.push([...carried]);
  }
  pages.push([...current, ...(pages.length === 0 ? early : [])]);
  const full = pages.map(trimmed).filter((pieces) => pieces.length > 0);
  const filled = full.length > 0 ? full : [[]];
  return filled.map((pieces, index) => ({ index, total: filled.length, pieces, citations: cited(pieces) }));
}

function listFull(current: readonly Piece[], next: Piece): boolean {
  if (next.kind !== 'item') return false;
  return current.filter((piece) => piece.kind === 'item' && piece.block === next.block).length >= next.pageSize;
}

/** Headings at the end of a page, where anything stands before them. */
function trailingHeadings(pieces: readonly Piece[]): readonly Piece[] {
  let at = pieces.length;
  while (at > 0 && pieces[at - 1]!.kind === 'heading') at -= 1;
  return at === 0 ? [] : pieces.slice(at);
}

/** Without rules at the edges of the page. */
function trimmed(pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces.findIndex((piece) => piece.kind !== 'divider');
  const last = pieces.findLastIndex((piece) => piece.kind !== 'divider');
  return first < 0 ? [] : pieces.slice(first, last + 1);
}
