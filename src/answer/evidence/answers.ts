import type { Context } from '../../model/context.ts';
import type { Part } from '../question/question-parts.ts';
import { single } from '../question/question-words.ts';
import type { Candidate } from './candidates.ts';
import { evidenceOf } from './evidence.ts';
import { givesDetail } from './facets.ts';
import type { Evidence } from './marks/index.ts';
import { ruledOutBy } from './ruled-out.ts';
import type { Fit, Looking } from './segment-fit.ts';
import { weigh } from './weights.ts';

/** A sentence held against a part of a question, and how surely it answers it: above 0 it is better shown than withheld. */
export interface Told {
  readonly candidate: Candidate;
  readonly fit: Fit;
  readonly part: Part;
  readonly evidence: Evidence;
  readonly surety: number;
  /** The rule by which, however sure, it does not answer; null where none holds. */
  readonly ruledOut: string | null;
}

/** Every sentence held against every part, the surest first; where stretches overlap, in the one that suits it best. */
export function toldIn(
  context: Pick<Context, 'knowledge'>,
  fits: readonly Fit[],
  parts: readonly Part[],
  looking: Looking,
): readonly Told[] {
  const best = new Map<string, Told>();
  const tongue = /\p{Script=Han}/u.test(looking.asked.typed) ? 'zh' : 'en';
  for (const fit of fits)
    for (const candidate of fit.segment.candidates)
      for (const [n, part] of parts.entries()) {
        const held = { fit, part, looking };
        const judged = evidenceOf(context, candidate, held);
        const talked = looking.talked.includes(candidate.document.id) ? ofTalk : 0;
        const detailed = judged.evidence.eventFact > 0 && givesDetail(candidate, part.asks) ? ofDetail : 0;
        const told = {
          candidate,
          fit,
          part,
          evidence: judged.evidence,
          surety: weigh(judged.evidence) + talked + detailed,
          ruledOut: ruledOutBy(candidate, held, judged),
        };
        const key = `${n} ${keyOf(candidate)}`;
        const before = best.get(key);
        if (before === undefined || isSurer(told, before)) best.set(key, told);
      }
  const rank = ({ surety, candidate }: Told) =>
    candidate.document.language === tongue ? surety + ofTongue : Math.min(surety, surestAcross);
  return [...best.values()].toSorted((a, b) => rank(b) - rank(a));
}

const isSurer = (a: Told, b: Told): boolean =>
  (a.ruledOut === null) === (b.ruledOut === null) ? a.surety > b.surety : a.ruledOut === null;

export const keyOf = ({ document, source }: Candidate): string => `${document.id}:${source.start}`;

/** What the conversation is about is meant sooner than what else there is. */
const ofTalk = 3.5;
/** Of two that tell the same, the one in the asker's language comes first, however surely the other does. */
const ofTongue = 2.5;
const surestAcross = 4.5;
/** What the meeting's account lists comes before what else is told of it. */
const ofDetail = 2.5;
const mostSentences = 4;
/** For a fact of one value: it and what other sources make of it. */
const mostOfFact = 3;
/** A sentence so much less sure than the best of its part is no second opinion. */
const farFromBest = 3.5;
/** Characters of the documents that are shown before a reply is too long to be read at a glance. */
const longest = 1000;
/** A sentence longer than this is cut where it is shown. */
export const longestSentence = 420;

/** The sentences to show, the surest first: of every part its best, then what comes close; repeats left out. */
export function chosenOf(told: readonly Told[]): readonly Told[] {
  const sure = told.filter(({ surety, ruledOut }) => surety > 0 && ruledOut === null);
  const firsts = [...new Map(sure.toReversed().map((each) => [each.part, each])).values()];
  const chosen: Told[] = [];
  let length = 0;
  for (const each of [...firsts.toSorted((a, b) => b.surety - a.surety), ...sure]) {
    const { candidate, part, surety } = each;
    const first = firsts.find((other) => other.part === part);
    const most = part.asks.some((asks) => single.has(asks)) ? mostOfFact : mostSentences;
    const long = Math.min(candidate.source.quote.length, longestSentence);
    if (surety < (first?.surety ?? 0) - farFromBest || chosen.length >= mostSentences + firsts.length - 1) continue;
    if (chosen.filter((other) => other.part === part).length >= most) continue;
    if (chosen.length > 0 && length + long > longest) continue;
    if (chosen.some((other) => repeats(candidate, other.candidate))) continue;
    chosen.push(each);
    length += long;
  }
  return chosen;
}

/** Most of its words stand in the other already. */
function repeats(candidate: Candidate, other: Candidate): boolean {
  if (candidate.source.quote === other.source.quote) return true;
  const shared = [...candidate.terms].filter((term) => other.terms.has(term)).length;
  return candidate.terms.size > 0 && shared / candidate.terms.size > 0.8;
}
