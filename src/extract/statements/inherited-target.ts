import type { ActorRef } from '../../model/actor.ts';
import { sides } from '../../model/field.ts';
import type { Span } from '../../model/span.ts';
import type { Statement } from '../../model/statement.ts';
import { mentionsIn } from './actors.ts';
import type { StatementsInput } from './input.ts';

/**
 * The statements of an answer, where friendly or hostile words that name nobody are about whom the words before them
 * were about, the first ones about whom the question was about.
 */
export function inheriting(own: readonly Statement[], asked: ActorRef | null): readonly Statement[] {
  let last = asked;
  return own.map((one) => {
    if (one.about === null) return one.polarity === 0 || last === null ? one : { ...one, about: last };
    last = one.about;
    return one;
  });
}

/** The other side that a question names: the one that the house is about, else the first. */
export function askedAbout(
  question: Span,
  speaker: ActorRef,
  { mentions, knowledge }: Pick<StatementsInput, 'mentions' | 'knowledge'>,
): ActorRef | null {
  const named = mentionsIn(mentions, question).flatMap(({ actor }) =>
    actor.side === null || actor.side === speaker.side ? [] : [actor.side],
  );
  const side = named.find((one) => one === sides.alliance || one === sides.china) ?? named[0];
  return side === undefined ? null : knowledge.actor(side);
}
