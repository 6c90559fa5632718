import pg from 'pg';
import { describe, it } from 'vitest';
import { openServer } from '../../src/store/engine/server.ts';
import { benchOn } from './bench.ts';
import { contract } from './contract.ts';

const url = process.env.TEST_DATABASE_URL;
if (url) {
  contract('a PostgreSQL server', () => openDatabaseOfOurOwn(url));
} else {
  const reason = 'TEST_DATABASE_URL is not set; ../shared/postgres/start brings a server up and prints it';
  console.warn(`the store's contract was not run on a server: ${reason}`);
  describe.skip(`a PostgreSQL server (${reason})`, () => it('is skipped', () => undefined));
}

/** A database that no other run of the tests uses, dropped at the end. */
async function openDatabaseOfOurOwn(server: string) {
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  const name = `attache_test_${process.pid}_${Date.now().toString(36)}`;
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  const database = await openServer(new URL(`/${name}`, server).href);
  return benchOn(database, async () => {
    await database.close();
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
  });
}
