import { readdir, readFile } from 'node:fs/promises';
import { AttacheError } from '../model/error.ts';
import type { Database } from './database.ts';

const folder = new URL('./migrations/', import.meta.url);

/** Any number: the same in every process, so that two that start at once migrate one after the other. */
const migrationLock = 4_170_001;

/**
 * Brings the tables up to date: each file of `migrations/`, in order of its number, once and in one transaction. Throws
 * `store-newer` where a later version of the program has migrated further.
 */
export async function migrate(database: Database): Promise<void> {
  const files = await migrations();
  if ((await appliedTo(database)) === files.length) return;
  await database.transaction(async (open) => {
    await open.query('select pg_advisory_xact_lock($1)', [migrationLock]);
    await open.query('create table if not exists migrations (number integer primary key, name text not null)');
    const rows = await open.query<{ number: number }>('select number from migrations order by number');
    refuseNewer(rows.at(-1)?.number ?? 0, files.length);
    for (const [index, { name, script }] of files.entries()) {
      if (index < rows.length) continue;
      for (const statement of statements(script)) await open.query(statement);
      await open.query('insert into migrations values ($1, $2)', [index + 1, name]);
    }
  });
}

/** The files of `migrations/` in order. */
export async function migrations(): Promise<readonly { readonly name: string; readonly script: string }[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{3}-.*\.sql$/.test(name)).sort();
  return Promise.all(names.map(async (name) => ({ name, script: await readFile(new URL(name, folder), 'utf8') })));
}

/** How far the tables are migrated; found out without writing, so that a full disk can still be read from. */
async function appliedTo(database: Database): Promise<number> {
  const [table] = await database.query<{ there: boolean }>(`select to_regclass('migrations') is not null as there`);
  if (!table?.there) return 0;
  const [row] = await database.query<{ n: number }>('select count(*)::int as n from migrations');
  return row!.n;
}

function refuseNewer(applied: number, known: number): void {
  if (applied <= known) return;
  throw new AttacheError(
    'store-newer',
    `the store was written by a later version of Attaché (migration ${applied}; this one knows ${known}): update it`,
  );
}

/** Migrations hold plain statements only: no semicolon inside one. */
function statements(script: string): readonly string[] {
  return script
    .replace(/^\s*--.*$/gm, '')
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
