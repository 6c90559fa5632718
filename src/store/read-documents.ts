import type { DocumentBrief, Extraction, StoredDocument } from '../model/document.ts';
import type { Source } from '../model/reply.ts';
import type { Collection, Reader } from '../model/store.ts';
import { type BriefRow, briefColumns, briefOf, evidenceOf, sourceOf } from './briefs.ts';
import type { Queries } from './database.ts';

type DocumentReader = Pick<Reader, 'documents' | 'document' | 'sentences' | 'counts'>;

const isShown = 'exists (select 1 from shown s where s.document = d.id and s.collection = any($1))';

export function documentReader(queries: Queries, collections: readonly Collection[]): DocumentReader {
  const stored = (condition: string, value: string) => storedDocument(queries, collections, condition, value);
  return {
    async documents(filter) {
      const rows = await queries.query<BriefRow>(
        `select ${briefColumns} from documents d where ${isShown}
           and ($2::text is null or exists (select 1 from shown s
                where s.document = d.id and s.collection = any($1) and s.ingested_at > $2))
           and ($3::text is null or d.published_to >= $3) and ($4::text is null or d.published_from <= $4)
         order by d.published_from desc nulls last, d.published_to desc, d.id limit $5`,
        [collections, filter.ingestedAfter ?? null, filter.from ?? null, filter.to ?? null, filter.limit ?? null],
      );
      return rows.map(briefOf).filter((brief): brief is DocumentBrief => brief !== null);
    },
    async document(idOrName) {
      return (await stored('d.id = $2', idOrName)) ?? (await stored(`d.id = (${named})`, idOrName));
    },
    async sentences(document, from, to) {
      const found = await stored('d.id = $2', document);
      return found ? sentencesOf(found, from ?? 0, to ?? (from === undefined ? found.text.length : from + 1)) : [];
    },
    async counts() {
      const [row] = await queries.query<{ documents: number; events: number; statements: number }>(
        `with seen as (select distinct document from shown where collection = any($1))
         select (select count(*) from seen)::int as documents,
           (select count(distinct m.event) from memberships m join accounts a on a.id = m.account
              join seen using (document) where a.current and m.scope = any($1))::int as events,
           (select count(*) from statements join seen using (document))::int as statements`,
        [collections],
      );
      return row!;
    },
  };
}

/** The document that a name, or a name's end after a slash, now leads to; for a near-identical one the one that stands for it. */
const named = `select coalesce(n.same_as, n.id) from copies c join documents n on n.id = c.document
  where c.collection = any($1) and c.status = 'current'
    and (c.name = $2 or right(c.name, length($2) + 1) = '/' || $2)
  order by c.name <> $2, c.name, c.collection limit 1`;

async function storedDocument(
  queries: Queries,
  collections: readonly Collection[],
  condition: string,
  value: string,
): Promise<StoredDocument | null> {
  const [row] = await queries.query<BriefRow & { text: string; extraction: string }>(
    `select ${briefColumns}, d.text, d.extraction from documents d where ${condition}`,
    [collections, value],
  );
  const brief = row ? briefOf(row) : null;
  return row && brief ? { ...brief, text: row.text, extraction: JSON.parse(row.extraction) as Extraction } : null;
}

/** The sentences that touch the stretch. */
function sentencesOf(document: StoredDocument, from: number, to: number): readonly Source[] {
  const { text, extraction, ...brief } = document;
  return extraction.sentences
    .filter((sentence) => sentence.start < to && sentence.end > from)
    .map((sentence) => sourceOf(brief, evidenceOf(text, sentence.n, sentence)));
}
