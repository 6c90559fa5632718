import { fold } from '../../language/letters.ts';
import { touching } from '../../language/spans.ts';
import type { ActorRef } from '../../model/actor.ts';
import type { NameMatch, PersonEntry } from '../../model/knowledge.ts';
import { hanNameBefore, hanNameLength, spelledBefore } from './chinese-names.ts';
import { type ChineseRole, chineseHeads, chineseRole, type HeadPlace } from './chinese-roles.ts';
import type { Found, Passage, Reading } from './passage.ts';
import { holderSpeltSo } from './same-person.ts';

/**
 * People named in Chinese: those of the knowledge, and others beside a title, with every later place of their name. A
 * name that the text gives to somebody else by his post is his wherever it stands without a post.
 */
export const chinesePeople = (reading: Reading): readonly Found[] => {
  const named: Found[] = [];
  const strangers: Found[] = [];
  for (const passage of reading.passages) {
    if (!passage.han) continue;
    const heads = chineseHeads(reading, passage);
    named.push(...known(reading, passage, heads));
    const titled = unknown(reading, passage, heads);
    strangers.push(...titled, ...spelled(reading, passage, titled));
  }
  return [...theirs(reading, named), ...strangers, ...again(reading, strangers)];
};

const theirs = ({ text }: Reading, named: readonly Found[]): readonly Found[] => {
  const strangers = new Map(
    named.flatMap(({ start, end, actor }) => (actor.id.startsWith('~') ? [[text.slice(start, end), actor]] : [])),
  );
  if (strangers.size === 0) return named;
  return named.map((found) => {
    const actor = found.role === null ? strangers.get(text.slice(found.start, found.end)) : undefined;
    return actor ? { ...found, actor } : found;
  });
};

const isHan = (text: string, at: number): boolean => /\p{Script=Han}/u.test(text[at] ?? '');

const known = (reading: Reading, passage: Passage, heads: readonly HeadPlace[]): readonly Found[] => {
  const endings = new Map(heads.map((head) => [head.end, head]));
  const beginnings = new Map(heads.map((head) => [head.start, head]));
  return passage.names.flatMap((match): readonly Found[] => {
    if (match.kind !== 'person' || !isHan(reading.text, match.start)) return [];
    const holder = match.ids.length === 1 ? match.ids[0]! : null;
    const role = rolesBeside(
      reading,
      passage,
      { before: endings.get(match.start), after: beginnings.get(match.end) },
      match.end,
      holder,
    );
    if (isSomebodyElse(reading, match, role)) return [unknownAt(reading, passage, match.start, match.end, role!)];
    const actor = oneOf(reading, match, role);
    return actor ? [place(passage, match.start, match.end, actor, role)] : [];
  });
};

interface Beside {
  readonly before: HeadPlace | undefined;
  readonly after: HeadPlace | undefined;
}

/** The title before a name or after it; a rank after it joins the title before it. */
const rolesBeside = (
  reading: Reading,
  passage: Passage,
  { before, after }: Beside,
  end: number,
  holder: string | null,
): ChineseRole | null => {
  const first = before ? chineseRole(reading, passage, before, passage.sentence.start, holder) : null;
  const second = after ? chineseRole(reading, passage, after, end, holder) : null;
  if (!first || !second) return first ?? second;
  const rank = /[将校]$/u.test(reading.plain.slice(second.start, second.end));
  return rank ? { ...first, title: `${second.title}, ${first.title}`, end: second.end } : first;
};

/** A family name, or a short transliteration, beside a post of another side, which its bearer in the knowledge never held. */
const isSomebodyElse = ({ text, knowledge }: Reading, match: NameMatch, role: ChineseRole | null): boolean => {
  const side = role?.actorId ? knowledge.actor(role.actorId)?.side : null;
  if (!side) return false;
  const written = text.slice(match.start, match.end);
  return match.ids.every((id) => {
    const person = knowledge.person(id);
    return (
      person !== null &&
      (match.form === 'family' || isShort(person, written)) &&
      person.side !== side &&
      !person.roles.some(({ organization }) => knowledge.belongsTo(organization, side))
    );
  });
};

/** The family name alone of somebody whose whole name is transliterated with a dot. */
const isShort = ({ names }: PersonEntry, written: string): boolean =>
  !written.includes('·') && names.zh.some((name) => name.includes('·') && name.endsWith(written));

const oneOf = ({ knowledge, anchor }: Reading, match: NameMatch, role: ChineseRole | null): ActorRef | null => {
  if (match.ids.length === 1) return knowledge.actor(match.ids[0]!);
  const inOffice = match.ids.filter((id) =>
    knowledge.person(id)?.roles.some((held) => held.office && role?.offices.includes(held.office)),
  );
  const inTerm = anchor ? match.ids.filter((id) => knowledge.rolesOf(id, anchor.from, anchor.to).length > 0) : [];
  const chosen = inOffice.length > 0 ? inOffice : inTerm;
  return chosen.length === 1 ? knowledge.actor(chosen[0]!) : null;
};

