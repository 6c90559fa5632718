import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slowest } from './slowest.ts';

const src = join(import.meta.dirname, '..', '..', 'src');
const files = ['language', 'extract'].flatMap((room) =>
  readdirSync(join(src, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json') && name !== 'bridge.json')
    .map((name) => join(room, name))
    .sort(),
);

/** "verbs.frames: 12 lists, 34 in them" for every kind of list below a value. */
function counted(value: unknown, path: string, found: Map<string, number[]>): Map<string, number[]> {
  if (Array.isArray(value)) found.set(path, [...(found.get(path) ?? []), value.length]);
  const inner = Array.isArray(value) ? value.map((each) => [path, each] as const) : below(value, path);
  for (const [at, each] of inner) counted(each, at, found);
  return found;
}

const below = (value: unknown, path: string): readonly (readonly [string, unknown])[] =>
  value !== null && typeof value === 'object'
    ? Object.entries(value).map(([name, each]) => [`${path}.${name}`, each] as const)
    : [];

// A row or a word that is taken away takes its example along: the numbers tell of it.
test(
  'the lists of the language are as long as they were (if meant, `npm test -- --project pure test/golden -u`)',
  async () => {
    const lines = files.flatMap((name) => {
      const lists = [...counted(JSON.parse(readFileSync(join(src, name), 'utf8')), '', new Map())];
      return [
        name,
        ...lists.map(
          ([path, sizes]) => `    ${path || 'rows'}: ${sizes.length} × ${sizes.reduce((sum, size) => sum + size, 0)}`,
        ),
      ];
    });
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('lists.txt');
  },
  slowest,
);
