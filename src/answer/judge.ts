import type { ActorId, ActorRef } from '../model/actor.ts';
import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import type { Candidate } from './candidates.ts';
import type { Asks } from './question-words.ts';
import { alike } from './synonyms.ts';
import type { Understood } from './understand.ts';
import type { Stretch } from './when.ts';

/** How well a sentence answers. `fails` names the first thing that the question requires and the sentence lacks. */
export interface Judged {
  readonly candidate: Candidate;
  readonly score: number;
  /** Share of the question's words that the sentence (whole) or its neighbours (half) hold. */
  readonly coverage: number;
  readonly fails: string | null;
}

export interface Weighing {
  readonly asked: Understood;
  /** How telling each term is, 0 to 1. */
  readonly weights: ReadonlyMap<string, number>;
  /** Accounts of the meeting that the question is about, as `document:start`; null where it is about none. */
  readonly accounts: ReadonlySet<string> | null;
  readonly now: Date;
}

export function judge(context: Pick<Context, 'knowledge'>, candidate: Candidate, weighing: Weighing): Judged {
  const { asked } = weighing;
  const coverage = coverageOf(candidate, weighing);
  const inEvent =
    weighing.accounts !== null &&
    candidate.accounts.some((account) => weighing.accounts?.has(`${candidate.document.id}:${account.start}`));
  const fails =
    missingPerson(candidate, asked, inEvent) ??
    (inEvent ? null : wrongRound(candidate, asked)) ??
    (inEvent ? null : wrongTime(candidate, weighing)) ??
    missingAnswer(context, candidate, asked, inEvent);
  const people = asked.people.reduce((sum, person) => sum + presence(candidate, person.ids), 0);
  const score =
    coverage * 4 +
    people * 1.5 +
    (inEvent ? 1.5 : 0) +
    candidate.found +
    fitOfDetails(candidate, asked.asks) +
    bodiesIn(context, candidate, asked) -
    (candidate.sentence.kind === 'text' ? 0 : 0.6);
  return { candidate, score, coverage, fails };
}

function coverageOf(candidate: Candidate, { asked, weights }: Weighing): number {
  let whole = 0;
  let held = 0;
  for (const term of asked.terms) {
    const weight = weights.get(term) ?? 0.5;
    whole += weight;
    const same = alike(term);
    if ([...same].some((each) => candidate.terms.has(each))) held += candidate.terms.has(term) ? weight : weight * 0.8;
    else if ([...same].some((each) => candidate.near.has(each))) held += weight * 0.45;
  }
  return whole === 0 ? 1 : held / whole;
}

/** 1 in the sentence or its speaker, 0.5 beside it, 0 nowhere. */
export function presence(candidate: Candidate, ids: readonly ActorId[]): number {
  if (candidate.actors.some((actor) => ids.includes(actor.id))) return 1;
  return ids.some((id) => candidate.nearActors.has(id)) ? 0.5 : 0;
}

const exact: ReadonlySet<Asks> = new Set<Asks>(['when', 'day', 'where', 'count', 'request', 'meeting']);

function missingPerson(candidate: Candidate, asked: Understood, inEvent: boolean): string | null {
  const strict = !inEvent && asked.asks.some((each) => exact.has(each)) && asked.people.length > 0;
  const present = asked.people.map((person) => presence(candidate, person.ids));
  const absent = asked.people.find((_, at) => present[at] === 0);
  if (absent !== undefined) return `nothing of ${absent.words}`;
  const everyoneNear = present.every((each) => each < 1);
  return strict && everyoneNear && candidate.accounts.length === 0 ? 'the person is not in the sentence' : null;
}

function wrongRound(candidate: Candidate, asked: Understood): string | null {
  if (asked.round === null) return null;
  const rounds = candidate.accounts.map((account) => account.round);
  return rounds.includes(asked.round) ? null : 'another round';
}

export const meets = (window: Pick<DateWindow, 'from' | 'to'>, stretch: Stretch): boolean =>
  window.from <= stretch.to && window.to >= stretch.from;

function wrongTime(candidate: Candidate, { asked, now }: Weighing): string | null {
  const { when } = asked;
  if (asked.now) return recent(candidate, now) ? null : 'nothing recent';
  if (when === null) return null;
  return timesOf(candidate).some((window) => meets(window, when)) ? null : 'another time';
}

