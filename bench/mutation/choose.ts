import { readFileSync, writeFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import type { API } from 'typescript/unstable/sync';
import { kinds, type Mutation, mutated } from './kinds.ts';

/**
 * As many of each kind as there are, chosen by the seed: first a file, then one of its mutations, so that no long list
 * has all of them. What `isSound` refuses is passed over.
 */
export function choose(
  all: readonly Mutation[],
  { count, seed, isSound }: { count: number; seed: number; isSound: (mutation: Mutation) => boolean },
): readonly Mutation[] {
  const random = randomFrom(seed);
  const one = <T>(of: readonly T[]): number => Math.floor(random() * of.length);
  const left = kinds
    .map((kind) => [
      ...Map.groupBy(
        all.filter((each) => each.kind === kind),
        ({ path }) => path,
      ).values(),
    ])
    .filter((files) => files.length > 0);
  const picked: Mutation[] = [];
  for (let n = 0; picked.length < count && left.some((files) => files.length > 0); n += 1) {
    const files = left[n % left.length]!;
    while (files.length > 0) {
      const at = one(files);
      const [mutation] = files[at]!.splice(one(files[at]!), 1);
      if (files[at]!.length === 0) files.splice(at, 1);
      if (mutation === undefined || !isSound(mutation)) continue;
      picked.push(mutation);
      break;
    }
  }
  return picked;
}

/** Whether what is left parses and has its types: the compiler finds the others, no test needs to. */
export function soundnessIn(folder: string, api: API): (mutation: Mutation) => boolean {
  const config = join(folder, 'tsconfig.json');
  const faults = (path: string): number => {
    const snapshot = api.updateSnapshot({ openProjects: [config], fileChanges: { changed: [path] } });
    return snapshot.getProjects()[0]!.program.getSemanticDiagnostics(path).length;
  };
  return (mutation) => {
    const path = join(folder, mutation.path);
    const text = readFileSync(path, 'utf8');
    const changed = mutated(text, mutation);
    try {
      if (mutation.path.endsWith('.json')) return JSON.parse(changed) !== undefined;
      stripTypeScriptTypes(changed);
      writeFileSync(path, changed);
      return faults(path) === 0;
    } catch {
      return false;
    } finally {
      writeFileSync(path, text);
      if (!mutation.path.endsWith('.json')) faults(path);
    }
  };
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
