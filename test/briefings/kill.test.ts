import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { openLedger } from '../../briefings/ledger.ts';
import { openStore, type StorePlace } from '../../src/store/index.ts';
import { indexing } from '../store/fixture.ts';
import { subscriptionOf } from './stage.ts';

const program = new URL('./posting-process.ts', import.meta.url).pathname;
const briefings = 200;

/** The same random numbers in every run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Kept {
  readonly channel: string;
  readonly id: string;
  readonly at: number;
}

/** A platform that is slow, sometimes busy, and answers the same nonce with the first message for a moment only. */
async function openPlatform(slowMs: number, onPost: () => void) {
  const roll = dice(7);
  const history: Kept[] = [];
  const nonceMs = 150;
  const server = createServer(async (request, response) => {
    const { channel, id } = JSON.parse(await text(request)) as { channel: string; id: string };
    const same = (each: Kept) => each.channel === channel && each.id === id;
    if (request.url === '/find') return response.end(history.some(same) ? 'yes' : 'no');
    await pause(roll() * slowMs);
    if (roll() < 0.05) return response.writeHead(503).end();
    if (!history.some((each) => same(each) && Date.now() - each.at < nonceMs))
      history.push({ channel, id, at: Date.now() });
    onPost();
    await pause(roll() * slowMs);
    return response.end(String(history.length));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { history, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

async function prepare(place: StorePlace): Promise<void> {
  const store = await openStore({ ...place, indexing });
  for (let n = 0; n < briefings; n += 1) {
    const id = `s${n}`;
    const createdAt = '2030-01-01T07:30:00.000Z';
    await store.state.put(
      'subscription',
      id,
      subscriptionOf({ id, channel: `c${n % 20}`, whenEmpty: 'say', createdAt }),
    );
  }
  await store.close();
}

interface Trial {
  readonly processes: number;
  readonly slowMs: number;
  readonly kills: number;
}

/** Keeps so many processes at work, kills one at random with -9 as posts come in, and waits until nothing is left. */
async function work(place: string, { processes, slowMs, kills }: Trial) {
  const roll = dice(11);
  const ready = new Set<ChildProcess>();
  let [killed, posts, done] = [0, 0, false];
  const trouble: string[] = [];
  const kill = async () => {
    await pause(roll() * slowMs);
    const victim = [...ready][Math.floor(roll() * ready.size)];
    if (victim === undefined || killed === kills) return;
    killed += 1;
    ready.delete(victim);
    victim.kill('SIGKILL');
  };
  const platform = await openPlatform(slowMs, () => {
    posts += 1;
    if (posts % Math.floor(briefings / (kills + 4)) === 0) void kill();
  });
  const began = String(Date.now());
  const keep = async () => {
    while (!done) {
      const child = spawn(process.execPath, [program, place, platform.url, began]);
      const ended = once(child, 'exit');
      child.stderr.on('data', (chunk) => trouble.push(String(chunk)));
      for await (const line of createInterface({ input: child.stdout })) {
        if (line === 'open') ready.add(child);
        if (line === 'done') done = true;
      }
      const [code, signal] = await ended;
      ready.delete(child);
      if (code !== 0 && signal !== 'SIGKILL') throw new Error(trouble.join(''));
    }
  };
  await Promise.all(Array.from({ length: processes }, keep));
  platform.close();
  return { history: platform.history, killed };
}

async function expectEachOnce(place: StorePlace, asked: string, trial: Trial): Promise<void> {
  await prepare(place);
  const { history, killed } = await work(asked, trial);
  expect(killed).toBe(trial.kills);
  const store = await openStore({ ...place, indexing });
  const deliveries = await openLedger(store.state).deliveries();
  await store.close();
  expect(deliveries.filter(({ state }) => state !== 'posted')).toEqual([]);
  expect(history.map(({ id }) => id).toSorted()).toEqual(deliveries.map(({ id }) => id).toSorted());
  expect(new Set(history.map(({ id }) => id)).size).toBe(briefings);
}

describe('every briefing is in the history exactly once although processes are killed with -9', () => {
  it('one process at a time on the embedded store, six times', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'attache-posting-'));
    await expectEachOnce({ folder }, folder, { processes: 1, slowMs: 60, kills: 6 });
    await rm(folder, { recursive: true, force: true });
  }, 180_000);

  const url = process.env.TEST_DATABASE_URL;
  if (!url) console.warn('three processes on one store were not tried: TEST_DATABASE_URL is not set');
  it.skipIf(!url)(
    'three processes on one PostgreSQL server, twenty times',
    async () => {
      const admin = new pg.Client({ connectionString: url });
      await admin.connect();
      const name = `attache_posting_${process.pid}_${Date.now().toString(36)}`;
      await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
      const own = new URL(`/${name}`, url).href;
      await expectEachOnce({ url: own }, own, { processes: 3, slowMs: 120, kills: 20 });
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
    180_000,
  );
});
