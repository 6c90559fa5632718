import type { Context } from '../model/context.ts';
import type { Candidate } from './candidates.ts';
import type { Weighing } from './judge.ts';
import { holdsBody } from './requirements.ts';
import { alike } from './synonyms.ts';
import type { Understood } from './understand.ts';

/** Shares from 0 to 1 of what a question names but people and days; 1 where it names nothing else. */
export interface Coverage {
  /** Held by the sentence, or in part by its neighbours. */
  readonly all: number;
  /** Held by the sentence itself. */
  readonly own: number;
  /** Of the words alone, as `all`: countries and organs left out. */
  readonly words: number;
}

/** What a word is worth that stands beside the sentence only. */
const besideIt = 0.45;
/** At a press conference the question before it says what an answer is about. */
const besideAnswer = 0.7;
/** Another word of the same sense. */
const sameSense = 0.8;

export function coverageOf(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  { asked, weights }: Weighing,
): Coverage {
  const nearby = candidate.document.kind === 'transcript' && candidate.statements.length > 0 ? besideAnswer : besideIt;
  const words = asked.terms.map((term) => ({
    weight: weights.get(term) ?? 0.5,
    held: heldTerm(candidate, asked, term),
  }));
  const bodies = asked.bodies.map((body) => ({
    weight: weights.get(body) ?? 0.5,
    held: heldBody(context, candidate, asked, body),
  }));
  const share = (parts: typeof words, beside: number): number => {
    const whole = parts.reduce((sum, part) => sum + part.weight, 0);
    const sum = parts.reduce((total, part) => total + part.weight * (part.held === 'beside' ? beside : part.held), 0);
    return whole === 0 ? 1 : sum / whole;
  };
  return {
    all: share([...words, ...bodies], nearby),
    own: share([...words, ...bodies], 0),
    words: share(words, nearby),
  };
}

type Held = number | 'beside';

function heldTerm(candidate: Candidate, asked: Understood, term: string): Held {
  if (candidate.terms.has(term)) return 1;
  const same = alike(term);
  const topics = asked.topicsOfTerm.get(term) ?? [];
  if (topics.some((id) => candidate.topics.has(id)) || [...same].some((each) => candidate.terms.has(each)))
    return sameSense;
  return topics.some((id) => candidate.nearTopics.has(id)) || [...same].some((each) => candidate.near.has(each))
    ? 'beside'
    : 0;
}

function heldBody(context: Pick<Context, 'knowledge'>, candidate: Candidate, asked: Understood, body: string): Held {
  if (holdsBody(context, candidate, asked, body)) return 1;
  return candidate.nearActors.has(body) ? 'beside' : 0;
}
