import type { DocumentBrief } from '../../model/document.ts';
import type { Citation, Reply, Source } from '../../model/reply.ts';
import { bodyPieces, markedSources, notePieces, type Piece, sourcesOf } from './pieces.ts';

/** Footnotes by source. */
export type Numbering = ReadonlyMap<string, Citation>;

function sourceKey(source: Source): string {
  return `${source.document.id}:${source.start}:${source.end}`;
}

/** The reply's own numbers; a source without one gets the next, so that no mark is ever empty. */
export function numbering(reply: Reply): Numbering {
  const numbers = new Map(reply.citations.map((citation) => [sourceKey(citation), citation]));
  let next = Math.max(0, ...reply.citations.map((citation) => citation.n)) + 1;
  for (const source of [...bodyPieces(reply), ...notePieces(reply)].flatMap(sourcesOf)) {
    const key = sourceKey(source);
    if (numbers.has(key)) continue;
    numbers.set(key, { ...source, n: next });
    next += 1;
  }
  return numbers;
}

/** The footnotes of one mark, each once, by number. A source without a footnote is left out. */
export function marked(from: readonly Source[], numbers: Numbering): readonly Citation[] {
  return [...new Set(from.map((source) => numbers.get(sourceKey(source))))]
    .filter((citation) => citation !== undefined)
    .sort((a, b) => a.n - b.n);
}

/** A document can be named as the source of its own header; then there is no sentence to show. */
export function quotable(source: Source): boolean {
  return source.quote.trim() !== '';
}

/** The footnotes of a page by number: those whose marks stand on it, or where none does, all that its words rest on. */
export function citationsIn(pieces: readonly Piece[], numbers: Numbering): readonly Citation[] {
  const named = pieces.flatMap(markedSources);
  return marked(named.length > 0 ? named : pieces.flatMap(sourcesOf), numbers).filter(quotable);
}

/** The footnotes of one document, put together. `sentences` count from 1, as people count. */
export interface Footnote {
  readonly document: DocumentBrief;
  readonly numbers: readonly number[];
  readonly sentences: readonly number[];
}

/** One footnote for each document, in the order of its first number. */
export function footnotes(citations: readonly Citation[]): readonly Footnote[] {
  return [...Map.groupBy(citations, (citation) => citation.document.id).values()].map((group) => ({
    document: group[0]!.document,
    numbers: group.map((citation) => citation.n),
    sentences: [...new Set(group.map((citation) => citation.sentence + 1))].sort((a, b) => a - b),
  }));
}
