import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/engine/embedded.ts';
import { migrate } from '../../src/store/migrate.ts';

let folder: string;
let database: Database;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-embedded-'));
  database = await openEmbedded(folder);
}, 60_000);
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

it('leaves the thread to others between one question and the next', async () => {
  let heard = 0;
  const listener = setInterval(() => {
    heard += 1;
  }, 0);
  for (let n = 0; n < 100; n += 1) await database.query('select pg_sleep(0.001)');
  clearInterval(listener);
  expect(heard).toBeGreaterThan(10);
});

it('looks after its tables as they grow', async () => {
  await database.script('create table grown (n integer)');
  for (let n = 0; n < 64; n += 1)
    await database.transaction((open) => open.query('insert into grown values ($1)', [n]));
  const sql = `select reltuples::int as rows from pg_class where relname = 'grown'`;
  expect(await database.query(sql)).toEqual([{ rows: 64 }]);
});

it('keeps the keys of accounts that an earlier version stored', async () => {
  const first = await readFile(new URL('../../src/store/migrations/001-first.sql', import.meta.url), 'utf8');
  await database.script(`drop schema public cascade; create schema public; ${first};
    create table migrations (number integer primary key, name text not null);
    insert into migrations values (1, '001-first.sql');
    insert into documents (id, text, draft, extraction, made_by, language, kind, perspective, dated)
      values ('d', '', '', '', '', 'en', 'news', 'press', false);
    insert into accounts (id, document, start, json, keys, dating_keys, current)
      values ('d:0', 'd', 0, '', '{round 8,round 8,summit 2024}', '{}', true), ('d:9', 'd', 9, '', '{gone}', '{}', false)`);
  await migrate(database);
  const rows = await database.query('select key, account from account_keys order by key');
  expect(rows).toEqual([
    { key: 'round 8', account: 'd:0' },
    { key: 'summit 2024', account: 'd:0' },
  ]);
});
