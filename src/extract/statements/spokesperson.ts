import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { within } from './within.ts';

/** "Its spokesperson": whoever speaks for the body that is told of. */
export const ownSpokesperson =
  /^(?:its|their)\s(?:chief\s|deputy\s|official\s|press\s)?(?:spokes(?:man|woman|person)|mouthpiece)$/iu;

/** What stands before a subject: nothing, or an adverbial or a dateline that a mark closes. */
const lead = /(?:^|[,–—-]\s+)(?:the\s)?$/iu;

interface Told {
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
}

/** The body that is the subject of the sentence so far, or else of the sentence before; null where neither has one. */
export function bodyToldOf({ text, sentences, mentions }: Told, source: Span): ActorRef | null {
  const here = sentences.findLastIndex(({ start }) => start <= source.start);
  for (const sentence of [sentences[here], sentences[here - 1]]) {
    if (sentence === undefined) continue;
    const before = { start: sentence.start, end: Math.min(sentence.end, source.start) };
    const subject = within(mentions, before).find(({ start }) => lead.test(text.slice(sentence.start, start)));
    if (subject !== undefined) return /^(?:organization|country)$/u.test(subject.actor.kind) ? subject.actor : null;
  }
  return null;
}
