import { isConnector, isPassing, isTitleWord, titleHeads } from '../roles.ts';
import { foreignTitleBefore } from './foreign-title.ts';
import type { Passage, Reading } from './passage.ts';
import { isActor, ownerOf, possessive, type RoleRead, squeeze } from './role-words.ts';

/** The title before the name that begins at word `name`: "Russian Foreign Minister", "defence ministry spokesman". */
export const roleBefore = (reading: Reading, passage: Passage, name: number): RoleRead | null => {
  const foreign = foreignTitleBefore(reading, passage, name);
  if (foreign !== null) return foreign;
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
