import english from '../../../language/en/turns.json' with { type: 'json' };
import { fold } from '../../../language/letters.ts';
import type { ActorRef } from '../../../model/actor.ts';
import type { Knowledge } from '../../../model/knowledge.ts';
import type { StatementsInput } from '../input.ts';
import { headOf } from './head.ts';

/** A label of offices, titles and a name: "THE PRESIDENT", "MS. CHENEY", "Prime Minister Kishida". */
interface TitledLabel {
  /** In small letters, without "the"; empty where there is none. */
  readonly title: string;
  /** In small letters; empty for a bare office. */
  readonly name: string;
  readonly courtesy: boolean;
}

const titleWords: ReadonlySet<string> = new Set(
  [...english.titles, ...english.partsOfTitles].map((w) => w.toLowerCase()),
);
const courtesies = /^(?:mr|mrs|ms|dr|sir)$/u;
/** Somebody whose name is not told: "SENIOR ADMINISTRATION OFFICIAL". */
const nameless = /\bofficials?(?: \w+)?$/u;

/**
 * Whom a label with a title names: of the family name the one whom the title, the head or the text names in full, of a
 * bare office whoever bears it there, or holds it for the publisher on the day. Undefined where the label has no title
 * and is for others to read; null where it stays open who that is.
 */
export function personOfLabel(words: string, input: StatementsInput): ActorRef | null | undefined {
  const label = titledLabel(words);
  if (label === null) return undefined;
  if (nameless.test(label.title) && label.name === '') return unnamed(label.title, input);
  return label.name === '' ? bearer(label.title, input) : namesake(label, input);
}

function titledLabel(words: string): TitledLabel | null {
  const all = words
    .replace(/\([^)]*\)/u, '')
    .toLowerCase()
    .split(/[\s.]+/u)
    .filter((w) => w !== '' && w !== 'the');
  const first = all.findIndex((w) => !titleWords.has(w));
  const titles = first < 0 ? all : all.slice(0, first);
  if (titles.length === 0) return null;
  return { title: titles.join(' '), name: all.slice(titles.length).join(' '), courtesy: courtesies.test(titles[0]!) };
}

/** Who has the office before his name in the title, or else in the head: "Remarks by President Biden". */
function bearer(title: string, input: StatementsInput): ActorRef | null {
  const titled = bearersIn(input.facts.title ?? '', title, input.knowledge);
  const named = titled.length > 0 ? titled : bearersIn(headOf(input), title, input.knowledge);
  const own = named.filter(({ side }) => side === input.facts.side);
  return onlyOne(own) ?? holder(title, input) ?? onlyOne(named);
}

const onlyOne = (found: readonly ActorRef[]): ActorRef | null =>
  new Set(found.map(({ id }) => id)).size === 1 ? found[0]! : null;

function bearersIn(words: string, title: string, knowledge: Pick<Knowledge, 'find' | 'actor'>): readonly ActorRef[] {
  const before = new RegExp(`(?<!vice )\\b${title.replaceAll(/[^\p{L} ]/gu, '.')}\\s+$`, 'iu');
  return knowledge
    .find(words)
    .filter(({ kind, ids }) => kind === 'person' && ids.length === 1)
    .filter((m) => before.test(words.slice(Math.max(0, m.start - 60), m.start)) || heads(m, title, words))
    .flatMap(({ ids }) => knowledge.actor(ids[0]!) ?? []);
}

/** The name as it is found may take the office in: "President Biden". */
const heads = (
  { start, end }: { readonly start: number; readonly end: number },
  title: string,
  head: string,
): boolean => head.slice(start, end).toLowerCase().startsWith(`${title} `);

/** Whoever holds the office for the side that publishes, on the day. */
function holder(title: string, { knowledge, facts }: StatementsInput): ActorRef | null {
  const day = facts.published;
  if (day === null || facts.side === null) return null;
  const offices = knowledge.find(capital(title)).filter(({ kind }) => kind === 'office');
  const own = offices.flatMap(({ ids }) => ids).filter((id) => knowledge.office(id)?.side === facts.side);
  const holders = own.flatMap((id) => knowledge.holders(id, day.from, day.to));
  return holders.length === 1 ? knowledge.actor(holders[0]!.id) : null;
}

/** The family name of a person whom the title, the head or the text names in full. */
function namesake({ title, name, courtesy }: TitledLabel, input: StatementsInput): ActorRef {
  const { knowledge, facts, mentions } = input;
  const head = headOf(input);
  const full = fullName(name, head, facts.side);
  // "Camilla Stoltenberg" in the head is no Jens: a family name alone is found within her name.
  const titled = knowledge
    .find(head)
    .filter((match) => full === undefined || full.name.startsWith(head.slice(match.start, match.end).split(' ')[0]!))
    .flatMap(({ kind, ids }) => (kind === 'person' && ids.length === 1 ? (knowledge.actor(ids[0]!) ?? []) : []));
  const mentioned = mentions.flatMap(({ actor, how, text }) =>
    actor.kind === 'person' && how === 'name' && text.includes(' ') ? actor : [],
  );
  const known = titled.find((one) => isNamed(one, name)) ?? full;
  if (known !== undefined) return known;
  const told = mentioned.find((one) => isNamed(one, name));
  if (told !== undefined) return told;
  // Of a bare "Mr" any namesake could be meant; an office goes with whoever held it.
  const found = courtesy ? [] : knowledge.find(capital(`${title} ${name}`)).filter(({ kind }) => kind === 'person');
  const [match] = found;
  const only = match?.ids.length === 1 ? knowledge.actor(match.ids[0]!) : null;
  return only ?? { id: `~${fold(name)}`, name: capital(name), kind: 'person', side: facts.side };
}

/** The family name stands last, or first as in the names of East Asia; all that the label gives is in the name. */
const isNamed = ({ name }: ActorRef, label: string): boolean => {
  const full = fold(name);
  const wanted = fold(label);
  return full === wanted || full.endsWith(` ${wanted}`) || full.startsWith(`${wanted} `);
};

/** "Erika Halvorsen" in the head, for HALVORSEN; "Secretary Hale" is no full name. */
function fullName(label: string, head: string, side: string | null): ActorRef | undefined {
  const full = /(?<given>\p{Lu}[\p{L}’'-]+) (?:\p{Lu}\. )?(?<family>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)?)/gu;
  for (const m of head.matchAll(full)) {
    const { given = '', family = '' } = m.groups!;
    if (titleWords.has(given.toLowerCase())) continue;
    const name = [family, family.split(' ')[0]!].find((one) => fold(one) === fold(label));
    if (name === undefined) continue;
    const whole = `${given} ${name}`;
    return { id: `~${fold(whole)}`, name: whole, kind: 'person', side };
  }
  return undefined;
}

/** Somebody of whom only the label is known: "Senior administration official". */
function unnamed(title: string, { facts }: StatementsInput): ActorRef {
  const name = title.charAt(0).toUpperCase() + title.slice(1);
  return { id: `~${fold(name)}`, name, kind: 'person', side: facts.side };
}

const capital = (words: string): string => words.replaceAll(/(?<![\p{L}’'])\p{L}/gu, (letter) => letter.toUpperCase());
