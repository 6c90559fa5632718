import type { Span } from '../../model/span.ts';
import type { Toned } from '../tone/tones.ts';
import type { Place } from './place.ts';

/** Whom a word of tone is aimed at: a place, the speaker's own side, or nobody who is named. */
export type Slot = Place | 'own' | null;

/** "posed by China", "the threat of China", 来自中国: the doer comes after. */
const agent = /^\s*(?:\w+ ){0,2}(?:by|from|of)\s(?:the\s)?(?:\w+\s)?$|^的?(?:根源是|来自)$/u;
/** What may stand between the beginning of a clause and its subject. */
const opening =
  /(?:^|[,;:.!?，；：。！？、“"「—\n]|\b(?:that|but|and|which|because|while|if|as|when|so|since)\b|但是?|而|因为|如果|认为|的是)\s*(?:\p{L}+\s){0,2}\p{Script=Han}{0,3}$/u;
const regarded =
  /^\s*(?:as|to be)\s(?:an?\s|the\s|our\s)?(?:\w+\s)?$|^(?:视为|视作|当作|看作|作为|当成|称为|列为)\p{Script=Han}{0,4}$/u;
/** How far back a clause is looked for, in UTF-16 units. */
const lead = 48;
/** "China's threat", 中国的威胁: whose it is. */
const owner = /^(?:['’]s?\s(?:[\p{L}-]+\s){0,2}|的\p{Script=Han}{0,4}|\s(?:[\p{L}-]+\s)?)$/u;

/** What one does about what another does. */
const faces =
  /\b(?:fac(?:e|es|ed|ing)|address\w*|counter\w*|tackl\w*|confront\w*|meet\w*|respond\w*|deal\w*|against|oppos\w*|reject\w*|condemn\w*|deter\w*|resist\w*|stop\w*|end\w*|see\w*|forget\w*|suffer\w*)\b/iu;
const facesHan = /应对|面对|面临|反对|防范|抵御|警惕|看到|遭|受到|忘记|抵制|谴责|制止/u;

export interface SlotInput {
  readonly text: string;
  readonly content: readonly Span[];
  readonly places: readonly Place[];
}

/**
 * The doer of what a word of tone tells, or for a verb of stand the one after it. The doer is whose the word is, else the
 * nearest before that opens a clause; words that the speaker's own side does are aimed at nobody else.
 */
export function slotOf(tone: Toned, { text, content, places }: SlotInput): Slot {
  if (tone.aim === 'none') return null;
  const span = content.find(({ start, end }) => start <= tone.start && tone.end <= end);
  const inSpan = span === undefined ? [] : places.filter(({ start, end }) => start >= span.start && end <= span.end);
  const others = inSpan.filter(({ part }) => part === 'other');
  const after = others.find(
    ({ start, how }) => start >= tone.end && how !== 'pointing' && !/[.;；。]/u.test(text.slice(tone.end, start)),
  );
  // "Call on China not to …": whom it names within itself.
  const within = others.find(({ start, end }) => start >= tone.start && end <= tone.end);
  if (tone.aim === 'object') {
    const doer = doerOf(tone, inSpan, text);
    if (within === undefined && tone.tone > 0 && (isOfAMatter(tone, inSpan, text) || isOfOwn(tone, inSpan, text)))
      return 'own';
    return within ?? after ?? (doer === 'own' && tone.tone > 0 ? 'own' : theOther(doer));
  }
  if (within !== undefined && !within.oblique) return within;
  if (after !== undefined && agent.test(text.slice(tone.end, after.start))) return after;
  const doer = doerOf(tone, inSpan, text);
  if (tone.aim === 'any') {
    const other = partner(tone, others, text);
    if (other !== null && span !== undefined && isToldOfTwo(doer, other, span, { text, places: inSpan })) return 'own';
    if (other !== null || doer !== 'own') return other ?? doer ?? after ?? null;
    // "We are open to dialogue": with the one named before, or where nobody is with whoever the words are for.
    const before = others.findLast(({ end }) => end <= tone.start);
    return before ?? (others.length === 0 && inSpan.every(({ anyone }) => anyone !== true) ? null : 'own');
  }
  if (doer === 'own') return 'own';
  return doer ?? after ?? null;
}

/** 高度重视中国公民安全: warmth towards one's own. */
function isOfOwn({ end }: Toned, inSpan: readonly Place[], text: string): boolean {
  const next = inSpan.find(({ start }) => start >= end);
  // "The support of our people" is theirs, not for them.
  return (
    next?.part === 'own' &&
    next.how !== 'pronoun' &&
    !/[,，；;。.]|^\s(?:of|from|by)\b/u.test(text.slice(end, next.start))
  );
}

/** Two others who work together, where nobody of the speaker's side has a part in it: nothing that he would himself. */
function isToldOfTwo(doer: Slot, other: Place, { start }: Span, { text, places }: Omit<SlotInput, 'content'>): boolean {
  if (doer === null || doer === 'own' || doer.actor.id === other.actor.id) return false;
  const opens = /^[\s“"「]*(?:the\s)?$/iu.test(text.slice(start, doer.start)) && !/^['’]/u.test(text.slice(doer.end));
  return opens && places.every(({ part }) => part !== 'own');
}

/** "Supports a settlement of the Ukraine issue": a stand on a matter, towards nobody. */
function isOfAMatter({ end }: Toned, inSpan: readonly Place[], text: string): boolean {
  const next = inSpan.find(({ start }) => start >= end);
  return next?.part === 'bystander' && next.matter === true && !/[,，；;。.]/u.test(text.slice(end, next.start));
}

/** With whom one talks or works: the other who is named in the clause. */
function partner(tone: Toned, others: readonly Place[], text: string): Place | null {
  const sameClause = ({ start, end }: Place): boolean =>
    !/[,，；;。.]/u.test(start >= tone.end ? text.slice(tone.end, start) : text.slice(end, tone.start));
  return others.findLast((one) => one.end <= tone.start && sameClause(one)) ?? others.find(sameClause) ?? null;
}

const theOther = (slot: Slot): Place | null => (slot === 'own' ? null : slot);

function doerOf({ start }: Toned, inSpan: readonly Place[], text: string): Slot {
  const before = inSpan.filter(({ end, part }) => end <= start && part !== 'bystander');
  const nearest = before.at(-1);
  if (nearest === undefined) return null;
  const named = before.find((one) => one.part === 'other' && isCalled(one, text));
  if (named !== undefined) return named;
  const between = text.slice(nearest.end, start);
  if (owner.test(between) && !nearest.oblique) return slotted(nearest);
  // "Does not see China as a rival", 不把中国视为对手.
  if (nearest.part === 'other' && regarded.test(between)) return nearest;
  const first = inSpan[0]!.start;
  const opens = (m: Place): boolean => opening.test(text.slice(Math.max(first, m.start - lead), m.start));
  const ownAt = before.findLastIndex((one) => one.part === 'own' && !one.oblique && opens(one));
  const free = before.filter((one, n) => n > ownAt && one.part === 'other' && !one.oblique);
  const other = free.findLast(opens) ?? free[0];
  if (other !== undefined) return other;
  // "We must face this threat": it is another's.
  if (ownAt >= 0) return isFaced(text.slice(before[ownAt]!.end, start)) ? null : 'own';
  return before.findLast(({ part }) => part === 'other') ?? null;
}

/** 把中国定为俄罗斯的推手: of whom the rest is said. */
const isCalled = ({ start, end }: Place, text: string): boolean =>
  /[把将]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
  /^(?:定为|定性为|列为|视为|视作|称为|当作|看作|作为|描绘成|说成)/u.test(text.slice(end, end + 4));

const slotted = (place: Place): Slot => (place.part === 'own' ? 'own' : place);

const isFaced = (words: string): boolean => faces.test(words) || facesHan.test(words);
