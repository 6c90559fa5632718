import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';
import { mentionsIn } from './actors.ts';

export interface Aim {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly speaker: ActorRef | null;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly sentence: Span;
}

const isAlliance = ({ id, side, kind }: ActorRef): boolean => kind === 'organization' && id === side;

/** "In Canberra", "at the council": where it was said, not of whom. */
const place = /\b(?:at|in|from|near|outside|inside|to)\s(?:the\s)?$|[在于於赴抵]$/iu;

/**
 * What a statement is about: the first actor in it that is not of the speaker's own side, else whom it was said to, else
 * another side named in the sentence; null where there is none. Countries and alliances go before people.
 */
export function targetOf({ text, mentions, speaker, content, addressee, sentence }: Aim): ActorRef | null {
  const foreign = (m: Mention): boolean =>
    m.how !== 'pronoun' && m.actor.id !== speaker?.id && (m.actor.side === null || m.actor.side !== speaker?.side);
  const said = content.flatMap((span) => mentionsIn(mentions, span)).filter(foreign);
  const body = said.find((m) => m.actor.kind !== 'person' && m.actor.side !== null) ?? said[0];
  if (body !== undefined) return body.actor;
  if (addressee !== null) {
    const to = mentionsIn(mentions, addressee).find(foreign);
    if (to !== undefined) return to.actor;
  }
  const near = mentionsIn(mentions, sentence)
    .filter(foreign)
    .filter(
      ({ actor, start }) => isAlliance(actor) || !place.test(text.slice(Math.max(sentence.start, start - 12), start)),
    );
  return (near.find((m) => m.actor.kind !== 'person' && m.actor.side !== null) ?? null)?.actor ?? null;
}
