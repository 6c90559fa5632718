import { editDistance } from '../language/edit-distance.ts';
import { fold, isSpaceless } from '../language/letters.ts';
import type { ActorId, ActorRef } from '../model/actor.ts';
import type { KnowledgeEntries, NameMatch, PersonEntry } from '../model/knowledge.ts';
import { familyNames, familyNamesHan } from './family-name.ts';
import { spellings } from './spelling.ts';

interface Known {
  readonly id: ActorId;
  readonly folded: string;
  readonly words: readonly string[];
  /** The words in alphabetical order, where there are several. */
  readonly sorted: string | null;
  /** One bit for each letter that occurs. */
  readonly letters: number;
  /** What a match by this name is worth: a family name or a demonym is worth a little less than a whole name. */
  readonly worth: number;
}
export type Suggestion = { readonly actor: ActorRef; readonly score: number };

/**
 * Suggests actors for a name as a user types it. 1 is the very name; from .9 up the same name in other clothes (order,
 * family name, the beginning of a word being typed, a title around it); from .6 up a likely misspelling; nothing below
 * .5 is returned. Of equals the one with more roles comes first.
 */
export const suggester = (
  entries: KnowledgeEntries,
  actor: (id: ActorId) => ActorRef | null,
  find: (text: string) => readonly NameMatch[],
): ((name: string, limit: number) => readonly Suggestion[]) => {
  let built: readonly Known[] | null = null;
  const standing = new Map(entries.people.map(({ id, roles }) => [id, roles.length]));
  return (name, limit) => {
    const typed = entry('', name, 1);
    if (typed.folded === '') return [];
    built ??= distinct([...entries.people.flatMap(ofPerson), ...entries.organizations.flatMap(ofOrganization)]);
    const best = new Map<ActorId, number>();
    for (const match of find(name)) {
      if (match.kind === 'person')
        for (const id of match.ids) best.set(id, match.form === 'full' ? 0.93 : match.ids.length === 1 ? 0.8 : 0.7);
    }
    for (const candidate of built) {
      const score = candidate.worth * closeness(typed, candidate);
      if (score >= 0.5 && score > (best.get(candidate.id) ?? 0)) best.set(candidate.id, score);
    }
    return [...best]
      .sort(([a, x], [b, y]) => y - x || (standing.get(b) ?? 0) - (standing.get(a) ?? 0) || (a < b ? -1 : 1))
      .slice(0, limit)
      .flatMap(([id, score]) => {
        const found = actor(id);
        return found ? [{ actor: found, score }] : [];
      });
  };
};

const entry = (id: ActorId, name: string, worth: number): Known => {
  const folded = fold(name);
  const words = folded.split(' ');
  let letters = 0;
  for (let i = 0; i < folded.length; i++) letters |= 1 << (folded.charCodeAt(i) & 31);
  return { id, folded, words, sorted: words.length > 1 ? [...words].sort().join(' ') : null, letters, worth };
};

/** Variants that fold to one are kept once, at their best. */
const distinct = (names: readonly Known[]): readonly Known[] => {
  const kept = new Map<string, Known>();
  for (const name of names) {
    const key = `${name.id} ${name.folded}`;
    if ((kept.get(key)?.worth ?? 0) < name.worth) kept.set(key, name);
  }
  return [...kept.values()];
};

const ofPerson = (person: PersonEntry): readonly Known[] => {
  const names = [...person.names.en, ...person.names.zh, ...person.names.other];
  const families = [...familyNames(person), ...familyNamesHan(person)];
  return [...names.map((name) => entry(person.id, name, 1)), ...families.map((name) => entry(person.id, name, 0.97))];
};

const ofOrganization = (organization: KnowledgeEntries['organizations'][number]): readonly Known[] => {
  const { names, demonyms } = organization;
  const of = (list: typeof names, worth: number) =>
    [...list.en, ...list.zh, ...list.other].flatMap(spellings).map((name) => entry(organization.id, name, worth));
  return [...of(names, 1), ...(demonyms ? of(demonyms, 0.95) : [])];
};

const closeness = (typed: Known, known: Known): number => {
  if (known.folded === typed.folded) return 1;
  if (isSpaceless(typed.folded.charCodeAt(0))) return closenessHan(typed.folded, known.folded);
  const { words } = typed;
  if (typed.sorted !== null && typed.sorted === known.sorted) return 0.98;
  if (typed.folded.length >= 2 && words.every((word) => known.words.some((their) => their.startsWith(word)))) {
    return 0.9 + 0.05 * (typed.folded.length / (known.folded.length + 1));
  }
  const plain = misspelt(typed.folded, known.folded, typed.letters ^ known.letters);
  const turned = typed.sorted !== null && typed.words.length === known.words.length;
  return turned ? Math.max(plain, misspelt(typed.sorted!, known.sorted!, typed.letters ^ known.letters)) : plain;
};

/** Up to three in ten letters wrong; short names bear no mistake, for another name is always near. */
const misspelt = (typed: string, known: string, different: number): number => {
  const length = Math.max(typed.length, known.length);
  const limit = length < 4 ? 0 : Math.floor(length * 0.3);
  // One edit takes away one letter and brings in another, so that more differences than twice the limit decide at once.
  if (Math.abs(typed.length - known.length) > limit || bits(different) > 2 * limit) return 0;
  const distance = editDistance(typed, known, limit);
  return distance > limit ? 0 : 0.95 * (1 - distance / length);
};

const bits = (mask: number): number => {
  let count = 0;
  for (let left = mask; left !== 0; left &= left - 1) count++;
  return count;
};

const closenessHan = (typed: string, folded: string): number => {
  if (folded.startsWith(typed) || folded.endsWith(typed)) return 0.9 + 0.05 * (typed.length / (folded.length + 1));
  const length = Math.max(typed.length, folded.length);
  if (length < 4) return 0;
  const limit = Math.floor(length * 0.4);
  const distance = editDistance(typed, folded, limit);
  return distance > limit ? 0 : 0.95 * (1 - distance / length);
};
