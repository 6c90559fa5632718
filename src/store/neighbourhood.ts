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

const shownTo = 'exists (select 1 from shown s where s.document = a.document and s.collection = any($1))';

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
  const ask = (sql: string, parameters: readonly unknown[] = [collections]) =>
    inPortions(async (of) => idsOf(await queries.query<{ id: string }>(sql, [...parameters, of])));
  const told = ask(`select a.id from accounts a where a.document = any($2) and a.current and ${shownTo}`);
  const keysOf = ask('select distinct key as id from account_keys where account = any($1)', []);
  const under = ask(`select distinct a.id from account_keys k join accounts a on a.id = k.account
    where k.key = any($2) and ${shownTo}`);
  const beside = ask(
    `select a.id from memberships m join accounts a on a.id = m.account where m.scope = $2 and a.current and ${shownTo}
       and m.event in (select event from memberships where scope = $2 and account = any($3))`,
    [collections, scope],
  );
  const piece = new Set<string>();
  const asked = new Set<string>();
  let reached = await told(documents);
  while (reached.length > 0) {
    for (const id of reached) piece.add(id);
    if (piece.size > largestPiece) {
      log(`linking looks at ${piece.size} accounts around ${documents.length} documents and no further`);
      break;
    }
    const keys = [...new Set(await keysOf(reached))].filter((key) => !asked.has(key));
    for (const key of keys) asked.add(key);
    const found = new Set([...(await under(keys)), ...(await beside(reached))]);
    reached = [...found].filter((id) => !piece.has(id)).sort();
  }
  const accounts = inPortions(async (of) => {
    const sql = 'select json from accounts where id = any($1) order by id';
    return (await queries.query<{ json: string }>(sql, [of])).map(({ json }) => JSON.parse(json) as StoredAccount);
  });
  return accounts([...piece].sort());
}

/** How many keys or ids go into one question: an answer takes a fraction of the time that a reader is kept waiting. */
const portion = 50;

/** Asks for many things a few at a time; the answers in the order of what was asked for. */
function inPortions<Row>(ask: (of: readonly string[]) => Promise<readonly Row[]>) {
  return async (all: readonly string[]): Promise<readonly Row[]> => {
    const rows: Row[] = [];
    for (let from = 0; from < all.length; from += portion) rows.push(...(await ask(all.slice(from, from + portion))));
    return rows;
  };
}
