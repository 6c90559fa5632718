import type { Sentence } from '../../model/span.ts';
import type { Reading, Scene } from './reading.ts';

/** Who asks, before a paragraph of a transcript: "Q:", "Reuters:", 问：, 总台记者：. */
const asker =
  /^\s*(?:Q(?:uestion)?\s?[:：.]|[^\s:：。，,]{0,16}(?:记者)[:：]|问[:：]|(?:The )?(?:Associated Press|Reuters|AFP|CCTV|CRI|CGTN|Bloomberg|NHK|BBC|CNN|Phoenix TV|Global Times|China Daily|Xinhua(?: News Agency)?|[\p{Lu}][\p{L} .]{1,30}(?: News| Daily| TV| Times| Post| Agency| Press| Shimbun))\s?[:：])/u;

const firsts = new WeakMap<Reading, ReadonlyMap<number, Sentence>>();

/** The first sentence of each paragraph. */
function openings(reading: Reading): ReadonlyMap<number, Sentence> {
  const known = firsts.get(reading);
  if (known) return known;
  const found = new Map<number, Sentence>();
  for (const sentence of reading.sentences) if (!found.has(sentence.paragraph)) found.set(sentence.paragraph, sentence);
  firsts.set(reading, found);
  return found;
}

/** Whether a sentence stands in what a reporter puts to the one who answers. */
export function inQuestion({ sentence }: Pick<Scene, 'sentence'>, reading: Reading): boolean {
  const first = openings(reading).get(sentence.paragraph);
  return first !== undefined && asker.test(reading.text.slice(first.start, Math.min(first.end, first.start + 60)));
}
