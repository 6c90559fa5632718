import type { NameMatch } from '../model/knowledge.ts';
import { foldTable, isSpaceless, isWordUnit } from './fold.ts';

export type NameKind = NameMatch['kind'];

/**
 * How a name must be written to count. `any`; `capital` at its first letter (China, not china); `words`: first and last
 * word (Wang Yi); `upper`: an acronym, all capitals, or Title from four letters on (NATO, Nato, never us).
 */
export type CaseRule = 'any' | 'capital' | 'words' | 'upper';

export interface IndexedName {
  readonly name: string;
  readonly kind: NameKind;
  readonly id: string;
  readonly form: NameMatch['form'];
  readonly cased: CaseRule;
}

interface Node {
  readonly next: Map<number, Node>;
  names: IndexedName[];
}

interface Found extends NameMatch {
  readonly length: number;
}

/** Short names that are common words as well: never taken when written small. */
const commonWords: ReadonlySet<string> = new Set(
  'us who it is no un he may will bush rice brown long young white king hill day best so an do you she we in on as at be by go if me my of or to up yet and the for can has had was are not but out all any new now one two'.split(
    ' ',
  ),
);
const SPACE = 32;
const NEWLINE = 10;

/** Builds the index once and gives the function that finds its names in a text, in one pass, longest first. */
export const finder = (names: readonly IndexedName[]): ((text: string) => readonly NameMatch[]) => {
  const units = foldTable();
  const root: Node = { next: new Map(), names: [] };
  for (const name of names) insert(root, name, units);
  return (text) => resolve(scan(root, text, units));
};

const insert = (root: Node, name: IndexedName, units: Uint16Array): void => {
  let node = root;
  let before = SPACE;
  for (let i = 0; i < name.name.length; i++) {
    const unit = units[name.name.charCodeAt(i)]!;
    if (unit === 0 || (unit === SPACE && before === SPACE)) continue;
    before = unit;
    const next: Node = node.next.get(unit) ?? { next: new Map(), names: [] };
    node.next.set(unit, next);
    node = next;
  }
  const same = node.names.some(
    (n) => n.id === name.id && n.kind === name.kind && n.form === name.form && n.cased === name.cased,
  );
  if (node !== root && !same) node.names.push(name);
};

const scan = (root: Node, text: string, units: Uint16Array): readonly Found[] => {
  const lenient = text.toLowerCase() === text && text.length <= 500;
  const found: Found[] = [];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const spaceless = isSpaceless(unit);
    if (!spaceless && !isWordUnit(unit)) continue;
    if (!spaceless && i > 0 && isWordUnit(text.charCodeAt(i - 1))) continue;
    walk({ root, text, units, start: i, lenient }, found);
  }
  return found;
};

interface Walk {
  readonly root: Node;
  readonly text: string;
  readonly units: Uint16Array;
  readonly start: number;
  readonly lenient: boolean;
}

const walk = ({ root, text, units, start, lenient }: Walk, found: Found[]): void => {
  let node: Node = root;
  let before = 0;
  let newlines = 0;
  let longest: Map<NameKind, Found> | null = null;
  for (let i = start; i < text.length; i++) {
    const raw = text.charCodeAt(i);
    const unit = units[raw]!;
    if (unit === 0) continue;
    newlines = unit === SPACE ? newlines + (raw === NEWLINE ? 1 : 0) : 0;
    if (newlines > 1) break;
    if (unit === SPACE && before === SPACE) continue;
    const next = node.next.get(unit);
    if (!next) break;
    before = unit;
    node = next;
    if (node.names.length === 0) continue;
    longest ??= new Map();
    for (const name of node.names) accept(name, { text, start, end: i + 1, lenient }, longest);
  }
  if (longest) found.push(...longest.values());
};

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lenient: boolean;
}

const accept = (name: IndexedName, at: Candidate, longest: Map<NameKind, Found>): void => {
  const end = boundary(name, at);
  if (end === null || !caseFits(name, at)) return;
  const rival = longest.get(name.kind);
  if (rival && rival.end === end && (rival.form === name.form || rival.form === 'full')) {
    if (rival.form === name.form && !rival.ids.includes(name.id))
      longest.set(name.kind, { ...rival, ids: [...rival.ids, name.id] });
    return;
  }
  if (rival && rival.end > end) return;
  longest.set(name.kind, {
    start: at.start,
    end,
    kind: name.kind,
    ids: [name.id],
    form: name.form,
    length: end - at.start,
  });
};

const inflection = /^\p{Script=Cyrillic}{1,2}(?!\p{L})/u;
const plural = /^(?:s|es)(?![\p{L}\p{N}])/u;
const pluralKinds: ReadonlySet<NameKind> = new Set(['topic', 'phrase', 'demonym', 'series', 'office', 'anchor']);

/** Where the name ends in the text, a plural or a Russian case included; null where a longer word goes on. */
const boundary = (name: IndexedName, { text, start, end }: Candidate): number | null => {
  const last = text.charCodeAt(end - 1);
  if (end >= text.length || isSpaceless(last) || !isWordUnit(text.charCodeAt(end))) return end;
  if (!isWordUnit(last)) return end;
  const rest = text.slice(end, end + 4);
  const cyrillic = last >= 0x400 && last <= 0x4ff && end - start >= 5;
  const suffix = cyrillic
    ? inflection.exec(rest)
    : pluralKinds.has(name.kind) && end - start > 3
      ? plural.exec(rest)
      : null;
  return suffix ? end + suffix[0].length : null;
};

const isCapital = (character: string): boolean => character.toLowerCase() !== character;
const isCaseless = (character: string): boolean => character.toLowerCase() === character.toUpperCase();

const caseFits = ({ cased, form }: IndexedName, { text, start, end, lenient }: Candidate): boolean => {
  if (cased === 'any') return true;
  const first = text[start]!;
  if (isCaseless(first)) return true;
  if (lenient) return !commonWords.has(text.slice(start, end)) && (form === 'full' || end - start >= 2);
  if (!isCapital(first)) return false;
  if (cased === 'capital') return true;
  const written = text.slice(start, end);
  if (cased === 'words') return isCapital(lastWord(written)[0] ?? '') || isCaseless(lastWord(written)[0] ?? '');
  return written === written.toUpperCase() || (written.length >= 4 && /^\p{Lu}[\p{Ll}.]+$/u.test(written));
};

const lastWord = (written: string): string => written.slice(written.search(/\S+$/));

/** Groups of kinds in which one place has one reading. */
const actors: ReadonlySet<NameKind> = new Set(['person', 'organization', 'demonym']);

/** Leftmost, longest: of one kind nothing overlaps, and of actors neither. */
const resolve = (found: readonly Found[]): readonly NameMatch[] => {
  const ends = new Map<string, Found>();
  const kept: Found[] = [];
  for (const match of found) {
    const group = actors.has(match.kind) ? 'actor' : match.kind;
    const before = ends.get(group);
    if (before && match.start < before.end) {
      if (match.start !== before.start || !outranks(match, before)) continue;
      kept.splice(kept.lastIndexOf(before), 1);
    }
    ends.set(group, match);
    kept.push(match);
  }
  return kept.map(({ length: _, ...match }) => match);
};

const rank: Readonly<Record<string, number>> = { person: 2, organization: 1, demonym: 0 };
const outranks = (a: Found, b: Found): boolean =>
  a.length !== b.length
    ? a.length > b.length
    : (a.form === 'full' ? (rank[a.kind] ?? 0) : -1) > (b.form === 'full' ? (rank[b.kind] ?? 0) : -1);
