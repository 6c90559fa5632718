import type { Thesaurus } from '../model/thesaurus.ts';

/** The files of one part of speech of WordNet, as its makers lay them out (wndb(5WN)). */
export interface WordNetFiles {
  /** `index.verb` and the like: a line for each word, in the order of their bytes. */
  readonly index: Uint8Array;
  /** `data.verb` and the like: a line for each sense, found by its offset in bytes. */
  readonly data: Uint8Array;
}

/** By the letters that stand for them in pointers; adverbs are of no use. */
export type WordNetParts = Readonly<Record<'n' | 'v' | 'a', WordNetFiles>>;

/** Rarer senses of a word than these lead astray more often than they help. */
const mostSenses = 4;
/** Of a sense with more kinds than these ("move": walk, fly, …) none says the same. */
const mostKinds = 24;
/** The wider term, the adjective alike, and what is derived: "assure" of "assurance". */
const nearKinds: ReadonlySet<string> = new Set(['@', '&', '+']);

/** Words near in sense by WordNet: synonyms, the next wider and narrower terms, and the same in another part of speech. */
export function wordNet(parts: WordNetParts): Pick<Thesaurus, 'related'> {
  return {
    related(word) {
      const senses = Object.values(parts).flatMap((part) => basesOf(word).flatMap((base) => sensesOf(part, base)));
      const near = senses.flatMap((sense) => {
        const pointers = pointersOf(sense).flatMap((pointer) => (pointer.part in parts ? [pointer] : []));
        const kinds = pointers.filter(({ kind }) => kind === '~');
        const others = pointers.filter(({ kind }) => nearKinds.has(kind));
        const led = [...others, ...(kinds.length > mostKinds ? [] : kinds)];
        return led.map(({ part, offset }) => lineAt(parts[part as keyof WordNetParts], offset));
      });
      const words = new Set([...senses, ...near].flatMap(wordsOf));
      words.delete(word);
      return [...words].filter((each) => !each.includes('_'));
    },
  };
}

const decoder = new TextDecoder('latin1');

const lineAt = ({ data }: WordNetFiles, offset: number): string =>
  decoder.decode(data.subarray(offset, data.indexOf(newline, offset)));

function sensesOf(part: WordNetFiles, word: string): readonly string[] {
  const fields = find(part.index, word)?.trim().split(' ') ?? [];
  const first = 6 + Number(fields[3] ?? 0);
  return fields.slice(first, first + mostSenses).map((offset) => lineAt(part, Number(offset)));
}

const newline = 10;

/** The line of a word in an index, by halves. */
function find(index: Uint8Array, word: string): string | null {
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

/** `kind offset part source/target`, as many as the number before them says. */
function pointersOf(
  sense: string,
): readonly { readonly kind: string; readonly offset: number; readonly part: string }[] {
  const fields = sense.split(' ');
  const start = 4 + 2 * Number.parseInt(fields[3] ?? '0', 16);
  const count = Number(fields[start] ?? 0);
  return Array.from({ length: count }, (_, n) => ({
    kind: fields[start + 1 + 4 * n] ?? '',
    offset: Number(fields[start + 2 + 4 * n]),
    part: fields[start + 3 + 4 * n] ?? '',
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
