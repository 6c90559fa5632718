import type { ActorId, ActorRef } from '../model/actor.ts';
import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import type { EventDetail } from '../model/reply.ts';
import type { Statement } from '../model/statement.ts';
import type { Candidate } from './candidates.ts';
import { numberBeside } from './figures.ts';
import type { Weighing } from './judge.ts';
import { type Asks, exact } from './question-words.ts';
import type { Speaker } from './speaker.ts';
import { alike } from './synonyms.ts';
import { daysOf, meets, timesOf } from './times.ts';
import type { Understood } from './understand.ts';
import type { Stretch } from './when.ts';
import { termsOf } from './words.ts';

/** Languages in which statements are found. */
export const readInFull: ReadonlySet<string> = new Set(['en', 'zh']);

type Names = Pick<Context, 'knowledge'>;

/** 1 in the sentence or its speaker, 0.5 beside it, 0 nowhere. */
export function presence(candidate: Candidate, ids: readonly ActorId[]): number {
  if (candidate.actors.some((actor) => ids.includes(actor.id))) return 1;
  return ids.some((id) => candidate.nearActors.has(id)) ? 0.5 : 0;
}

/** A country or an organ is in a sentence by one of its names, by those who belong to it, or by the very word that was typed. */
export function holdsBody(names: Names, candidate: Candidate, asked: Understood, body: ActorId): boolean {
  const words = asked.wordsOfBody.get(body) ?? [];
  return (
    candidate.actors.some((actor) => actor.id === body || names.knowledge.belongsTo(actor.id, body)) ||
    (words.length > 0 && words.every((word) => candidate.terms.has(word)))
  );
}

export function missingPerson(candidate: Candidate, asked: Understood, inEvent: boolean): string | null {
  const absent = asked.people.find((person) => presence(candidate, person.ids) === 0);
  if (absent !== undefined) return `nothing of ${absent.words}`;
  if (inEvent || asked.asks.includes('said') || !asked.asks.some((each) => exact.has(each) || each === 'who'))
    return null;
  const party = new Set(candidate.accounts.flatMap((account) => account.participants.map((each) => each.actor.id)));
  const here = (ids: readonly ActorId[]): boolean => presence(candidate, ids) === 1 || ids.some((id) => party.has(id));
  return asked.people.every((person) => here(person.ids)) ? null : 'not everybody is in the sentence';
}

export function wrongRound(candidate: Candidate, asked: Understood): string | null {
  if (asked.round === null) return null;
  return [...candidate.accounts, ...candidate.after].some((account) => account.round === asked.round)
    ? null
    : 'another round';
}

export function wrongTime(candidate: Candidate, { asked, now }: Weighing): string | null {
  const { when } = asked;
  if (asked.now) return recent(candidate, now) ? null : 'nothing recent';
  if (when === null) return null;
  return timesOf(candidate).some((window) => meets(window, when) && !vaguer(window, when)) ? null : 'another time';
}

/** A year does not tell what was in one of its months. */
const vaguer = (window: DateWindow, when: Stretch): boolean =>
  window.precision === 'year' && when.from.slice(0, 7) === when.to.slice(0, 7);

/** "today" is answered by what was published within the last year, and nothing else. */
function recent(candidate: Candidate, now: Date): boolean {
  const yearAgo = new Date(now.getTime() - 366 * 86_400_000).toISOString().slice(0, 10);
  return candidate.document.published !== null && candidate.document.published.to >= yearAgo;
}

/** The first thing that an answer to the question must hold and the sentence does not. */
export function missingAnswer(
  names: Names,
  candidate: Candidate,
  { asked, events }: Weighing,
  inEvent: boolean,
): string | null {
  if (asked.before && !candidate.details.some((detail) => detail.kind === 'earlier')) return 'not what was before';
  for (const asks of asked.asks) {
    const fails =
      asks === 'said' ? unsaid(names, candidate, asked, events, inEvent) : lacks(names, candidate, asked, asks);
    if (fails !== null) return fails;
  }
  return null;
}

function lacks(names: Names, candidate: Candidate, asked: Understood, asks: Asks): string | null {
  switch (asks) {
    case 'day':
      return daysOf(candidate, asked.when).length > 0 ? null : 'no day';
    case 'when':
      return timesIn(candidate) || (asked.asks.includes('said') && candidate.statements.length > 0) ? null : 'no date';
    case 'where':
      return placeIn(candidate) ? null : 'no place';
    case 'how long':
      return candidate.lasts ? null : 'no length of time';
    case 'chaired':
    case 'agreed':
    case 'request':
      return tellsOf(candidate, asks) ? null : `nothing ${asks}`;
    case 'count':
      return numberBeside(candidate.source.quote, asked.counted) ? null : 'no number of that';
    case 'led':
      return othersIn(candidate, asked).some((actor) => ofSideAsked(names, actor, asked)) && leads(candidate)
        ? null
        : 'nobody who led';
    case 'who':
    case 'took part':
      return othersIn(candidate, asked).length > 0 || (asks === 'who' && asked.asks.length > 1) ? null : 'nobody else';
    case 'country':
      return candidate.actors.some((actor) => isOtherCountry(names, actor, asked)) ? null : 'no country';
    default:
      return null;
  }
}

