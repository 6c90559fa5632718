import { inside } from '../../language/spans.ts';
import type { ActorRef, Mention } from '../../model/actor.ts';
import { sides } from '../../model/field.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import { mentionsIn } from './actors.ts';
import { anaphoraIn } from './anaphora.ts';
import { isBystander, isInTerm, isMatter, isOblique } from './bystander.ts';
import { pairsIn } from './pairs.ts';
import type { Place } from './place.ts';
import { apart, byPlace, listed } from './place-lists.ts';
import { shorthandIn } from './shorthand.ts';

export interface PlacesInput {
  readonly text: string;
  readonly mentions: readonly Mention[];
  readonly names: readonly NameMatch[];
  readonly knowledge: Knowledge;
  readonly speaker: ActorRef | null;
  readonly content: readonly Span[];
  readonly sentence: Span;
  /** Whom the words before were about. */
  readonly topic: ActorRef | null;
}

/** Everybody whom a content speaks of, in the order of the text. */
export function placesOf(input: PlacesInput): readonly Place[] {
  const places = input.content.flatMap((span) => {
    const mentions = mentionsIn(input.mentions, span);
    const named = mentions
      .filter(
        (one) =>
          !isTitleOf(one, mentions) &&
          !/\b(?:North|South|Latin|Central) $/u.test(input.text.slice(Math.max(0, one.start - 8), one.start)),
      )
      .map((one) => byName(one, input));
    const found = apart([...named, ...peoples(span, named, input), ...shorthand(span, input), ...paired(span, input)]);
    return [...listed(found, input.text), ...firstPersons(span, input)].sort(byPlace);
  });
  return [...places, ...pointing(places, input)].sort(byPlace);
}

/** 美国 of 美国国务卿某: it is part of the title of a person who is named. */
const isTitleOf = ({ start, end, actor }: Mention, among: readonly Mention[]): boolean =>
  actor.kind !== 'person' &&
  among.some(
    ({ actor: one, how, role, start: from }) =>
      one.kind === 'person' && how === 'name' && role !== null && role.start <= start && end <= role.end && end <= from,
  );

interface Spoken extends Span {
  readonly actor: ActorRef;
  readonly how: Place['how'];
}

function placed(
  { start, end, actor, how }: Spoken,
  { text, speaker, sentence }: PlacesInput,
  oblique?: boolean,
): Place {
  const own = actor.id === speaker?.id || (actor.side !== null && actor.side === speaker?.side);
  const beside = !own && (isBystander(text, { start, end }, sentence) || isInTerm(text, { start, end }, sentence));
  const part = own ? 'own' : beside ? 'bystander' : 'other';
  const matter = isMatter(text, { start, end });
  return { start, end, actor, how, part, matter, oblique: oblique ?? isOblique(text, { start }) };
}

function byName({ start, end, actor, how, text }: Mention, input: PlacesInput): Place {
  const after = input.text.slice(end, end + 24);
  return placed({ start, end, actor: standing({ actor, text, after }, input.knowledge), how }, input);
}

interface Holder extends Pick<Mention, 'actor' | 'text'> {
  readonly after: string;
}

/** "Putin's war": what a leader does with his country. */
const acts =
  /^(?:['’]s? (?:actions?|war|aggression|invasion|regime|government|forces|troops|military)\b|的(?:战争|侵略|政府|军队))/u;

/** What a leader does with his country stands for the country, as 中共 does. */
function standing({ actor, text, after }: Holder, knowledge: Knowledge): ActorRef {
  const forSide = text === '中共' || (actor.kind === 'person' && acts.test(after));
  return (forSide && actor.side !== null ? knowledge.actor(actor.side) : null) ?? actor;
}

/** "The Washington summit": what is named for a town is no side. */
const event = /^\s?(?:summit|declaration|treaty|communiqu|conference|talks|post|times|峰会|宣言|会议)/iu;

/** "Russian missiles", 北约国家: a people's adjective stands for its side. */
function peoples(span: Span, named: readonly Place[], input: PlacesInput): readonly Place[] {
  return inside(input.names, span).flatMap(({ start, end, kind, ids }): readonly Place[] => {
    if (kind !== 'demonym' || end - start < 2 || ids.length > 1 || event.test(input.text.slice(end, end + 16)))
      return [];
    if (named.some((one) => one.start < end && start < one.end)) return [];
    const actor = input.knowledge.actor(ids[0]!);
    return actor === null ? [] : [placed({ start, end, actor, how: 'people' }, input)];
  });
}

function shorthand(span: Span, input: PlacesInput): readonly Place[] {
  return shorthandIn(input.text, span).flatMap(({ start, end, id, oblique }): readonly Place[] => {
    const actor = input.knowledge.actor(id);
    return actor === null ? [] : [placed({ start, end, actor, how: 'people' }, input, oblique)];
  });
}

/** 中欧关系: for either of the two the other one. */
function paired(span: Span, input: PlacesInput): readonly Place[] {
  return pairsIn(input.text, span).flatMap(({ start, end, other }): readonly Place[] => {
    const actor = input.knowledge.actor(input.speaker?.side === other ? sides.china : other);
    return actor === null ? [] : [placed({ start, end, actor, how: 'people' }, input, true)];
  });
}

/** "We", 我方. */
const first = /\b(?:we|I)\b|我们|我方|我国/giu;
/** Anybody: of nobody is what is said of them. */
const anybody =
  /\b(?:(?:all|both|the two) (?:sides|parties|countries|nations)|any country|no country|nobody|everyone)\b|任何国家|国家间|各国|各方|双方|国际社会|大家/giu;

function firstPersons({ start, end }: Span, { text, speaker }: PlacesInput): readonly Place[] {
  if (speaker === null) return [];
  const words = text.slice(start, end);
  const placesOfWords = (pattern: RegExp, anyone: boolean): readonly Place[] =>
    [...words.matchAll(pattern)].map(({ 0: word, index }) => ({
      start: start + index,
      end: start + index + word.length,
      actor: speaker,
      how: 'pronoun',
      part: 'own',
      anyone,
      oblique: isOblique(text, { start: start + index }),
    }));
  return [...placesOfWords(first, false), ...placesOfWords(anybody, true)];
}

/** "They", 其: the last of the others named before in the content, else whom the words before were about. */
function pointing(places: readonly Place[], { text, content, topic }: PlacesInput): readonly Place[] {
  return content.flatMap((span) =>
    anaphoraIn(text, span).flatMap(({ start, end, far }): readonly Place[] => {
      const before = far ? undefined : places.findLast((one) => one.end <= start && one.part !== 'bystander');
      if (before?.part === 'own') return [];
      const actor = before?.actor ?? topic;
      return actor === null ? [] : [{ start, end, actor, how: 'pointing', part: 'other', oblique: false, far }];
    }),
  );
}
