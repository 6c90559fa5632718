import { isSpaceless, isWordUnit } from '../language/letters.ts';
import type { NameMatch } from '../model/knowledge.ts';
import { MARK, type NameTrie, nameTrie, SPACE } from './name-trie.ts';

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

/** The id of names that are found only so that no name within them is. */
export const nobody = '';

/** Short names that are common words as well: never taken when written small. */
const commonWords: ReadonlySet<string> = new Set(
  (
    'us who it is no un he may will bush rice brown long young white king hill day best so an do you she we in on as ' +
    'at be by go if me my of or to up yet and the for can has had was are not but out all any new now one two'
  ).split(' '),
);
const NEWLINE = 10;
/** Longer texts are read as they are written; only what a user types may be all small letters. */
const longestTyped = 500;

/** Gives the function that finds names in a text, in one pass, longest first. The index is built when it is first asked. */
export const finder = (names: () => readonly IndexedName[]): ((text: string) => readonly NameMatch[]) => {
  let trie: NameTrie<IndexedName> | null = null;
  return (text) => {
    trie ??= nameTrie(names(), sameEntry);
    return resolve(scan(trie, text));
  };
};

const sameEntry = (a: IndexedName, b: IndexedName): boolean =>
  a.id === b.id && a.kind === b.kind && a.form === b.form && a.cased === b.cased;

const scan = (trie: NameTrie<IndexedName>, text: string): readonly NameMatch[] => {
  const lenient = text.length <= longestTyped && text.toLowerCase() === text;
  const walk = walker(trie, text, lenient);
  const found: NameMatch[] = [];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const word = isWordUnit(unit);
    if (word ? !inWord : isSpaceless(unit)) walk(i, found);
    inWord = word;
  }
  return found;
};

/** Finds the names that begin at a place: the longest of each kind. */
const walker = ({ letters, first, step, ending }: NameTrie<IndexedName>, text: string, lenient: boolean) => {
  return (start: number, found: NameMatch[]): void => {
    let node = 0;
    let before = MARK;
    let newlines = 0;
    let longest: Map<NameKind, NameMatch> | null = null;
    for (let i = start; i < text.length; i++) {
      const raw = text.charCodeAt(i);
      const letter = letters[raw]!;
      if (letter === MARK) continue;
      if (letter < 0) break;
      newlines = letter === SPACE ? newlines + (raw === NEWLINE ? 1 : 0) : 0;
      if (newlines > 1) break;
      if (letter === SPACE && before === SPACE) continue;
      node = node === 0 ? first[letter]! : step(node, letter);
      if (node === 0) break;
      before = letter;
      const names = ending[node];
      if (names === undefined || runsOn(text, raw, i + 1)) continue;
      longest ??= new Map();
      const at = { text, start, end: i + 1, lenient, first: caseOf(text[start]!) };
      for (const name of names) if (caseFits(name, at)) accept(name, at, longest);
    }
    if (longest) for (const match of longest.values()) found.push(match);
  };
};

interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly lenient: boolean;
  readonly first: Case;
}

/** A longer word goes on, and not by what may be the ending of a plural or of a Russian case. */
const runsOn = (text: string, last: number, end: number): boolean => {
  if (end >= text.length || last >= 0x400 || !isWordUnit(last)) return false;
  const next = text.charCodeAt(end);
  return next !== letterE && next !== letterS && isWordUnit(next);
};
const letterE = 0x65;
const letterS = 0x73;

const accept = (name: IndexedName, at: Candidate, longest: Map<NameKind, NameMatch>): void => {
  const end = boundary(name, at);
  if (end === null) return;
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

type Case = 'small' | 'capital' | 'none';
const caseOf = (character: string): Case =>
  isCaseless(character) ? 'none' : isCapital(character) ? 'capital' : 'small';

const caseFits = ({ cased, form }: IndexedName, { text, start, end, lenient, first }: Candidate): boolean => {
  if (cased === 'any' || first === 'none') return true;
  if (lenient) return !commonWords.has(text.slice(start, end)) && (form === 'full' || end - start >= 2);
  if (first === 'small') return false;
  if (cased === 'capital') return true;
  const written = text.slice(start, end);
  if (cased === 'words') return isCapital(lastWord(written)[0] ?? '') || isCaseless(lastWord(written)[0] ?? '');
  return written === written.toUpperCase() || (written.length >= 4 && /^\p{Lu}[\p{Ll}.]+$/u.test(written));
};

const lastWord = (written: string): string => written.slice(written.search(/\S+$/));

/** Kinds of which one place has one reading. */
const actors: ReadonlySet<NameKind> = new Set(['person', 'organization', 'demonym']);

/** Leftmost, longest: of one kind nothing overlaps, and of actors neither. */
const resolve = (found: readonly NameMatch[]): readonly NameMatch[] => {
  const ends = new Map<string, NameMatch>();
  const kept: NameMatch[] = [];
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
  return kept.filter(({ ids }) => ids[0] !== nobody);
};

const rank: Readonly<Record<string, number>> = { person: 2, organization: 1, demonym: 0 };
const outranks = (a: NameMatch, b: NameMatch): boolean =>
  a.end !== b.end
    ? a.end > b.end
    : (a.form === 'full' ? (rank[a.kind] ?? 0) : -1) > (b.form === 'full' ? (rank[b.kind] ?? 0) : -1);
