import type { Context } from '../model/context.ts';
import type { DateWindow } from '../model/date.ts';
import type { Candidate } from './candidates.ts';
import { holdsCrux, ofPeopleAsked } from './crux.ts';
import { countsTheirs, numberBeside } from './figures.ts';
import { ordinalIn } from './ordinals.ts';
import { holdsPost, postAsked } from './posts.ts';
import type { Part } from './question-parts.ts';
import { type Asks, saysOfFuture, single } from './question-words.ts';
import { isAnswer, tellsWhatIsSaid } from './said.ts';
import type { Fit } from './segment-fit.ts';
import { heldTerm, isLoose } from './term-weights.ts';
import { daysOf, meets, printsYear, timesOf } from './times.ts';
import type { Understood } from './understand.ts';
import { isOtherCountry, leads, othersIn, whoIsThere } from './who.ts';
import { termsOf } from './words.ts';

/** What a sentence is held against. */
export interface Asking {
  readonly asked: Understood;
  readonly part: Part;
  readonly fit: Fit;
  /** Share of the part's telling words that the sentence itself holds, 0 to 1. */
  readonly own: number;
  /** The same where what the neighbouring sentences hold counts in part. */
  readonly near: number;
}

/**
 * How well a sentence gives what a part of a question asks for: 0 where it does not, 1 where it says just that.
 * Several things asked at once ("where and when") are each worth their share.
 */
export function facetOf(context: Pick<Context, 'knowledge'>, candidate: Candidate, asking: Asking): number {
  const { part, asked } = asking;
  const post = postAsked(part.words);
  if (post !== null) return holdsPost(candidate, post) ? 1 : 0;
  const crux = holdsCrux(candidate, asking);
  if (crux === 0) return 0;
  if (asked.before && !candidate.details.some((detail) => detail.kind === 'earlier')) return 0;
  if (part.asks.some((asks) => strict.has(asks)) && !inTime(candidate, asked)) return 0;
  const each = part.asks.map((asks) => tells(context, candidate, asks, asking));
  if (asked.future && each.some((fit) => fit > 0) && part.asks.some((asks) => single.has(asks)))
    return saysOfFuture.test(candidate.source.quote) ? Math.max(...each) : 0;
  if (part.asks.some((asks, at) => needed.has(asks) && each[at] === 0)) return 0;
  // "who led it" asks one thing: the narrower word of the two.
  const narrow = part.asks.some((asks) => ofPeople.has(asks));
  const telling = each.filter((_, at) => {
    const asks = part.asks[at] as Asks;
    return strict.has(asks) && !(narrow && asks === 'who');
  });
  const weighed = telling.length > 0 ? telling : each;
  return (crux * weighed.reduce((sum, fit) => sum + fit, 0)) / Math.max(1, weighed.length);
}

/** Asks for which a sentence that does not hold the thing is no answer. */
export const strict: ReadonlySet<Asks> = new Set<Asks>([
  'who',
  'when',
  'day',
  'where',
  'count',
  'how long',
  'chaired',
  'led',
  'took part',
  'request',
  'agreed',
  'said',
  'country',
]);
const ofPeople: ReadonlySet<Asks> = new Set<Asks>(['led', 'chaired', 'took part', 'request']);
/** Asked beside something else, these have to be there as well. */
export const needed: ReadonlySet<Asks> = new Set<Asks>(['day', 'count', 'how long', 'said']);
/** Share of the part's words that a sentence must hold to give its day, place or number. */
const leastOwn = 0.5;

/** Of the time that is asked about: what the text goes on to tell of another is no answer. */
function inTime(candidate: Candidate, { when }: Understood): boolean {
  return when === null || printsYear(candidate, when) || timesOf(candidate).some((window) => meets(window, when));
}

