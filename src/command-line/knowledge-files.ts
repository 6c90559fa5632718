import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AttacheError } from '../model/error.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';

const kinds = ['people', 'organizations', 'offices', 'series', 'calendar', 'topics', 'phrases', 'publishers'] as const;
type Kind = (typeof kinds)[number];

/** Entries as the files hold them, not yet checked. */
export type RawEntries = Readonly<Record<Kind, readonly unknown[]>>;

/** The entries alone, without what is built on them: plain data that can go to another thread. */
export function entriesOf(knowledge: KnowledgeEntries): KnowledgeEntries {
  return Object.fromEntries(kinds.map((kind) => [kind, knowledge[kind]])) as unknown as KnowledgeEntries;
}

const shipped = join(import.meta.dirname, '..', 'knowledge', 'data');

/** Reads the knowledge base of the project. */
export function readShippedKnowledge(): Promise<RawEntries> {
  return readKnowledgeFolder(shipped);
}

/**
 * Reads a folder of knowledge: `people*.json`, `series*.json` and so on, each an array of entries. Kinds without a file
 * are empty. Throws an AttacheError that names the file when one is not a JSON array or the folder cannot be read.
 */
export async function readKnowledgeFolder(folder: string): Promise<RawEntries> {
  const entries: Record<Kind, unknown[]> = {
    people: [],
    organizations: [],
    offices: [],
    series: [],
    calendar: [],
    topics: [],
    phrases: [],
    publishers: [],
  };
  for (const name of await list(folder)) {
    const kind = kinds.find((each) => name.startsWith(each));
    if (kind) entries[kind].push(...(await readArray(join(folder, name))));
  }
  return entries;
}

async function list(folder: string): Promise<readonly string[]> {
  try {
    return (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  } catch (cause) {
    throw new AttacheError('knowledge', `ATTACHE_KNOWLEDGE: the folder ${folder} cannot be read`, { cause });
  }
}

async function readArray(path: string): Promise<readonly unknown[]> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    if (Array.isArray(value)) return value;
  } catch (cause) {
    throw new AttacheError(
      'knowledge',
      `${path} is not valid JSON: ${cause instanceof Error ? cause.message : cause}`,
      {
        cause,
      },
    );
  }
  throw new AttacheError('knowledge', `${path} must hold a JSON array of entries`);
}
