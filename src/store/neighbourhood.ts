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

interface AccountRow {
  readonly id: string;
  readonly json: string;
}

/**
 * The accounts of the documents and, hop by hop, all that share a key or an event with one of the piece. Every key and
 * every account is asked for once, and not too many of them in one question, so that readers are answered in between.
 */
async function pieceOf(
  queries: Queries,
  collections: readonly Collection[],
  documents: readonly DocumentId[],
  scope: Collection,
  log: (line: string) => void,
): Promise<readonly StoredAccount[]> {
  const { told, shown, keysOf, under, beside } = questions(queries, collections, scope);
  const piece = new Map<string, AccountRow>();
  const asked = new Set<string>();
  let reached = await told(documents);
  while (reached.length > 0) {
    for (const row of reached) piece.set(row.id, row);
    if (piece.size > largestPiece) {
      log(`linking looks at ${piece.size} accounts around ${documents.length} documents and no further`);
      break;
    }
    const ids = idsOf(reached);
    const keys = idsOf(await keysOf(ids)).filter((key) => !asked.has(key));
    const found = new Set(idsOf([...(await under(keys)), ...(await beside(ids))]));
    for (const key of keys) asked.add(key);
    reached = await shown([...found].filter((id) => !piece.has(id)).sort());
  }
  const rows = [...piece.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return rows.map(({ json }) => JSON.parse(json) as StoredAccount);
}

/** What is asked at each hop. Whom an account is shown to is asked apart: engines take longer to plan that than to do it. */
function questions(queries: Queries, collections: readonly Collection[], scope: Collection) {
  const ask = <Row extends { readonly id: string }>(sql: string, parameters: readonly unknown[]) =>
    inPortions(async (of) => queries.query<Row>(sql, [...parameters, of]));
  const accounts = (which: string) =>
    ask<AccountRow>(
      `select a.id, a.json from accounts a where ${which} = any($2) and a.current
         and exists (select 1 from shown s where s.document = a.document and s.collection = any($1))`,
      [collections],
    );
  return {
    told: accounts('a.document'),
    shown: accounts('a.id'),
    keysOf: ask('select distinct key as id from account_keys where account = any($1)', []),
    under: ask('select account as id from account_keys where key = any($1)', []),
    beside: ask(
      `select account as id from memberships
       where scope = $1 and event in (select event from memberships where scope = $1 and account = any($2))`,
      [scope],
    ),
  };
}

/** How many keys or ids go into one question: an answer takes a fraction of the time that a reader is kept waiting. */
const portion = 200;

/** Asks for many things a few at a time; each answer once, in the order of what was asked for. */
function inPortions<Row extends { readonly id: string }>(ask: (of: readonly string[]) => Promise<readonly Row[]>) {
  return async (all: readonly string[]): Promise<readonly Row[]> => {
    const rows = new Map<string, Row>();
    for (let from = 0; from < all.length; from += portion)
      for (const row of await ask(all.slice(from, from + portion))) rows.set(row.id, row);
    return [...rows.values()];
  };
}
