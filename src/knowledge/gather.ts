import type { z } from 'zod';
import { AttacheError } from '../model/error.ts';
import { type KnowledgeEntries, knowledgeEntries } from '../model/knowledge.ts';

export type EntryKind = keyof KnowledgeEntries;

/** Kinds of entries. A kind's entries stand in one file or several: `people.json`, `people-nato.json`. */
export const entryKinds: readonly EntryKind[] = [
  'people',
  'organizations',
  'offices',
  'series',
  'calendar',
  'topics',
  'phrases',
  'publishers',
];

export interface KnowledgeFile {
  readonly name: string;
  readonly content: string;
}
export type PartialEntries = { readonly [K in EntryKind]?: KnowledgeEntries[K] };

/** The kind of entries that a file of this name holds, or null. */
export const kindOfFile = (name: string): EntryKind | null =>
  entryKinds.find((kind) => new RegExp(`^${kind}(?:[-.][\\w.-]+)?\\.json$`).test(name.split('/').at(-1)!)) ?? null;

/** The entries of some files, each a JSON array. Throws one AttacheError that lists every problem with file, entry and path. */
export const gatherEntries = (files: readonly KnowledgeFile[]): PartialEntries => {
  const problems: string[] = [];
  const gathered: Partial<Record<EntryKind, unknown[]>> = {};
  for (const file of files) {
    const kind = kindOfFile(file.name);
    if (!kind) {
      problems.push(`${file.name}: no kind of knowledge; name it ${entryKinds.map((k) => `${k}*.json`).join(', ')}`);
      continue;
    }
    const entries = entriesOfFile(file, kind, problems);
    gathered[kind] = [...(gathered[kind] ?? []), ...entries];
  }
  refuse(problems);
  return gathered as PartialEntries;
};

const entriesOfFile = (file: KnowledgeFile, kind: EntryKind, problems: string[]): readonly unknown[] => {
  let raw: unknown;
  try {
    raw = JSON.parse(file.content);
  } catch (cause) {
    problems.push(
      `${file.name}: is no JSON (${cause instanceof Error ? cause.message : 'unreadable'}); it takes an array of entries`,
    );
    return [];
  }
  const parsed = knowledgeEntries.unwrap().shape[kind].safeParse(raw);
  if (parsed.success) return parsed.data;
  problems.push(...parsed.error.issues.map((issue) => describeIssue(file.name, raw, issue)));
  return [];
};

/** One line for an issue: where (file or kind, id or index, path) and what the place takes. */
export const describeIssue = (where: string, list: unknown, issue: z.core.$ZodIssue): string => {
  const [index, ...path] = issue.path;
  if (typeof index !== 'number') return `${where}: ${issue.message}; it takes an array of entries`;
  const entry: unknown = Array.isArray(list) ? list[index] : undefined;
  const id = isRecord(entry) && typeof entry.id === 'string' ? entry.id : `entry ${index}`;
  const found = path.reduce<unknown>(
    (at, key) => (isRecord(at) || Array.isArray(at) ? Reflect.get(at, key) : undefined),
    entry,
  );
  const holds = found === undefined ? 'is missing' : `holds ${JSON.stringify(found)?.slice(0, 60)}`;
  return `${where} ${id}: ${path.join('.') || 'the entry'} ${holds}: ${issue.message}`;
};

const isRecord = (value: unknown): value is { readonly id?: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Throws if there are problems: all of them, one a line. */
export const refuse = (problems: readonly string[]): void => {
  if (problems.length === 0) return;
  throw new AttacheError(
    'bad-knowledge',
    `the knowledge has ${problems.length} bad entries:\n${problems.map((p) => `  ${p}`).join('\n')}`,
  );
};
