import { simplified } from '../../language/fold.ts';
import { touching } from '../../language/spans.ts';
import titles from '../../language/zh/titles.json' with { type: 'json' };
import type { RoleMention } from '../../model/actor.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { glossOfTitle } from './chinese-gloss.ts';
import type { Passage, Reading } from './passage.ts';

/** Words that a Chinese title ends in, the longer before the shorter. */
const heads = titles.heads
  .flatMap(({ words }) => words)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
/** Heads that are common words as well and need something before them to be a title. */
const weak: ReadonlySet<string> = new Set(titles.heads.filter((row) => 'weak' in row).flatMap(({ words }) => words));
/** What makes another word of a head: 代表团, 部长级, 主席国, 专家组. */
const longerWord = new RegExp(`^(?:${titles.longerWords.join('|')}|国(?!务)|会(?!见|晤|谈)|人(?!士)|任(?!命))`);

export interface HeadPlace {
  readonly start: number;
  readonly end: number;
  readonly weak: boolean;
}

/** Titles in a sentence in Chinese, by their last word. */
export const chineseHeads = ({ plain }: Reading, { sentence, han }: Passage): readonly HeadPlace[] => {
  if (!han) return [];
  const slice = plain.slice(sentence.start, sentence.end);
  return [...slice.matchAll(headPattern)]
    .map((m) => ({
      start: sentence.start + m.index,
      end: sentence.start + m.index + m[0].length,
      weak: weak.has(m[0]),
    }))
    .filter(({ end }) => !longerWord.test(plain.slice(end, end + 2)));
};
const headPattern = new RegExp(heads, 'gu');

/** Where a title's left part cannot reach: marks, digits, and words that link it to the rest of the sentence. */
const limit = new RegExp(
  [
    '[^\\p{Script=Han}]',
    ...titles.beforeTitles,
    '对(?!外)|和(?!平)|同(?!盟)|将(?!军)|问(?!题)',
    '(?<=[月日年])(?=\\p{Script=Han})',
    '[请的在与向由就于据给让后是为到应被把并但而称说了号名位都各该]',
  ].join('|'),
  'gu',
);

/** Short names of countries in titles (美国务卿, 俄外长) and the names that the knowledge has. */
export const shortCountries: Readonly<Record<string, string>> = titles.shortCountries;

export interface ChineseRole extends RoleMention {
  readonly actorId: string | null;
  readonly offices: readonly string[];
}

/** The title that ends at a head, with what stands before it: 中国驻美使馆发言人 is a spokesperson of that embassy. */
export const chineseRole = (
  reading: Reading,
  passage: Passage,
  head: HeadPlace,
  from: number,
  holder: string | null = null,
): ChineseRole => {
  const { text, plain, knowledge } = reading;
  const floor = Math.max(from, passage.sentence.start, head.start - 24);
  const left = plain.slice(floor, head.start);
  const near = touching(passage.names, floor, head.end);
  let start = floor + lastLimit(left);
  for (const name of near) {
    // A name that straddles the limit belongs whole (同 of 同盟 and the like), a person before the title does not.
    if (name.kind === 'person' && name.end <= head.start && name.end > start) start = name.end;
    else if (name.kind !== 'person' && name.start < start && start < name.end && name.start >= floor)
      start = name.start;
  }
  const inside = near.filter((name) => name.kind !== 'person' && name.start >= start && name.end <= head.end);
  const owner = ownerAt(reading, inside, start, head);
  const office = touching(passage.offices, start, head.end).find(
    (match) => match.end === head.end && match.start >= start && fitsOwner(reading, match, owner.id),
  );
  const ids =
    office && (owner.id !== null || office.start === start)
      ? office.ids.filter((id) => belongs(reading, id, owner.id))
      : [];
  const held = holder ? officesOf(reading, holder) : [];
  const chosen =
    ids.find((id) => held.includes(id)) ??
    (owner.id === null ? held.find((id) => endsIn(reading, id, plain.slice(start, head.end))) : ids[0]);
  const known = chosen ? knowledge.office(chosen) : null;
  const body = known ? knowledge.organization(known.organization) : null;
  const school = known ? null : schoolOf(plain.slice(start, head.start));
  const titleStart = school ? start + school.length : owner.end;
  return {
    title: known?.title ?? glossed(text.slice(titleStart, head.end), plain.slice(titleStart, head.end)),
    organization: school ? text.slice(start, titleStart) : (body?.names.en[0] ?? owner.name),
    actorId: known?.organization ?? owner.id,
    offices: ids,
    start,
    end: head.end,
  };
};

/** A university or institute, which the title names before it; empty is none. */
const schoolOf = (prefix: string): string | null =>
  /^.*(?:大学|学院|研究院|研究所|智库|协会|集团|公司)/u.exec(prefix)?.[0] ?? null;

/** Offices that a person held on the anchor's days; without an anchor, ever. */
const officesOf = ({ knowledge, anchor }: Reading, person: string): readonly string[] => {
  const roles = anchor ? knowledge.rolesOf(person, anchor.from, anchor.to) : (knowledge.person(person)?.roles ?? []);
  return roles.flatMap(({ office }) => office ?? []);
};

/** 主席 after the name of a holder of 国家主席 means that office; 总理 does not mean 副总理. */
export const endsIn = ({ knowledge }: Reading, office: string, title: string): boolean =>
  (knowledge.office(office)?.names.zh ?? []).some((name) => {
    const whole = simplified(name);
    return whole.endsWith(title) && !/[副前原]$/.test(whole.slice(0, -title.length));
  });

const lastLimit = (left: string): number => {
  let end = 0;
  for (const match of left.matchAll(limit)) end = match.index + match[0].length;
  return end;
};

/** The title verbatim, with English before it where the whole of it is known. */
const glossed = (title: string, plain: string): string => {
  const english = glossOfTitle(plain);
  return english ? `${english} (${title})` : title;
};

interface HanOwner {
  readonly id: string | null;
  readonly name: string | null;
  readonly end: number;
}

/** The country or organ that the title begins with; the most specific of several that follow one another. */
const ownerAt = (reading: Reading, inside: readonly NameMatch[], start: number, head: HeadPlace): HanOwner => {
  let owner: HanOwner = { id: null, name: null, end: start };
  for (const match of inside) {
    if (match.start !== owner.end || match.ids.length !== 1) break;
    const actor = reading.knowledge.actor(match.ids[0]!);
    if (!actor || match.end > head.start) break;
    owner = { id: actor.id, name: actor.name, end: match.end };
  }
  if (owner.id !== null) return owner;
  const country = shortCountries[reading.plain[start] ?? ''];
  const match = country && start < head.start + 1 ? reading.knowledge.find(country)[0] : undefined;
  const actor = match ? reading.knowledge.actor(match.ids[0]!) : null;
  return actor ? { id: actor.id, name: actor.name, end: start + 1 } : owner;
};

const belongs = ({ knowledge }: Reading, office: string, owner: string | null): boolean => {
  const entry = knowledge.office(office);
  return (
    owner === null ||
    (entry !== null &&
      (entry.side === owner ||
        knowledge.belongsTo(entry.organization, owner) ||
        knowledge.belongsTo(owner, entry.organization)))
  );
};
const fitsOwner = (reading: Reading, match: NameMatch, owner: string | null): boolean =>
  match.ids.some((id) => belongs(reading, id, owner));