/** The times that a sentence is about: the days it names, else its meeting's or its statement's, else the document's. */
export function timesOf(candidate: Candidate): readonly DateWindow[] {
  const told = candidate.accounts.flatMap((account) => account.date ?? []);
  const own = [...candidate.dates, ...told];
  if (own.length > 0) return own;
  const said = candidate.statements.flatMap((statement) => statement.date ?? []);
  if (said.length > 0) return said;
  const paragraph = candidate.document.extraction.accounts
    .filter((account) => account.start < candidate.sentence.start)
    .at(-1)?.date;
  const published = candidate.document.published;
  return [...(paragraph == null ? [] : [paragraph]), ...(published === null ? [] : [published])];
}

/** "today" is answered by what was published within the last year, and nothing else. */
function recent(candidate: Candidate, now: Date): boolean {
  const yearAgo = new Date(now.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
  return candidate.document.published !== null && candidate.document.published.to >= yearAgo;
}

function missingAnswer(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  asked: Understood,
  inEvent: boolean,
): string | null {
  for (const asks of asked.asks) {
    const fails = lacks(context, candidate, asked, asks, inEvent);
    if (fails !== null) return fails;
  }
  return null;
}

function lacks(
  context: Pick<Context, 'knowledge'>,
  candidate: Candidate,
  asked: Understood,
  asks: Asks,
  inEvent: boolean,
): string | null {
  switch (asks) {
    case 'day':
      return daysOf(candidate, asked).length > 0 ? null : 'no day';
    case 'when':
      return candidate.dates.length > 0 || candidate.accounts.some((account) => account.date !== null)
        ? null
        : 'no date';
    case 'where':
      return placeIn(candidate) ? null : 'no place';
    case 'count':
      return numberBeside(candidate, asked) ? null : 'no number of that';
    case 'who':
    case 'led':
    case 'took part':
      return othersIn(candidate, asked).length > 0 || (asks === 'who' && asked.asks.length > 1) ? null : 'nobody else';
    case 'country':
      return candidate.actors.some(
        (actor) =>
          actor.kind === 'country' &&
          !asked.bodies.includes(actor.id) &&
          (context.knowledge.organization(actor.id)?.natoMemberSince !== undefined || !/nato/iu.test(asked.question)),
      )
        ? null
        : 'no country';
    case 'said':
      return inEvent || candidate.statements.length > 0 || asked.people.length === 0 || candidate.details.length > 0
        ? null
        : 'no words of anybody';
    default:
      return null;
  }
}

/** Days that the sentence gives for what is asked. */
export function daysOf(candidate: Candidate, asked: Understood): readonly DateWindow[] {
  const days = [...candidate.dates, ...candidate.accounts.flatMap((account) => account.date ?? [])].filter(
    (window) => window.precision === 'day',
  );
  return asked.when === null ? days : days.filter((window) => meets(window, asked.when as Stretch));
}

const placeWords =
  /\b(?:in|at|to|near|off|aboard|outside|from) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}'-]+|在\p{Script=Han}{2,8}|headquarters|总部/u;

function placeIn(candidate: Candidate): boolean {
  return candidate.accounts.some((account) => account.place !== null) || placeWords.test(candidate.source.quote);
}

/** A number within a few words of the noun that is counted. */
function numberBeside(candidate: Candidate, asked: Understood): boolean {
  const { quote } = candidate.source;
  if (
    !/\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|million|billion)\b|[一二三四五六七八九十百千万亿]/iu.test(
      quote,
    )
  )
    return false;
  if (asked.counted.length === 0) return true;
  const nouns = asked.counted.slice(-1);
  return nouns.every((noun) => [...alike(noun)].some((each) => candidate.terms.has(each)));
}

export function othersIn(candidate: Candidate, asked: Understood): readonly ActorRef[] {
  const asking = new Set(asked.people.flatMap((person) => person.ids));
  return candidate.actors.filter((actor) => actor.kind === 'person' && !asking.has(actor.id));
}

const detailOf: Partial<Record<Asks, readonly string[]>> = {
  chaired: ['chair'],
  request: ['request'],
  discussed: ['agenda'],
  agreed: ['agreed'],
  where: ['place'],
  called: ['name'],
};

/** What the meeting's account was found to tell, where that is what is asked. */
function fitOfDetails(candidate: Candidate, asks: readonly Asks[]): number {
  return asks.reduce(
    (sum, each) => sum + (candidate.details.some((detail) => detailOf[each]?.includes(detail.kind)) ? 1.2 : 0),
    0,
  );
}

function bodiesIn(context: Pick<Context, 'knowledge'>, candidate: Candidate, asked: Understood): number {
  if (asked.bodies.length === 0) return 0;
  const held = asked.bodies.filter((body) =>
    candidate.actors.some((actor) => actor.id === body || context.knowledge.belongsTo(actor.id, body)),
  );
  return held.length / asked.bodies.length;
}
