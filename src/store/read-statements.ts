import type { Statement } from '../model/statement.ts';
import type { Collection, Reader } from '../model/store.ts';
import { briefsOf, sourceOf } from './briefs.ts';
import type { Queries } from './database.ts';

interface StatementRow {
  readonly document: string;
  readonly json: string;
}

const sql = `select t.document, t.json from statements t join documents d on d.id = t.document
  where exists (select 1 from shown s where s.document = t.document and s.collection = any($1)
                and ($2::text is null or s.ingested_at > $2))
    and ($3::text[] is null or t.speaker = any($3)) and ($4::text is null or t.side = $4)
    and ($5::text[] is null or t.about = any($5)) and ($6::text[] is null or t.topics && $6)
    and ($7::text[] is null or t.document = any($7))
    and ($8::text is null or t.day_to >= $8) and ($9::text is null or t.day_from <= $9)
  order by t.day_from nulls last, t.day_to, d.published_from nulls last, t.document, t.n limit $10`;

export function statementReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'statements'> {
  return {
    async statements(filter) {
      const rows = await queries.query<StatementRow>(sql, [
        collections,
        filter.ingestedAfter ?? null,
        filter.speakers ?? null,
        filter.side ?? null,
        filter.about ?? null,
        filter.topics ?? null,
        filter.documents ?? null,
        filter.from ?? null,
        filter.to ?? null,
        filter.limit ?? null,
      ]);
      const briefs = await briefsOf(
        queries,
        collections,
        rows.map((row) => row.document),
      );
      return rows.flatMap((row) => {
        const statement = JSON.parse(row.json) as Statement;
        const document = briefs.get(row.document);
        if (!document) return [];
        const id = `${row.document}:${statement.content[0]!.start}`;
        return [{ ...statement, id, document, from_source: sourceOf(document, statement.evidence) }];
      });
    },
  };
}
