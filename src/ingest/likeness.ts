import type { Draft } from '../model/document.ts';

/** Words or, where a script has no spaces, characters in one shingle. */
const shingleLength = 5;
const hashes = 128;
const rowsInBand = 8;

/** Share of common shingles from which two texts are taken for one. */
const sameTextFrom = 0.9;

const tokens = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{N}]+/gu;

/** What a document says, without its header and what was left out of the reading. */
export function bodyOf(draft: Pick<Draft, 'text' | 'blocks'>): string {
  return draft.blocks.map((block) => draft.text.slice(block.start, block.end)).join('\n');
}

/**
 * Keys under which near-identical texts meet: texts that share nine tenths of their shingles share one of the keys all
 * but surely, texts that share a third hardly ever. Empty for a text too short to be compared.
 */
export function likenessKeys(body: string): readonly string[] {
  const shingles = shinglesOf(body);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(hashes).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let n = 0; n < hashes; n++) {
      const hash = mix(shingle ^ Math.imul(n + 1, 0x9e3779b1));
      if (hash < least[n]!) least[n] = hash;
    }
  }
  return Array.from({ length: hashes / rowsInBand }, (_, band) => {
    const rows = least.subarray(band * rowsInBand, (band + 1) * rowsInBand);
    return `${band}:${rows.reduce((sum, row) => mix(sum ^ row), band)}`;
  });
}

/** Whether two texts are one but for a few words. Texts that differ in a number never are: that is a correction or a dispute. */
export function sameText(a: string, b: string): boolean {
  return likeness(a, b) >= sameTextFrom && numbersOf(a) === numbersOf(b);
}

/** The share of shingles that two texts have in common, 0 to 1. */
function likeness(a: string, b: string): number {
  const [one, other] = [shinglesOf(a), shinglesOf(b)];
  if (one.size === 0 || other.size === 0) return 0;
  let common = 0;
  for (const shingle of one) if (other.has(shingle)) common += 1;
  return common / (one.size + other.size - common);
}

const numbersOf = (text: string) => (text.match(/\p{N}+|[一二三四五六七八九十百千两零]+/gu) ?? []).sort().join(' ');

function shinglesOf(body: string): ReadonlySet<number> {
  const words = [...body.normalize('NFKC').toLowerCase().matchAll(tokens)].map(([word]) => hashOf(word));
  const shingles = new Set<number>();
  for (let at = 0; at + shingleLength <= words.length; at++) {
    shingles.add(words.slice(at, at + shingleLength).reduce((sum, word) => mix(Math.imul(sum, 31) ^ word), 0));
  }
  return shingles;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves half the bits of the output. */
function mix(value: number): number {
  let hash = value ^ (value >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
