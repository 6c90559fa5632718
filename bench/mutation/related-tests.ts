import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const written = /\bfrom\s+'(\.[^']+)'|\bimport\s*\(?\s*'(\.[^']+)'|new URL\('(\.[^']+)'/g;

/** Who imports whom, the other way round: for each file those that import it. Paths from the root. */
export function importersIn(root: string, folders: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const importers = new Map<string, string[]>();
  for (const folder of folders) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.ts')) continue;
      const path = relative(root, join(entry.parentPath, entry.name));
      for (const [, ...names] of readFileSync(join(root, path), 'utf8').matchAll(written)) {
        const name = names.find((each) => each !== undefined)!;
        const target = relative(root, resolve(root, dirname(path), name));
        importers.set(target, [...(importers.get(target) ?? []), path]);
      }
    }
  }
  return importers;
}

/** Tests that reach a file through imports, the nearest first. */
export function testsOf(path: string, importers: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const seen = new Set([path]);
  const tests: string[] = [];
  let edge = [path];
  while (edge.length > 0) {
    const next = new Set(edge.flatMap((each) => importers.get(each) ?? []).filter((each) => !seen.has(each)));
    for (const each of next) seen.add(each);
    edge = [...next];
    tests.push(...edge.filter((each) => each.endsWith('.test.ts')).sort());
  }
  return tests;
}
