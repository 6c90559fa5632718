import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, watch, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbedded } from '../../src/store/engine/embedded.ts';

const program = new URL('./reading-process.ts', import.meta.url).pathname;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-kill-'));
  await mkdir(join(folder, 'documents'));
  for (let n = 0; n < 40; n++) {
    const date = n % 3 === 0 ? '' : `DATE 2024-03-${10 + (n % 9)}. `;
    const body = `${date}Round ${n % 8} met${n % 2 === 0 ? ` on 2024-03-0${1 + (n % 8)}` : ''}. Note ${n}.`;
    await writeFile(join(folder, 'documents', `${String(n).padStart(2, '0')}.txt`), body);
  }
  // An engine's folder takes seconds to make; a copy of one does not.
  await (await openEmbedded(join(folder, 'quiet'))).close();
  await cp(join(folder, 'quiet'), join(folder, 'killed'), { recursive: true });
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the process until it says a line for which `enough` holds, then kills it; without one, to its end. */
async function run(store: string, enough: (line: string) => boolean): Promise<readonly string[]> {
  const child = spawn(process.execPath, [program, join(folder, store), join(folder, 'documents')]);
  const lines: string[] = [];
  const trouble: string[] = [];
  child.stderr.on('data', (chunk) => trouble.push(String(chunk)));
  const ended = once(child, 'exit');
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (enough(line)) child.kill('SIGKILL');
  }
  const [code, signal] = await ended;
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(trouble.join(''));
  return lines;
}

const acknowledged = (lines: readonly string[]) => lines.filter((line) => line.startsWith('has '));

describe('a process that is killed with -9 while it reads', () => {
  it('ten times over, has lost nothing that it acknowledged, and comes to what an undisturbed one comes to', async () => {
    const undisturbed = await run('quiet', () => false);
    const seen = new Set<string>();
    for (let n = 0; n < 10; n++) {
      // Now after some documents, now while they are being linked.
      let count = 0;
      const lines = await run('killed', (line) => {
        if (line.startsWith('has ') && !seen.has(line)) count += 1;
        return n % 5 === 4 ? line === 'linking' : count > n % 4;
      });
      for (const line of acknowledged(lines)) seen.add(line);
    }
    expect(seen.size).toBeGreaterThan(15);
    const last = await run('killed', () => false);
    expect(JSON.parse(last.at(-1)!)).toEqual(JSON.parse(undisturbed.at(-1)!));
    expect(JSON.parse(last.at(-1)!)).toMatchObject({ counts: { documents: 40 }, unlinked: [] });
  }, 240_000);

  it('before its store is whole, leaves nothing that the next one stumbles over', async () => {
    await mkdir(join(folder, 'early'));
    const changes = watch(join(folder, 'early'));
    const child = spawn(process.execPath, [program, join(folder, 'early'), join(folder, 'documents')]);
    for await (const { filename } of changes) if (filename === 'postgres.new') break;
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(acknowledged(await run('early', (line) => line === 'has 00.txt'))).toEqual(['has 00.txt']);
  }, 120_000);
});
