import { fold } from '../../../language/letters.ts';
import type { ActorRef } from '../../../model/actor.ts';
import { type Cast, mentionsIn, type Speaker } from '../actors.ts';
import type { StatementsInput } from '../index.ts';
import { answers } from './labels.ts';
import type { Turn } from './turns.ts';

/**
 * Who answers: the name of the label; for "A" and 答 the person of the title, else whoever the opening or the first named
 * label names; an office that is nobody's name ("SENIOR ADMINISTRATION OFFICIAL") speaks unnamed for whoever publishes.
 */
export function answererOf({ label }: Turn, input: StatementsInput, cast: Cast, host: ActorRef | null): Speaker {
  const byHost = { actor: host, role: null };
  if (label === null) return byHost;
  const labelled = cast.speaker(label);
  if (labelled.actor !== null && !labelled.actor.id.startsWith('~')) return labelled;
  const words = input.text.slice(label.start, label.end);
  if (answers.test(words)) return host === null ? labelled : byHost;
  const office = officeOfLabel(words, input);
  if (office !== null) return { actor: office, role: null };
  if (!/^\p{Lu}[\p{Lu} .'’-]+$/u.test(words)) return labelled;
  return { actor: named(words, input) ?? unnamed(words, input), role: null };
}

/** "THE PRESIDENT": whoever holds that office for the side that publishes, on the day. */
function officeOfLabel(words: string, { knowledge, facts }: StatementsInput): ActorRef | null {
  const day = facts.published;
  if (day === null || facts.side === null) return null;
  const offices = knowledge.find(plain(words)).filter(({ kind }) => kind === 'office');
  const own = offices.flatMap(({ ids }) => ids).filter((id) => knowledge.office(id)?.side === facts.side);
  const holders = own.flatMap((id) => knowledge.holders(id, day.from, day.to));
  return holders.length === 1 ? knowledge.actor(holders[0]!.id) : null;
}

/** A family name in capitals behind a title, of a person whom the title or the text names in full. */
function named(words: string, { knowledge, facts, mentions }: StatementsInput): ActorRef | null {
  const family = words.replace(/^.*[ .](?=\S+$)/u, '').toLowerCase();
  const title = facts.title ?? '';
  const titled = knowledge
    .find(title)
    .flatMap(({ kind, ids }) => (kind === 'person' && ids.length === 1 ? (knowledge.actor(ids[0]!) ?? []) : []));
  const isMeant = ({ name }: ActorRef): boolean => name.toLowerCase().split(/[ -]/u).at(-1) === family;
  const mentioned = mentions.flatMap(({ actor, how }) => (actor.kind === 'person' && how === 'name' ? actor : []));
  const known = [...titled, ...mentioned].find(isMeant);
  if (known !== undefined) return known;
  const full = [...title.matchAll(/\p{Lu}[\p{L}’'-]+ (?<family>\p{Lu}[\p{L}’'-]+)/gu)].find(
    (m) => m.groups!.family!.toLowerCase() === family && !officeWord.test(m[0]),
  );
  return full === undefined ? null : { id: `~${fold(full[0])}`, name: full[0], kind: 'person', side: facts.side };
}

/** "Secretary Hale": an office and a family name are no full name. */
const officeWord =
  /^(?:Secretary|President|Minister|Ambassador|General|Admiral|Senator|Governor|Director|Chancellor)\s/u;

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replace(/^the /u, '')
    .replaceAll(/\b\p{L}/gu, (letter) => letter.toUpperCase());

/** Somebody of whom only the label is known: "Senior administration official". */
function unnamed(words: string, { facts }: StatementsInput): ActorRef {
  const low = words.toLowerCase().replace(/^the /u, '');
  const isName = /^(?:mr|mrs|ms|dr)\b/u.test(low);
  const name = isName ? plain(low).replace(/^(?:Mr|Mrs|Ms|Dr)\.? ?/u, '') : low.charAt(0).toUpperCase() + low.slice(1);
  return { id: `~${fold(name)}`, name, kind: 'person', side: facts.side };
}

/** The person who gives the answers where the labels do not say. */
export function hostOf(spoken: readonly Turn[], { knowledge, facts, mentions }: StatementsInput): ActorRef | null {
  const titled = knowledge.find(facts.title ?? '').find((match) => match.kind === 'person');
  if (titled !== undefined) return knowledge.actor(titled.ids[0]!);
  const first = spoken[0]?.label?.start ?? 0;
  const people = mentionsIn(mentions, { start: 0, end: first }).filter(({ actor }) => actor.kind === 'person');
  const spokesperson = people.find(({ role }) => role !== null && speaksForOthers.test(role.title));
  const labelled = spoken
    .filter(({ role }) => role === 'answer')
    .flatMap(({ label }) => (label === null ? [] : mentionsIn(mentions, label)))
    .find(({ actor }) => actor.kind === 'person');
  return (spokesperson ?? labelled ?? people.at(0))?.actor ?? null;
}

const speaksForOthers = /spokes(?:man|woman|person)|发言人/iu;
