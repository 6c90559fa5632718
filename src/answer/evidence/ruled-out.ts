import type { Asks } from '../question/question-words.ts';
import type { Understood } from '../question/understand.ts';
import type { Candidate } from './candidates.ts';
import type { Evidence, Held } from './evidence.ts';
import { isOtherTime } from './segment-fit.ts';
import { heldNear, isLoose, worthIn } from './term-weights.ts';
import { meets } from './times.ts';

/** With less of what is asked about a sentence is of something else, however well it was found. */
const leastNear = 0.15;
const leastStretch = 0.12;
const leastOfSubject = 0.6;

interface Judged {
  readonly evidence: Evidence;
  readonly facet: number | null;
}

/** What a sentence may be no answer by, whatever speaks for it. It may still come near. */
const rules: readonly (readonly [
  name: string,
  holds: (candidate: Candidate, held: Held, judged: Judged) => boolean,
])[] = [
  ['holds no such day, number, name or words', (_, __, { facet }) => facet === 0],
  ['holds too little of what is asked about', (_, __, { evidence }) => isThin(evidence)],
  ['tells nothing: a heading or a question', (candidate) => !isTold(candidate)],
  ['stands in a text of another time', (_, { fit, looking }) => isOtherTime(fit.segment, looking)],
  ['tells of another time', (candidate, { looking }) => isElsewhen(candidate, looking.asked)],
  ['tells of another matter', (candidate, { looking }) => isBeside(candidate, looking.asked)],
  ['has no word for what is taken for granted', lacksPremise],
];

/** The rule by which a sentence is no answer; null where none holds. */
export function ruledOutBy(candidate: Candidate, held: Held, judged: Judged): string | null {
  return rules.find(([, holds]) => holds(candidate, held, judged))?.[0] ?? null;
}

const isThin = ({ near, stretch, eventFact }: Evidence): boolean =>
  (near < leastNear || stretch < leastStretch) && eventFact === 0;

/** A heading announces, and a question asks: neither tells. */
const isTold = ({ sentence, source }: Candidate): boolean =>
  sentence.kind === 'text' && !/[?？]["”」]?$/u.test(source.quote);

/** What it tells of has a time of its own, and that is another. */
export function isElsewhen({ accounts, dates }: Candidate, { when, before }: Understood): boolean {
  const own = [...accounts.flatMap((account) => account.date ?? []), ...dates];
  return when !== null && !before && own.length > 0 && own.every((window) => !meets(window, when));
}

/** "about the pipeline": neither it nor what stands around it holds most words of what the question is said to be about. */
function isBeside(candidate: Candidate, asked: Understood): boolean {
  const subject = [...asked.subject];
  const held = subject.filter((term) => isHeld(candidate, asked, term));
  return held.length < subject.length * leastOfSubject;
}

/**
 * Whether, when or how often something came about that no text at hand has a word for, nor one near it in sense: a
 * premise without basis. What was said of it, why and by whom may be put in other words.
 */
function lacksPremise(candidate: Candidate, { fit, part, looking }: Held): boolean {
  const { asked, weights } = looking;
  if (!part.asks.some((asks) => ofPremise.has(asks))) return false;
  const untold = part.terms.filter((term) => !isLoose(term) && worthIn(fit.segment, asked, term, weights) === 1);
  return untold.some((term) => !isHeld(candidate, asked, term));
}

const ofPremise: ReadonlySet<Asks> = new Set<Asks>(['yes or no', 'when', 'day', 'count']);

/** By the sentence or by its neighbours. */
export const isHeld = (candidate: Candidate, asked: Understood, term: string): boolean =>
  heldNear(candidate, asked, term) > 0 ||
  heldNear({ terms: candidate.near, topics: candidate.nearTopics }, asked, term) > 0;
