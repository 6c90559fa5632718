import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { IngestQueue } from '../../src/ingest/queue.ts';
import { openWatch, type Watch } from '../../src/ingest/watch.ts';
import type { State } from '../../src/model/store.ts';

let folder: string;
let watch: Watch;
let calls: string[];
let next: (call: string) => void;

/** The next thing that the queue is asked for. */
const asked = () =>
  new Promise<string>((resolve) => {
    next = resolve;
  });

const tell = (call: string) => {
  calls.push(call);
  next(call);
};
const queue: Pick<IngestQueue, 'take' | 'gone'> = {
  take: async (files) => {
    tell(`read ${files.map((file) => file.name).join(' ')}`);
    return files.flatMap(({ path, name }) => {
      return name === 'bad.txt' ? [{ path, name, outcome: { kind: 'rejected', why: 'it is bad' } }] : [];
    });
  },
  gone: async (names) => tell(`gone ${names.join(' ')}`),
};

const values = new Map<string, unknown>();
const state: State = {
  get: async <T>(_space: string, key: string) => (values.get(key) ?? null) as T | null,
  put: async (_space, key, value) => void values.set(key, value),
  claim: async () => true,
  swap: async () => true,
  remove: async () => undefined,
  list: async () => [],
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-watch-'));
  values.clear();
  calls = [];
  next = () => undefined;
  watch = openWatch({ queue, state, log: () => undefined, quietMs: 20 });
});
afterEach(async () => {
  await watch.close();
  await rm(folder, { recursive: true, force: true });
});

it('reads a folder, then what is written to it, also in folders made later, then what is removed', async () => {
  await writeFile(join(folder, 'a.txt'), 'One.');
  await watch.follow(folder);
  expect(calls).toEqual(['read a.txt']);
  let call = asked();
  await writeFile(join(folder, 'a.txt'), 'Another.');
  expect(await call).toBe('read a.txt');
  call = asked();
  await mkdir(join(folder, 'deep'));
  await writeFile(join(folder, 'deep', 'b.txt'), 'Two.');
  expect(await call).toBe('read deep/b.txt');
  call = asked();
  await rm(join(folder, 'a.txt'));
  expect(await call).toBe('gone a.txt');
});

it('marks what went while nobody watched, and nothing that came from elsewhere', async () => {
  await writeFile(join(folder, 'a.txt'), 'One.');
  values.set(folder, { 'a.txt': '', 'b.txt': '' });
  values.set('/another/folder', { 'c.txt': '' });
  await watch.follow(folder);
  expect(calls).toEqual(['read a.txt', 'gone b.txt']);
});

it('reads again at the next start only what has changed and what was rejected', async () => {
  for (const name of ['a.txt', 'bad.txt', 'c.txt']) await writeFile(join(folder, name), 'One.');
  await watch.follow(folder);
  await watch.close();
  await writeFile(join(folder, 'c.txt'), 'Another.');
  watch = openWatch({ queue, state, log: () => undefined, quietMs: 20 });
  await watch.follow(folder);
  expect(calls).toEqual(['read a.txt bad.txt c.txt', 'read bad.txt c.txt']);
});

it('takes a folder that cannot be read for no reason to mark its documents as gone', async () => {
  values.set(join(folder, 'absent'), { 'a.txt': '' });
  await expect(watch.follow(join(folder, 'absent'))).rejects.toThrow('there is no such file or folder');
  expect(calls).toEqual([]);
});
