import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import { mentionsIn } from './actors.ts';

export interface Aim {
  readonly mentions: readonly Mention[];
  readonly speaker: ActorRef | null;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly sentence: Span;
}

/**
 * What a statement is about: the first actor in it that is not of the speaker's own side, else whom it was said to, else
 * another side named in the sentence; null where there is none. Countries and alliances go before people.
 */
export function targetOf({ mentions, speaker, content, addressee, sentence }: Aim): ActorRef | null {
  const foreign = (m: Mention): boolean =>
    m.how !== 'pronoun' && m.actor.id !== speaker?.id && (m.actor.side === null || m.actor.side !== speaker?.side);
  const said = content.flatMap((span) => mentionsIn(mentions, span)).filter(foreign);
  const body = said.find((m) => m.actor.kind !== 'person' && m.actor.side !== null) ?? said[0];
  if (body !== undefined) return body.actor;
  if (addressee !== null) {
    const to = mentionsIn(mentions, addressee).find(foreign);
    if (to !== undefined) return to.actor;
  }
  const near = mentionsIn(mentions, sentence).filter(foreign);
  return (near.find((m) => m.actor.kind !== 'person' && m.actor.side !== null) ?? null)?.actor ?? null;
}
