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

const current = 'a.current and exists (select 1 from shown s where s.document = a.document and s.collection = any($1))';

interface Reached {
  readonly id: string;
  readonly keys: readonly string[];
}

/**
 * The accounts of the documents and, hop by hop, all that share a key or an event with one of the piece. Every key and
 * every account is asked for once, and few of them in one question, so that readers are answered in between.
 */
async function pieceOf(
  queries: Queries,
  collections: readonly Collection[],
  documents: readonly DocumentId[],
  scope: Collection,
  log: (line: string) => void,
): Promise<readonly StoredAccount[]> {
  const piece = new Set<string>();
  const asked = new Set<string>();
  const find = (condition: string) => (of: readonly string[]) =>
    queries.query<Reached>(`select a.id, a.keys from accounts a where ${condition} and ${current}`, [collections, of]);
  let reached = await inPortions(documents, find('a.document = any($2)'));
  while (reached.length > 0) {
    for (const { id } of reached) piece.add(id);
    if (piece.size > largestPiece) {
      log(`linking looks at ${piece.size} accounts around ${documents.length} documents and no further`);
      break;
    }
    const keys = [...new Set(reached.flatMap((account) => account.keys))].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    const alike = await inPortions(keys, find('a.keys && $2'));
    const siblings = await inPortions(
      reached.map(({ id }) => id),
      (of) =>
        queries.query<Reached>(
          `select a.id, a.keys from accounts a where ${current} and a.id in (select account from memberships
             where scope = $3 and event in (select event from memberships where scope = $3 and account = any($2)))`,
          [collections, of, scope],
        ),
    );
    const fresh = new Map([...alike, ...siblings].map((account) => [account.id, account]));
    reached = [...fresh.values()].filter(({ id }) => !piece.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  }
  return inPortions([...piece].sort(), async (of) => {
    const rows = await queries.query<{ json: string }>('select json from accounts where id = any($1) order by id', [
      of,
    ]);
    return rows.map(({ json }) => JSON.parse(json) as StoredAccount);
  });
}

/** How many keys or ids go into one question: an answer takes a fraction of the time that a reader is kept waiting. */
const portion = 50;

async function inPortions<Row>(
  all: readonly string[],
  ask: (of: readonly string[]) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let from = 0; from < all.length; from += portion) rows.push(...(await ask(all.slice(from, from + portion))));
  return rows;
}
