import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Lock, socketPathOf, takeLock } from '../../src/ingest/lock.ts';
import { dispatcher, remote } from '../../src/ingest/rpc.ts';
import { connectTo, serveSocket } from '../../src/ingest/socket.ts';
import { AttacheError } from '../../src/model/error.ts';

let folder: string;
const locks: Lock[] = [];
const take = async (path = folder) => {
  const lock = await takeLock(path);
  locks.push(lock);
  return lock;
};

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-socket-'));
});
afterEach(async () => {
  for (const lock of locks.splice(0)) await lock.release();
  await rm(folder, { recursive: true, force: true });
});

interface Echo {
  say(...words: readonly unknown[]): Promise<unknown>;
  fail(): Promise<never>;
  count(to: number, tell: (n: unknown) => void): Promise<string>;
}

const echo = {
  say: async (...words: readonly unknown[]) => words,
  fail: async () => {
    throw new AttacheError('sad', 'it does not work');
  },
  count: async (to: number, tell: (n: unknown) => void) => {
    for (let n = 1; n <= to; n++) tell(n);
    return 'done';
  },
};

describe('the lock of a folder', () => {
  it('is given to one at a time, and again when it is released', async () => {
    const lock = await takeLock(folder);
    await expect(takeLock(folder)).rejects.toMatchObject({ code: 'store-held' });
    await expect(takeLock(folder)).rejects.toThrow(`process ${process.pid} on `);
    await lock.release();
    await take();
  });

  it('is free when its holder was killed', async () => {
    const script = `import(${JSON.stringify(new URL('../../src/ingest/lock.ts', import.meta.url).href)})
      .then(({ takeLock }) => takeLock(${JSON.stringify(folder)})).then(() => console.log('held'))`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    await expect(takeLock(folder)).rejects.toThrow(`process ${child.pid} `);
    child.kill('SIGKILL');
    await once(child, 'exit');
    await take();
  });

  it('goes to one of many who find the socket of a killed process at once', async () => {
    const lock = await takeLock(folder);
    await lock.release();
    const script = `import('node:net').then(({ createServer }) => createServer().listen(${JSON.stringify(await socketPathOf(folder))}, () => console.log('up')))`;
    const child = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(child.stdout, 'data');
    child.kill('SIGKILL');
    await once(child, 'exit');
    const results = await Promise.allSettled([takeLock(folder), takeLock(folder), takeLock(folder)]);
    const taken = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    locks.push(...taken);
    expect(taken).toHaveLength(1);
  });

  it('works in a folder whose path is too long for a socket', async () => {
    const deep = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    await mkdir(deep, { recursive: true });
    await take(deep);
    expect((await socketPathOf(deep)).length).toBeLessThan(100);
    await expect(takeLock(deep)).rejects.toMatchObject({ code: 'store-held' });
  });
});

describe('the socket', () => {
  const enter = async () => {
    const lock = await take();
    await serveSocket(lock.server, dispatcher({ echo: () => echo }));
    const found = await connectTo(folder);
    if (!found) throw new Error('nobody there');
    return { ...found, echo: remote<Echo>(found.call, 'echo') };
  };

  it('leads nowhere where nobody has the store open', async () => {
    expect(await connectTo(folder)).toBeNull();
    expect(await connectTo(join(folder, 'absent'))).toBeNull();
  });

  it('carries values, bytes, words of progress and errors with their codes', async () => {
    const { echo: there, leave, pid } = await enter();
    expect(pid).toBe(process.pid);
    const odd = ['line\nbreak', undefined, null, { a: [1, null, 'ü'] }, new Uint8Array([0, 255, 10])];
    expect(await there.say(...odd)).toEqual(odd);
    expect(await Promise.all([there.say(1), there.say(2)])).toEqual([[1], [2]]);
    const seen: unknown[] = [];
    expect(await there.count(3, (n) => seen.push(n))).toBe('done');
    expect(seen).toEqual([1, 2, 3]);
    await expect(there.fail()).rejects.toMatchObject({ code: 'sad', message: 'it does not work' });
    leave();
  });

  it.each([['constructor'], ['toString'], ['absent']])('does not let %s be called', async (method) => {
    const { call, leave } = await enter();
    const attempt = call({ target: 'echo', method, args: [] }, () => undefined);
    await expect(attempt).rejects.toMatchObject({ code: 'no-such-call' });
    await expect(call({ target: 'hasOwnProperty', method: 'x', args: [] }, () => undefined)).rejects.toThrow();
    leave();
  });
});
