import type { State } from '../model/store.ts';
import { clean, cleanJson } from './clean.ts';
import type { Database } from './database.ts';

const alive = '(expires is null or expires > $3)';

/** The state of conversations, buttons, subscriptions and the ledger. `now` decides what has expired. */
export function openState(database: Database, now: () => Date): State {
  const time = () => now().getTime();
  const until = (ttlMs?: number) => (ttlMs === undefined ? null : time() + ttlMs);
  return {
    async get<T>(space: string, key: string) {
      const sql = `select value from state where space = $1 and key = $2 and ${alive}`;
      const [row] = await database.query<{ value: T }>(sql, [space, clean(key), time()]);
      return row ? row.value : null;
    },
    async put(space, key, value, ttlMs) {
      await database.query(
        `insert into state values ($1, $2, $3::jsonb, $4)
         on conflict (space, key) do update set value = excluded.value, expires = excluded.expires`,
        [space, clean(key), cleanJson(value), until(ttlMs)],
      );
    },
    async claim(space, key, value, ttlMs) {
      const rows = await database.query(
        `insert into state values ($1, $2, $3::jsonb, $4)
         on conflict (space, key) do update set value = excluded.value, expires = excluded.expires
         where state.expires <= $5 returning 1`,
        [space, clean(key), cleanJson(value), until(ttlMs), time()],
      );
      return rows.length > 0;
    },
    async swap(space, key, from, to) {
      const rows = await database.query(
        `update state set value = $5::jsonb where space = $1 and key = $2 and ${alive} and value = $4::jsonb returning 1`,
        [space, clean(key), time(), cleanJson(from), cleanJson(to)],
      );
      return rows.length > 0;
    },
    async remove(space, key) {
      await database.query('delete from state where space = $1 and key = $2', [space, clean(key)]);
    },
    async list<T>(space: string, prefix: string) {
      return database.query<{ key: string; value: T }>(
        `select key, value from state where space = $1 and starts_with(key, $2) and ${alive} order by key`,
        [space, clean(prefix), time()],
      );
    },
  };
}

/** What has expired for good is of no use to anybody; the store throws it out when it opens, if it can write. */
export async function forgetExpired(database: Database, now: () => Date): Promise<void> {
  await database.query('delete from state where expires <= $1', [now().getTime()]).catch(() => undefined);
}
