import type { Context } from '../../model/context.ts';
import { roundWordsIn } from '../question/ordinals.ts';
import { ownWordsFor } from '../question/own-words.ts';
import type { Part } from '../question/question-parts.ts';
import type { Understood } from '../question/understand.ts';
import type { Told } from './answers.ts';
import { isElsewhen } from './ruled-out.ts';
import { speaks } from './said.ts';
import { isOtherRound, isOtherTime, type Looking } from './segment-fit.ts';
import { heldBody, isHeld, isLoose } from './term-weights.ts';

/**
 * The parts of a question that the sentence which comes nearest does not meet, in the words of who asked: the round, the
 * time, who speaks, the countries and organs, what is done and to what; else the whole of what was asked there. Never
 * empty.
 */
export function unmetBy(
  context: Pick<Context, 'knowledge'>,
  told: Told,
  looking: Pick<Looking, 'asked' | 'now'>,
): readonly string[] {
  const { asked } = looking;
  const { candidate, part } = told;
  const lacking = new Set([
    ...part.terms.filter((term) => !isLoose(term) && !isHeld(candidate, asked, term)),
    ...bodiesLacking(context, told, asked),
  ]);
  const found = [
    ...roundOf(told, asked),
    ...timeOf(told, looking),
    ...speakerOf(context, told, asked),
    ...peopleLacking(told, asked),
    ...ownWordsFor(asked.question, lacking),
  ];
  const longest = found.filter((words, at) => !found.some((other, n) => n !== at && holds(other, words, n < at)));
  return longest.length > 0 ? longest : [wholeOf(part)];
}

/** Of the same words the first counts. */
const holds = (other: string, words: string, isBefore: boolean): boolean =>
  other.includes(words) && (other !== words || isBefore);

function roundOf({ fit }: Told, asked: Understood): readonly string[] {
  const words = roundWordsIn(asked.question);
  return words !== null && isOtherRound(fit.segment, asked, fit.inEvent) ? [words] : [];
}

function timeOf({ candidate, fit }: Told, looking: Pick<Looking, 'asked' | 'now'>): readonly string[] {
  const { when, question } = looking.asked;
  if (when === null) return [];
  return isOtherTime(fit.segment, looking) || isElsewhen(candidate, looking.asked)
    ? [question.slice(when.start, when.end).trim()]
    : [];
}

/** Whose words are asked for, where the sentence is nothing that they said. */
function speakerOf(
  context: Pick<Context, 'knowledge'>,
  { candidate, part }: Told,
  asked: Understood,
): readonly string[] {
  const { speaker } = part;
  if (speaker === null || !part.asks.includes('said')) return [];
  if (candidate.statements.some((statement) => speaks(context, statement.speaker, speaker))) return [];
  const person = asked.people.find(({ ids }) => ids.some((id) => speaker.ids.includes(id)));
  if (person !== undefined) return [person.words];
  const terms = speaker.ids.flatMap((id) => asked.wordsOfBody.get(id) ?? []);
  return ownWordsFor(asked.question, new Set(terms));
}

const peopleLacking = ({ candidate, fit }: Told, { people }: Understood): readonly string[] =>
  people
    .filter(
      ({ ids }) => !ids.some((id) => fit.segment.actors.has(id) || candidate.actors.some((each) => each.id === id)),
    )
    .map(({ words }) => words)
    .filter((words) => words !== '');

function bodiesLacking(context: Pick<Context, 'knowledge'>, { fit }: Told, asked: Understood): readonly string[] {
  const lacking = asked.bodies.filter((body) => heldBody(context, fit.segment, asked, body) === 0);
  return lacking.flatMap((body) => asked.wordsOfBody.get(body) ?? []);
}

const wholeOf = ({ words }: Part): string => words.replace(/[\s?？]+$/u, '');
