import pg from 'pg';
import { AttacheError } from '../../model/error.ts';
import type { Database, Queries } from '../database.ts';

const bigintType = 20;

/** A PostgreSQL server. Throws `store-server` where it cannot be reached or lacks pg_textsearch. */
export async function openServer(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    types: { getTypeParser: (type, format) => (type === bigintType ? Number : pg.types.getTypeParser(type, format)) },
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  await requireExtension(pool, url).catch(async (error) => {
    await pool.end();
    throw error;
  });
  return {
    query: queriesOf(pool).query,
    script: async (sql) => {
      await pool.query(sql);
    },
    transaction: (work) => transaction(pool, work),
    close: () => pool.end(),
  };
}

function queriesOf(client: pg.Pool | pg.PoolClient): Queries {
  return {
    query: async <T>(sql: string, parameters: readonly unknown[] = []) =>
      (await client.query(sql, [...parameters])).rows as T[],
  };
}

async function transaction<T>(pool: pg.Pool, work: (queries: Queries) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin');
    const result = await work(queriesOf(client));
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    await client.query('rollback').then(
      () => client.release(),
      (broken: Error) => client.release(broken),
    );
    throw error;
  }
}

async function requireExtension(pool: pg.Pool, url: string): Promise<void> {
  const found = await pool
    .query(`select 1 from pg_available_extensions where name = 'pg_textsearch'`)
    .catch((cause: Error) => {
      throw new AttacheError('store-server', `DATABASE_URL: ${host(url)} does not answer: ${cause.message}`, { cause });
    });
  if (found.rows.length > 0) return;
  throw new AttacheError(
    'store-server',
    `DATABASE_URL: the server at ${host(url)} has no pg_textsearch: install the package of that name for its version ` +
      `(Debian: postgresql-18-pg-textsearch), set shared_preload_libraries = 'pg_textsearch' and restart it`,
  );
}

/** Never the password. */
function host(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the given address';
}
