import type { Context } from '../model/context.ts';
import type { Account } from '../model/event.ts';
import type { EventDetail } from '../model/reply.ts';
import type { Candidate } from './candidates.ts';
import { type Coverage, coverageOf } from './coverage.ts';
import { exact, saysOfFuture } from './question-words.ts';
import {
  fitOfDetails,
  holdsBody,
  missingAnswer,
  missingPerson,
  presence,
  readInFull,
  wrongRound,
  wrongTime,
} from './requirements.ts';
import { meets, timesOf } from './times.ts';
import type { Understood } from './understand.ts';

/** The least share of a question's words that an answer and its neighbours must hold, and that it must hold itself. */
const leastCoverage = 0.45;
const leastOwn = 0.5;
/** Of its words alone, countries and organs left out: nearly every sentence names those. */
const leastOfWords = 0.46;

/** How well a sentence answers. `fails` names the first thing that the question requires and the sentence lacks. */
export interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
  /** Share of the question's words and countries that the sentence (whole) or its neighbours (in part) hold. */
  readonly coverage: number;
  readonly fails: string | null;
}

export interface Weighing {
  readonly asked: Understood;
  /** How telling each term is, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Accounts of the meeting that the question is about, as `document:start`; null where it is about none. */
  readonly accounts: ReadonlySet<string> | null;
  readonly events: readonly EventDetail[];
  readonly now: Date;
}

export function judge(context: Pick<Context, 'knowledge'>, candidate: Candidate, weighing: Weighing): Judged {
  const { asked } = weighing;
  const inEvent = isTold(candidate, weighing);
  const held = coverageOf(context, candidate, weighing);
  const { all, own } = held;
  const fails =
    missingPerson(candidate, asked, inEvent) ??
    (inEvent ? null : wrongRound(candidate, asked)) ??
    (inEvent ? null : wrongTime(candidate, weighing)) ??
    thin(context, asked, candidate, held, inEvent) ??
    missingAnswer(context, candidate, weighing, inEvent);
  const people = asked.people.reduce((sum, person) => sum + presence(candidate, person.ids), 0);
  const score =
    all * 3 +
    own * 1.5 +
    people * 1.5 +
    (inEvent ? (candidate.accounts.length > 0 ? 1.5 : 0.8) : 0) +
    candidate.found +
    fitOfDetails(candidate, asked.asks) +
    fitOfTime(candidate, asked) +
    fitOfWording(candidate, asked) +
    fitOfFuture(candidate, asked) -
    (candidate.sentence.kind === 'text' ? 0 : 0.6) -
    (readInFull.has(candidate.document.language) ? 0 : 0.6);
  return { candidate, score, coverage: all, fails };
}

/** Part of the meeting that is asked about: of its account, or told right after it and of no other day. */
function isTold(candidate: Candidate, { accounts }: Weighing): boolean {
  if (accounts === null) return false;
  const asked = (account: Account): boolean => accounts.has(`${candidate.document.id}:${account.start}`);
  const sameDays = ({ date }: Account): boolean =>
    date === null || candidate.dates.length === 0 || candidate.dates.some((window) => meets(window, date));
  return candidate.accounts.some(asked) || candidate.after.some((account) => asked(account) && sameDays(account));
}

/** Too little of the question is in the sentence: for a fact of one value in the sentence itself, else with its neighbours. */
function thin(
  context: Pick<Context, 'knowledge'>,
  asked: Understood,
  candidate: Candidate,
  held: Coverage,
  inEvent: boolean,
): string | null {
  if (inEvent) return null;
  if (asked.terms.length + asked.bodies.length === 0 && asked.people.length === 0 && asked.round === null)
    return 'nothing to go by';
  if (held.all < leastCoverage) return 'too little of the question';
  if (held.words < leastOfWords) return 'about those who are named, but not about that';
  const present = asked.people.some((person) => presence(candidate, person.ids) === 1);
  if (held.own === 0 && !present && fitOfDetails(candidate, asked.asks) === 0)
    return 'nothing of the question in the sentence itself';
  if (!asked.asks.some((each) => exact.has(each)) || asked.asks.includes('said')) return null;
  const here = asked.bodies.filter((body) => holdsBody(context, candidate, asked, body));
  const absent = asked.bodies.filter((body) => !here.includes(body) && !candidate.nearActors.has(body));
  if (absent.length > 0 || here.length * 2 < asked.bodies.length) return 'not about everyone who is asked about';
  return held.own < leastOwn ? 'too little in the sentence itself' : null;
}

/** Of what is to come, the latest word counts. */
function fitOfFuture(candidate: Candidate, { future }: Understood): number {
  if (!future || !saysOfFuture.test(candidate.source.quote)) return 0;
  const latest = Math.max(0, ...candidate.dates.map((window) => Number(window.to.slice(0, 4))));
  return 1 + Math.max(0, latest - 2000) / 15;
}

/** Small words count for little, words that stand together as in the question for more. */
function fitOfWording(candidate: Candidate, { wording, terms }: Understood): number {
  const loose = wording.filter((term) => !terms.includes(term) && candidate.terms.has(term)).length;
  const pairs = new Set(wording.slice(1).map((term, at) => `${wording[at]} ${term}`));
  const together = candidate.wording
    .slice(1)
    .filter((term, at) => pairs.has(`${candidate.wording[at]} ${term}`)).length;
  return Math.min(0.6, loose * 0.15) + Math.min(1.2, together * 0.4);
}

/** How exactly its days fit those of the question. */
function fitOfTime(candidate: Candidate, { when }: Understood): number {
  if (when === null) return 0;
  const times = timesOf(candidate).filter((window) => meets(window, when));
  if (times.length === 0) return 0;
  return times.some((window) => window.from >= when.from && window.to <= when.to) ? 1 : 0.1;
}
