import type { Part } from '../question/question-parts.ts';
import type { Understood } from '../question/understand.ts';
import type { Candidate } from './candidates.ts';
import type { Judged } from './evidence.ts';
import type { Held } from './held.ts';
import type { Evidence } from './marks/index.ts';
import { isOtherTime } from './segment-fit.ts';
import { isHeld } from './term-weights.ts';
import { meets } from './times.ts';

/** With less of what is asked about a sentence is of something else, however well it was found. */
const leastNear = 0.15;
const leastStretch = 0.12;
/** Of the other language's words a dictionary knows some only. */
const leastAcross = 0.04;
const leastOfSubject = 0.6;
const leastSubjectAcross = 0.3;

/** The rule by which a sentence has not the kind of thing that is asked for. */
export const holdsNoSuch = 'holds no such day, number, name or words';

/** What a sentence may be no answer by, whatever speaks for it. It may still come near. */
const rules: readonly (readonly [
  name: string,
  holds: (candidate: Candidate, held: Held, judged: Judged) => boolean,
])[] = [
  [holdsNoSuch, (_, __, { facet }) => facet === 0],
  ['holds too little of what is asked about', (_, __, { evidence }) => isThin(evidence)],
  ['tells nothing: a heading or a question', (candidate) => !isTold(candidate)],
  ['stands in a text of another time', (_, { fit, looking }) => isOtherTime(fit.segment, looking)],
  ['tells of another time', (candidate, { looking }) => isElsewhen(candidate, looking.asked)],
  ['tells of another matter', (candidate, { looking }, { evidence }) => isBeside(candidate, looking.asked, evidence)],
  ['has no word for what is taken for granted', (_, { part }, { evidence }) => lacksPremise(part, evidence)],
  ['tells of another round', (_, __, { evidence }) => evidence.otherRound === 1],
  ['has none of the names, places or numbers', (_, __, { evidence }) => lacksNamed(evidence)],
  ['names one of two parties', (candidate, { looking }) => lacksParty(candidate, looking.asked)],
  ['has no word for what was done', lacksAct],
  ['is of what was not talked of', isOfOtherTalk],
  ['tells of none of the people', (_, held, { evidence }) => evidence.eventFact === 0 && lacksPeople(held)],
];

/** The rule by which a sentence is no answer; null where none holds. */
export function ruledOutBy(candidate: Candidate, held: Held, judged: Judged): string | null {
  return rules.find(([, holds]) => holds(candidate, held, judged))?.[0] ?? null;
}

const isThin = ({ near, stretch, eventFact, across }: Evidence): boolean =>
  eventFact === 0 && (across === 1 ? near < leastAcross : near < leastNear || stretch < leastStretch);

/**
 * A name that nobody knows, a place, a number that is taken for granted must be met. Across the languages a name may be
 * spelt in ways that cannot be seen, and only speaks against the sentence; a number is a number in both.
 */
const lacksNamed = ({ across, lacksNames, lacksPlaces, lacksNumbers }: Evidence): boolean =>
  lacksNumbers === 1 || (across === 0 && (lacksNames === 1 || lacksPlaces === 1));

const pair = /\bbetween\b.{2,60}\band\b|[和与跟].{1,20}之间/iu;

/** "Between Japan and Peru": a sentence that names one of them tells nothing of both. */
const lacksParty = ({ actors, terms }: Candidate, { question, bodies, wordsOfBody }: Understood): boolean =>
  pair.test(question) &&
  bodies.some(
    (body) =>
      !actors.some(({ id, side }) => id === body || side === body) &&
      !(wordsOfBody.get(body) ?? []).some((word) => terms.has(word)),
  );

/** "Who else was there?": with no word of its own a question is about what was talked of, and no other document is. */
function isOfOtherTalk({ document }: Candidate, { part, looking }: Held): boolean {
  const { asked, talked } = looking;
  return asked.leansOn && part.terms.length === 0 && talked.length > 0 && !talked.includes(document.id);
}

/** People who are called by their names; whoever held an office may be called otherwise. */
function lacksPeople({ fit, looking }: Held): boolean {
  const named = looking.asked.people.filter(({ by }) => by === 'name');
  return named.length > 0 && !named.some(({ ids }) => ids.some((id) => fit.segment.actors.has(id)));
}

/** Whether something was done: neither it nor its neighbours have a word for it, or for the most telling part. */
function lacksAct(candidate: Candidate, { part, looking }: Held, { evidence }: Judged): boolean {
  if (evidence.across === 1 || !asksWhether(part) || part.terms.length === 0) return false;
  return evidence.lacksRarest === 1 || part.terms.every((term) => !isHeld(candidate, looking.asked, term));
}

/** A heading announces, and a question asks: neither tells. */
const isTold = ({ sentence, source }: Candidate): boolean =>
  sentence.kind === 'text' && !/[?？]["”」]?$/u.test(source.quote);

/** What it tells of has a time of its own, and that is another. */
export function isElsewhen({ accounts, dates }: Candidate, { when, before }: Understood): boolean {
  const own = [...accounts.flatMap((account) => account.date ?? []), ...dates];
  return when !== null && !before && own.length > 0 && own.every((window) => !meets(window, when));
}

/** "about the pipeline": neither it nor what stands around it holds most words of what the question is said to be about. */
function isBeside(candidate: Candidate, asked: Understood, { across }: Evidence): boolean {
  const subject = [...asked.subject];
  const held = subject.filter((term) => isHeld(candidate, asked, term));
  return held.length < subject.length * (across === 1 ? leastSubjectAcross : leastOfSubject);
}

/**
 * Whether something came about that no text at hand has a word for, nor one near it in sense: a premise without basis.
 * When, how often, why and by whom may be told in other words, and the mark of the same name weighs against it.
 */
const lacksPremise = (part: Part, { across, lacksPremise }: Evidence): boolean =>
  across === 0 && asksWhether(part) && lacksPremise > 0;

const asksWhether = ({ asks }: Part): boolean => asks.includes('yes or no');
