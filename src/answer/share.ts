import type { Context } from '../model/context.ts';
import type { Looking } from './segment-fit.ts';
import type { Segment } from './segments.ts';
import { heldBody, heldTerm, isLoose, readInFull, worthIn } from './term-weights.ts';

/** How much of what a question names a segment holds, by kind; each from 0 to 1 but for counts and weights. */
export interface Share {
  readonly all: number;
  /** Of the telling words: countries, organs and everyday verbs left out. 1 where there are none. */
  readonly words: number;
  /** How many those are. */
  readonly telling: number;
  /** Their weight that is held: another language's text holds few. */
  readonly held: number;
  /** Of the telling words none can be looked for in the segment's language. */
  readonly unknowable: boolean;
  /** Of the words after "about". */
  readonly subject: number;
}

export function shareOf(context: Pick<Context, 'knowledge'>, segment: Segment, { asked, weights }: Looking): Share {
  const words = asked.terms.map((term) => ({
    term,
    weight: worthIn(segment, asked, term, weights),
    held: heldTerm(segment, asked, term),
  }));
  const bodies = asked.bodies.map((body) => ({
    weight: (weights.get(body) ?? 0.5) * 0.6,
    held: heldBody(context, segment, asked, body),
  }));
  const people = asked.people.map(() => ({ weight: 1, held: 1 }));
  const time = asked.when === null ? [] : [{ weight: 0.6, held: 1 }];
  const round = asked.round === null ? [] : [{ weight: 1, held: 1 }];
  const telling = words.filter(({ term, weight }) => !isLoose(term) && weight >= 0.29);
  return {
    all: share([...words, ...bodies, ...people, ...time, ...round]),
    words: share([...telling, ...round]),
    telling: telling.length,
    unknowable:
      readInFull.has(segment.document.language) && telling.length === 0 && words.some(({ term }) => !isLoose(term)),
    held: telling.reduce((sum, { weight, held }) => sum + weight * held, 0),
    subject: share(words.filter(({ term }) => asked.subject.has(term) && !isLoose(term))),
  };
}

function share(parts: readonly { readonly weight: number; readonly held: number }[]): number {
  const whole = parts.reduce((sum, { weight }) => sum + weight, 0);
  return whole === 0 ? 1 : parts.reduce((sum, { weight, held }) => sum + weight * held, 0) / whole;
}
