import type { ActorRef } from '../../../model/actor.ts';
import { type Cast, mentionsIn, type Speaker } from '../actors.ts';
import type { StatementsInput } from '../input.ts';
import { personOfLabel } from './label-person.ts';
import { answers } from './labels.ts';
import type { Turn } from './turns.ts';

/**
 * Who answers: the person whom the label names; for "A" and 答 the person of the title, else whoever the opening or the
 * first named label names. An office that is nobody's name ("SENIOR ADMINISTRATION OFFICIAL") speaks unnamed.
 */
export function answererOf({ label }: Turn, input: StatementsInput, cast: Cast, host: ActorRef | null): Speaker {
  if (label === null) return { actor: host, role: null };
  const words = input.text.slice(label.start, label.end);
  if (answers.test(words) && host !== null) return { actor: host, role: null };
  const titled = personOfLabel(words, input);
  return titled === undefined ? cast.speaker(label) : { actor: titled, role: null };
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
