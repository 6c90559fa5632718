import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { castOf, type Speaker } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import type { Placed } from './passage.ts';
import { statementOf } from './statement.ts';

/** Sentences that tell what happened, and are no part of what was said. */
const narrates =
  /\b(?:also )?(?:exchanged views|met with|held talks|attended|were present|took part|participated|arrived|visited)\b|(?:出席|(?:参加|參加|陪同)(?:了|会见|會見)|参加了|举行了|交换了意见|交換意見|在座)/iu;

/**
 * In an official account of a meeting the sentences after a report, in the same paragraph and without a report of their
 * own, go on with what the same speaker said.
 */
export function continued(
  placed: readonly Placed[],
  sentences: readonly Sentence[],
  input: StatementsInput,
): readonly Statement[] {
  const { text, facts } = input;
  if (facts.kind !== 'readout' || facts.side === null) return [];
  const cast = castOf(input);
  const bySentence = Map.groupBy(placed, (one) => one.sentence.n);
  const out: Statement[] = [];
  let last: Speaker | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) last = null;
    paragraph = sentence.paragraph;
    const words = text.slice(sentence.start, sentence.end);
    const spoken = bySentence.get(sentence.n)?.find(({ found }) => found.kind === 'speech' && found.source !== null);
    const next = spoken === undefined ? null : cast.speaker(spoken.found.source!);
    const other = bySentence.get(sentence.n)?.find(({ found }) => found.kind === 'stance' && found.source !== null);
    if (next !== null && takesOver(next, last)) last = next;
    else if (narrates.test(words) || (other !== undefined && isOfOthers(cast.speaker(other.found.source!), last)))
      last = null;
    else if (spoken === undefined && last !== null && sentence.kind === 'text') {
      const end = sentence.end - (/[.。]$/u.test(words) ? 1 : 0);
      const found: Found = { ...bare, content: [{ start: sentence.start, end }] };
      out.push(statementOf({ found, sentence, speaker: last }, input));
    }
  }
  return out;
}

/** "The United States backs it" is no part of what a Chinese envoy went on to say. */
const isOfOthers = ({ actor }: Speaker, last: Speaker | null): boolean =>
  actor !== null && actor.side !== null && actor.side !== last?.actor?.side;

/** A body named in a person's speech does not take the floor from them. */
const takesOver = (next: Speaker, last: Speaker | null): boolean =>
  next.actor !== null && (last === null || last.actor?.kind !== 'person' || next.actor.kind === 'person');

const bare = { source: null, cue: null, addressee: null, kind: 'continued', base: '', direct: false } as const;
