import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const packages = ['zod', 'opencc-js/dict/'];

/** Room → what it may import, besides itself; the table of ARCHITECTURE.md. Packages are held only where a room is pure. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  'src/model': [],
  'src/language': ['src/model'],
  'src/knowledge': ['src/model', 'src/language'],
  'src/fetch': ['src/model'],
  'src/read': ['src/model', 'src/language', 'src/knowledge'],
  'src/extract': ['src/model', 'src/language', 'src/knowledge'],
  'src/link': ['src/model', 'src/language', 'src/knowledge'],
  'src/store': ['src/model'],
  'src/ingest': ['src/model', 'src/knowledge', 'src/read', 'src/extract', 'src/link', 'src/store'],
  'src/sources': ['src/model', 'src/language', 'src/knowledge', 'src/fetch', 'src/read'],
  'src/reply': ['src/model', 'src/language', 'src/knowledge'],
  'src/answer': ['src/model', 'src/language', 'src/knowledge', 'src/reply'],
  // The rows of formats load no reader, so that a command may list them.
  commands: ['src/model', 'src/knowledge', 'src/reply', 'src/answer', 'src/read/formats.ts'],
  briefings: ['src/model'],
  'src/exchange.ts': ['src/model', 'src/reply', 'src/answer', 'commands'],
  'src/platforms': ['src/model', 'src/reply', 'src/exchange.ts', 'commands'],
  'src/config.ts': [],
};

/** Rooms that do no input or output and know no clock. */
const pure = ['src/model', 'src/language', 'src/knowledge', 'src/extract', 'src/link', 'src/answer', 'commands'];

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

const sources = [...files('src'), ...files('commands'), ...files('briefings')];
const roomOf = (path: string) => Object.keys(mayImport).find((room) => path === room || path.startsWith(`${room}/`));

function imports(path: string): string[] {
  const code = readFileSync(join(root, path), 'utf8');
  return [...code.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'/gms)].map(
    (match) => match[1] ?? match[2]!,
  );
}

describe('rooms import downwards only', () => {
  test.each(sources.filter(roomOf))('%s', (path) => {
    const room = roomOf(path)!;
    const strangers = imports(path)
      .filter((name) => name.startsWith('.'))
      .map((name) => relative(root, resolve(root, dirname(path), name)))
      .filter(
        (target) => ![room, ...mayImport[room]!].some((each) => target === each || target.startsWith(`${each}/`)),
      );
    expect(strangers).toEqual([]);
  });

  test.each(sources.filter((path) => pure.some((room) => path.startsWith(`${room}/`))))('%s is pure', (path) => {
    const code = readFileSync(join(root, path), 'utf8');
    const outside = imports(path).filter(
      (name) => !name.startsWith('.') && !packages.some((one) => name.startsWith(one)) && name !== 'tinyld',
    );
    expect(outside.filter((name) => name !== 'node:crypto')).toEqual([]);
    expect(code).not.toMatch(/\bprocess\.\w|Date\.now\(\)|new Date\(\)|Math\.random\(|\bfetch\(/);
  });

  test.each(sources.filter((path) => path !== 'src/config.ts'))('%s does not read the environment', (path) => {
    expect(readFileSync(join(root, path), 'utf8')).not.toMatch(/process\.env/);
  });

  test.each(sources.filter((path) => !path.startsWith('src/platforms/') && path !== 'src/main.ts'))(
    '%s names no chat platform library',
    (path) => {
      expect(imports(path).filter((name) => /^(discord\.js|@discordjs|@slack)/.test(name))).toEqual([]);
    },
  );
});
