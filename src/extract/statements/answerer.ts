import type { ActorRef } from '../../model/actor.ts';
import { type Cast, mentionsIn, type Speaker } from './actors.ts';
import type { StatementsInput } from './index.ts';
import { answers, type Turn } from './transcript.ts';

/** Who answers: the name of the label; for "A" and 答 the person of the title, else whoever the opening or the first named label names. */
export function answererOf(turn: Turn, input: StatementsInput, cast: Cast, host: ActorRef | null): Speaker {
  const labelled = cast.speaker(turn.label);
  if (labelled.actor !== null && !labelled.actor.id.startsWith('~')) return labelled;
  const label = input.text.slice(turn.label.start, turn.label.end);
  return host !== null && answers.test(label) ? { actor: host, role: null } : labelled;
}

/** The person who gives the answers where the labels do not say. */
export function hostOf(spoken: readonly Turn[], { knowledge, facts, mentions }: StatementsInput): ActorRef | null {
  const titled = knowledge.find(facts.title ?? '').find((match) => match.kind === 'person');
  if (titled !== undefined) return knowledge.actor(titled.ids[0]!);
  const first = spoken[0]?.label.start ?? 0;
  const people = mentionsIn(mentions, { start: 0, end: first }).filter(({ actor }) => actor.kind === 'person');
  const spokesperson = people.find(({ role }) => role !== null && speaksForOthers.test(role.title));
  const labelled = spoken
    .filter(({ role }) => role === 'answer')
    .flatMap(({ label }) => mentionsIn(mentions, label))
    .find(({ actor }) => actor.kind === 'person');
  return (spokesperson ?? labelled ?? people.at(0))?.actor ?? null;
}

const speaksForOthers = /spokes(?:man|woman|person)|发言人|發言人/iu;
