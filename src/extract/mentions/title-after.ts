import { institutionNouns, isPassing, isTitleWord, titleHeads } from '../roles.ts';
import { foreignTitleAfter } from './foreign-title.ts';
import { articles, phraseEnd, prepositions } from './noun-phrase.ts';
import type { Passage, Reading } from './passage.ts';
import { isActor, ownerOf, possessive, type RoleRead, squeeze } from './role-words.ts';

/** The role after the name that ends before word `after`: ", deputy director of the Office …,", "(spokesman)", "of the Chinese navy". */
export const roleAfter = (reading: Reading, passage: Passage, after: number, nearest: NearestNoun): RoleRead | null => {
  const opening = passage.words[after]?.text;
  if (opening === ',' || opening === '(')
    return foreignTitleAfter(reading, passage, after + 1) ?? apposition(reading, passage, after + 1, nearest);
  if (opening === 'of') return affiliation(reading, passage, after);
  return offices.has(opening ?? '') ? conduct(reading, passage, after, null) : null;
};

/** Finds the organisation that a bare noun takes up ("that division"). */
export type NearestNoun = (noun: string, before: number) => { readonly name: string; readonly id: string } | null;

const participles: ReadonlySet<string> = new Set(['commanding', 'heading', 'leading', 'chairing']);
/** Verbs that tell of an office, not of an act: a delegation is led, a department is headed. */
const offices: ReadonlySet<string> = new Set(['commands', 'heads', 'chairs', 'directs']);

const apposition = (reading: Reading, passage: Passage, begin: number, nearest: NearestNoun): RoleRead | null => {
  const { words } = passage;
  const frontal = possessors(reading, passage, begin, nearest);
  let at = frontal.next;
  if (words[at]?.lower === 'who' && offices.has(words[at + 1]?.lower ?? ''))
    return conduct(reading, passage, at + 1, frontal.owner);
  if (participles.has(words[at]?.lower ?? '')) return conduct(reading, passage, at, frontal.owner);
  const first = at;
  while (at < words.length && isTitleWord(words[at]!.lower) && !passage.cover[at]) at++;
  if (at === first || !titleHeads.has(words[at - 1]!.lower)) return null;
  const end = phraseEnd(passage, at);
  if (!closes(passage, end)) return null;
  const split = ownerSplit(passage, at, end);
  if (split === null) return spanRole(reading, passage, first, end, frontal.owner);
  const title = squeeze(reading.text.slice(words[first]!.start, words[split - 1]!.end));
  const owner = ownerPhrase(reading, passage, split + 1, end, nearest);
  return {
    title,
    organization: owner?.name ?? frontal.owner?.name ?? null,
    actorId: owner?.id ?? frontal.owner?.id ?? null,
    start: words[first]!.start,
    end: words[end - 1]!.end,
  };
};

/** "commanding the second flotilla", "who heads the office". */
const conduct = (reading: Reading, passage: Passage, verb: number, owner: Owner): RoleRead | null => {
  const end = phraseEnd(passage, verb + 1);
  return end > verb + 1 && closes(passage, end) ? spanRole(reading, passage, verb, end, owner) : null;
};

type Owner = { readonly name: string; readonly id: string | null } | null;

const spanRole = (reading: Reading, passage: Passage, first: number, end: number, owner: Owner): RoleRead => ({
  title: squeeze(reading.text.slice(passage.words[first]!.start, passage.words[end - 1]!.end)),
  organization: owner?.name ?? null,
  actorId: owner?.id ?? null,
  start: passage.words[first]!.start,
  end: passage.words[end - 1]!.end,
});

/** Articles, "NATO's", "the office's" before an appositive title. */
const possessors = (
  reading: Reading,
  passage: Passage,
  begin: number,
  nearest: NearestNoun,
): { readonly next: number; readonly owner: Owner } => {
  const { words } = passage;
  let at = begin;
  let owner: Owner = null;
  for (; at < words.length; at++) {
    const word = words[at]!;
    if (articles.has(word.lower) || possessive.test(word.text) || isPassing(word.lower)) continue;
    if (isActor(passage, at)) owner = ownerOf(reading, passage, at);
    else if (institutionNouns.has(word.lower) && possessive.test(words[at + 1]?.text ?? ''))
      owner = nearest(word.lower, word.start) ?? owner;
    else break;
  }
  return { next: at, owner };
};

/** Whether an apposition can end before word `at`: a name straight after it makes it that name's title. */
const closes = (passage: Passage, at: number): boolean => {
  const next = passage.words[at];
  return next === undefined || !next.word || (!next.capital && passage.cover[at]?.kind !== 'person');
};

/** The preposition after which the organisation stands: "director of | the Cooperative Security Division". */
const ownerSplit = (passage: Passage, begin: number, end: number): number | null => {
  const { words, cover } = passage;
  for (let i = begin; i < end; i++) {
    if (cover[i] || !prepositions.has(words[i]!.lower) || words[i]!.lower === 'to') continue;
    for (let j = i + 1; j < end && (cover[j] || !prepositions.has(words[j]!.lower)); j++) {
      if (cover[j]?.kind === 'organization' || institutionNouns.has(words[j]!.lower)) return i;
    }
  }
  return null;
};

const ownerPhrase = (reading: Reading, passage: Passage, begin: number, end: number, nearest: NearestNoun): Owner => {
  const { words } = passage;
  let first = begin;
  while (first < end && articles.has(words[first]!.lower)) first++;
  if (first >= end) return null;
  if (first === end - 1 && institutionNouns.has(words[first]!.lower)) {
    const taken = nearest(words[first]!.lower, words[first]!.start);
    if (taken) return taken;
  }
  let id: string | null = null;
  for (let i = first; i < end; i++) if (isActor(passage, i)) id = passage.cover[i]!.ids[0] ?? id;
  return { name: squeeze(reading.text.slice(words[first]!.start, words[end - 1]!.end)), id };
};

const affiliation = (reading: Reading, passage: Passage, after: number): RoleRead | null => {
  const end = phraseEnd(passage, after + 1, false);
  const owner = end > after + 1 ? ownerPhrase(reading, passage, after + 1, end, () => null) : null;
  const named = passage.words
    .slice(after + 1, end)
    .some((word, k) => institutionNouns.has(word.lower) || isActor(passage, after + 1 + k));
  if (!owner || !named) return null;
  return {
    title: '',
    organization: owner.name,
    actorId: owner.id,
    start: passage.words[after + 1]!.start,
    end: passage.words[end - 1]!.end,
  };
};
