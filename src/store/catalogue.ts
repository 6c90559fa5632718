import type { DocumentBrief, DocumentId, Draft, Extraction } from '../model/document.ts';
import type { StoredAccount } from '../model/event.ts';
import type { Collection } from '../model/store.ts';
import { briefsOf } from './briefs.ts';
import type { Queries } from './database.ts';
import { collectionsOf, sharedCollection } from './scope.ts';

/** A text without a date of its own, as it was understood before it was dated. */
export interface Undated {
  readonly document: DocumentId;
  /** Where it is dated: among the shared documents, or within the collection that alone has it. */
  readonly scope: Collection;
  readonly text: string;
  readonly extraction: Extraction;
  /** How it is dated now. */
  readonly published: DocumentBrief['published'];
}

/** What the way in needs to know of what is stored, beyond what linking sees. */
export interface Catalogue {
  /** The text that a name leads to now, and by which pipeline it was understood. */
  current(
    name: string,
    collection: Collection,
  ): Promise<{ readonly document: DocumentId; readonly madeBy: string } | null>;
  /** By which pipeline a text was understood; null where it is not stored. A text may be stored and no longer shown. */
  madeBy(document: DocumentId): Promise<string | null>;
  /** What reading made of the file, to be extracted anew. */
  draft(document: DocumentId): Promise<Draft | null>;
  /** Documents that another pipeline or knowledge has understood. */
  outdated(madeBy: string): Promise<readonly DocumentId[]>;
  /** Those of these documents that bear no date, and all that accounts of these may date. */
  undatedBeside(documents: readonly DocumentId[]): Promise<readonly Undated[]>;
  /** Accounts by other documents, with a date of their own, that share a key with an undated document's. */
  datedBeside(
    undated: Undated,
  ): Promise<readonly { readonly account: StoredAccount; readonly document: DocumentBrief }[]>;
  /** `shared` and every other collection with documents. */
  scopes(): Promise<readonly Collection[]>;
  /** Linking is done for these documents, in every scope. */
  settled(documents: readonly DocumentId[]): Promise<void>;
}

export function openCatalogue(queries: Queries): Catalogue {
  const ids = async (sql: string, parameters: readonly unknown[]) =>
    (await queries.query<{ id: string }>(sql, parameters)).map((row) => row.id);
  return {
    async current(name, collection) {
      const [row] = await queries.query<{ document: string; madeBy: string }>(
        `select c.document, d.made_by as "madeBy" from copies c join documents d on d.id = c.document
         where c.collection = $1 and c.name = $2 and c.status = 'current'`,
        [collection, name],
      );
      return row ?? null;
    },
    async madeBy(document) {
      const sql = 'select made_by from documents where id = $1';
      return (await queries.query<{ made_by: string }>(sql, [document]))[0]?.made_by ?? null;
    },
    async draft(document) {
      const sql = 'select text, draft from documents where id = $1';
      const [row] = await queries.query<{ text: string; draft: string }>(sql, [document]);
      return row ? { ...(JSON.parse(row.draft) as Draft), text: row.text } : null;
    },
    outdated: (madeBy) => ids('select id from documents where searched and made_by <> $1 order by id', [madeBy]),
    undatedBeside: (documents) => undatedBeside(queries, documents),
    datedBeside: (undated) => datedBeside(queries, undated),
    async scopes() {
      const sql = 'select distinct collection as id from copies where collection <> $1 order by id';
      return [sharedCollection, ...(await ids(sql, [sharedCollection]))];
    },
    async settled(documents) {
      await queries.query('update documents set unlinked = false where unlinked and id = any($1)', [documents]);
    },
  };
}

async function undatedBeside(queries: Queries, documents: readonly DocumentId[]): Promise<readonly Undated[]> {
  const rows = await queries.query<{
    id: string;
    scopes: string[];
    text: string;
    base: string;
    published: string | null;
  }>(
    `with keys as (select coalesce(array_agg(distinct key), '{}') as keys
                   from accounts a, unnest(a.dating_keys) as key where a.document = any($1) and a.current)
     select d.id, d.text, d.base, d.published,
       array(select distinct s.collection::text from shown s where s.document = d.id order by 1) as scopes
     from documents d, keys
     where d.base is not null and d.searched and (d.id = any($1) or d.base_keys && keys.keys) order by d.id`,
    [documents],
  );
  return rows.map(({ id, scopes, text, base, published }) => ({
    document: id,
    scope: scopes.includes(sharedCollection) ? sharedCollection : (scopes[0] ?? sharedCollection),
    text,
    extraction: JSON.parse(base) as Extraction,
    published: published === null ? null : JSON.parse(published),
  }));
}

async function datedBeside(queries: Queries, { document, scope }: Undated) {
  const collections = collectionsOf(scope);
  const rows = await queries.query<{ json: string }>(
    `select a.json from accounts a join documents d on d.id = a.document
     where a.current and d.dated and a.document <> $2
       and a.dating_keys && (select base_keys from documents where id = $2)
       and exists (select 1 from shown s where s.document = a.document and s.collection = any($1)) order by a.id`,
    [collections, document],
  );
  const accounts = rows.map((row) => JSON.parse(row.json) as StoredAccount);
  const briefs = await briefsOf(
    queries,
    collections,
    accounts.map((account) => account.document),
  );
  return accounts.map((account) => ({ account, document: briefs.get(account.document)! }));
}
