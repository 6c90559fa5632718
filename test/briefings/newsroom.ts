import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLedger } from '../../briefings/ledger.ts';
import { nextDueTimes, timetableFault } from '../../briefings/schedule.ts';
import { tick } from '../../briefings/tick.ts';
import { commands } from '../../commands/index.ts';
import { runnerOf } from '../../src/command-line/briefings.ts';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { type Base, exchange } from '../../src/exchange.ts';
import { datingKeys } from '../../src/ingest/dating-keys.ts';
import { purePipeline } from '../../src/ingest/pipeline.ts';
import { openQueue } from '../../src/ingest/queue.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { blockingKeys } from '../../src/link/index.ts';
import type { Subscription } from '../../src/model/briefing.ts';
import type { Reply } from '../../src/model/reply.ts';
import { finish } from '../../src/reply/cite.ts';
import { plain } from '../../src/reply/plain.ts';
import { openStore } from '../../src/store/index.ts';
import { baseOf, caller } from '../answer/base.ts';
import { fakePlatform, subscriptionOf } from './stage.ts';

/** The whole pipeline on an embedded store, with a clock that tests set, one subscription and a fake platform. */
export async function newsroom(about: Partial<Subscription> = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'attache-newsroom-'));
  let now = new Date(about.createdAt ?? '2030-01-01T00:00:00Z');
  const clock = () => now;
  const faults: string[] = [];
  const knowledge = parseKnowledge(await readShippedKnowledge());
  const indexing = { searchTerms, blockingKeys, datingKeys };
  const store = await openStore({ folder: join(folder, 'store'), indexing, now: clock });
  const pipeline = purePipeline(knowledge, { maxBytes: 5_000_000, timeoutMs: 30_000 });
  const queue = openQueue({ store, pipeline, madeBy: 'one', maxBytes: 5_000_000, now: clock, log: () => undefined });
  const base: Base = {
    ...baseOf(),
    readerFor: () => store.reader(['shared']),
    state: store.state,
    knowledge,
    commands,
    now: clock,
    failed: (_reference, error) => faults.push(String(error instanceof Error ? error.stack : error)),
    offended: ({ part, why }) => faults.push(`${why}: ${JSON.stringify(part).slice(0, 200)}`),
    briefings: { ...baseOf().briefings, fault: timetableFault, nextDueTimes },
  };
  const ledger = openLedger(store.state);
  const platform = fakePlatform(clock);
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object) => faults.push(JSON.stringify(facts)),
  };
  const poster = {
    ledger,
    posters: [platform],
    run: runnerOf(() => base),
    finish,
    now: clock,
    holder: 'one',
    resting: new Map(),
    log,
  };
  await store.state.put('subscription', 'b1', subscriptionOf({ createdAt: now.toISOString(), ...about }));
  await mkdir(join(folder, 'files'));
  return {
    faults,
    queue,
    store,
    knowledge,
    base,
    ledger,
    platform,
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    ingest: (paths: readonly string[]) => queue.ingest(paths),
    /** Writes a file and reads it. */
    async publish(name: string, text: string) {
      const path = join(folder, 'files', name);
      await writeFile(path, text);
      await queue.ingest([path]);
    },
    /** What is posted when the minute hand turns at that instant. */
    async turn(instant: string): Promise<readonly Reply[]> {
      now = new Date(instant);
      const before = platform.history.length;
      await tick(poster);
      return platform.history.slice(before).map(({ reply }) => reply);
    },
    ask: async (text: string) => plain(await exchange(base, { caller, text })).text,
    async close() {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
