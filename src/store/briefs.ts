import type { DocumentBrief, DocumentId, DocumentKind } from '../model/document.ts';
import type { Source } from '../model/reply.ts';
import type { Evidence, Span } from '../model/span.ts';
import type { Collection } from '../model/store.ts';
import type { Queries } from './database.ts';

interface Copy {
  readonly collection: string;
  readonly name: string;
  readonly status: DocumentBrief['status'];
  readonly at: string;
}

export interface BriefRow {
  readonly id: string;
  readonly title: string | null;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly side: string | null;
  readonly perspective: string;
  readonly published: string | null;
  /** JSON of the names that it has in the caller's collections. */
  readonly copies: string;
  /** JSON of the names of near-identical documents that it stands for. */
  readonly others: string;
}

const copiesOf = (documents: string) => `coalesce((
  select json_agg(json_build_object('collection', c.collection, 'name', c.name, 'status', c.status, 'at', c.ingested_at))
  from copies c where c.collection = any($1) and c.document ${documents}), '[]')::text`;

/** The columns of a brief, of table `documents d`, as the caller's collections ($1) show it. */
export const briefColumns = `d.id, d.title, d.language, d.kind, d.url, d.publisher, d.side, d.perspective, d.published,
  ${copiesOf('= d.id')} as copies,
  ${copiesOf('in (select o.id from documents o where o.same_as = d.id)')} as others`;

const byName = (a: Copy, b: Copy) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.collection < b.collection ? -1 : 1;

/** Null where none of the caller's collections has the document. */
export function briefOf(row: BriefRow): DocumentBrief | null {
  const copies = (JSON.parse(row.copies) as Copy[]).sort(byName);
  const status = (['current', 'superseded', 'gone'] as const).find((one) => copies.some((copy) => copy.status === one));
  const first = copies.find((copy) => copy.status === status);
  if (!status || !first) return null;
  const others = (JSON.parse(row.others) as Copy[]).filter((copy) => copy.status === 'current').sort(byName);
  const names = [...copies.filter((copy) => copy.status === status), ...others].map((copy) => copy.name);
  return {
    id: row.id,
    name: first.name,
    collection: first.collection,
    title: row.title,
    language: row.language,
    kind: row.kind,
    url: row.url,
    publisher: row.publisher,
    side: row.side,
    perspective: row.perspective,
    published: row.published === null ? null : JSON.parse(row.published),
    ingestedAt: copies.map((copy) => copy.at).sort()[0]!,
    status,
    carriedBy: [...new Set(names)].filter((name) => name !== first.name),
  };
}

/** The briefs of documents, by id; those that no collection of the caller has are left out. */
export async function briefsOf(
  queries: Queries,
  collections: readonly Collection[],
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentBrief>> {
  if (documents.length === 0) return new Map();
  const rows = await queries.query<BriefRow>(`select ${briefColumns} from documents d where d.id = any($2)`, [
    collections,
    [...new Set(documents)],
  ]);
  const briefs = rows.map(briefOf).filter((brief) => brief !== null);
  return new Map(briefs.map((brief) => [brief.id, brief]));
}

const longestQuote = 1_200;

/** A stretch of a sentence as evidence: at most 1,200 units, cut between characters. */
export function evidenceOf(text: string, sentence: number, span: Span): Evidence {
  const cut = text.slice(span.start, Math.min(span.end, span.start + longestQuote));
  const quote = /[\uD800-\uDBFF]$/.test(cut) && cut.length === longestQuote ? cut.slice(0, -1) : cut;
  return { sentence, start: span.start, end: span.start + quote.length, quote };
}

export function sourceOf(document: DocumentBrief, evidence: Evidence): Source {
  return { document, ...evidence };
}
