import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '../../src/store/database.ts';
import { openEmbedded } from '../../src/store/engine/embedded.ts';
import { openStoreOn } from '../../src/store/index.ts';
import type { Bench } from './contract.ts';
import { indexing } from './fixture.ts';

/** A store over a database that is the test's own, emptied when asked to. */
export async function benchOn(database: Database, close: () => Promise<void>): Promise<Bench> {
  let now = new Date('2026-01-01T00:00:00Z');
  const store = await openStoreOn(database, { indexing, now: () => now });
  return {
    store,
    empty: () =>
      database.script(
        'truncate documents, copies, passages, statements, mentions, accounts, account_keys, events, memberships, likeness_keys, alike, state',
      ),
    setNow: (instant) => {
      now = new Date(instant);
    },
    close,
  };
}

/** The same over PGlite in a folder of its own, which goes when it is closed. */
export async function embeddedBench(): Promise<Bench> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'));
  const database = await openEmbedded(folder);
  return benchOn(database, async () => {
    await database.close();
    await rm(folder, { recursive: true, force: true });
  });
}
