import { setImmediate } from 'node:timers/promises';
import type { Queries } from '../database.ts';

/** Writes after which the tables are first looked after; then after twice as many, and so on. */
const firstAfter = 64;

/**
 * What a server's autovacuum does, for an engine that has none: without statistics joins are planned as if the tables
 * were empty, and rows that were replaced are never given back. Tell it of every write that is committed.
 */
export function openUpkeep({ query }: Queries): { written(): Promise<void> } {
  let writes = 0;
  let next = firstAfter;
  return {
    async written() {
      writes += 1;
      if (writes < next) return;
      next *= 2;
      // Tables that nobody looked after are slow and not wrong: that is no reason to fail what was written.
      await tend(query).catch(() => undefined);
    },
  };
}

/** One table at a time, from a small sample of each, so that readers are answered in between. */
async function tend(query: Queries['query']): Promise<void> {
  await query('set default_statistics_target = 10');
  const tables = await query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
  );
  for (const { name } of tables) {
    await query(`vacuum (analyze) ${name}`);
    await setImmediate();
  }
}
