import { familyNames } from '../../knowledge/family-name.ts';
import { fold } from '../../language/letters.ts';
import type { Word } from '../../language/words.ts';
import type { ActorRef } from '../../model/actor.ts';
import { sides } from '../../model/field.ts';
import type { NameMatch, PersonEntry } from '../../model/knowledge.ts';
import { honours, titleFits, titleHeads } from '../roles.ts';
import { commonSurnames, familyOf, nameRunEnd, surnamesFirst } from './name-run.ts';
import type { Passage, Reading } from './passage.ts';
import { roleBefore } from './title-before.ts';

/** People of a document by family name, in lower case, in the order of appearance. */
export type Families = ReadonlyMap<string, readonly ActorRef[]>;

export interface Named {
  readonly passage: Passage;
  /** Words `from` up to before `to`. */
  readonly from: number;
  readonly to: number;
  readonly actor: ActorRef;
}

export const familiesOf = ({ knowledge }: Reading, named: readonly Named[]): Families => {
  const families = new Map<string, ActorRef[]>();
  for (const { passage, from, to, actor } of named) {
    for (const family of familiesIn(knowledge.person(actor.id), passage.words.slice(from, to))) {
      const known = families.get(family) ?? [];
      if (!known.some(({ id }) => id === actor.id)) families.set(family, [...known, actor]);
    }
  }
  return families;
};

const familiesIn = (person: PersonEntry | null, words: readonly Word[]): readonly string[] =>
  person ? familyNames(person).map(fold) : [fold(familyOf(words.map(({ text }) => text)))];

/** People by family name alone: of this document, by a title, or the only one whom the knowledge has. */
export const byFamily = (
  reading: Reading,
  passage: Passage,
  families: Families,
  full: readonly Named[],
): readonly Named[] => {
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
    if (!headline && (besideOtherName(passage, i, to) || isThing(passage, i, to))) continue;
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
  if (isPlaceBefore(passage, from)) return false;
  if (before && from - 1 > 0 && !passage.cover[from - 1] && nameRunEnd(passage, from - 1) > from - 1) return true;
  return !passage.cover[to] && nameRunEnd(passage, to) > to && passage.words[to]!.word;
};

/** "The Hague": a name after an article is a thing, but "the Bush administration" is Bush's. */
const isThing = ({ words }: Passage, from: number, to: number): boolean =>
  words[from - 1]?.lower === 'the' && !belongings.test(words[to]?.lower ?? '');
const belongings =
  /^(?:administration|government|team|presidency|years?|era|cabinet|campaign|doctrine|camp|family|visit|speech|letter|interview|meeting|talks|plan|white)$/;

/** "In Davos Stoltenberg said": a great word after "in" is where it was. */
export const isPlaceBefore = ({ words }: Passage, family: number): boolean =>
  /^(?:in|at|near|outside|inside)$/.test(words[family - 2]?.lower ?? '');

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
  const honour = passage.words[from - 1]?.lower ?? '';
  const honoured = honours.has(honour);
  const only = inDocument.length === 1 ? inDocument[0]! : null;
  const rank = role !== null && ranks.test(role.title);
  if (only && (match?.ids.includes(only.id) || !role || !match?.ids.some((id) => hasTitle(reading, id, role.title))))
    return only;
  const candidates = inDocument.length > 1 ? inDocument.map(({ id }) => id) : (match?.ids ?? []);
  const ours = candidates
    .filter((id) => addressed(reading, id, honour))
    .filter((id) => !rank || inDocument.some((known) => known.id === id) || isOfTheForces(reading, id))
    .filter((id) => !role?.actorId || sideOf(reading, role.actorId) === sideOf(reading, id));
  const fitting = role && candidates.length > 1 ? ours.filter((id) => hasTitle(reading, id, role.title)) : ours;
  const word = passage.words[from]!.lower;
  const common =
    inDocument.length === 0 && (commonSurnames.has(word) || surnamesFirst.has(word) || !concerns(reading, candidates));
  const sure = role || honoured ? fitting : common ? [] : candidates;
  const chosen = sure.length > 1 && (role || honoured) ? onDuty(reading, sure, role?.title ?? null) : sure;
  if (chosen.length === 1)
    return reading.knowledge.actor(chosen[0]!) ?? inDocument.find(({ id }) => id === chosen[0]) ?? null;
  if (headline || !(role || honoured)) return null;
  const name = passage.words[from]!.text;
  const side = role?.actorId ? (reading.knowledge.actor(role.actorId)?.side ?? null) : null;
  return { id: `~${fold(name)}`, name, kind: 'person', side };
};

/**
 * Whether the text is about the world of these people: it does not keep to one country that is not theirs. Those of the
 * two sides whose relations the house is about are of the world of every text that names either.
 */
const concerns = ({ knowledge, named }: Reading, people: readonly string[]): boolean => {
  const ours = people.map((id) => knowledge.actor(id)?.side ?? null);
  if (people.length === 1 && ours[0] === sides.alliance && named.has(sides.china)) return true;
  if (people.some((id) => named.has(knowledge.actor(id)?.side ?? ''))) return true;
  const sovereign = [...named]
    .map((id) => knowledge.organization(id))
    .filter((entry) => entry?.side === entry?.id && entry !== null);
  return sovereign.length !== 1 || sovereign.some((entry) => entry?.kind === 'organization');
};

/** "Mrs" is said of no man. */
const addressed = ({ knowledge }: Reading, id: string, honour: string): boolean => {
  const gender = knowledge.person(id)?.gender;
  if (!gender) return true;
  return /^(?:mrs|ms|lady|dame|madam|madame)\.?$/.test(honour)
    ? gender === 'f'
    : /^(?:mr|sir|lord)\.?$/.test(honour)
      ? gender === 'm'
      : true;
};

const ranks =
  /^(?:general|admiral|colonel|captain|commander|marshal|gen|adm|col|capt|cmdr|lieutenant|major|brigadier|lt|maj|brig)\b/i;
const forces = /defen[cs]e|milit|staff|command|general|admiral|army|navy|forces|colonel|captain|marshal/i;

/** A rank is borne by those who serve, not by a politician of the same name. */
const isOfTheForces = ({ knowledge }: Reading, id: string): boolean => {
  const roles = knowledge.person(id)?.roles ?? [];
  return roles.length === 0 || roles.some(({ title }) => forces.test(title));
};

const sideOf = ({ knowledge }: Reading, id: string): string | null => knowledge.actor(id)?.side ?? null;

const hasTitle = (reading: Reading, id: string, title: string): boolean =>
  (reading.knowledge.person(id)?.roles ?? []).some((role) => titleFits(title, role.title));

/** Those who held a role, or a role of that title, when the document was written. */
export const onDuty = (
  { knowledge, anchor }: Reading,
  ids: readonly string[],
  title: string | null,
): readonly string[] =>
  anchor === null
    ? []
    : ids.filter((id) =>
        knowledge
          .rolesOf(id, anchor.from, anchor.to)
          .some((role) => (role.from ?? role.to) !== undefined && (title === null || titleFits(title, role.title))),
      );

/** The match that begins at word `i`. */
export const starts = (passage: Passage, i: number): NameMatch | null => {
  const cover = passage.cover[i];
  return cover && cover !== passage.cover[i - 1] ? cover : null;
};
/** The word after the last that the match at word `i` covers. */
export const coverEnd = (passage: Passage, i: number): number => {
  let at = i;
  while (at < passage.words.length && passage.cover[at] === passage.cover[i]) at++;
  return at;
};
