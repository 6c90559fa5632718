import type { Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import type { Scene } from './reading.ts';

const leads = /\b(?:led|headed|represented by|under|leading|head of)\b[^,.;]{0,60}$|率[^，。]{0,20}$/iu;
const chairs = /\b(?:co-?)?chair(?:ed|s|ing)?\b[^.;]{0,120}$/iu;
const leadsAfter = /^[^.;,]{0,4}(?:,[^.;]{0,80},)?\s*(?:led|headed|commanded)\b/iu;

/** A mention as a participant: with the role that the text gives, and whether the text has them lead or chair. */
export function participant(scene: Scene, mention: Mention, text: string): Participant {
  const before = scene.words.slice(
    Math.max(0, mention.start - scene.sentence.start - 130),
    mention.start - scene.sentence.start,
  );
  const after = scene.words.slice(mention.end - scene.sentence.start, mention.end - scene.sentence.start + 110);
  const part = chairs.test(before) ? 'chaired' : leads.test(before) || leadsAfter.test(after) ? 'led' : 'took part';
  const role = mention.role ? text.slice(mention.role.start, mention.role.end) : null;
  return { actor: mention.actor, role, part, span: { start: mention.start, end: mention.end } };
}

/** One participant for each actor: the first mention that says most. */
export function merge(participants: readonly Participant[]): readonly Participant[] {
  const byActor = new Map<string, Participant>();
  for (const one of participants) {
    const known = byActor.get(one.actor.id);
    const better =
      !known ||
      (known.part === 'took part' && one.part !== 'took part') ||
      (known.role === null && one.role !== null && known.part === one.part);
    if (better) byActor.set(one.actor.id, known ? { ...one, role: one.role ?? known.role } : one);
  }
  return [...byActor.values()];
}
