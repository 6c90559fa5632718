import type { Thesaurus } from '../model/thesaurus.ts';

/** The files of one part of speech of WordNet, as its makers lay them out (wndb(5WN)). */
export interface WordNetFiles {
  /** `index.verb` and the like: a line for each word, in the order of their bytes. */
  readonly index: Uint8Array;
  /** `data.verb` and the like: a line for each sense, found by its offset in bytes. */
  readonly data: Uint8Array;
}

/** Rarer senses of a word than these lead astray more often than they help. */
const mostSenses = 4;
/** Of a sense with more kinds than these ("move": walk, fly, …) none says the same. */
const mostKinds = 24;

/** Words near in sense by WordNet: synonyms, the next wider and narrower terms, and the same in another part of speech. */
export function wordNet(parts: readonly WordNetFiles[]): Thesaurus {
  const decoder = new TextDecoder('latin1');
  const lineAt = ({ data }: Pick<WordNetFiles, 'data'>, offset: number): string =>
    decoder.decode(data.subarray(offset, data.indexOf(newline, offset)));
  const sensesOf = (part: WordNetFiles, word: string): readonly string[] => {
    const line = find(part.index, word, decoder);
    const fields = line?.trim().split(' ') ?? [];
    const pointers = Number(fields[3] ?? 0);
    return fields.slice(6 + pointers, 6 + pointers + mostSenses).map((offset) => lineAt(part, Number(offset)));
  };
  return {
    related(word) {
      const found = new Set<string>();
      for (const part of parts)
        for (const base of basesOf(word))
          for (const sense of sensesOf(part, base)) {
            for (const each of wordsOf(sense)) found.add(each);
            const near = pointersOf(sense);
            const kinds = near.filter(({ kind }) => kind === '~');
            const wider = near.filter(({ kind }) => kind === '@' || kind === '&');
            for (const { offset } of [...wider, ...(kinds.length > mostKinds ? [] : kinds)])
              for (const each of wordsOf(lineAt(part, offset))) found.add(each);
          }
      found.delete(word);
      return [...found].filter((each) => !each.includes('_'));
    },
  };
}

const newline = 10;

/** The line of a word in an index, by halves. */
function find(index: Uint8Array, word: string, decoder: TextDecoder): string | null {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = index.lastIndexOf(newline, Math.max(0, middle - 1)) + 1;
    const end = index.indexOf(newline, start);
    const line = decoder.decode(index.subarray(start, end < 0 ? index.length : end));
    const here = line.slice(0, line.indexOf(' '));
    if (here === word) return line;
    if (here < word) low = (end < 0 ? index.length : end) + 1;
    else high = start;
  }
  return null;
}

/** `offset file type count word id word id … pointers …`; counts of words in hexadecimal. */
function wordsOf(sense: string): readonly string[] {
  const fields = sense.split(' ');
  const count = Number.parseInt(fields[3] ?? '0', 16);
  return Array.from({ length: count }, (_, n) => (fields[4 + 2 * n] ?? '').replace(/\(\w+\)$/u, '').toLowerCase());
}

function pointersOf(sense: string): readonly { readonly kind: string; readonly offset: number }[] {
  const fields = sense.split(' ');
  const start = 4 + 2 * Number.parseInt(fields[3] ?? '0', 16);
  const count = Number(fields[start] ?? 0);
  return Array.from({ length: count }, (_, n) => ({
    kind: fields[start + 1 + 4 * n] ?? '',
    offset: Number(fields[start + 2 + 4 * n]),
  }));
}

/** What a word may be a form of, by the regular endings. */
function basesOf(word: string): readonly string[] {
  const small = word.toLowerCase();
  const cut = endings.flatMap(([ending, put]) =>
    small.endsWith(ending) ? [small.slice(0, -ending.length) + put] : [],
  );
  return [...new Set([small, ...cut, ...cut.map((base) => base.replace(/([b-df-hj-np-tv-z])\1$/u, '$1'))])];
}
const endings = [
  ['s', ''],
  ['es', ''],
  ['ies', 'y'],
  ['ed', ''],
  ['ed', 'e'],
  ['ied', 'y'],
  ['ing', ''],
  ['ing', 'e'],
] as const;
