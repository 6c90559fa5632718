import titles from '../../language/other/titles.json' with { type: 'json' };
import { touching } from '../../language/spans.ts';
import type { Passage, Reading } from './passage.ts';
import { isActor, ownerOf, type RoleRead, squeeze } from './role-words.ts';

/** Words of the longest title of the list. */
const longest = 4;
/** Words between a title and a name that say whose it is: "посол Китая в России". */
const widest = 6;

let built: ReadonlyMap<string, string> | null = null;
const table = (): ReadonlyMap<string, string> => {
  built ??= new Map(Object.entries(titles).flatMap(([english, words]) => words.map((word) => [word, english])));
  return built;
};

/** "L'ambasciatore" */
const elided = /^(?:l|d|dell|all|un)['’]/u;

let parts: ReadonlySet<string> | null = null;

/** Whether a word stands in titles of other languages and so is no name: "Savunma Bakanı İsmet Yılmaz". */
export const isForeignTitleWord = (lower: string): boolean => {
  parts ??= new Set([...table().keys()].flatMap((title) => title.split(' ')).filter((word) => word.length > 3));
  return parts.has(lower.replace(elided, ''));
};

/** The title of another language before the name that begins at word `name`, with English before it; null for none. */
export const foreignTitleBefore = (reading: Reading, passage: Passage, name: number): RoleRead | null => {
  for (let end = name; end > Math.max(0, name - widest); end--) {
    const found = titleEnding(passage, end);
    if (found !== null) return roleOf(reading, passage, { ...found, end, name });
    if (!saysWhose(passage, end - 1)) return null;
  }
  return null;
};

/** How long an apposition may be, in words. */
const longestApposition = 16;

/** The title of another language that an apposition from word `begin` on opens with, with the whole of it: ", directeur de …,". */
export const foreignTitleAfter = (reading: Reading, passage: Passage, begin: number): RoleRead | null => {
  const { words } = passage;
  const length = Array.from({ length: longest }, (_, k) => longest - k).find(
    (k) => titleEnding(passage, begin + k)?.start === begin,
  );
  if (length === undefined) return null;
  const close = words.findIndex((word, i) => i >= begin + length && !word.word);
  if (close < 0 || close - begin > longestApposition) return null;
  const span = { start: words[begin]!.start, end: words[close - 1]!.end };
  const owner = touching(passage.names, span.start, span.end).find(({ kind }) => kind !== 'person')?.ids[0];
  return {
    title: `${titleEnding(passage, begin + length)!.english} (${squeeze(reading.text.slice(span.start, span.end))})`,
    organization: owner === undefined ? null : (reading.knowledge.actor(owner)?.name ?? null),
    actorId: owner ?? null,
    ...span,
  };
};

/** A country, or a small word that links it. */
const saysWhose = (passage: Passage, i: number): boolean =>
  isActor(passage, i) || /^\p{Ll}{1,5}$/u.test(passage.words[i]!.text);

interface Title {
  readonly start: number;
  readonly english: string;
}

const titleEnding = ({ words }: Passage, end: number): Title | null => {
  for (let length = Math.min(longest, end); length > 0; length--) {
    const start = end - length;
    const english = table().get(
      words
        .slice(start, end)
        .map(({ lower }) => lower.replace(elided, ''))
        .join(' '),
    );
    if (english !== undefined) return { start, english };
  }
  return null;
};

const roleOf = (
  reading: Reading,
  passage: Passage,
  { start, english, end, name }: Title & { readonly end: number; readonly name: number },
): RoleRead => {
  const { words } = passage;
  const after = Array.from({ length: name - end }, (_, k) => end + k).find((i) => isActor(passage, i));
  // "Çin'in Ankara Büyükelçisi": whose it is stands before where it is.
  const before = [start - 3, start - 2, start - 1].find((i) => i >= 0 && isActor(passage, i));
  // An envoy stands where he is sent to, which is not whose he is.
  const owner = after ?? (english === 'Ambassador' ? undefined : before);
  const body = owner === undefined ? null : ownerOf(reading, passage, owner);
  const last = Array.from({ length: name - end }, (_, k) => end + k).findLast((i) => isActor(passage, i));
  const abroad = english === 'Ambassador' && after !== undefined && last !== undefined && last > after;
  const host = abroad ? ownerOf(reading, passage, last)?.id : undefined;
  const seat = host === undefined ? '' : ` to ${reading.knowledge.actor(host)?.name ?? ''}`;
  return {
    title: `${english}${seat} (${squeeze(reading.text.slice(words[start]!.start, words[(seat === '' ? end : name) - 1]!.end))})`,
    organization: body === null ? null : (reading.knowledge.actor(body.id)?.name ?? body.name),
    actorId: body?.id ?? null,
    start: words[start]!.start,
    end: words[name - 1]!.end,
  };
};