function tells(context: Pick<Context, 'knowledge'>, candidate: Candidate, asks: Asks, asking: Asking): number {
  const { asked, part } = asking;
  const detail = fitOfDetails(candidate, asks);
  if (detail > 0) return detail;
  switch (asks) {
    case 'day':
      return toThePoint(candidate, asking) && daysOf(candidate, asked.when).length > 0 ? 1 : 0;
    case 'when':
      return toThePoint(candidate, asking) && hasTime(candidate, part) ? 1 : 0;
    case 'where':
      return toThePoint(candidate, asking) && placeIn(candidate) ? 1 : 0;
    case 'how long':
      return toThePoint(candidate, asking) && (candidate.lasts || candidate.dates.some(isSpan)) ? 1 : 0;
    case 'count':
      return numberBeside(candidate.source.quote, part.counted, part.terms) &&
        countsTheirs(candidate, asked, part.words)
        ? 1
        : 0;
    case 'chaired':
    case 'agreed':
    case 'request':
      return tellsBy(candidate, asks) ? 0.7 : 0;
    case 'discussed':
      return tellsBy(candidate, asks) ? 0.7 : candidate.statements.length + candidate.topics.size > 0 ? 0.4 : 0;
    case 'led':
      return leads(candidate) && othersIn(candidate, asked).length > 0 ? 1 : 0;
    case 'who':
    case 'took part':
      return whoIsThere(candidate, asking);
    case 'country':
      return candidate.actors.some((actor) => isOtherCountry(context, actor, asked)) ? 1 : 0;
    case 'said':
      return tellsWhatIsSaid(context, candidate, asking);
    case 'meeting':
      return candidate.accounts.some((account) => account.kind !== 'statement') ? 1 : 0;
    default:
      return asking.own > 0 ||
        part.terms.every(isLoose) ||
        isAnswer(asking.fit.segment, candidate) ||
        (asks === 'yes or no' && part.crux === null && hasEverybody(candidate, asked))
        ? ofPeopleAsked(candidate, asking) * 0.5
        : 0;
  }
}

/** For a fact of one value the sentence itself must be about what is asked, or be part of the very meeting. */
function toThePoint(candidate: Candidate, asking: Asking): boolean {
  const { asked, fit } = asking;
  if (asksOfPast.test(asked.question) && saysOfPlan.test(candidate.source.quote) && !tellsOfPast(candidate))
    return false;
  if (asked.round !== null && !asked.before) {
    const here = candidate.accounts.some((account) => account.round === asked.round && account.happened);
    return here || ordinalIn(candidate.source.quote) === asked.round;
  }
  if (asking.near >= leastOwn) return true;
  const telling = asking.part.terms.filter((term) => !isLoose(term));
  const ofEvent = telling.length === 0 || telling.some((term) => heldTerm(fit.segment, asked, term) > 0);
  return fit.inEvent && candidate.accounts.length > 0 && ofEvent;
}

/** Some days with their end: "from 9 to 11 November". */
const isSpan = ({ from, to, precision }: DateWindow): boolean =>
  precision === 'range' && from.slice(0, 4) === to.slice(0, 4);

const asksOfPast = /\b(?:did|was|were)\b/iu;
const saysOfPlan = /\b(?:will|invited|plans? to|planned|scheduled|expected|rumou?r)|将|邀请|邀請|计划|預計|预计/iu;
const tellsOfPast = (candidate: Candidate): boolean =>
  candidate.accounts.some((account) => account.happened && account.date !== null);

/** Whether two have met is told wherever both are. */
const hasEverybody = (candidate: Candidate, { people }: Understood): boolean =>
  people.length > 1 && people.every(({ ids }) => candidate.actors.some((actor) => ids.includes(actor.id)));

const hasTime = (candidate: Candidate, part: Part): boolean =>
  candidate.dates.length > 0 ||
  candidate.accounts.some((account) => account.date !== null) ||
  (part.asks.includes('said') && candidate.statements.length > 0);

const placeWords =
  /\b(?:in|at|to|near|off|aboard|outside|from) (?:the )?(?!January|February|March|April|May|June|July|August|September|October|November|December)\p{Lu}[\p{L}'-]+|[在往抵赴]\p{Script=Han}{2,8}|headquarters|总部|访问/u;

function placeIn(candidate: Candidate): boolean {
  return candidate.accounts.some((account) => account.place !== null) || placeWords.test(candidate.source.quote);
}

/** Verbs and nouns that tell of it where the account's details do not. */
const wordsFor: Partial<Record<Asks, string>> = {
  chaired: 'chair chaired co-chaired presided preside 主持',
  agreed: 'agreed agreement consensus willing signed accord 同意 共识 一致 商定 签署',
  request: 'request requested asked invitation invited invite proposed initiative sought 邀请 应约 提议 要求',
  discussed: 'discussed discussion agenda dealt topics exchanged raised concerns delved covered 讨论 议题 交换 关切',
};

const tellsBy = (candidate: Candidate, asks: Asks): boolean =>
  termsOf(wordsFor[asks] ?? '').some((term) => candidate.terms.has(term));

const detailOf: Partial<Record<Asks, readonly string[]>> = {
  chaired: ['chair'],
  request: ['request'],
  discussed: ['agenda'],
  agreed: ['agreed'],
  called: ['name'],
};

/** What the meeting's account was found to tell, where that is what is asked. */
const fitOfDetails = (candidate: Candidate, asks: Asks): number =>
  candidate.details.some((detail) => detailOf[asks]?.includes(detail.kind)) ? 1 : 0;
