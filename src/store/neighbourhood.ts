import type { DocumentBrief, DocumentId, Extraction, StoredDocument } from '../model/document.ts';
import type { StoredAccount } from '../model/event.ts';
import type { Collection, Neighbourhood } from '../model/store.ts';
import { briefsOf } from './briefs.ts';
import type { Queries } from './database.ts';
import { collectionsOf, sharedCollection } from './scope.ts';

/** Accounts in one connected piece beyond which linking looks no further. */
const largestPiece = 3_000;

export function openNeighbourhood(queries: Queries, log: (line: string) => void): Neighbourhood {
  return {
    async around(documents, scope = sharedCollection) {
      const collections = collectionsOf(scope);
      const accounts = await pieceOf(queries, collections, documents, scope, log);
      const briefs = await briefsOf(
        queries,
        collections,
        accounts.map((account) => account.document),
      );
      return accounts.flatMap((account) => {
        const document = briefs.get(account.document);
        return document ? [{ account, document }] : [];
      });
    },
    async undated(collection) {
      const rows = await queries.query<{ id: string; collection: string; text: string; extraction: string }>(
        `select d.id, s.collection, d.text, d.extraction from documents d
         join (select document, min(collection) as collection from shown
               where $1::text is null or collection = $1 group by document) s on s.document = d.id
         where not d.dated order by d.id`,
        [collection ?? null],
      );
      const groups = Map.groupBy(rows, (row) => row.collection);
      const briefs = new Map<string, DocumentBrief>();
      for (const [one, group] of groups) {
        for (const [id, brief] of await briefsOf(
          queries,
          [one],
          group.map((row) => row.id),
        ))
          briefs.set(id, brief);
      }
      return rows.map((row): StoredDocument => {
        return { ...briefs.get(row.id)!, text: row.text, extraction: JSON.parse(row.extraction) as Extraction };
      });
    },
    async unlinked() {
      return idsOf(await queries.query<{ id: string }>('select id from documents where unlinked order by id'));
    },
  };
}

const idsOf = (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id);

/** The accounts of the documents and, hop by hop, all that share a key or an event with one of the piece. */
async function pieceOf(
  queries: Queries,
  collections: readonly Collection[],
  documents: readonly DocumentId[],
  scope: Collection,
  log: (line: string) => void,
): Promise<readonly StoredAccount[]> {
  const piece = new Map<string, string>();
  const shown = 'a.current and exists (select 1 from shown s where s.document = a.document and s.collection = any($1))';
  let reached = await queries.query<{ id: string; json: string }>(
    `select a.id, a.json from accounts a where a.document = any($2) and ${shown}`,
    [collections, documents],
  );
  while (reached.length > 0) {
    for (const { id, json } of reached) piece.set(id, json);
    if (piece.size > largestPiece) {
      log(`linking looks at ${piece.size} accounts around ${documents.length} documents and no further`);
      break;
    }
    reached = await queries.query(
      `select a.id, a.json from accounts a where ${shown} and not a.id = any($2) and (
         a.keys && (select array_agg(distinct key) from accounts k, unnest(k.keys) as key where k.id = any($3))
         or a.id in (select m.account from memberships m where m.scope = $4 and m.event in
              (select event from memberships where scope = $4 and account = any($3))))`,
      [collections, [...piece.keys()], reached.map((row) => row.id), scope],
    );
  }
  return [...piece].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, json]) => JSON.parse(json) as StoredAccount);
}
