import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import type { Database, Queries } from './database.ts';
import { requireRoom, room } from './disk-room.ts';

/** PGlite in this process, in `folder`; null keeps everything in memory. Nobody else may have the folder open. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await create(folder === null ? null : await prepared(folder));
  const requireRoomToWrite = async () => {
    if (folder !== null) await requireRoom(folder, room.toWrite);
  };
  const { query } = queriesOf(engine);
  return {
    async query(sql, parameters) {
      if (writes.test(sql)) await requireRoomToWrite();
      return query(sql, parameters);
    },
    script: async (sql) => {
      await engine.exec(sql);
    },
    async transaction(work) {
      await requireRoomToWrite();
      return engine.transaction((open) => work(queriesOf(open)));
    },
    close: () => engine.close(),
  };
}

const writes = /^\s*(insert|update|delete)\b/i;

function create(dataDir: string | null): Promise<PGlite> {
  return PGlite.create({ ...(dataDir !== null && { dataDir }), extensions: { pg_textsearch } });
}

/**
 * The engine's own folder. It is made under another name and moved when it is whole: a process that is killed in the
 * seconds that this takes leaves nothing that a later one would stumble over.
 */
async function prepared(folder: string): Promise<string> {
  const whole = join(folder, 'postgres');
  await requireRoom(folder, existsSync(whole) ? room.toOpen : room.toMake);
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
