import type { Candidate } from './candidates.ts';
import type { Asking } from './facets.ts';
import type { Asks } from './question-words.ts';
import { isAnswer } from './said.ts';
import { heldTerm, isLoose, readInFull } from './term-weights.ts';
import type { Understood } from './understand.ts';
import { termsOf } from './words.ts';

const kindAsked = /\b(?:what|which)\s+(\p{L}+)/iu;
/** What follows is the verb, as far as the first preposition: names are no terms. */
const verbFirst =
  /^\s*(?:(?:and|so|but)\s+)?(?:who|did|does|do|has|have|had|was|were|is|are|will)\b(?<rest>.*?)(?:$|\b(?:at|in|on|about|with|for|to|of|by|from|over|during|as|into)\b)|是否(?<han>.*)/iu;

/** Said of anybody at a meeting, in a hundred ways. */
const plainVerbs = new Set(
  termsOf(
    'meet met see saw receive received attend attended take took join joined participate participated go went come came talk talked speak spoke 会见 会晤 出席 见',
  ),
);

/** The verb after "who" and after "did they", the noun after "which". What was said is held against its speaker instead. */
export function cruxOf(
  asked: Understood,
  asks: readonly Asks[],
  words: string,
  terms: readonly string[],
): string | null {
  if (asks.includes('said')) return null;
  const noun = kindAsked.exec(words)?.[1];
  const { rest, han } = verbFirst.exec(words)?.groups ?? {};
  const here = new Set(termsOf(noun ?? rest ?? han ?? ''));
  const term = terms.find((each) => here.has(each));
  if (term === undefined || asked.topicsOfTerm.has(term)) return null;
  return (asks.includes('who') ? plainVerbs.has(term) : isLoose(term)) ? null : term;
}

/** 1 where the sentence has the word, half where its neighbours have it: that will do for who did it, not for whether. */
export function holdsCrux(candidate: Candidate, { asked, part, fit }: Asking): number {
  const { crux } = part;
  if (crux === null || heldTerm(candidate, asked, crux) > 0) return 1;
  if (isAnswer(fit.segment, candidate)) return heldTerm(fit.segment, asked, crux) > 0 ? 1 : 0;
  if (part.asks.includes('yes or no')) return 0;
  const near = { terms: candidate.near, topics: candidate.nearTopics };
  return heldTerm(near, asked, crux) > 0 || !readInFull.has(candidate.document.language) ? 0.5 : 0;
}

/** Whether they did it is told of them: 1 where a sentence names them, or answers for them; else less, and nothing of whether. */
export function ofPeopleAsked(candidate: Candidate, { asked: { people }, part, fit }: Asking): number {
  if (people.length === 0 || isAnswer(fit.segment, candidate)) return 1;
  if (people.some(({ ids }) => candidate.actors.some((actor) => ids.includes(actor.id)))) return 1;
  return part.asks.includes('yes or no') ? 0 : 0.6;
}
