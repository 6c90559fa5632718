import type { DocumentBrief, Extraction, StoredDocument } from '../model/document.ts';
import type { Source } from '../model/reply.ts';
import type { Collection, Reader } from '../model/store.ts';
import { briefsOf, evidenceOf, isOutBy, sourceOf } from './briefs.ts';
import { atMost, where } from './conditions.ts';
import type { Queries } from './database.ts';

type DocumentReader = Pick<Reader, 'documents' | 'document' | 'sentences' | 'corrections' | 'counts'>;

const outBy = `((d.published_from::date - date '2000-01-01') + (d.published_to::date - date '2000-01-01')
    <= 2 * (($::text)::date - date '2000-01-01') or (coalesce(d.published_from, '') <= $
  and exists (select 1 from copies c where c.document = d.id and left(c.ingested_at, 10) <= $)))`;

export function documentReader(queries: Queries, collections: readonly Collection[]): DocumentReader {
  const stored = (id: string) => storedDocument(queries, collections, id);
  return {
    async documents(filter) {
      const { clause, parameters } = where([
        ['d.id in (select document from shown where collection = any($))', collections],
        [
          "d.id in (select c.document from copies c where c.status = 'current' and c.ingested_at > $)",
          filter.ingestedAfter,
        ],
        [outBy, filter.publishedUntil],
        ['d.published_to >= $', filter.from],
        ['d.published_from <= $', filter.to],
      ]);
      const rows = await queries.query<{ id: string }>(
        `select d.id from documents d ${clause}
         order by d.published_from desc nulls last, d.published_to desc, d.id ${atMost(filter.limit)}`,
        parameters,
      );
      const briefs = await briefsOf(
        queries,
        collections,
        rows.map((row) => row.id),
      );
      return rows
        .flatMap(({ id }) => briefs.get(id) ?? [])
        .filter((brief) => isAfter(brief, filter.ingestedAfter) && isOutBy(brief, filter.publishedUntil));
    },
    async document(idOrName) {
      const found = await stored(idOrName);
      if (found) return found;
      const [row] = await queries.query<{ id: string }>(named, [collections, idOrName]);
      return row ? stored(row.id) : null;
    },
    async sentences(document, from, to) {
      const found = await stored(document);
      return found ? sentencesOf(found, from ?? 0, to ?? (from === undefined ? found.text.length : from + 1)) : [];
    },
    async corrections(since) {
      const sql = `select * from (${corrected}) as one order by at desc, now`;
      const rows = await queries.query<{ now: string; before: string; at: string }>(sql, [collections, since]);
      const briefs = await briefsOf(
        queries,
        collections,
        rows.flatMap((row) => [row.now, row.before]),
      );
      return rows.flatMap(({ now, before, at }) => {
        const [document, earlier] = [briefs.get(now), briefs.get(before)];
        return document && earlier ? [{ document, earlier, at }] : [];
      });
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

/** Another workspace may have read the same text later. */
const isAfter = (brief: DocumentBrief, instant: string | undefined) =>
  instant === undefined || brief.ingestedAt > instant;

/** The document that a name, or a name's end after a slash, now leads to; for a near-identical one the one that stands for it. */
const named = `select coalesce(n.same_as, n.id) as id from copies c join documents n on n.id = c.document
  where c.collection = any($1) and c.status = 'current'
    and (c.name = $2 or right(c.name, length($2) + 1) = '/' || $2)
  order by c.name <> $2, c.name, c.collection limit 1`;

/** Each name's current text that was read after an instant, with the text that it took the place of. */
const corrected = `select distinct on (c.document) coalesce(d.same_as, d.id) as now, o.document as before, c.ingested_at as at
  from copies c join documents d on d.id = c.document
  join lateral (select b.document from copies b
    where b.collection = c.collection and b.name = c.name and b.status = 'superseded' and b.ingested_at <= c.ingested_at
    order by b.ingested_at desc, b.document limit 1) o on true
  where c.collection = any($1) and c.status = 'current' and c.ingested_at > $2
  order by c.document, c.ingested_at`;

async function storedDocument(
  queries: Queries,
  collections: readonly Collection[],
  id: string,
): Promise<StoredDocument | null> {
  const brief = (await briefsOf(queries, collections, [id])).get(id);
  if (!brief) return null;
  const sql = 'select text, extraction from documents where id = $1';
  const [row] = await queries.query<{ text: string; extraction: string }>(sql, [id]);
  return { ...brief, text: row!.text, extraction: JSON.parse(row!.extraction) as Extraction };
}

/** The sentences that touch the stretch. */
function sentencesOf(document: StoredDocument, from: number, to: number): readonly Source[] {
  const { text, extraction, ...brief } = document;
  return extraction.sentences
    .filter((sentence) => sentence.start < to && sentence.end > from)
    .map((sentence) => sourceOf(brief, evidenceOf(text, sentence.n, sentence)));
}
