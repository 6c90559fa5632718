/** How a word of a clause is put: as a fact, as what is denied, or as what should, may or will be. */
export interface Manner {
  readonly denied: string | null;
  readonly wished: string | null;
}

const reach = 60;
const hanReach = 14;
const barrier = /[.;:!?—()]|,|\b(?:but|and|while|because|which|who)\b|[，。；！？：]/giu;
const denying =
  /\b(?:(?:did|does|do|was|were|is|are|has|have|had|will|would|could|should) not|never|not|no|nobody|neither|without|\p{L}+n['’]t|denie[sd]|deny|refused|refuses|declined|rejected|refuted|failed to|fails to|far from)\b/giu;
const wishing =
  /\b(?:should|must|would|could|may|might|will|shall|can|if|unless|plans? to|planned to|wants? to|wanted to|hopes? to|hoped to|urged|urges|called on|calls on|asked|threatened to|ready to|intends? to|considering)\b/giu;
const hanDenying = /没有|从未|未曾|并未|尚未|否认|拒绝|并非|不(?!断|仅|但|同|久|少|错)|未(?!来)|没/gu;
const hanWishing = /应当|应该|应|将|可能|希望|要求|敦促|呼吁|计划|如果|若|愿意?|打算|准备|必须|要/gu;

/** By the words before a place in its clause; the last of each kind, as it stands. */
export function mannerAt(text: string, at: number): Manner {
  const isHan = /\p{Script=Han}/u.test(text[at] ?? '');
  const before = text.slice(Math.max(0, at - (isHan ? hanReach : reach)), at);
  const bounded = before.slice(ends(before));
  return isHan
    ? { denied: last(bounded, hanDenying), wished: last(bounded, hanWishing) }
    : { denied: last(bounded, denying), wished: last(bounded, wishing) };
}

const ends = (before: string): number => {
  const found = [...before.matchAll(barrier)].at(-1);
  return found === undefined ? 0 : found.index + found[0].length;
};

const last = (words: string, pattern: RegExp): string | null => [...words.matchAll(pattern)].at(-1)?.[0] ?? null;

/** The last denial of a text, whatever it is of; null where it has none. */
export const denialIn = (text: string): string | null =>
  last(text, denying) ?? (/\p{Script=Han}/u.test(text) ? last(text, hanDenying) : null);
