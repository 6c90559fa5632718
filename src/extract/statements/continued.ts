import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { castOf } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import type { Placed } from './passage.ts';
import { statementOf } from './statement.ts';

/** Sentences that tell what happened, and are no part of what was said. */
const narrates =
  /\b(?:also )?(?:exchanged views|met with|held talks|attended|were present|took part|participated|arrived|visited)\b|(?:出席|参加了|举行了|交换了意见|交換意見|在座)/iu;

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
  let last: Placed | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) last = null;
    paragraph = sentence.paragraph;
    const own = bySentence.get(sentence.n);
    const spoken = own?.find(({ found }) => found.kind === 'speech' && found.source !== null);
    const words = text.slice(sentence.start, sentence.end);
    if (spoken !== undefined || narrates.test(words)) last = spoken ?? null;
    else if (last !== null && last.found.source !== null && sentence.kind === 'text') {
      const speaker = cast.speaker(last.found.source);
      const end = sentence.end - (/[.。]$/u.test(words) ? 1 : 0);
      const found: Found = { ...bare, content: [{ start: sentence.start, end }] };
      if (speaker.actor !== null) out.push(statementOf({ found, sentence, speaker }, input));
    }
  }
  return out;
}

const bare = { source: null, cue: null, addressee: null, kind: 'continued', base: '', direct: false } as const;
