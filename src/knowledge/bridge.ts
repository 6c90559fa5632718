import type { Bridge } from '../model/thesaurus.ts';
import { searchTerms } from './search-terms.ts';

/** Chinese words with the English words and pairs of words that stand for them: `language/bridge.json`. */
export type BridgeWords = Readonly<Record<string, readonly string[]>>;

const longestWord = 4;
/** Of an English word that stands for more Chinese ones than these, the first: the rest are rare. */
const mostWays = 14;
/** Behind a verb they change nothing: "meet with". */
const particle = / (?:with|for|to|of|on|at|in|from|off|out|up|down|about|against)$/u;

/** The bridge over a dictionary. The way from English is made on first use. */
export function bridgeOver(words: BridgeWords): Bridge {
  let reverse: ReadonlyMap<string, readonly string[]> | null = null;
  return {
    inChinese(word) {
      reverse ??= reversed(words);
      const [term] = searchTerms(word);
      return (reverse.get(term ?? '') ?? []).slice(0, mostWays).map(searchTerms);
    },
    meanings(text) {
      return wordsIn(text, words).map((word) => ({
        word,
        meanings: (words[word] ?? [])
          .map((meaning) => meaning.replace(particle, ''))
          .filter((each) => !each.includes(' ')),
      }));
    },
    inEnglish(text) {
      return wordsIn(text, words).map((word) => ({
        word,
        ways: (words[word] ?? [])
          .map((meaning) => searchTerms(meaning.replace(particle, '')))
          .filter((way) => way.length > 0),
      }));
    },
  };
}

function reversed(words: BridgeWords): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [word, meanings] of Object.entries(words))
    for (const meaning of meanings) {
      const bare = meaning.replace(particle, '');
      if (bare.includes(' ')) continue;
      const [term] = searchTerms(bare);
      if (term === undefined) continue;
      const known = found.get(term);
      if (known === undefined) found.set(term, [word]);
      // What it means first, it means most.
      else if (meaning === meanings[0]) known.unshift(word);
      else known.push(word);
    }
  return found;
}

function wordsIn(text: string, words: BridgeWords): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    let length = Math.min(longestWord, text.length - at);
    while (length > 1 && !Object.hasOwn(words, text.slice(at, at + length))) length--;
    if (length > 1) found.push(text.slice(at, at + length));
    at += length;
  }
  return found;
}
