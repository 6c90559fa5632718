import type { ActorRef, Mention } from '../../model/actor.ts';
import type { DocumentFacts } from '../../model/document.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { pair } from './parties.ts';
import { within } from './within.ts';

interface Issued {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly facts: DocumentFacts;
}

/** The "we" of a text outside quotation marks: those who issued it. */
export const isOwnVoice = (text: string, source: Span | null): boolean =>
  source !== null && /^we$/iu.test(text.slice(source.start, source.end));

/** "We, the leaders of the seven," at the head of a declaration, up to its verb. */
const opening = /\bWe, (?<who>(?:the |representatives )[^.;]{3,160}?),/u;
/** The opening stands in these first UTF-16 units. */
const head = 3000;

/** Who says "we" in a communiqué: whom it opens with, the two that its title joins, or whose side it speaks for; null where it does not tell. */
export function issuerOf({ text, mentions, knowledge, facts }: Issued): ActorRef | null {
  const m = opening.exec(text.slice(0, head));
  if (facts.kind !== 'communique' && m === null) return null;
  const named =
    m === null ? [] : within(mentions, { start: m.index, end: m.index + m[0].length }).map(({ actor }) => actor);
  const bodies = bodiesIn(facts.title ?? '', knowledge);
  const [a, b] = bodies;
  return (
    named.find(({ kind }) => kind !== 'person') ??
    (a !== undefined && b !== undefined && bodies.length === 2 ? pair(a, b) : null) ??
    (facts.side === null ? null : knowledge.actor(facts.side)) ??
    a ??
    null
  );
}

const bodiesIn = (title: string, knowledge: Knowledge): readonly ActorRef[] =>
  knowledge
    .find(title)
    .filter(({ kind, ids }) => kind === 'organization' && ids.length === 1)
    .flatMap(({ ids }) => knowledge.actor(ids[0]!) ?? []);
