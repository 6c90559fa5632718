import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type PlayedHost, playHost, send } from '../fetch/host.ts';
import { rss } from './played-feeds.ts';

const program = new URL('./reading-process.ts', import.meta.url).pathname;
const many = 9;
let host: PlayedHost;
let folder: string;

beforeAll(async () => {
  host = await playHost();
  folder = await mkdtemp(join(tmpdir(), 'attache-feeds-'));
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

test('a process that is killed with -9 while it fetches loses nothing, and the next ones fetch nothing twice but what was under way', async () => {
  const at = (path: string) => host.at(path, '127.0.0.1');
  const date = 'Tue, 14 Nov 2023 20:00:00 GMT';
  const paths = Array.from({ length: many }, (_, n) => `/${n}`);
  host.pages.set('/feed', send(rss(paths.map((path) => ({ link: at(path), title: path, date }))), { etag: '"1"' }));
  const fetched: string[] = [];
  let kill: (() => void) | null = null;
  for (const path of paths) {
    host.pages.set(path, (_, response) => {
      fetched.push(path);
      // Killed while the page is on its way.
      if (kill && fetched.length % 4 === 0) kill();
      else response.end(`Note ${path} was read.`);
    });
  }
  const acknowledged = new Set<string>();
  const run = async (round: number, killed: boolean) => {
    const instant = new Date(Date.UTC(2023, 10, 15, round)).toISOString();
    const child = spawn(process.execPath, [program, join(folder, 'store'), at('/feed'), instant]);
    kill = killed ? () => child.kill('SIGKILL') : null;
    const ended = once(child, 'exit');
    let last = '';
    for await (const line of createInterface({ input: child.stdout })) {
      last = line;
      if (line.startsWith('has ')) acknowledged.add(line.slice(4));
    }
    await ended;
    return last;
  };
  await run(1, true);
  await run(2, true);
  expect(acknowledged.size).toBe(6);
  const last = JSON.parse(await run(3, false));
  const names = paths.map((path) => `${path.slice(1)}.txt`).sort();
  expect(last).toMatchObject({ names, feed: { lastError: null } });
  const times = paths.map((path) => fetched.filter((one) => one === path).length);
  expect(times.filter((one) => one > 1).length).toBe(2);
  expect(Math.max(...times)).toBe(2);
}, 120_000);
