import { PGlite } from '@electric-sql/pglite';
import { pg_textsearch } from '@electric-sql/pglite-pg_textsearch';
import type { Database, Queries } from './database.ts';

/** PGlite in this process, in `folder`; null keeps everything in memory. Nobody else may have the folder open. */
export async function openEmbedded(folder: string | null): Promise<Database> {
  const engine = await PGlite.create({
    ...(folder === null ? {} : { dataDir: folder }),
    extensions: { pg_textsearch },
  });
  return {
    query: queriesOf(engine).query,
    script: async (sql) => {
      await engine.exec(sql);
    },
    transaction: (work) => engine.transaction((open) => work(queriesOf(open))),
    close: () => engine.close(),
  };
}

function queriesOf(engine: Pick<PGlite, 'query'>): Queries {
  return {
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await engine.query<T>(sql, [...parameters])).rows,
  };
}
