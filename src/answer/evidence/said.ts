import type { ActorRef } from '../../model/actor.ts';
import type { Context } from '../../model/context.ts';
import type { Speaker } from '../question/speaker.ts';
import { alike } from '../question/synonyms.ts';
import { termsOf } from '../question/words.ts';
import type { Asking } from './asking.ts';
import type { Candidate } from './candidates.ts';
import type { Segment } from './segments.ts';

/** Whether a sentence holds words of whoever is asked about: 1 where they are attributed, less where they are only near. */
export function tellsWhatIsSaid(context: Pick<Context, 'knowledge'>, candidate: Candidate, asking: Asking): number {
  const { speaker } = asking.part;
  const { segment } = asking.fit;
  const weight = 0.6 + 0.4 * asking.own;
  if (speaker === null)
    return candidate.statements.length > 0 || isAnswer(segment, candidate) || isOfTitle(candidate, asking)
      ? weight
      : ofNobody;
  const theirs = candidate.statements.some((statement) => speaks(context, statement.speaker, speaker));
  if (theirs) return weight;
  if (continues(context, segment, candidate, speaker)) return weight * 0.8;
  if (isAnswer(segment, candidate) && answersFor(context, segment, speaker)) return weight;
  if (candidate.details.some((detail) => detail.by !== null && speaker.ids.includes(detail.by))) return weight;
  // Of a person what is attributed to them: that their name is near proves little, and nothing beside another's words.
  if (speaker.kind === 'person') {
    const others = candidate.statements.some((statement) => statement.speaker !== null);
    const isNear = candidate.actors.some((actor) => speaker.ids.includes(actor.id));
    return isNear && !others && saysSomething(candidate) ? weight * 0.2 : 0;
  }
  const named = candidate.actors.some((actor) => actor.kind !== 'country' && speaks(context, actor, speaker));
  return named && saysSomething(candidate) ? weight * 0.4 : 0;
}

/** Nobody's words in particular are asked for: a text that tells of itself answers as well, less surely. */
const ofNobody = 0.4;

/** "What does the communiqué say": what the document that is called so says. */
const isOfTitle = ({ title }: Candidate, { part }: Asking): boolean =>
  part.terms.filter((term) => title.has(term)).length > 1;

/** It goes on in the paragraph with what the speaker began to say, nobody else having spoken since. */
function continues(
  context: Pick<Context, 'knowledge'>,
  { candidates }: Segment,
  { sentence, statements }: Candidate,
  speaker: Speaker,
): boolean {
  if (statements.some((statement) => statement.speaker !== null)) return false;
  const before = candidates.filter(
    (other) => other.sentence.paragraph === sentence.paragraph && other.sentence.n < sentence.n,
  );
  const last = before.findLast((other) => other.statements.some((statement) => statement.speaker !== null));
  return last?.statements.some((statement) => speaks(context, statement.speaker, speaker)) ?? false;
}

/** In the answer's turn of a press conference. */
const isAnswer = (segment: Segment, candidate: Candidate): boolean =>
  segment.asking.size > 0 && !segment.asking.has(candidate.sentence.n);

/** The one who is asked about gives the answers: the others of the segment are only asked about. */
function answersFor(
  { knowledge }: Pick<Context, 'knowledge'>,
  { document, candidates, asking }: Segment,
  speaker: Speaker,
): boolean {
  if (speaker.kind === 'body')
    return speaker.ids.some((id) => document.side === id || knowledge.belongsTo(id, document.side ?? ''));
  const answers = candidates.filter((candidate) => !asking.has(candidate.sentence.n));
  const host = document.extraction.mentions.filter((mention) => mention.end <= (candidates[0]?.source.start ?? 0));
  return speaker.ids.some((id) => opens(answers[0], id) || host[0]?.actor.id === id);
}

/** The turn begins with the name: "Qin Gang: …". */
const opens = (first: Candidate | undefined, id: string): boolean =>
  first?.document.extraction.mentions.some(
    (mention) =>
      mention.actor.id === id && mention.start >= first.source.start && mention.start - first.source.start < 3,
  ) ?? false;

export function speaks({ knowledge }: Pick<Context, 'knowledge'>, actor: ActorRef | null, speaker: Speaker): boolean {
  if (actor === null) return false;
  const ofBody =
    speaker.kind === 'body' && speaker.ids.some((id) => knowledge.belongsTo(actor.id, id) || actor.side === id);
  return speaker.ids.includes(actor.id) || ofBody;
}

function saysSomething(candidate: Candidate): boolean {
  return (
    /\b(?:said|says|told|warned|called|according to|voiced|denied|rejected|asked|urged|demanded|described|agreed|wanted|proposed|stated|put it|quoted)\b|表示|说|称|指出|强调/iu.test(
      candidate.source.quote,
    ) || [...alike(termsOf('stated')[0] ?? '')].some((term) => candidate.terms.has(term))
  );
}
