import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import type { KnowledgeEntries } from '../model/knowledge.ts';

/** The rooms whose code decides what is understood of a document. */
const rooms = ['knowledge', 'read', 'extract', 'link'];

/**
 * Names the pipeline by what it is made of: its code and the entries of the knowledge base. What was understood under
 * another name is understood anew; nobody has to remember to raise a number.
 */
export async function pipelineVersion(entries: KnowledgeEntries): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(entries));
  for (const room of rooms) {
    const folder = new URL(`../${room}/`, import.meta.url);
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(ts|json)$/.test(name)).sort();
    const contents = await Promise.all(names.map((name) => readFile(new URL(name, folder))));
    for (const [index, name] of names.entries()) hash.update(`\0${room}/${name}\0`).update(contents[index]!);
  }
  return hash.digest('hex').slice(0, 16);
}
