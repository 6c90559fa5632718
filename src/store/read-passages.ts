import type { Collection, Passage, PassageFilter, Reader } from '../model/store.ts';
import { briefsOf, sourceOf } from './briefs.ts';
import { atMost, type Condition, where } from './conditions.ts';
import type { Queries } from './database.ts';

interface PassageRow {
  readonly document: string;
  readonly n: number;
  readonly start: number;
  readonly finish: number;
  readonly quote: string;
  readonly score: number;
}

const usualLimit = 20;

export function passageReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'passages'> {
  return {
    async passages(terms, filter) {
      const limit = filter.limit ?? usualLimit;
      if (terms.length === 0 || limit < 1) return [];
      const conditions = await conditionsOf(queries, collections, filter);
      // Most of what is found may be seen by everybody: only where too little of it may, more is fetched.
      for (let size = limit; ; size *= 4) {
        const rows = await best(queries, terms, conditions, size);
        const passages = await visible(queries, collections, rows);
        if (passages.length >= limit || rows.length < size) return passages.slice(0, limit);
      }
    },
  };
}

async function conditionsOf(
  queries: Queries,
  collections: readonly Collection[],
  filter: PassageFilter,
): Promise<readonly Condition[]> {
  const named = filter.source === undefined ? [] : await documentsNamed(queries, collections, filter.source);
  return [
    ['day_to >= $', filter.from],
    ['day_from <= $', filter.to],
    ['document = any($)', filter.documents],
    [
      named.length > 0 ? 'document = any($)' : 'lower($) in (side, lower(publisher))',
      named.length > 0 ? named : filter.source,
    ],
  ];
}

async function documentsNamed(queries: Queries, collections: readonly Collection[], source: string) {
  const rows = await queries.query<{ document: string }>(
    `select document from shown
     where collection = any($1) and (name = $2 or right(name, length($2) + 1) = '/' || $2)`,
    [collections, source],
  );
  return rows.map((row) => row.document);
}

/** BM25 scores are negative here, so that the best come first; 0 is no match. */
async function best(queries: Queries, terms: readonly string[], conditions: readonly Condition[], size: number) {
  const { clause, parameters } = where([...conditions, [`$::text <> ''`, terms.join(' ')]]);
  const rank = `terms <@> to_bm25query($${parameters.length}, 'passages_terms')`;
  return queries.query<PassageRow>(
    `select document, n, start, finish, quote, -(${rank}) as score from passages ${clause} order by ${rank} ${atMost(size)}`,
    parameters,
  );
}

async function visible(queries: Queries, collections: readonly Collection[], rows: readonly PassageRow[]) {
  const briefs = await briefsOf(
    queries,
    collections,
    rows.map((row) => row.document),
  );
  return [...rows].sort(byScore).flatMap((row): readonly Passage[] => {
    const document = briefs.get(row.document);
    if (document?.status !== 'current' || row.score <= 0) return [];
    const evidence = { sentence: row.n, start: row.start, end: row.finish, quote: row.quote };
    return [{ source: sourceOf(document, evidence), score: row.score }];
  });
}

/** Equal scores come in an order of their own, or two engines would differ. */
function byScore(a: PassageRow, b: PassageRow): number {
  return b.score - a.score || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.n - b.n);
}
