import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import { AttacheError } from '../../model/error.ts';
import type { Database, Queries } from '../database.ts';
import { migrate } from '../migrate.ts';
import { fillBlank } from './blank.ts';
import { requireRoom, room } from './disk-room.ts';
import { openUpkeep } from './upkeep.ts';

/** PGlite in this process, in a folder that nobody else may have open. Throws `store-full` and `store-damaged`. */
export async function openEmbedded(folder: string): Promise<Database> {
  return databaseOn(await create(await prepared(folder)), folder);
}

function databaseOn(engine: PGlite, folder: string): Database {
  const requireRoomToWrite = () => requireRoom(folder, room.toWrite);
  const queries = queriesOf(engine);
  const upkeep = openUpkeep(queries);
  return {
    async query<T extends object>(sql: string, parameters?: readonly unknown[]) {
      if (writes.test(sql)) await requireRoomToWrite();
      const rows = await queries.query<T>(sql, parameters);
      // The engine answers without ever leaving this turn of the loop: whoever else waits for it would never be heard.
      await setImmediate();
      return rows;
    },
    script: async (sql) => {
      await engine.exec(sql);
    },
    async transaction(work) {
      await requireRoomToWrite();
      const result = await engine.transaction((open) => work(queriesOf(open)));
      await upkeep.written();
      return result;
    },
    close: () => engine.close(),
  };
}

const writes = /^\s*(insert|update|delete)\b/i;

function create(dataDir: string): Promise<PGlite> {
  return PGlite.create({ dataDir, extensions: { pg_textsearch } }).catch((cause: unknown) => {
    throw new AttacheError(
      'store-damaged',
      `the store in ${dirname(dataDir)} cannot be opened (${cause instanceof Error ? cause.message : cause}): move that ` +
        'folder away and read the documents again, or set ATTACHE_DATA to another folder',
      { cause },
    );
  });
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
  await fillBlank(unfinished, async (blank) => {
    const database = databaseOn(await create(blank), folder);
    await migrate(database);
    await database.close();
  });
  await rename(unfinished, whole);
  return whole;
}

function queriesOf(engine: Pick<PGlite, 'query'>): Queries {
  return {
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await engine.query<T>(sql, [...parameters])).rows,
  };
}
