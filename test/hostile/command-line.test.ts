import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { draw } from '../../src/command-line/draw.ts';
import { readConfig } from '../../src/config.ts';
import { harmless, harmlessJson } from '../../src/platforms/terminal/harmless.ts';
import { extracted } from '../extract/reading.ts';

const main = join(import.meta.dirname, '..', '..', 'src', 'main.ts');

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

function run(args: readonly string[], env: Readonly<Record<string, string>>, input = ''): Promise<Ran> {
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH, LOG_LEVEL: 'silent', ...env },
  });
  let [out, error] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    error += data;
  });
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (code) => done({ code, out, error })));
}

describe('the command line', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'attache-hostile-'));
    await writeFile(join(folder, 'file'), 'x');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test.each([
    ['a command that does not exist', ['frobnicate'], {}, 2, 'there is no command "frobnicate"'],
    [
      'a day that is none',
      ['brief', '--since', 'the day of the jackal'],
      {},
      2,
      '--since holds "the day of the jackal"',
    ],
    [
      'a data folder that is a file',
      ['ask', 'hello'],
      { ATTACHE_DATA: 'file' },
      1,
      'it, or a part of its path, is a file',
    ],
  ])('says in a line what is wrong: %s', async (_, args, env, code, line) => {
    const data = 'ATTACHE_DATA' in env ? { ATTACHE_DATA: join(folder, env.ATTACHE_DATA) } : {};
    const ran = await run(args, data);
    expect({ code: ran.code, out: ran.out }).toEqual({ code, out: '' });
    expect(ran.error.split('\n')[0]).toContain(line);
    expect(ran.error).not.toMatch(/^\s+at /m);
  });

  test('a bad line costs no other line its answer', async () => {
    const good = JSON.stringify({ name: 'a.txt', text: 'Wang Yi met Mark Rutte on 4 March 2024. \u001b[2J\u202e' });
    const lines = [good, 'no JSON', '[1]', '{"name":3}', '{"path":7}', '{"path":"/no/such/file"}', good];
    const ran = await run(['annotate', '--jsonl'], {}, `${lines.join('\n')}\n`);
    expect(ran).toMatchObject({ code: 0, error: '' });
    expect(ran.out).not.toMatch(/[\u001b\u202e]/);
    const rows = ran.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object);
    expect(rows.map((row) => ('error' in row ? 'error' : 'document' in row ? 'document' : '?'))).toEqual([
      'document',
      ...Array(5).fill('error'),
      'document',
    ]);
  });
});

describe('a wrong environment is told of by its key, what it holds and what it takes', () => {
  test.each([
    ['PORT', 'abc', 'PORT holds "abc"; it takes the number of a port, 0 to 65535'],
    ['PORT', '-1', 'PORT holds "-1"; it takes the number of a port, 0 to 65535'],
    ['ATTACHE_NOW', 'never', 'ATTACHE_NOW holds "never"; it takes a day or a time such as 2024-03-15T08:00:00Z'],
    ['ATTACHE_MAX_MB', 'x', 'ATTACHE_MAX_MB holds "x"; it takes a number of megabytes, at most 100'],
    ['ATTACHE_TIMEZONE', 'Mars', 'ATTACHE_TIMEZONE holds "Mars"; it takes an IANA time zone such as Europe/Brussels'],
    ['DATABASE_URL', 'secret', /^DATABASE_URL holds a value not shown here; it takes .+/],
    ['LOG_LEVEL', 'loud', /^LOG_LEVEL holds "loud"; it takes .*debug/],
  ])('%s=%s', (key, held, line) => {
    const read = readConfig({ [key]: held });
    if (read.kind !== 'wrong') throw new Error('it was taken');
    expect(read.lines).toHaveLength(1);
    expect(read.lines[0]).toMatch(line);
  });
});

describe('nothing that a document or a user writes commands the terminal', () => {
  const wild = 'Wang Yi\u001b[2J met \u202eNATO\u202c \u009b31m on 4 March 2024.\u0007\u007f';

  test('as plain text', () => {
    expect(harmless(wild)).toBe('Wang Yi[2J met NATO 31m on 4 March 2024.');
    expect(harmless('a\tb\nc 王毅 😀')).toBe('a\tb\nc 王毅 😀');
  });

  test('as JSON, which still says the same', () => {
    const json = harmlessJson({ wild });
    expect(json).toBe(harmless(json));
    expect(JSON.parse(json)).toEqual({ wild });
  });

  test('as a drawing of what was found', () => {
    const drawn = draw(wild, extracted(wild, 'title: A \u001b[2J note\ndate: 2024-03-15'), false);
    expect(drawn).toBe(harmless(drawn));
  });
});
