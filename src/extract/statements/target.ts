import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { mentionsIn } from './actors.ts';
import { sides } from './field.ts';

export interface Aim {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly speaker: ActorRef | null;
  readonly content: readonly Span[];
  readonly addressee: Span | null;
  readonly sentence: Span;
}

const isAlliance = ({ id, side, kind }: ActorRef): boolean => kind === 'organization' && id === side;

/** "In Canberra", "at the council": where it was said, not of whom. */
const place = /\b(?:at|in|from|near|outside|inside|to)\s(?:the\s)?$|[在于於赴抵]$/iu;
/** "Sends arms to Russia", 同俄罗斯: what stands there is another's counterpart, and no subject. */
const oblique =
  /\b(?:with|to|for|from|in|into|at|near|between|through|via|by|off|across|under)\s(?:(?:the|its|his|her|their)\s)?$|[在于於赴抵向同与與和跟给給从從]$/iu;
const list = /^\s*(?:,|，|、|and|or|和|与|與|及|以及|,\s*and)\s*(?:the\s)?$/iu;

/**
 * What a statement is about: the first actor in it that is not of the speaker's own side (a subject before a counterpart,
 * in a list the side that the house is about), else whom it was said to, else another side named in the sentence; null
 * where there is none. Countries and alliances go before people; the press is nobody's target.
 */
export function targetOf({ text, mentions, knowledge, speaker, content, addressee, sentence }: Aim): ActorRef | null {
  const foreign = (m: Mention): boolean =>
    m.how !== 'pronoun' &&
    m.actor.id !== speaker?.id &&
    (m.actor.side === null || m.actor.side !== speaker?.side) &&
    !isPress(m.actor, knowledge);
  const said = content.flatMap((span) => mentionsIn(mentions, span)).filter(foreign);
  const bodies = said.filter((m) => m.actor.kind !== 'person' && m.actor.side !== null);
  const body = leading(text, bodies) ?? said[0];
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

/** The first that is no counterpart, else the first; of a list that it opens, the side that the house is about. */
function leading(text: string, bodies: readonly Mention[]): Mention | undefined {
  const at = Math.max(
    0,
    bodies.findIndex(({ start }) => !oblique.test(text.slice(Math.max(0, start - 14), start))),
  );
  for (let k = at; k < bodies.length; k++) {
    if (k > at && !list.test(text.slice(bodies[k - 1]!.end, bodies[k]!.start))) break;
    if (bodies[k]!.actor.id === sides.china || bodies[k]!.actor.id === sides.alliance) return bodies[k];
  }
  return bodies[at];
}

const isPress = ({ id, kind, side }: ActorRef, { publishers }: Knowledge): boolean =>
  kind === 'organization' && id !== side && publishers.some((one) => one.id === id && one.kind !== 'official');
