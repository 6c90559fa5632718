import type { ActorId, ActorRef } from '../model/actor.ts';
import type { KnowledgeEntries, PersonEntry } from '../model/knowledge.ts';
import { editDistance } from './edit-distance.ts';
import { familyNames, familyNamesHan } from './family-name.ts';
import { fold, isSpaceless } from './fold.ts';
import { spellings } from './spelling.ts';

interface Known {
  readonly id: ActorId;
  readonly folded: string;
  readonly words: readonly string[];
  /** What a match by this name is worth: a family name or a demonym is worth a little less than a whole name. */
  readonly worth: number;
}
export type Suggestion = { readonly actor: ActorRef; readonly score: number };

/**
 * Suggests actors for a name as a user types it. 1 is the very name; from .9 up the same name in other clothes (order,
 * family name, the beginning of a word being typed); from .6 up a likely misspelling; nothing below .5 is returned.
 */
export const suggester = (
  entries: KnowledgeEntries,
  actor: (id: ActorId) => ActorRef | null,
): ((name: string, limit: number) => readonly Suggestion[]) => {
  const known = [...entries.people.flatMap(ofPerson), ...entries.organizations.flatMap(ofOrganization)];
  return (name, limit) => {
    const typed = fold(name);
    if (typed === '') return [];
    const words = typed.split(' ');
    const best = new Map<ActorId, number>();
    for (const candidate of known) {
      const score = candidate.worth * closeness(typed, words, candidate);
      if (score >= 0.5 && score > (best.get(candidate.id) ?? 0)) best.set(candidate.id, score);
    }
    return [...best]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, limit)
      .flatMap(([id, score]) => {
        const found = actor(id);
        return found ? [{ actor: found, score }] : [];
      });
  };
};

const entry = (id: ActorId, name: string, worth: number): Known => {
  const folded = fold(name);
  return { id, folded, words: folded.split(' '), worth };
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

const closeness = (typed: string, words: readonly string[], { folded, words: theirs }: Known): number => {
  if (folded === typed) return 1;
  if (isSpaceless(typed.charCodeAt(0))) return closenessHan(typed, folded);
  if (words.length === theirs.length && words.length > 1 && words.every((word) => theirs.includes(word))) return 0.98;
  if (typed.length >= 2 && words.every((word) => theirs.some((their) => their.startsWith(word)))) {
    return 0.9 + 0.05 * (typed.length / (folded.length + 1));
  }
  return Math.max(
    misspelt(typed, folded),
    words.length === theirs.length ? misspelt([...words].sort().join(' '), [...theirs].sort().join(' ')) : 0,
  );
};

/** Up to three in ten letters wrong; short names bear no mistake, for another name is always near. */
const misspelt = (typed: string, folded: string): number => {
  const length = Math.max(typed.length, folded.length);
  const limit = length < 4 ? 0 : Math.floor(length * 0.3);
  const distance = editDistance(typed, folded, limit);
  return distance > limit ? 0 : 0.95 * (1 - distance / length);
};

const closenessHan = (typed: string, folded: string): number => {
  if (folded.startsWith(typed) || folded.endsWith(typed)) return 0.9 + 0.05 * (typed.length / (folded.length + 1));
  const length = Math.max(typed.length, folded.length);
  if (length < 4) return 0;
  const limit = Math.floor(length * 0.4);
  const distance = editDistance(typed, folded, limit);
  return distance > limit ? 0 : 0.95 * (1 - distance / length);
};
