import { foldTable } from '../language/letters.ts';

/** A tree of names by folded letters, in typed arrays: finding is where most of the time of reading goes. */
export interface NameTrie<Name> {
  /** The letter of every UTF-16 unit: 0 for marks, which count for nothing, 1 for spaces, −1 where no name has it. */
  readonly letters: Int16Array;
  /** The node below the root for each letter, 0 for none. */
  readonly first: Int32Array;
  /** The node below another by a letter; 0 for none. */
  step(node: number, letter: number): number;
  /** The names that end at a node. */
  readonly ending: readonly (readonly Name[] | undefined)[];
}

export const MARK = 0;
export const SPACE = 1;

const spaceUnit = 32;
/** Builds the tree. `same` tells whether a name says no more than one that ends at the same node. */
export const nameTrie = <Name extends { readonly name: string }>(
  names: readonly Name[],
  same: (a: Name, b: Name) => boolean,
): NameTrie<Name> => {
  const { letters, count } = lettersOf(names);
  const most = names.reduce((sum, { name }) => sum + name.length, 1);
  // A name parts at one place from those before it, so that it adds one further child at most.
  const edges = edgeTable({ nodes: most, further: names.length, letterBits: Math.ceil(Math.log2(count)) });
  const ending: Name[][] = [];
  let nodes = 1;
  for (const name of names) {
    let node = 0;
    let before = SPACE;
    for (let i = 0; i < name.name.length; i++) {
      const letter = letters[name.name.charCodeAt(i)]!;
      if (letter === MARK || (letter === SPACE && before === SPACE)) continue;
      before = letter;
      const known = edges.get(node, letter);
      if (known === 0) edges.set(node, letter, nodes);
      node = known === 0 ? nodes++ : known;
    }
    if (node === 0) continue;
    ending[node] ??= [];
    if (!ending[node]!.some((other) => same(other, name))) ending[node]!.push(name);
  }
  const first = Int32Array.from({ length: count }, (_, letter) => edges.get(0, letter));
  return { letters, first, step: edges.get, ending };
};

const lettersOf = (names: readonly { readonly name: string }[]) => {
  const units = foldTable();
  const letterOf = new Map<number, number>([
    [0, MARK],
    [spaceUnit, SPACE],
  ]);
  for (const { name } of names) {
    for (let i = 0; i < name.length; i++) {
      const unit = units[name.charCodeAt(i)]!;
      if (!letterOf.has(unit)) letterOf.set(unit, letterOf.size);
    }
  }
  return { letters: Int16Array.from(units, (unit) => letterOf.get(unit) ?? -1), count: letterOf.size };
};

/**
 * The edges: the first child of a node stands in its own row, since most nodes have one only; further ones in a hash
 * table with open addresses, at most half full, whose keys are a node and, in the last bits, a letter.
 */
const edgeTable = ({ nodes, further, letterBits }: Readonly<Record<'nodes' | 'further' | 'letterBits', number>>) => {
  const rows = new Int32Array(nodes * 2);
  const bits = Math.ceil(Math.log2(further * 2 + 2));
  // Key and value stand side by side, so that one look brings both.
  const table = new Int32Array(2 ** (bits + 1));
  const mask = table.length - 1;
  const placeOf = (key: number): number => {
    let at = (Math.imul(key, 0x9e3779b1) >>> (32 - bits)) * 2;
    while (table[at] !== key && table[at + 1] !== 0) at = (at + 2) & mask;
    return at;
  };
  const valueAt = (key: number): number => table[placeOf(key) + 1]!;
  return {
    get: (node: number, letter: number): number =>
      rows[node * 2] === letter ? rows[node * 2 + 1]! : valueAt((node << letterBits) | letter),
    set: (node: number, letter: number, next: number): void => {
      if (rows[node * 2 + 1] === 0) {
        rows[node * 2] = letter;
        rows[node * 2 + 1] = next;
        return;
      }
      const at = placeOf((node << letterBits) | letter);
      table[at] = (node << letterBits) | letter;
      table[at + 1] = next;
    },
  };
};
