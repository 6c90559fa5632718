import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import type { Database, Queries } from './database.ts';

/** PGlite in this process, in `folder`; null keeps everything in memory. Nobody else may have the folder open. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await create(folder === null ? null : await prepared(folder));
  return {
    query: queriesOf(engine).query,
    script: async (sql) => {
      await engine.exec(sql);
    },
    transaction: (work) => engine.transaction((open) => work(queriesOf(open))),
    close: () => engine.close(),
  };
}

function create(dataDir: string | null): Promise<PGlite> {
  return PGlite.create({ ...(dataDir !== null && { dataDir }), extensions: { pg_textsearch } });
}

/**
 * The engine's own folder. It is made under another name and moved when it is whole: a process that is killed in the
 * seconds that this takes leaves nothing that a later one would stumble over.
 */
async function prepared(folder: string): Promise<string> {
  const whole = join(folder, 'postgres');
  if (existsSync(whole)) return whole;
  const unfinished = join(folder, 'postgres.new');
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { recursive: true });
  await (await create(unfinished)).close();
  await rename(unfinished, whole);
  return whole;
}

function queriesOf(engine: Pick<PGlite, 'query'>): Queries {
  return {
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await engine.query<T>(sql, [...parameters])).rows,
  };
}
