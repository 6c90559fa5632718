import type { DocumentId, Extraction } from '../model/document.ts';
import type { Collection, Writer } from '../model/store.ts';
import { clean } from './clean.ts';
import type { Database, Queries } from './database.ts';
import { accountsOf, addRows, factColumns, type Indexing } from './derive.ts';
import { accountsIn, bequeath, bequeathAll } from './heirs-rows.ts';
import { dropEmptyEvents, link } from './link-events.ts';
import { noteLikeness, regroup } from './resemblance.ts';
import { sharedCollection } from './scope.ts';
import { refresh, withdraw } from './search-rows.ts';

export function openWriter(database: Database, indexing: Indexing, now: () => Date): Writer {
  return {
    put: ({ id, name, collection, draft, extraction, ingestedAt, madeBy = '', likeness }) =>
      database.transaction(async (open) => {
        const { text: raw, ...rest } = draft;
        const text = clean(raw);
        const columns = { draft: JSON.stringify(rest), made_by: madeBy, ...extracted(extraction, indexing) };
        const isNew = await insertDocument(open, { id, text, ...columns }, extraction);
        if (isNew) await addRows(open, indexing, { id, text, extraction });
        else await updateDocument(open, indexing, id, columns, extraction);
        if (likeness) await noteLikeness(open, id, likeness);
        await lead(open, indexing, { id, name, collection, ingestedAt, isNew });
      }),
    replace: (id, extraction, made = {}) =>
      database.transaction((open) => {
        const { text: _, ...rest } = made.draft ?? { text: '' };
        const columns = {
          ...(made.draft && { draft: JSON.stringify(rest) }),
          ...(made.madeBy !== undefined && { made_by: made.madeBy }),
          ...extracted(extraction, indexing),
        };
        return updateDocument(open, indexing, id, columns, extraction);
      }),
    carry: (id, name, collection) =>
      database.transaction((open) =>
        lead(open, indexing, { id, name, collection, ingestedAt: now().toISOString(), isNew: false }),
      ),
    gone: (name, collection) =>
      database.transaction(async (open) => {
        const rows = await open.query<{ document: string }>(
          `update copies set status = 'gone' where collection = $1 and name = $2 and status = 'current'
           returning document`,
          [collection, clean(name)],
        );
        for (const { document } of rows) {
          await refresh(open, indexing, document);
          await regroup(open, indexing, document);
        }
      }),
    link: (linked, scope = sharedCollection) => link(database, linked, scope),
  };
}

function extracted(extraction: Extraction, indexing: Indexing): Columns {
  const json = JSON.stringify(extraction);
  return { extraction: json, ...factColumns(extraction.facts), ...baseOf(json, extraction, indexing) };
}

/** An extraction that rests on an inferred date leaves the one that the date was inferred from as it is. */
function baseOf(json: string, { facts, accounts }: Extraction, indexing: Indexing): Columns {
  if (facts.published?.basis === 'inferred') return {};
  if (facts.published !== null) return { base: null, base_keys: [] };
  return { base: json, base_keys: [...new Set(accounts.flatMap((account) => indexing.datingKeys(account)))] };
}

type Columns = Readonly<Record<string, unknown>>;

/** A new document stands in the search from the first; false where the text is stored already. */
async function insertDocument(open: Queries, columns: Columns, { accounts }: Extraction): Promise<boolean> {
  const all = { ...columns, searched: true, unlinked: accounts.length > 0 || typeof columns.base === 'string' };
  const names = Object.keys(all);
  const places = names.map((_, index) => `$${index + 1}`);
  const sql = `insert into documents (${names}) values (${places}) on conflict (id) do nothing returning 1`;
  return (await open.query(sql, values(all))).length > 0;
}

/** Names lead to the text as before; what is known of it is made anew. */
async function updateDocument(
  open: Queries,
  indexing: Indexing,
  id: DocumentId,
  columns: Columns,
  extraction: Extraction,
): Promise<void> {
  const before = await accountsIn(open, id, 'current');
  const set = Object.keys(columns).map((name, index) => `${name} = $${index + 2}`);
  await open.query(`update documents set ${set} where id = $1`, [id, ...values(columns)]);
  await withdraw(open, id);
  await refresh(open, indexing, id);
  await dropEmptyEvents(open, id);
  await regroup(open, indexing, id);
  await bequeath(open, before, accountsOf(id, extraction));
}

function values(columns: Columns): readonly unknown[] {
  return Object.values(columns).map((value) => (typeof value === 'string' ? clean(value) : value));
}

interface Lead {
  readonly id: DocumentId;
  readonly name: string;
  readonly collection: Collection;
  readonly ingestedAt: string;
  /** Whether the text is stored and in the search only since this very transaction. */
  readonly isNew: boolean;
}

/** The name leads to this text from now on; what it led to before is superseded. */
async function lead(open: Queries, indexing: Indexing, to: Lead): Promise<void> {
  const { before, superseded } = await nameLeads(open, to);
  if (!to.isNew && before !== 'current') await refresh(open, indexing, to.id);
  for (const document of superseded) {
    await refresh(open, indexing, document);
    await regroup(open, indexing, document);
  }
  await regroup(open, indexing, to.id);
  for (const document of superseded) await bequeathAll(open, document, to.id);
}

/** How the name stood to this text before, and the texts that it leads to no longer. */
async function nameLeads(open: Queries, { collection, name, id, ingestedAt }: Lead) {
  const [row] = await open.query<{ before: string | null; superseded: readonly DocumentId[] }>(
    `with before as (select status from copies where collection = $1 and name = $2 and document = $3),
       superseded as (update copies set status = 'superseded'
         where collection = $1 and name = $2 and document <> $3 and status <> 'superseded' returning document),
       named as (insert into copies (collection, name, document, status, ingested_at)
         values ($1, $2, $3, 'current', $4) on conflict (collection, name, document) do update set status = 'current')
     select (select status from before) as before, array(select document::text from superseded) as superseded`,
    [collection, clean(name), id, ingestedAt],
  );
  return row!;
}