const unknown = (reading: Reading, passage: Passage, heads: readonly HeadPlace[]): readonly Found[] => {
  const { plain: text } = reading;
  return heads.flatMap((head): readonly Found[] => {
    if (nameAt(passage, head.end) || nameEnding(passage, head.start)) return [];
    const latin = /^\s?(?=\p{Lu})[\p{Script=Latin}.'’-]+(?:\s(?=\p{Lu})[\p{Script=Latin}.'’-]+){1,3}/u.exec(
      reading.text.slice(head.end, head.end + 50),
    )?.[0];
    if (latin !== undefined) {
      const gap = latin.length - latin.trimStart().length;
      return [
        unknownAt(
          reading,
          passage,
          head.end + gap,
          head.end + latin.length,
          chineseRole(reading, passage, head, passage.sentence.start),
        ),
      ];
    }
    const length = hanNameLength(text.slice(head.end, Math.min(head.end + 12, passage.sentence.end)));
    if (length > 0) {
      const role = chineseRole(reading, passage, head, passage.sentence.start);
      const owned = role.start < head.start || text[head.start - 1] === '的';
      const learned = /^(?:学者|专家|教授|研究员)$/.test(reading.plain.slice(head.start, head.end)) && length >= 3;
      if (!head.weak || owned || learned) return [unknownAt(reading, passage, head.end, head.end + length, role)];
    }
    const before = hanNameBefore(text.slice(Math.max(passage.sentence.start, head.start - 6), head.start));
    if (before === '' || head.weak || insideName(passage, head.start - before.length)) return [];
    return [
      unknownAt(
        reading,
        passage,
        head.start - before.length,
        head.start,
        chineseRole(reading, passage, head, head.start),
      ),
    ];
  });
};

const unknownAt = (reading: Reading, passage: Passage, start: number, end: number, role: ChineseRole): Found => {
  const name = reading.text.slice(start, end);
  const side = role.actorId ? (reading.knowledge.actor(role.actorId)?.side ?? null) : null;
  const actor = holderSpeltSo(reading, name, role.offices) ??
    spelledActor(reading, end, side) ?? { id: `~${fold(name)}`, name, kind: 'person', side };
  return place(passage, start, end, actor, role);
};

const latinName = /^[（(](?<name>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]*){1,3})[）)]/u;

/** Whose name stands in brackets behind a Chinese one: known by it, or by the knowledge. */
const spelledActor = ({ text, knowledge }: Reading, at: number, side: string | null): ActorRef | null => {
  const name = latinName.exec(text.slice(at, at + 60))?.groups?.name;
  if (name === undefined) return null;
  const known = knowledge
    .find(name)
    .find(({ kind, start, end, ids }) => kind === 'person' && start === 0 && end === name.length && ids.length === 1);
  return (known && knowledge.actor(known.ids[0]!)) ?? { id: `~${fold(name)}`, name, kind: 'person', side };
};

/** Transliterated names with the name itself in brackets behind them, without a title: 科夫曼（Name）. */
const spelled = (reading: Reading, passage: Passage, titled: readonly Found[]): readonly Found[] => {
  const { start, end } = passage.sentence;
  const taken = new Set(titled.map((one) => one.end));
  return [...reading.plain.slice(start, end).matchAll(/[（(](?=\p{Lu})/gu)].flatMap((m): readonly Found[] => {
    const at = start + m.index;
    const name = spelledBefore(reading.plain.slice(Math.max(start, at - 12), at));
    if (name.length < 2 || taken.has(at) || nameEnding(passage, at)) return [];
    const actor = spelledActor(reading, at, null);
    return actor === null ? [] : [place(passage, at - name.length, at, actor, null)];
  });
};

const nameAt = (passage: Passage, start: number): boolean =>
  touching(passage.names, start, start + 1).some((name) => name.start === start);
const nameEnding = (passage: Passage, end: number): boolean =>
  touching(passage.names, end - 1, end).some((name) => name.end === end && name.kind === 'person');
const insideName = (passage: Passage, at: number): boolean => touching(passage.names, at, at + 1).length > 0;

/** Later places of a name that a title has made known. */
const again = (reading: Reading, titled: readonly Found[]): readonly Found[] => {
  const unknowns = new Map(titled.map(({ start, end, actor }) => [reading.text.slice(start, end), actor]));
  if (unknowns.size === 0) return [];
  const taken = new Set(titled.map(({ start }) => start));
  const pattern = new RegExp([...unknowns.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu');
  return reading.passages.flatMap((passage) =>
    [...reading.text.slice(passage.sentence.start, passage.sentence.end).matchAll(pattern)].flatMap(
      (match): readonly Found[] => {
        const start = passage.sentence.start + match.index;
        const free = !taken.has(start) && !insideName(passage, start) && match[0].length >= 2;
        return free ? [place(passage, start, start + match[0].length, unknowns.get(match[0])!, null)] : [];
      },
    ),
  );
};

const place = (passage: Passage, start: number, end: number, actor: ActorRef, role: ChineseRole | null): Found => ({
  start,
  end,
  actor,
  how: 'name',
  role: role ? { title: role.title, organization: role.organization, start: role.start, end: role.end } : null,
  sentence: passage.sentence.n,
});
