import type { Collection, Passage, Reader } from '../model/store.ts';
import { briefsOf, sourceOf } from './briefs.ts';
import type { Queries } from './database.ts';

interface PassageRow {
  readonly document: string;
  readonly n: number;
  readonly start: number;
  readonly finish: number;
  readonly quote: string;
  readonly score: number;
}

const rank = `p.terms <@> to_bm25query($2, 'passages_terms')`;

/** A score of 0 is no match; BM25 scores here are negative, so that the best come first. */
const sql = `select p.document, p.n, p.start, p.finish, p.quote, -(${rank}) as score from passages p
  where ${rank} < 0
    and exists (select 1 from shown s where s.document = p.document and s.collection = any($1))
    and ($3::text is null or p.day_to >= $3) and ($4::text is null or p.day_from <= $4)
    and ($5::text[] is null or p.document = any($5))
    and ($6::text is null or p.side = $6 or lower(p.publisher) = lower($6) or exists (select 1 from shown s
         where s.document = p.document and s.collection = any($1)
           and (s.name = $6 or right(s.name, length($6) + 1) = '/' || $6)))
  order by ${rank} limit $7`;

export function passageReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'passages'> {
  return {
    async passages(terms, filter) {
      if (terms.length === 0) return [];
      const rows = await queries.query<PassageRow>(sql, [
        collections,
        terms.join(' '),
        filter.from ?? null,
        filter.to ?? null,
        filter.documents ?? null,
        filter.source ?? null,
        filter.limit ?? 20,
      ]);
      const briefs = await briefsOf(
        queries,
        collections,
        rows.map((row) => row.document),
      );
      return [...rows].sort(byScore).flatMap((row): readonly Passage[] => {
        const document = briefs.get(row.document);
        if (!document) return [];
        const evidence = { sentence: row.n, start: row.start, end: row.finish, quote: row.quote };
        return [{ source: sourceOf(document, evidence), score: row.score }];
      });
    },
  };
}

/** Equal scores come in an order of their own, or two engines would differ. */
function byScore(a: PassageRow, b: PassageRow): number {
  return b.score - a.score || (a.document < b.document ? -1 : a.document > b.document ? 1 : a.n - b.n);
}
