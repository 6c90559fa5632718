import { institutionNouns, isConnector, isPassing, isTitleWord, titleHeads } from '../roles.ts';
import type { Passage, Reading } from './reading.ts';

/** A role read beside a name: what is before it, or what follows it. `actorId` is the organisation's where known. */
export interface RoleRead {
  readonly title: string;
  readonly organization: string | null;
  readonly actorId: string | null;
  readonly start: number;
  readonly end: number;
}

const possessive = /^['’]s$/;
const articles: ReadonlySet<string> = new Set(
  'the a an its their his her that this now then currently also'.split(' '),
);
const prepositions: ReadonlySet<string> = new Set(['of', 'for', 'at', 'in', 'to', 'from', 'with', 'on']);

const isActor = (passage: Passage, i: number): boolean => {
  const cover = passage.cover[i];
  return cover !== undefined && cover.kind !== 'person';
};

/** The title before the name that begins at word `name`: "Russian Foreign Minister", "defence ministry spokesman". */
export const roleBefore = (reading: Reading, passage: Passage, name: number): RoleRead | null => {
  const { words } = passage;
  let first = titleStart(passage, name);
  while (
    first < name &&
    (isConnector(words[first]!.lower) || possessive.test(words[first]!.text) || isPassing(words[first]!.lower))
  )
    first++;
  let organization: number | null = null;
  while (
    first < name &&
    (isActor(passage, first) || possessive.test(words[first]!.text)) &&
    !titleHeads.has(words[first]!.lower)
  ) {
    if (isActor(passage, first)) organization = first;
    first++;
  }
  while (first < name && isPassing(words[first]!.lower)) first++;
  if (!endsLikeTitle(passage, first, name)) return null;
  const owner = organization === null ? null : ownerOf(reading, passage, organization);
  const start =
    organization === null ? words[first]!.start : (passage.cover[organization]?.start ?? words[first]!.start);
  const end = words[name - 1]!.end;
  return {
    title: squeeze(reading.text.slice(words[first]!.start, end)),
    organization: owner?.name ?? null,
    actorId: owner?.id ?? null,
    start,
    end,
  };
};

/** How far to the left words may belong to a title. */
const titleStart = (passage: Passage, name: number): number => {
  const { words, cover } = passage;
  let i = name;
  while (i > 0) {
    const word = words[i - 1]!;
    if (isActor(passage, i - 1)) i--;
    else if (cover[i - 1]) break;
    else if (word.lower === 'and' || word.text === '&') {
      // "State Councilor and Foreign Minister" is one person's title only where both halves are written great.
      const left = words[i - 2];
      if (!left || !titleHeads.has(left.lower) || cover[i - 2] || left.capital !== words[i]?.capital) break;
      i--;
    } else if (isTitleWord(word.lower) || isConnector(word.lower) || isPassing(word.lower)) i--;
    else if (word.text === 'Under' && words[i]?.lower === 'secretary') i--;
    else if (possessive.test(word.text) && i >= 2 && isActor(passage, i - 2)) i--;
    else break;
  }
  return i;
};

const endsLikeTitle = (passage: Passage, first: number, name: number): boolean => {
  const { words } = passage;
  if (first >= name) return false;
  const heads = words.slice(first, name).map((word, k) => titleHeads.has(word.lower) && !isActor(passage, first + k));
  const head = heads.lastIndexOf(true);
  if (head < 0) return false;
  const last = words[name - 1]!;
  return (
    head === heads.length - 1 || (isConnector(words[first + head + 1]!.lower) && !isConnector(last.lower) && last.word)
  );
};

const ownerOf = (
  reading: Reading,
  passage: Passage,
  i: number,
): { readonly name: string; readonly id: string } | null => {
  const match = passage.cover[i];
  const id = match?.ids[0];
  const actor = id ? reading.knowledge.actor(id) : null;
  if (!match || !actor) return null;
  const name =
    match.kind === 'demonym' || actor.kind === 'country' ? actor.name : reading.text.slice(match.start, match.end);
  return { name: squeeze(name), id: actor.id };
};

/** The role after the name that ends before word `after`: ", deputy director of the Office …,", "(spokesman)", "of the Chinese navy". */
export const roleAfter = (reading: Reading, passage: Passage, after: number, nearest: NearestNoun): RoleRead | null => {
  const opening = passage.words[after]?.text;
  if (opening === ',' || opening === '(') return apposition(reading, passage, after + 1, nearest);
  if (opening === 'of') return affiliation(reading, passage, after);
  return null;
};

/** Finds the organisation that a bare noun takes up ("that division"). */
export type NearestNoun = (noun: string, before: number) => { readonly name: string; readonly id: string } | null;

const participles: ReadonlySet<string> = new Set(['commanding', 'heading', 'leading', 'chairing']);

const apposition = (reading: Reading, passage: Passage, begin: number, nearest: NearestNoun): RoleRead | null => {
  const { words } = passage;
  const frontal = possessors(reading, passage, begin, nearest);
  let at = frontal.next;
  if (participles.has(words[at]?.lower ?? '')) {
    const end = phraseEnd(passage, at + 1);
    return end > at + 1 && closes(passage, end) ? spanRole(reading, passage, at, end, frontal.owner) : null;
  }
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

/** Where a noun phrase with its prepositions ends: at a mark, where all up to it are nouns, else with its last great word. */
const phraseEnd = (passage: Passage, begin: number, toMark = true): number => {
  const { words, cover } = passage;
  let at = begin;
  let sure = begin;
  for (; at < words.length && at < begin + longest; at++) {
    const word = words[at]!;
    if (!word.word && !possessive.test(word.text)) {
      if (toMark) return at;
      break;
    }
    if (cover[at]?.kind === 'person' || clauseWords.has(word.lower) || /^\p{Ll}+(?:ed|ing)$/u.test(word.text)) break;
    if (word.lower === 'and' && (cover[at + 1]?.kind === 'person' || startsTitle(passage, at + 1))) break;
    if (sure === at && isNounLike(passage, at)) sure = at + 1;
  }
  if (at === words.length && toMark) return at;
  while (
    sure > begin &&
    (prepositions.has(words[sure - 1]!.lower) ||
      articles.has(words[sure - 1]!.lower) ||
      words[sure - 1]!.lower === 'and')
  )
    sure--;
  return sure;
};

/** The longest title that is read. */
const longest = 24;
const clauseWords: ReadonlySet<string> = new Set(
  'who which whose when where while after before but or as is was were are be been has have had will would could should may might must can said says told met wrote came went made took gave held spoke led put saw did does do not he she it they by'.split(
    ' ',
  ),
);

const isNounLike = (passage: Passage, at: number): boolean => {
  const word = passage.words[at]!;
  if (isActor(passage, at) || word.capital || possessive.test(word.text)) return true;
  if (word.lower === 'and') return passage.words[at + 1]?.capital ?? false;
  return (
    prepositions.has(word.lower) ||
    articles.has(word.lower) ||
    isTitleWord(word.lower) ||
    institutionNouns.has(word.lower) ||
    /^[\p{L}]+-[\p{L}]+$/u.test(word.text)
  );
};

/** "… and US Secretary of Health …": after `and` the title of somebody else begins. */
const startsTitle = (passage: Passage, begin: number): boolean =>
  passage.words.slice(begin, begin + 3).some((word, k) => titleHeads.has(word.lower) && !passage.cover[begin + k]);

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

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
