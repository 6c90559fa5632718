import { fullMonth } from '../../language/calendar.ts';
import type { Context } from '../../model/context.ts';
import type { DateWindow } from '../../model/date.ts';
import type { Asks } from '../question/question-words.ts';
import { termsOf } from '../question/words.ts';
import type { Asking } from './asking.ts';
import type { Candidate } from './candidates.ts';
import { countsTheirs, holdsNumber, numberBeside } from './figures.ts';
import { holdsPost, postAsked } from './posts.ts';
import { tellsWhatIsSaid } from './said.ts';
import { namesAnother } from './strange-names.ts';
import { besideOf, heldTerm } from './term-weights.ts';
import { daysOf } from './times.ts';
import { isOtherCountry, leads, othersIn, whoIsThere } from './who.ts';

/**
 * How well a sentence gives what a part of a question asks for: 0 where it does not, 1 where it says just that; null
 * where nothing is asked for that a sentence could hold. Several things asked at once are each worth their share.
 */
export function facetOf(context: Pick<Context, 'knowledge'>, candidate: Candidate, asking: Asking): number | null {
  const { part, asked } = asking;
  const post = postAsked(part.words);
  if (post !== null) return holdsPost(candidate, post) ? 1 : 0;
  if (asked.before) return candidate.details.some((detail) => detail.kind === 'earlier') ? 1 : 0;
  // "who led it" asks one thing: the narrower word of the two.
  const narrow = part.asks.some((asks) => ofPeople.has(asks));
  const sought = part.asks.filter((asks) => !unheld.has(asks) && !(narrow && asks === 'who'));
  if (sought.length === 0) return null;
  const told = sought.map((asks) => tells(context, candidate, asks, asking));
  if (told.some((fit, at) => fit === 0 && needed.has(sought[at]!))) return 0;
  return told.reduce((sum, fit) => sum + fit, 0) / told.length;
}

/** Asked beside something else, these have to be there as well: "what did he say, and how many". */
const needed: ReadonlySet<Asks> = new Set<Asks>(['day', 'count', 'how long']);

const ofPeople: ReadonlySet<Asks> = new Set<Asks>(['led', 'chaired', 'took part', 'request']);
/** No kind of word answers these: what is asked about has to be there. */
const unheld: ReadonlySet<Asks> = new Set<Asks>(['what', 'tell', 'yes or no', 'called']);

function tells(context: Pick<Context, 'knowledge'>, candidate: Candidate, asks: Asks, asking: Asking): number {
  const { asked, part } = asking;
  const { quote } = candidate.source;
  if (givesDetail(candidate, [asks])) return 1;
  switch (asks) {
    case 'day':
      return Number(daysOf(candidate, asked.when).length > 0);
    case 'when':
      if (candidate.dates.length > 0 || candidate.accounts.some((account) => account.date !== null)) return 1;
      return yearOrAge.test(quote) ? 0.9 : 0;
    case 'where':
      return candidate.accounts.some((account) => account.place !== null) || placeWords.test(quote) ? 1 : faint;
    case 'why':
      return reasonWords.test(quote) ? 1 : faint;
    case 'how long':
      return candidate.lasts || candidate.dates.some(isSpan) ? 1 : yearOrAge.test(quote) ? 0.4 : 0;
    case 'count':
      if (!countsTheirs(candidate, asked, part.words)) return 0;
      if (numberBeside(quote, part.counted, part.terms)) return 1;
      return holdsNumber(quote) && holdsCounted(candidate, asking) ? 0.5 : 0;
    case 'chaired':
    case 'agreed':
    case 'request':
      return tellsBy(candidate, asks) ? 0.7 : 0;
    case 'discussed':
      return tellsBy(candidate, asks) ? 0.7 : candidate.statements.length + candidate.topics.size > 0 ? 0.4 : 0;
    case 'led':
      return leads(candidate) && (othersIn(candidate, asked).length > 0 || namesAnother(quote, asked)) ? 1 : 0;
    case 'who':
    case 'took part':
      return Math.max(whoIsThere(candidate, asking), namesAnother(quote, asked) ? ofStrangeName : faint);
    case 'country':
      return candidate.actors.some((actor) => isOtherCountry(context, actor, asked)) ? 1 : faint;
    case 'said':
      return tellsWhatIsSaid(context, candidate, asking);
    case 'meeting':
      return Number(candidate.accounts.some((account) => account.kind !== 'statement'));
    default:
      return 0;
  }
}

/** Nothing of the kind was seen; it may be told in words that were not: a reason without "because", "students" who came. */
const faint = 0.2;

/** A name that no one knows may be anything's. */
const ofStrangeName = 0.6;

/** A year in figures, or an age of the world: "in 1519", "the second half of the 19th century". */
const yearOrAge = /\b(?:1\d{3}|20\d{2})s?\b|\b\d{1,2}(?:st|nd|rd|th)[ -]centur(?:y|ies)\b|\d{1,2}世纪|\d{2,4}年/u;

/** The thing that is counted stands somewhere in the sentence or beside it; "how much was lost" counts no thing in particular. */
const holdsCounted = (candidate: Candidate, { asked, part }: Asking): boolean =>
  part.counted.length === 0 ||
  part.counted.every((term) => anything.has(term)) ||
  part.counted.some((term) => heldTerm(candidate, asked, term) + heldTerm(besideOf(candidate), asked, term) > 0);

/** What is counted is no thing that a sentence would name: "how much money", 多少钱. */
const anything = new Set(termsOf('money cash time percent 钱'));

/** Some days with their end: "from 9 to 11 November". */
const isSpan = ({ from, to, precision }: DateWindow): boolean =>
  precision === 'range' && from.slice(0, 4) === to.slice(0, 4);

const reasons = [
  'because|due to|owing to|as a result|therefore|reasons?|caused?|blamed?|citing|led to|prompted',
  'in (?:response|protest|retaliation|reaction)|so that|in order to|thanks to',
].join('|');
const reasonWords = new RegExp(`\\b(?:${reasons})\\b|因为|由于|因此|原因|导致|所以|为了|鉴于|出于`, 'iu');

const placeWords = new RegExp(
  `\\b(?:in|at|to|near|off|aboard|outside|from) (?:the )?(?!${fullMonth})\\p{Lu}[\\p{L}'-]+|[在往抵赴]\\p{Script=Han}{2,8}|headquarters|总部|访问`,
  'u',
);

/** Verbs and nouns that tell of it where the account's details do not. */
const wordsFor: Partial<Record<Asks, string>> = {
  chaired: 'chair chaired co-chaired presided preside 主持',
  agreed: 'agreed agreement consensus willing signed accord 同意 共识 一致 商定 签署',
  request: 'request requested asked invitation invited invite proposed initiative sought 邀请 应约 提议 要求',
  discussed: 'discussed discussion agenda dealt topics exchanged raised concerns delved covered 讨论 议题 交换 关切',
};

const tellsBy = (candidate: Candidate, asks: Asks): boolean =>
  termsOf(wordsFor[asks] ?? '').some((term) => candidate.terms.has(term));

/** It holds what a meeting's account was found to tell of just that: who chaired it, what was on the table. */
export const givesDetail = ({ details }: Candidate, asks: readonly Asks[]): boolean =>
  details.some(({ kind }) => asks.some((each) => detailOf[each]?.includes(kind)));

const detailOf: Partial<Record<Asks, readonly string[]>> = {
  chaired: ['chair'],
  request: ['request'],
  discussed: ['agenda'],
  agreed: ['agreed'],
  called: ['name'],
};
