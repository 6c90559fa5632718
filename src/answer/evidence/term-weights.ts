import type { Context } from '../../model/context.ts';
import { alike } from '../question/synonyms.ts';
import type { Understood } from '../question/understand.ts';
import { rootOf, termsOf } from '../question/words.ts';
import type { Segment } from './segments.ts';

/** How telling each word, country and organ of a question is, 0 to 1. */
export type Weights = ReadonlyMap<string, number>;

/** Verbs and nouns that say little of what a question is about: texts put them in a hundred ways. */
const loose = new Set(
  termsOf(
    `meet met ran run stay stayed ask asked want wanted tell told talk talked speak spoke promise promised give gave given send sent host hosted receive received
    react reaction respond response reply replied comment commented answer answered question call called let see saw
    go going went gone come came coming get got make made do try allow mean happen plan planned deal involve include concern
    position stance view opinion attitude remark line word mention discuss discussed raise raised press pressed demand demanded
    end head lead attend attended take took join participate participated happen held led group official side party name person kind sort type part detail result outcome reason whole abt about regarding
    say words thing issue matter new big main own real yes ok
    会见 会晤 要求 回应 评论 看法 提出 介绍 情况 问题 方面 愿意 进行 举行 双方 中方 哪些 哪个 官员 没去 领导 怎么 出席`,
  ),
);
const ofLoose = 0.3;
/** What another language has no known word for cannot be looked for in it. */
const ofUntranslatable = 0.25;
/** Among fewer segments than this no word is common. */
const fewest = 12;
/** Languages of which more than names is understood. */
export const readInFull: ReadonlySet<string> = new Set(['en', 'zh']);
const isHan = (term: string): boolean => /^x[3-9f][0-9a-f]{3,4}/u.test(term);

export const isLoose = (term: string): boolean => loose.has(term);

/** A word, or a country, that few segments hold tells more than one that many do; one that none holds tells most. */
export function weightsOf(
  context: Pick<Context, 'knowledge'>,
  asked: Understood,
  segments: readonly Segment[],
): Weights {
  const all = Math.max(fewest, segments.length);
  const weight = (holding: number): number =>
    holding === 0 ? 1 : Math.min(1, Math.max(0.3, Math.log(all / holding) / Math.log(all + 1) + 0.2));
  const terms = asked.terms.map((term): [string, number] => {
    const holding = segments.filter((segment) => heldTerm(segment, asked, term) > 0).length;
    return [term, weight(holding) * (isLoose(term) ? ofLoose : 1)];
  });
  const bodies = asked.bodies.map((body): [string, number] => {
    const holding = segments.filter((segment) => heldBody(context, segment, asked, body) > 0).length;
    return [body, weight(holding)];
  });
  return new Map([...terms, ...bodies]);
}

/** What a word is worth in a segment: little where the segment's language has no known word for it. */
export function worthIn(segment: Segment, asked: Understood, term: string, weights: Weights): number {
  const weight = weights.get(term) ?? 0.5;
  if (asked.subject.has(term) || /^\d/u.test(term)) return weight;
  const { language } = segment.document;
  if (!readInFull.has(language)) return weight * ofUntranslatable;
  const speakable =
    isHan(term) === (language === 'zh') ||
    (asked.topicsOfTerm.get(term) ?? []).length > 0 ||
    asked.bridge.has(term) ||
    [...alike(term)].some((other) => isHan(other) === (language === 'zh'));
  return speakable ? weight : weight * ofUntranslatable;
}

/** Another word of the same sense; one that is near in sense by the thesaurus. */
const sameSense = 0.85;
const nearSense = 0.5;
const acrossSense = 0.7;
const nearAcross = 0.4;

type Holder = Pick<Segment, 'terms' | 'topics'>;

/** How far a sentence, or its neighbours, hold a word; words near in sense count, which in a longer stretch prove nothing. */
export function heldNear(holder: Holder, asked: Understood, term: string): number {
  const held = heldTerm(holder, asked, term);
  if (held > 0) return held;
  const kin = asked.kin.get(term);
  if (kin !== undefined && [...kin].some((each) => holder.terms.has(each))) return nearSense;
  return isThere(asked.bridgeOfKin.get(term), holder) ? nearAcross : 0;
}

interface Around extends Holder {
  readonly near: ReadonlySet<string>;
  readonly nearTopics: ReadonlySet<string>;
}

/** What a sentence's neighbours hold. */
export const besideOf = ({ near, nearTopics }: Pick<Around, 'near' | 'nearTopics'>): Holder => ({
  terms: near,
  topics: nearTopics,
});

/** Whether a sentence or its neighbours hold a word. */
export const isHeld = (sentence: Around, asked: Understood, term: string): boolean =>
  heldNear(sentence, asked, term) > 0 || heldNear(besideOf(sentence), asked, term) > 0;

export function heldTerm(holder: Holder, asked: Understood, term: string): number {
  if (holder.terms.has(term)) return 1;
  const topics = asked.topicsOfTerm.get(term) ?? [];
  const same =
    holder.terms.has(rootOf(term)) ||
    topics.some((id) => holder.topics.has(id)) ||
    [...alike(term)].some((each) => holder.terms.has(each));
  return same ? sameSense : heldAcross(holder, asked, term);
}

/** A word of the other language that the dictionary has for it. */
const heldAcross = (holder: Holder, { bridge }: Understood, term: string): number =>
  isThere(bridge.get(term), holder) ? acrossSense : 0;

const isThere = (ways: readonly (readonly string[])[] | undefined, { terms }: Holder): boolean =>
  ways?.some((way) => way.every((each) => terms.has(each))) === true;

/** A country or an organ is there by one of its names, by those who belong to it, or by the very word that was typed. */
export function heldBody(
  { knowledge }: Pick<Context, 'knowledge'>,
  holder: { readonly terms: ReadonlySet<string>; readonly actors: ReadonlySet<string> },
  asked: Understood,
  body: string,
): number {
  const words = asked.wordsOfBody.get(body) ?? [];
  if (words.length > 0 && words.every((word) => holder.terms.has(word))) return 1;
  return [...holder.actors].some((id) => id === body || knowledge.belongsTo(id, body)) ? 1 : 0;
}
