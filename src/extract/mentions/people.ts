import { fold } from '../../knowledge/fold.ts';
import type { ActorRef, RoleMention } from '../../model/actor.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { honours, isConnector, titleFits, titleHeads } from '../roles.ts';
import { commonSurnames, familyOf, nameRunEnd } from './name-run.ts';
import { type Found, type Passage, type Reading, touching } from './reading.ts';
import type { RoleRead } from './role-words.ts';
import { holderSpeltSo } from './same-person.ts';
import { type NearestNoun, roleAfter } from './title-after.ts';
import { roleBefore } from './title-before.ts';

/** People of a document by family name, in lower case, in the order of appearance. */
export type Families = ReadonlyMap<string, readonly ActorRef[]>;

interface Named {
  readonly passage: Passage;
  /** Words `from` up to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly actor: ActorRef;
}

/** People named in sentences of Latin letters: those of the knowledge, and others by title, apposition or what they say. */
export const englishPeople = (reading: Reading, nearest: NearestNoun): readonly Found[] => {
  const full = reading.passages.map((passage) => [
    ...knownInFull(reading, passage),
    ...unknownInFull(reading, passage, nearest),
  ]);
  const families = familiesOf(full.flat());
  const alone = reading.passages.flatMap((passage, n) => byFamily(reading, passage, families, full[n]!));
  return [...full.flat(), ...alone].map((named) => toFound(reading, named, nearest));
};

const starts = (passage: Passage, i: number): NameMatch | null => {
  const cover = passage.cover[i];
  return cover && cover !== passage.cover[i - 1] ? cover : null;
};
const coverEnd = (passage: Passage, i: number): number => {
  let at = i;
  while (at < passage.words.length && passage.cover[at] === passage.cover[i]) at++;
  return at;
};

const knownInFull = (reading: Reading, passage: Passage): readonly Named[] =>
  passage.words.flatMap((_, i): readonly Named[] => {
    const match = starts(passage, i);
    if (match?.kind !== 'person' || match.form !== 'full') return [];
    const id = match.ids.length === 1 ? match.ids[0] : onDuty(reading, match.ids, null)[0];
    const actor = id ? reading.knowledge.actor(id) : null;
    return actor ? [{ passage, from: i, to: coverEnd(passage, i), actor }] : [];
  });

const reporting: ReadonlySet<string> = new Set(
  'said says told tells wrote writes added warned argued stressed noted tweeted explained commented replied'.split(' '),
);
const learned = /^(?:university|institute|institution|college|academy|school)$/i;

const unknownInFull = (reading: Reading, passage: Passage, nearest: NearestNoun): readonly Named[] => {
  if (passage.headline) return [];
  const named: Named[] = [];
  for (let i = 0; i < passage.words.length; i++) {
    const to = nameRunEnd(passage, i);
    if (to === i) continue;
    if (to > i + 1 && isPerson(reading, passage, i, to, nearest)) {
      const actor = unknownActor(reading, passage, i, to, nearest);
      named.push({ passage, from: i, to, actor });
    }
    i = to - 1;
  }
  return named;
};

const isPerson = (reading: Reading, passage: Passage, from: number, to: number, nearest: NearestNoun): boolean => {
  const { words } = passage;
  if (honours.has(words[from - 1]?.lower ?? '') || roleBefore(reading, passage, from)) return true;
  if (to - from < 2 || to - from > 3) return false;
  if (words[from - 1]?.lower === 'by' && words[from - 2]?.lower === 'interviewed') return true;
  if (roleAfter(reading, passage, to, nearest)?.title || roleBeforeComma(reading, passage, from, to)) return true;
  if (isScholar(passage, to) || (words[to]?.lower === 'and' && isScholar(passage, nameRunEnd(passage, to + 1))))
    return true;
  const before = words[from - 1];
  return reporting.has(words[to]?.lower ?? '') && (!before?.word || before.lower === 'that');
};

/** "… of Shanghai University" */
const isScholar = (passage: Passage, to: number): boolean =>
  passage.words[to]?.lower === 'of' &&
  passage.words.slice(to + 1, to + 6).some((word) => word.capital && learned.test(word.text));

const unknownActor = (reading: Reading, passage: Passage, from: number, to: number, nearest: NearestNoun): ActorRef => {
  const name = reading.text.slice(passage.words[from]!.start, passage.words[to - 1]!.end).replace(/\s+/g, ' ');
  const before = roleBefore(reading, passage, from) ?? roleBeforeComma(reading, passage, from, to);
  const role = roleAfter(reading, passage, to, nearest)?.actorId ?? before?.actorId;
  const side = role ? (reading.knowledge.actor(role)?.side ?? null) : null;
  const offices = before ? touching(passage.offices, before.start, before.end).flatMap(({ ids }) => ids) : [];
  const held = side === null ? offices : offices.filter((office) => reading.knowledge.office(office)?.side === side);
  return holderSpeltSo(reading, name, held) ?? { id: `~${fold(name)}`, name, kind: 'person', side };
};

const familiesOf = (named: readonly Named[]): Families => {
  const families = new Map<string, ActorRef[]>();
  for (const { passage, from, to, actor } of named) {
    const words = passage.words.slice(from, to).map((word) => word.text);
    const family = fold(familyOf(words));
    const known = families.get(family) ?? [];
    if (!known.some(({ id }) => id === actor.id)) families.set(family, [...known, actor]);
  }
  return families;
};

const byFamily = (reading: Reading, passage: Passage, families: Families, full: readonly Named[]): readonly Named[] => {
  const taken = new Set(full.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, k) => from + k)));
  const headline = passage.headline;
  const named: Named[] = [];
  for (let i = 0; i < passage.words.length; i++) {
    const word = passage.words[i]!;
    const match = starts(passage, i);
    if (taken.has(i) || !word.capital || (match && (match.kind !== 'person' || match.form !== 'family'))) continue;
    const to = match ? coverEnd(passage, i) : i + 1;
    const known = families.has(fold(word.text)) || (nameRunEnd(passage, i) === i + 1 && isTitled(reading, passage, i));
    if (!match && (!known || passage.cover[i])) continue;
    if (!headline && besideOtherName(passage, i, to)) continue;
    const actor = ofFamily(
      { reading, passage, from: i, match, headline },
      families.get(fold(word.text)) ??
        families.get(fold(reading.text.slice(word.start, passage.words[to - 1]!.end))) ??
        [],
    );
    if (actor) named.push({ passage, from: i, to, actor });
    i = to - 1;
  }
  return named;
};

