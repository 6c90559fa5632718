import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

/** Every file of code of the program, from the root. */
export const sources: readonly string[] = ['src', 'commands', 'briefings'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name))),
);

const texts = new Map(sources.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

export const codeOf = (path: string): string => texts.get(path)!;

/** What a file imports, types included, as it is written there. */
export function importsOf(path: string): readonly string[] {
  const written = /^(?:import|export)\s[^;]*?from\s+'([^']+)'|^import\s+'([^']+)'|\bimport\('([^']+)'\)/gms;
  return [...codeOf(path).matchAll(written)].map((match) => (match[1] ?? match[2] ?? match[3])!);
}

/** The files of the program among them, from the root. */
export function filesImportedBy(path: string): readonly string[] {
  return importsOf(path)
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(root, resolve(root, dirname(path), name)));
}

/** Groups of files that import one another in a circle, each sorted; a type that is imported counts. */
export function circlesOf(graph: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const reached = new Map([...graph.keys()].map((path) => [path, reachableFrom(path, graph)]));
  const seen = new Set<string>();
  const circles: string[][] = [];
  for (const path of [...graph.keys()].sort()) {
    if (seen.has(path) || !reached.get(path)!.has(path)) continue;
    const circle = [...reached.get(path)!].filter((other) => reached.get(other)?.has(path)).sort();
    for (const each of circle) seen.add(each);
    circles.push(circle);
  }
  return circles;
}

function reachableFrom(path: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  const open = [...(graph.get(path) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(graph.get(next) ?? []));
  }
  return reached;
}

const string = /'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/;
const comment = /\/\/[^\n]*|\/\*[\s\S]*?\*\//;
// A slash after these begins an expression; after a name, a number or a bracket it divides.
const expression =
  /(?<=[=(,:!&|?{};[\n]\s*|=>\s*|\breturn\s+)\/(?![/*])(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/;
const literals = new RegExp(`(${comment.source})|${expression.source}|${string.source}`, 'g');

/** The length of the longest line of an expression, a string or a template in code; comments do not count. */
export function longestLiteral(code: string): number {
  let longest = 0;
  for (const [literal, remark] of code.matchAll(literals)) {
    if (remark !== undefined) continue;
    for (const line of literal.split('\n')) longest = Math.max(longest, line.trim().length);
  }
  return longest;
}
