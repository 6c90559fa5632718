import { touching } from '../../language/spans.ts';
import chineseTitleRows from '../../language/zh/titles.json' with { type: 'json' };
import type { ActorRef } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import { headsThatAreNouns, institutionNouns, isTitleWord, organsTakenUp, titleHeads } from '../roles.ts';
import { chineseHeads, chineseRole } from './chinese-roles.ts';
import { type Asked, holderOf, type PersonPlace } from './known-people.ts';
import type { Found, Passage, Reading } from './passage.ts';
import type { NearestNoun } from './title-after.ts';

/** People and organs that a text takes up by title: "the Secretary General", "China's foreign minister", "the ministry", 秘书长. */
export const byTitle = (
  reading: Reading,
  places: readonly PersonPlace[],
  taken: readonly Span[],
  nearest: NearestNoun,
): readonly Found[] => {
  const edges = new Set(places.flatMap(({ found: { start, end } }) => [start, -end]));
  const resolved: Found[] = [];
  let voice: ActorRef | null = null;
  for (const passage of reading.passages) {
    const here: readonly Found[] = [
      ...englishTitles(reading, passage, places, voice),
      ...bareOrgans(reading, passage, nearest),
      ...chineseTitles(reading, passage, places, { edges, voice }),
    ];
    const free: readonly Found[] = here.filter(({ start, end }) => touching(taken, start, end).length === 0);
    resolved.push(...free);
    voice = free.findLast(({ start, end }) => spokesperson.test(reading.plain.slice(start, end)))?.actor ?? voice;
  }
  return resolved;
};

const spokesperson = /spokes(?:man|woman|person)$|发言人$/i;

const englishTitles = (
  reading: Reading,
  passage: Passage,
  places: readonly PersonPlace[],
  voice: ActorRef | null,
): readonly Found[] =>
  passage.words.flatMap((word, i): readonly Found[] => {
    if (!titleHeads.has(word.lower) || passage.cover[i] || continues(passage, i + 1)) return [];
    const title = titleAround(reading, passage, i);
    if (!title) return [];
    const holder = title.indefinite ? null : holderOf(reading, places, title.asked);
    const actor =
      holder ?? (title.indefinite ? null : sameVoice(title.asked, voice)) ?? spokenFor(reading, title.asked);
    return actor ? [found(passage, title.start, word.end, actor)] : [];
  });

