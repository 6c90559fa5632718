import type { DateWindow, Day } from '../model/date.ts';
import type { DocumentBrief, DocumentId, DocumentKind } from '../model/document.ts';
import type { Source } from '../model/reply.ts';
import type { Evidence, Span } from '../model/span.ts';
import type { Collection } from '../model/store.ts';
import type { Queries } from './database.ts';

interface DocumentRow {
  readonly id: string;
  readonly title: string | null;
  readonly opening: string | null;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly side: string | null;
  readonly perspective: string;
  readonly published: string | null;
  readonly same_as: string | null;
}

interface Copy {
  readonly document: string;
  readonly collection: string;
  readonly name: string;
  readonly status: DocumentBrief['status'];
  readonly at: string;
}

const copyColumns = 'c.collection, c.name, c.status, c.ingested_at as at';

/** The briefs of documents, by id, as a caller's collections show them; those that none of these has are left out. */
export async function briefsOf(
  queries: Queries,
  collections: readonly Collection[],
  documents: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, DocumentBrief>> {
  if (documents.length === 0) return new Map();
  const parameters = [collections, [...new Set(documents)]];
  const rows = await queries.query<DocumentRow>(
    `select id, title, p.quote as opening, language, kind, url, d.publisher, d.side, perspective, published, same_as
     from documents d left join passages p on p.document = d.id and p.n = 0 and d.title is null where id = any($1)`,
    parameters.slice(1),
  );
  const copies = await queries.query<Copy>(
    `select c.document, ${copyColumns} from copies c where c.collection = any($1) and c.document = any($2)`,
    parameters,
  );
  const others = await queries.query<Copy>(
    `select d.same_as as document, ${copyColumns} from documents d join copies c on c.document = d.id
     where c.collection = any($1) and d.same_as = any($2) and c.status = 'current'`,
    parameters,
  );
  const [own, near] = [copies, others].map((all) => Map.groupBy(all, (copy) => copy.document));
  const briefs = rows.map((row) => briefOf(row, own!.get(row.id) ?? [], near!.get(row.id) ?? []));
  return new Map(briefs.flatMap((brief) => (brief ? [[brief.id, brief]] : [])));
}

const byName = (a: Copy, b: Copy) =>
  a.name < b.name ? -1 : a.name > b.name ? 1 : a.collection < b.collection ? -1 : 1;

function briefOf(row: DocumentRow, copies: readonly Copy[], others: readonly Copy[]): DocumentBrief | null {
  const status = (['current', 'superseded', 'gone'] as const).find((one) => copies.some((copy) => copy.status === one));
  const named = copies.filter((copy) => copy.status === status).sort(byName);
  const first = named[0];
  if (!status || !first) return null;
  const carriers = [...named, ...[...others].sort(byName)].map((copy) => copy.name);
  return {
    id: row.id,
    name: first.name,
    collection: first.collection,
    title: row.title,
    ...(row.opening === null ? {} : { opening: row.opening }),
    language: row.language,
    kind: row.kind,
    url: row.url,
    publisher: row.publisher,
    side: row.side,
    perspective: row.perspective,
    published: row.published === null ? null : JSON.parse(row.published),
    ingestedAt: copies.map((copy) => copy.at).sort()[0]!,
    status,
    carriedBy: [...new Set(carriers)].filter((name) => name !== first.name),
  };
}

/** Whether a document was out by the end of a day; see `Reader`. */
export function isOutBy({ published, ingestedAt }: DocumentBrief, day: Day | undefined): boolean {
  if (day === undefined || (published !== null && middle(published) <= Date.parse(day))) return true;
  return (published === null || published.from <= day) && ingestedAt.slice(0, day.length) <= day;
}

const middle = ({ from, to }: Pick<DateWindow, 'from' | 'to'>): number => (Date.parse(from) + Date.parse(to)) / 2;

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
