import type { StatementDetail } from '../model/reply.ts';
import type { Statement } from '../model/statement.ts';
import type { Collection, Reader } from '../model/store.ts';
import { briefsOf, isOutBy, sourceOf } from './briefs.ts';
import { atMost, where } from './conditions.ts';
import type { Queries } from './database.ts';

interface StatementRow {
  readonly document: string;
  readonly n: number;
  readonly json: string;
}

export function statementReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'statements'> {
  return {
    async statements(filter) {
      const { clause, parameters } = where([
        ['document in (select document from shown where collection = any($))', collections],
        ['document in (select document from shown where ingested_at > $)', filter.ingestedAfter],
        ['speaker = any($)', filter.speakers],
        ['side = $', filter.side],
        ['about = any($)', filter.about],
        ['topics && $', filter.topics],
        ['document = any($)', filter.documents],
        ['day_to >= $', filter.from],
        ['day_from <= $', filter.to],
      ]);
      const rows = await queries.query<StatementRow>(
        `select document, n, json from statements ${clause}
         order by day_from nulls last, day_to, document, n ${atMost(filter.limit)}`,
        parameters,
      );
      const briefs = await briefsOf(
        queries,
        collections,
        rows.map((row) => row.document),
      );
      const details = rows.flatMap((row): readonly StatementDetail[] => {
        const statement = JSON.parse(row.json) as Statement;
        const document = briefs.get(row.document);
        if (!document || !isOutBy(document, filter.publishedUntil)) return [];
        if (filter.ingestedAfter !== undefined && document.ingestedAt <= filter.ingestedAfter) return [];
        const id = `${row.document}:${statement.content[0]!.start}`;
        return [{ ...statement, id, document, from_source: sourceOf(document, statement.evidence) }];
      });
      return details.sort(byDay);
    },
  };
}

/** Undated ones last; of one day, in the order in which they were published. The rest stays as it came. */
function byDay(a: StatementDetail, b: StatementDetail): number {
  const [one, other] = [a, b].map(({ date, document: { published } }) => {
    const day = date ? `${date.from} ${date.to}` : '~';
    return `${day} ${published?.from ?? '~'}`;
  });
  return one! < other! ? -1 : one! > other! ? 1 : 0;
}
