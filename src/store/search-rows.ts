import type { DocumentId, Extraction } from '../model/document.ts';
import type { Queries } from './database.ts';
import { addRows, type Indexing, removeRows } from './derive.ts';
import { dropEmptyEvents } from './link-events.ts';

/** Brings a document into the search or takes it out, as its names now have it, and marks whom that concerns. */
export async function refresh(open: Queries, indexing: Indexing, id: DocumentId): Promise<void> {
  const [row] = await open.query<{ shown: boolean; searched: boolean }>(
    `select exists (select 1 from shown s where s.document = d.id) as shown, d.searched from documents d where d.id = $1`,
    [id],
  );
  if (!row) return;
  if (row.shown && !row.searched) return bring(open, indexing, id);
  if (!row.searched) return;
  if (!row.shown) await withdraw(open, id);
  // In the search before and after, it may have come to or left a collection, and be linked otherwise there.
  else await disturb(open, id, true);
  await dropEmptyEvents(open, id);
}

async function bring(open: Queries, indexing: Indexing, id: DocumentId): Promise<void> {
  const [row] = await open.query<{ text: string; extraction: string }>(
    'select text, extraction from documents where id = $1',
    [id],
  );
  const extraction = JSON.parse(row!.extraction) as Extraction;
  await addRows(open, indexing, { id, text: row!.text, extraction });
  await open.query('update documents set searched = true, unlinked = $2 or base is not null where id = $1', [
    id,
    extraction.accounts.length > 0,
  ]);
}

/** Takes a document out of the search. */
export async function withdraw(open: Queries, id: DocumentId): Promise<void> {
  await disturb(open, id, false);
  await removeRows(open, id);
  await open.query('update documents set searched = false, unlinked = false where id = $1', [id]);
}

/** What a document may have been linked with, or have dated, is to be looked at anew. */
async function disturb(open: Queries, id: DocumentId, itself: boolean): Promise<void> {
  await open.query(
    `with mine as (
       select array(select key from accounts a, unnest(a.dating_keys) as key where a.document = $1 and a.current) as dating)
     update documents d set unlinked = true from mine where (d.id <> $1 or $2) and d.searched and (
       d.base is not null and d.base_keys && mine.dating
       or d.id in (select other.document from accounts a join account_keys k on k.account = a.id
         join account_keys alike on alike.key = k.key join accounts other on other.id = alike.account
         where a.document = $1))`,
    [id, itself],
  );
}
