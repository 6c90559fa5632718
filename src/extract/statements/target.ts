import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import type { Toned } from '../tone/tones.ts';
import { mentionsIn } from './actors.ts';
import { isBystander, isOblique } from './bystander.ts';
import { sides } from './field.ts';
import { otherOfPair } from './pairs.ts';

export interface Aim {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly knowledge: Knowledge;
  readonly speaker: ActorRef | null;
  readonly content: readonly Span[];
  /** The words of tone of the content. */
  readonly tones: readonly Toned[];
  readonly addressee: Span | null;
  readonly sentence: Span;
}

export interface Aimed {
  readonly about: ActorRef | null;
  /** Those of the words of tone that are aimed at it, or at nobody who is named. */
  readonly tones: readonly Toned[];
}

const isAlliance = ({ id, side, kind }: ActorRef): boolean => kind === 'organization' && id === side;

/** "In Canberra", "at the council": where it was said, not of whom. */
const place = /\b(?:at|in|from|near|outside|inside|to)\s(?:the\s)?$|[在于赴抵]$/iu;
const list = /^\s*(?:,|，|、|and|or|和|与|及|以及|,\s*and)\s*(?:the\s)?$/iu;

/**
 * Whom a statement is about, and the words of tone that are aimed at it. A word of tone is aimed at the actor that stands
 * in its slot: the doer before it, the one after it. Who is visited, protected or only the place of it is never aimed at,
 * nor is the speaker's own side. Of several the one that the statement opens with; where no word of tone speaks, the
 * first actor that is not of the speaker's side (a subject before a counterpart, in a list the side that the house is
 * about), else whom it was said to, else another side named in the sentence.
 */
export function targetOf(aim: Aim): Aimed {
  const { text, mentions, knowledge, speaker, content, addressee, sentence } = aim;
  const foreign = (m: Mention): boolean =>
    m.how !== 'pronoun' &&
    m.actor.id !== speaker?.id &&
    (m.actor.side === null || m.actor.side !== speaker?.side) &&
    !isPress(m.actor, knowledge);
  const named = content
    .flatMap((span) => mentionsIn(mentions, span))
    .filter(foreign)
    .map((m) => inOffice(m, knowledge));
  const said = named.filter((m) => !isBystander(text, m, sentence));
  const bodies = said.filter((m) => m.actor.kind !== 'person' && m.actor.side !== null);
  const body = leading(text, bodies) ?? said[0];
  const aims = aim.tones.map((tone) => ({ tone, at: tone.tone === 0 ? null : inSlot(tone, said, aim) }));
  const chosen = choose(aims, body);
  if (chosen !== null)
    return {
      about: chosen,
      tones: aims.flatMap(({ tone, at }) => (at === null || isSame(at.actor, chosen) ? [tone] : [])),
    };
  const { tones } = aim;
  const pair = content
    .map(({ start, end }) => otherOfPair(text.slice(start, end), knowledge))
    .find((one) => one !== null);
  if (pair != null && pair.side !== speaker?.side) return { about: pair, tones };
  if (addressee !== null) {
    const to = mentionsIn(mentions, addressee).find(foreign);
    if (to !== undefined) return { about: to.actor, tones };
  }
  const near = mentionsIn(mentions, sentence)
    .filter((m) => foreign(m) && !isBystander(text, m, sentence))
    .filter(
      ({ actor, start }) => isAlliance(actor) || !place.test(text.slice(Math.max(sentence.start, start - 12), start)),
    );
  return { about: near.find((m) => m.actor.kind !== 'person' && m.actor.side !== null)?.actor ?? null, tones };
}

/** 北约秘书长, "the Foreign Minister": who is named by the office alone stands for the side. */
function inOffice(mention: Mention, knowledge: Knowledge): Mention {
  const { actor, how } = mention;
  const side = actor.kind === 'person' && how === 'title' && actor.side !== null ? knowledge.actor(actor.side) : null;
  return side === null ? mention : { ...mention, actor: side };
}

interface Slot {
  readonly tone: Toned;
  readonly at: Mention | null;
}

/** The leading actor where a word is aimed at it or at nobody; else whom the sharpest word is aimed at. */
function choose(aims: readonly Slot[], body: Mention | undefined): ActorRef | null {
  const aimed = aims.filter(({ at }) => at !== null);
  if (aimed.length === 0 || (body !== undefined && aimed.some(({ at }) => isSame(at!.actor, body.actor))))
    return body?.actor ?? null;
  const [first] = [...aimed].sort((a, b) => rank(a.tone.tone) - rank(b.tone.tone));
  return first!.at!.actor;
}

/** Hostile before critical before warm. */
const rank = (tone: number): number => (tone < 0 ? tone : 3 - tone);

const isSame = (a: ActorRef, b: ActorRef): boolean => a.id === b.id;

/** The actor in the slot of a word of tone; null where there is none. */
function inSlot(tone: Toned, said: readonly Mention[], { text, content }: Aim): Mention | null {
  if (tone.aim === 'none') return null;
  const span = content.find(({ start, end }) => start <= tone.start && tone.end <= end);
  const inSpan = span === undefined ? [] : said.filter(({ start, end }) => start >= span.start && end <= span.end);
  const after = inSpan.find(({ start }) => start >= tone.end && !/[.;；。]/u.test(text.slice(tone.end, start)));
  if (tone.aim === 'object') return after ?? subjectOf(tone, inSpan, text) ?? null;
  if (after !== undefined && agent.test(text.slice(tone.end, after.start))) return after;
  return subjectOf(tone, inSpan, text) ?? after ?? null;
}

/** "posed by China", "the threat of China", 来自中国: the doer comes after. */
const agent = /^\s*(?:\w+ ){0,2}(?:by|from|of)\s(?:the\s)?(?:\w+\s)?$|^的?(?:根源是|来自)$/u;
/** What may stand between the beginning of a clause and its subject. */
const opening =
  /(?:^|[,;:.!?，；：。！？、“"「—\n]|\b(?:that|but|and|which|because|while|if|as|when|so|since)\b|但是?|而|因为|如果|认为|是)\s*(?:\p{L}+\s){0,2}\p{Script=Han}{0,3}$/u;
/** How far back a clause is looked for, in UTF-16 units. */
const lead = 48;

/** The doer: the nearest actor before that opens a clause, else the first that is no counterpart, else the nearest. */
function subjectOf({ start }: Toned, inSpan: readonly Mention[], text: string): Mention | undefined {
  const before = inSpan.filter(({ end }) => end <= start);
  const first = inSpan[0]?.start ?? 0;
  const free = before.filter((m) => !isOblique(text, m));
  const opens = (m: Mention): boolean => opening.test(text.slice(Math.max(first, m.start - lead), m.start));
  return free.findLast(opens) ?? free[0] ?? before.at(-1);
}

/** The first that is no counterpart, else the first; of a list that it opens, the side that the house is about. */
function leading(text: string, bodies: readonly Mention[]): Mention | undefined {
  const at = Math.max(
    0,
    bodies.findIndex((m) => !isOblique(text, m)),
  );
  for (let k = at; k < bodies.length; k++) {
    if (k > at && !list.test(text.slice(bodies[k - 1]!.end, bodies[k]!.start))) break;
    if (bodies[k]!.actor.id === sides.china || bodies[k]!.actor.id === sides.alliance) return bodies[k];
  }
  return bodies[at];
}

const isPress = ({ id, kind, side }: ActorRef, { publishers }: Knowledge): boolean =>
  kind === 'organization' && id !== side && publishers.some((one) => one.id === id && one.kind !== 'official');