/** A single word is a person by a title straight before it, not by "Director of Policy". */
const isTitled = (reading: Reading, passage: Passage, i: number): boolean => {
  const next = passage.words[i + 1];
  // "Prince Edward Island", "King Charles Street": the name of a thing.
  if (passage.headline || (next?.capital && !passage.cover[i + 1])) return false;
  const role = roleBefore(reading, passage, i);
  return (
    honours.has(passage.words[i - 1]?.lower ?? '') ||
    (role !== null && titleHeads.has(passage.words[i - 1]?.lower ?? ''))
  );
};

/** "Zhang Stoltenberg", "Wang Lutong": a name of another person holds the family name. */
const besideOtherName = (passage: Passage, from: number, to: number): boolean => {
  const before = passage.words[from - 1];
  if (before && from - 1 > 0 && !passage.cover[from - 1] && nameRunEnd(passage, from - 1) > from - 1) return true;
  return !passage.cover[to] && nameRunEnd(passage, to) > to && passage.words[to]!.word;
};

interface Place {
  readonly reading: Reading;
  readonly passage: Passage;
  readonly from: number;
  readonly match: NameMatch | null;
  readonly headline: boolean;
}

const ofFamily = (
  { reading, passage, from, match, headline }: Place,
  inDocument: readonly ActorRef[],
): ActorRef | null => {
  const role = roleBefore(reading, passage, from);
  const honoured = honours.has(passage.words[from - 1]?.lower ?? '');
  if (inDocument.length === 1) return inDocument[0]!;
  const candidates = inDocument.length > 1 ? inDocument.map(({ id }) => id) : (match?.ids ?? []);
  const ours = candidates.filter((id) => !role?.actorId || sideOf(reading, role.actorId) === sideOf(reading, id));
  const fitting = role && candidates.length > 1 ? ours.filter((id) => hasTitle(reading, id, role.title)) : ours;
  const common = commonSurnames.has(passage.words[from]!.lower);
  const sure = role || honoured ? fitting : common ? [] : candidates;
  const chosen = sure.length > 1 && (role || honoured) ? onDuty(reading, sure, role?.title ?? null) : sure;
  if (chosen.length === 1)
    return reading.knowledge.actor(chosen[0]!) ?? inDocument.find(({ id }) => id === chosen[0]) ?? null;
  if (headline || !(role || honoured)) return null;
  const name = passage.words[from]!.text;
  const side = role?.actorId ? (reading.knowledge.actor(role.actorId)?.side ?? null) : null;
  return { id: `~${fold(name)}`, name, kind: 'person', side };
};