/** Of the one side that is asked about, where it is one. */
function ofSideAsked(names: Names, actor: ActorRef, asked: Understood): boolean {
  const [side, second] = asked.sides;
  return (
    side == null ||
    second !== undefined ||
    actor.side === null ||
    actor.side === side ||
    names.knowledge.belongsTo(actor.id, side)
  );
}

const leadWords = ['led', 'head', 'represent', 'chair', 'delegation', 'spoke', '率团', '主持', '代表', '率领'];
const leads = (candidate: Candidate): boolean =>
  candidate.accounts.length > 0 || leadWords.flatMap(termsOf).some((term) => candidate.terms.has(term));

const timesIn = (candidate: Candidate): boolean =>
  candidate.dates.length > 0 || candidate.accounts.some((account) => account.date !== null);

function isOtherCountry(names: Names, actor: ActorRef, asked: Understood): boolean {
  if (actor.kind !== 'country' || asked.bodies.includes(actor.id)) return false;
  return (
    !/\bnato\b|北约/iu.test(asked.question) || names.knowledge.organization(actor.id)?.natoMemberSince !== undefined
  );
}

/** Words of whoever is asked about, and at the meeting that is asked about where there is one. */
function unsaid(
  names: Names,
  candidate: Candidate,
  asked: Understood,
  events: readonly EventDetail[],
  inEvent: boolean,
): string | null {
  const { speaker } = asked;
  const own = candidate.statements.filter((statement) => speaker === null || speaks(names, statement.speaker, speaker));
  if (events.length > 0 && !inEvent && asked.round === null) {
    const there = own.some((statement) => saidThere(candidate, statement, events));
    return there || (speaker !== null && relayed(names, candidate, asked, speaker)) ? null : 'not said there';
  }
  if (own.length > 0) return null;
  if (speaker === null) return candidate.details.length > 0 ? null : 'no words of anybody';
  const named = candidate.actors.some((actor) => speaks(names, actor, speaker));
  if (
    named &&
    (speaker.kind === 'person' || candidate.statements.length === 0) &&
    [...sayings()].some((each) => candidate.terms.has(each))
  )
    return null;
  if (
    speaker.kind === 'body' &&
    candidate.details.some((detail) => detail.by !== null && speaker.ids.includes(detail.by))
  )
    return null;
  return relayed(names, candidate, asked, speaker) ? null : 'no words of theirs';
}

/** Terms of verbs and nouns of saying; "said" itself is too common to be one. */
const sayings = (): ReadonlySet<string> => alike(termsOf('stated')[0] ?? '');

function speaks(names: Names, actor: ActorRef | null, speaker: Speaker): boolean {
  if (actor === null) return false;
  return (
    speaker.ids.includes(actor.id) ||
    (speaker.kind === 'body' && speaker.ids.some((id) => names.knowledge.belongsTo(actor.id, id)))
  );
}

/** A spokesperson tells what a person of their side said to the others who are named beside the sentence. */
function relayed(names: Names, candidate: Candidate, asked: Understood, speaker: Speaker): boolean {
  const side = names.knowledge.actor(speaker.ids[0] ?? '')?.side ?? null;
  const beside = asked.people.length > 1 && asked.people.every((person) => presence(candidate, person.ids) > 0);
  return side !== null && beside && candidate.statements.some((statement) => statement.speaker?.side === side);
}

/** In a document that tells of the meeting, on the days of the meeting where the day is known. */
function saidThere(candidate: Candidate, statement: Statement, events: readonly EventDetail[]): boolean {
  return events.some((event) => {
    if (!event.tellings.some((telling) => telling.source.document.id === candidate.document.id)) return false;
    return statement.date === null || event.date === null || meets(statement.date, event.date);
  });
}

const placeWords =
  /\b(?:in|at|to|near|off|aboard|outside|from) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}'-]+|在\p{Script=Han}{2,8}|headquarters|总部/u;

function placeIn(candidate: Candidate): boolean {
  return candidate.accounts.some((account) => account.place !== null) || placeWords.test(candidate.source.quote);
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

/** Verbs and nouns that tell of it where the account's details do not. */
const wordsFor: Partial<Record<Asks, string>> = {
  chaired: 'chair chaired co-chaired presided preside 主持',
  agreed: 'agreed agreement consensus willing 同意 共识 一致',
  request: 'request requested asked invitation invited proposed initiative sought 邀请 应约 提议 要求',
};

function tellsOf(candidate: Candidate, asks: Asks): boolean {
  return fitOfDetails(candidate, [asks]) > 0 || termsOf(wordsFor[asks] ?? '').some((term) => candidate.terms.has(term));
}

/** What the meeting's account was found to tell, where that is what is asked. */
export function fitOfDetails(candidate: Candidate, asks: readonly Asks[]): number {
  return asks.reduce(
    (sum, each) => sum + (candidate.details.some((detail) => detailOf[each]?.includes(detail.kind)) ? 2 : 0),
    0,
  );
}
