import type { Sentence } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { castOf, type Speaker } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';
import type { Placed } from './passage.ts';
import { statementOf } from './statement.ts';
import { isSide } from './unsaid.ts';

/** Sentences that tell what happened, and are no part of what was said. */
const narrates =
  /\b(?:also )?(?:exchanged views|met with|held talks|attended|were present|took part|participated|arrived|visited)\b|(?:出席|(?:参加|參加|陪同)(?:了|会见|會見)|参加了|举行了|交换了意见|交換意見|在座)/iu;

/**
 * Sentences without a report of their own that go on with what somebody said before them in the paragraph: in an
 * official account of a meeting all of them, in other texts those that tell in the present tense what the speaker's
 * side as such wants or opposes.
 */
export function continued(
  placed: readonly Placed[],
  sentences: readonly Sentence[],
  input: StatementsInput,
): readonly Statement[] {
  const { text, facts } = input;
  const official = facts.kind === 'readout' && facts.side !== null;
  const cast = castOf(input);
  if (!official && !cast.ofTheField) return [];
  const bySentence = Map.groupBy(placed, (one) => one.sentence.n);
  const out: Statement[] = [];
  let last: Speaker | null = null;
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph !== paragraph) last = null;
    paragraph = sentence.paragraph;
    const words = text.slice(sentence.start, sentence.end);
    const reports = bySentence.get(sentence.n) ?? [];
    const spoken = reports.find(({ found }) => found.kind === 'speech' && found.source !== null);
    const next = spoken === undefined ? null : cast.speaker(spoken.found.source!);
    const other = reports.find(({ found }) => /^(?:stance|mental)$/u.test(found.kind) && found.source !== null);
    const view = other === undefined ? null : cast.speaker(other.found.source!);
    if (next !== null && takesOver(next, last)) last = next;
    else if (narrates.test(words) || (view !== null && other!.found.kind === 'stance' && isOfOthers(view, last)))
      last = null;
    else if (spoken === undefined && last !== null && sentence.kind === 'text') {
      if (!official && (view === null || !isOwnStand(view, last) || !isPresent(other!.found, text))) continue;
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

/** "China opposes blocs", after words of its envoy. */
const isOwnStand = ({ actor }: Speaker, last: Speaker): boolean =>
  isSide(actor) && actor?.side === last.actor?.side && !isSide(last.actor);

/** "opposes", "does not see", "is willing" */
const isPresent = ({ cue }: Found, text: string): boolean =>
  cue !== null &&
  /^(?:\p{L}+ly |also |still )?(?:is|are|do|does|\p{L}+[^s]s)(?![\p{L}])/iu.test(text.slice(cue.start, cue.end));

/** A body named in a person's speech does not take the floor from them. */
const takesOver = (next: Speaker, last: Speaker | null): boolean =>
  next.actor !== null && (last === null || last.actor?.kind !== 'person' || next.actor.kind === 'person');

const bare = { source: null, cue: null, addressee: null, kind: 'continued', base: '', direct: false } as const;