const sideOf = ({ knowledge }: Reading, id: string): string | null => knowledge.actor(id)?.side ?? null;

const hasTitle = (reading: Reading, id: string, title: string): boolean =>
  (reading.knowledge.person(id)?.roles ?? []).some((role) => titleFits(title, role.title));

/** Those who held a role, or a role of that title, when the document was written. */
const onDuty = ({ knowledge, anchor }: Reading, ids: readonly string[], title: string | null): readonly string[] =>
  anchor === null
    ? []
    : ids.filter((id) =>
        knowledge
          .rolesOf(id, anchor.from, anchor.to)
          .some((role) => (role.from ?? role.to) !== undefined && (title === null || titleFits(title, role.title))),
      );

const toFound = (reading: Reading, { passage, from, to, actor }: Named, nearest: NearestNoun): Found => ({
  start: passage.words[from]!.start,
  end: passage.words[to - 1]!.end,
  actor,
  how: 'name',
  role: roleOf(reading, passage, from, to, nearest),
  sentence: passage.sentence.n,
});

const roleOf = (
  reading: Reading,
  passage: Passage,
  from: number,
  to: number,
  nearest: NearestNoun,
): RoleMention | null => {
  const before = roleBefore(reading, passage, from) ?? roleBeforeComma(reading, passage, from, to);
  const next = passage.words[to]?.lower === 'and' ? nameRunEnd(passage, to + 1) : to;
  const after = roleAfter(reading, passage, next > to + 1 && isScholar(passage, next) ? next : to, nearest);
  if (passage.words[from - 1]?.lower === 'by' && passage.words[from - 2]?.lower === 'interviewed') {
    return {
      title: 'interviewer',
      organization: null,
      start: passage.words[from - 2]!.start,
      end: passage.words[from - 1]!.end,
    };
  }
  const own = after?.title || before || isScholar(passage, to) || isScholar(passage, next) ? after : null;
  return before || own ? composed(before, own) : null;
};

/** "China's ambassador in Brussels, Guan Chengyuan, …": the title stands before a comma and the name is closed by another. */
const roleBeforeComma = (reading: Reading, passage: Passage, from: number, to: number): RoleRead | null => {
  const { words } = passage;
  if (words[from - 1]?.text !== ',' || !/^[,(.]$/.test(words[to]?.text ?? '.')) return null;
  const plain = roleBefore(reading, passage, from - 1);
  const place = words[from - 2];
  if (plain || !place?.capital || !isConnector(words[from - 3]?.lower ?? '')) return plain;
  const role = roleBefore(reading, passage, from - 3);
  const title = role ? reading.text.slice(role.end - role.title.length, place.end) : '';
  return role?.title === title.slice(0, role?.title.length) ? { ...role, title, end: place.end } : role;
};

const composed = (before: RoleRead | null, after: RoleRead | null): RoleMention => {
  const titles = [before?.title, after?.title].filter((title) => title);
  const organization = after?.organization ?? before?.organization ?? null;
  return {
    title: titles.length > 0 ? titles.join(', ') : (organization ?? ''),
    organization: titles.length > 0 ? organization : null,
    start: (before ?? after)!.start,
    end: (after ?? before)!.end,
  };
};