/** A name, another title word or "of State" after a head: the title goes on, or belongs to a name. */
const continues = (passage: Passage, next: number): boolean => {
  const word = passage.words[next];
  if (!word) return false;
  if (passage.cover[next]?.kind === 'person' || titleHeads.has(word.lower)) return true;
  if (/^(?:office|general|states?|elect|designate|'s office)$/.test(word.lower)) return true;
  if (word.capital && !passage.cover[next]) return true;
  const after = passage.words[next + 1];
  if (!/^(?:of|for)$/.test(word.lower) || after === undefined) return false;
  const body = /^the$/.test(after.lower) ? next + 2 : next + 1;
  return passage.cover[body]?.kind !== 'organization';
};

interface TitleAround {
  /** "a NATO spokesperson": nobody who can be known, but one who speaks for the organ. */
  readonly indefinite: boolean;
  readonly start: number;
  readonly asked: Asked;
}

/** The definite title that ends at head `i`: with "the", or with whose it is. Indefinite and former ones mean nobody here. */
const titleAround = (reading: Reading, passage: Passage, i: number): TitleAround | null => {
  const { words, cover } = passage;
  let first = i;
  while (first > 0 && isTitleWord(words[first - 1]!.lower) && !cover[first - 1]) first--;
  const asked = reading.text.slice(words[first]!.start, words[i]!.end);
  if (/\b(?:former|then|next|deputy assistant)\b/i.test(asked)) return null;
  let start = first;
  let owner: string | null = null;
  while (
    start > 0 &&
    ((cover[start - 1] && cover[start - 1]!.kind !== 'person') || /^['’]s$/.test(words[start - 1]!.text))
  ) {
    start--;
    owner ??= cover[start]?.ids[0] ?? null;
  }
  const before = words[start - 1]?.lower ?? '';
  if (before === 'former') return null;
  const of = /^(?:of|for)$/.test(words[i + 1]?.lower ?? '') ? (cover[i + 2] ?? cover[i + 3]) : undefined;
  owner ??= of?.kind === 'organization' ? of.ids[0]! : null;
  const office = touching(passage.offices, words[start]!.start, words[i]!.end).find(
    (match) => match.end === words[i]!.end && match.start <= words[first]!.start && match.start >= words[start]!.start,
  );
  if (/^(?:its|their)$/.test(before)) owner ??= bodyBefore(reading, passage, start, officesNamed(reading, asked));
  if (owner === null && headsThatAreNouns.has(words[i]!.lower) && first === i && !acts.test(words[i + 1]?.lower ?? ''))
    return null;
  const definite =
    /^(?:the|an?)$/.test(before) || owner !== null || (office !== undefined && words[first]!.capital && first < i);
  if (!definite) return null;
  return {
    indefinite: before === 'a' || before === 'an',
    start: before === 'the' ? words[start - 1]!.start : words[start]!.start,
    asked: { words: asked, at: words[start]!.start, owner, offices: office?.ids ?? officesNamed(reading, asked) },
  };
};

/** "NATO has no plans, its secretary general said": the body named before in the sentence that has such an office. */
const bodyBefore = (
  { knowledge }: Reading,
  { cover }: Passage,
  before: number,
  offices: readonly string[],
): string | null => {
  const sides = new Set(offices.map((office) => knowledge.office(office)?.side ?? null));
  for (let k = before - 1; k >= 0; k--) {
    const match = cover[k];
    const id = match && match.kind !== 'person' && match.ids.length === 1 ? match.ids[0]! : null;
    const side = id === null ? null : (knowledge.actor(id)?.side ?? null);
    if (side !== null && sides.has(side)) return side;
  }
  return null;
};

const acts =
  /^(?:said|says|told|added|noted|stressed|warned|wrote|also|did|has|had|was|is|will|met|called|argued|urged|explained)$/;

const officesNamed = ({ knowledge }: Reading, words: string): readonly string[] =>
  knowledge.find(words).find((match) => match.kind === 'office' && match.start === 0 && match.end === words.length)
    ?.ids ?? [];

/** "The spokesperson" again, where one without a name has spoken. */
const sameVoice = ({ words, owner }: Asked, voice: ActorRef | null): ActorRef | null =>
  owner === null && spokesperson.test(words) ? voice : null;

/** A spokesperson without a name speaks for the organ. */
const spokenFor = ({ knowledge }: Reading, { words, owner }: Asked): ActorRef | null =>
  owner !== null && spokesperson.test(words) ? knowledge.actor(owner) : null;

/** "the ministry said": the nearest organ before it whose name holds the noun. */
const bareOrgans = (reading: Reading, passage: Passage, nearest: NearestNoun): readonly Found[] =>
  passage.words.flatMap((word, i): readonly Found[] => {
    const before = passage.words[i - 1];
    if (!organsTakenUp.has(word.lower) || !before || !/^(?:the|that|this)$/.test(before.lower) || passage.cover[i])
      return [];
    const next = passage.words[i + 1]?.lower ?? '';
    if (institutionNouns.has(next) || isTitleWord(next) || next === 'of' || next === 'for') return [];
    const organ = nearest(word.lower, word.start);
    const actor = organ ? reading.knowledge.actor(organ.id) : null;
    return actor ? [found(passage, before.start, word.end, actor)] : [];
  });

const chineseTitles = (
  reading: Reading,
  passage: Passage,
  places: readonly PersonPlace[],
  { edges, voice }: { readonly edges: ReadonlySet<number>; readonly voice: ActorRef | null },
): readonly Found[] =>
  chineseHeads(reading, passage).flatMap((head): readonly Found[] => {
    const { plain: text } = reading;
    const named = edges.has(head.end) || edges.has(-head.start);
    if (named || /^\s?\p{Lu}\p{Ll}/u.test(text.slice(head.end, head.end + 3))) return [];
    if (/^(?:前|原|时任|下任)/.test(text.slice(head.start - 1, head.start))) return [];
    const role = chineseRole(reading, passage, head, passage.sentence.start);
    const words = text.slice(head.start, head.end);
    if (/前|原|下任|副(?=.)/.test(text.slice(role.start, head.start)) || (head.weak && role.actorId === null))
      return [];
    const office = touching(passage.offices, role.start, head.end).find(
      (match) => match.end === head.end && match.start >= role.start && match.start <= head.start,
    );
    const owner = ownerOf(reading, passage, role.start, head.start);
    const offices = role.offices.length > 0 ? role.offices : (office?.ids ?? []);
    const asked = { words, at: role.start, owner, offices };
    const actor = holderOf(reading, places, asked) ?? sameVoice(asked, voice) ?? spokenFor(reading, asked);
    if (owner === null && actor && everyones.has(words) && !isNear(reading, passage, places, { actor, head }))
      return [];
    const whole = owner === null && role.start < (office?.start ?? head.start);
    return actor && !whole
      ? [found(passage, owner === null ? (office?.start ?? head.start) : role.start, head.end, actor)]
      : [];
  });

/** Posts that every country has: without a country they are nobody's, unless he or his side stands near. */
const everyones: ReadonlySet<string> = new Set(chineseTitleRows.everyones);

const isNear = (
  { knowledge }: Reading,
  { names }: Passage,
  places: readonly PersonPlace[],
  { actor, head }: { readonly actor: ActorRef; readonly head: Span },
): boolean =>
  places.some(({ found }) => found.actor.id === actor.id && found.start < head.start) ||
  names.some(
    ({ kind, ids, start, end }) =>
      (end <= head.start || start >= head.end) && kind !== 'person' && knowledge.actor(ids[0]!)?.side === actor.side,
  );

const ownerOf = ({ knowledge }: Reading, passage: Passage, start: number, before: number): string | null => {
  const match = touching(passage.names, start, before).find(
    (name) => name.kind !== 'person' && name.start === start && name.end <= before && name.ids.length === 1,
  );
  return match && knowledge.actor(match.ids[0]!) ? match.ids[0]! : null;
};

const found = (passage: Passage, start: number, end: number, actor: ActorRef): Found => ({
  start,
  end,
  actor,
  how: 'title',
  role: null,
  sentence: passage.sentence.n,
});
