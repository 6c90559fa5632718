import type { ActorRef } from '../../model/actor.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Span } from '../../model/span.ts';
import type { Toned } from '../tone/tones.ts';
import { mentionsIn } from './actors.ts';
import { isBystander } from './bystander.ts';
import { ofTheHouse } from './field.ts';
import type { Place } from './place.ts';
import { type PlacesInput, placesOf } from './places.ts';
import { type Slot, slotOf } from './slot.ts';

export interface Aim extends PlacesInput {
  /** The words of tone of the content. */
  readonly tones: readonly Toned[];
  /** The tone of the reporting word itself, which is aimed at what it governs. */
  readonly stand: number;
  readonly addressee: Span | null;
}

export interface Aimed {
  readonly about: ActorRef | null;
  /** Those of the words of tone that are aimed at it, or at nobody who is named. */
  readonly tones: readonly Toned[];
}

const isAlliance = ({ id, side, kind }: ActorRef): boolean => kind === 'organization' && id === side;

/** "In Canberra", "at the council": where it was said, not of whom. */
const place = /\b(?:at|in|from|near|outside|inside|to)\s(?:the\s)?$|[在于赴抵]$/iu;

/**
 * Whom a statement is about, and the words of tone that are aimed at it. A word of tone is aimed at the actor that stands
 * in its slot: the doer before it, the one after it. Who is visited, protected or only the place of it is never aimed at,
 * nor is the speaker's own side. Of several the one at whom most is aimed; where no word of tone speaks, the first actor
 * that is not of the speaker's side (a subject before a counterpart, in a list the side that the house is about), else
 * whom it was said to, else another side named in the sentence.
 */
export function targetOf(aim: Aim): Aimed {
  const { text, mentions, knowledge, speaker, content, addressee, sentence, topic } = aim;
  const places = placesOf(aim);
  // Whoever belongs to no side tells of others' dealings: talk and cooperation are no warmth of his.
  const told = aim.tones.filter((one) => speaker === null || speaker.side !== null || one.aim !== 'any');
  const said = places.filter(({ part, actor }) => part === 'other' && !isPress(actor, knowledge));
  const bodies = said.filter(
    ({ actor, how, oblique }) =>
      actor.kind !== 'person' && actor.side !== null && how !== 'pointing' && !(how === 'people' && oblique),
  );
  const body = leading(bodies) ?? said.find(({ how }) => how === 'name' || how === 'title');
  const slots = told.map((tone) => ({
    tone,
    at: tone.tone === 0 ? null : slotOf(tone, { text, content, places }),
  }));
  const takenUp = places.find(({ how, far }) => how === 'pointing' && far === true);
  // "Thanked China for": the object of a verb of stand, whatever else it would be.
  const object = places.find(({ start, part }) => part !== 'own' && start - (content[0]?.start ?? 0) <= article);
  const stood = aim.stand === 0 ? undefined : (object ?? bodies[0] ?? said[0]);
  const about = choose(slots, body, [
    ...requested(aim, said).map((one) => ({ place: one, weight: requestWeight })),
    ...(stood === undefined ? [] : [{ place: stood, weight: Math.abs(aim.stand) }]),
    ...(takenUp === undefined ? [] : [{ place: takenUp, weight: takenUpWeight }]),
  ]);
  const tones = slots.filter(({ at }) => at !== 'own');
  if (about !== null && about.id === takenUp?.actor.id) return { about, tones: tones.map(({ tone }) => tone) };
  if (about !== null) return { about, tones: aimedAt(tones, about) };
  const free = tones.map(({ tone }) => tone);
  if (topic !== null && free.some(({ tone }) => tone !== 0)) return { about: topic, tones: free };
  const foreign = ({ actor, how }: (typeof mentions)[number]): boolean =>
    how !== 'pronoun' &&
    actor.id !== speaker?.id &&
    (actor.side === null || actor.side !== speaker?.side) &&
    !isPress(actor, knowledge);
  if (addressee !== null) {
    const to = mentionsIn(mentions, addressee).find(foreign);
    if (to !== undefined) return { about: to.actor, tones: free };
  }
  const near = mentionsIn(mentions, sentence)
    .filter((m) => foreign(m) && !isBystander(text, m, sentence))
    .filter(
      ({ actor, start }) => isAlliance(actor) || !place.test(text.slice(Math.max(sentence.start, start - 12), start)),
    );
  return { about: near.find((m) => m.actor.kind !== 'person' && m.actor.side !== null)?.actor ?? null, tones: free };
}

interface Slotted {
  readonly tone: Toned;
  readonly at: Slot;
}

const aimedAt = (slots: readonly Slotted[], about: ActorRef): readonly Toned[] =>
  slots.flatMap(({ tone, at }) => (at === null || (at !== 'own' && isSame(at.list ?? at.actor, about)) ? [tone] : []));

interface Weighed {
  readonly place: Place;
  readonly weight: number;
}

/** At whom most is aimed; the leading actor counts once more, and of equals the first. */
function choose(slots: readonly Slotted[], body: Place | undefined, more: readonly Weighed[]): ActorRef | null {
  const weighed: Weighed[] = slots.flatMap(({ tone, at }) =>
    at === null || at === 'own'
      ? []
      : [{ place: at, weight: weightOf(tone) * (at.start >= tone.start && at.end <= tone.end ? 2 : 1) }],
  );
  weighed.push(...more);
  if (body !== undefined) weighed.push({ place: body, weight: leadWeight });
  const totals = new Map<string, { readonly actor: ActorRef; total: number }>();
  for (const { place: at, weight } of weighed) {
    const actor = at.list ?? at.actor;
    const known = totals.get(actor.id) ?? { actor, total: ofTheHouse(actor) ? houseWeight : 0 };
    known.total += weight;
    totals.set(actor.id, known);
  }
  const ranked = [...totals.values()].sort((a, b) => b.total - a.total);
  return ranked[0]?.actor ?? null;
}

/** "Asked China to use its influence on Russia": of whom it is asked. */
const asks = /(?:\b(?:ask|urg|press|expect)\w*|\bcall\w* (?:on|upon))\s(?:the\s)?$|(?:敦促|要求|呼吁|促请)$/iu;
const requestWeight = 3;

function requested({ text, content, tones }: Aim, said: readonly Place[]): readonly Place[] {
  const opens = content[0]?.start ?? 0;
  const isAsked = ({ start, end }: Place): boolean =>
    asks.test(text.slice(Math.max(0, start - 16), start)) ||
    (start - opens <= article && /^\s(?:not\s)?to\s/u.test(text.slice(end, end + 8)));
  return tones.length === 0 ? [] : said.filter(isAsked).slice(0, 1);
}

/** As much as "the " before an object. */
const article = 4;
const leadWeight = 0.7;
/** "This clique", 三国: the matter that is gone on with. */
const takenUpWeight = 8;
/** Of two at whom as much is aimed, the side that the house is about. */
const houseWeight = 0.25;
const weightOf = ({ tone, isDenied, aim }: Toned): number =>
  (tone < 0 ? 1.75 * -tone : tone) * (isDenied ? 0.5 : 1) * (aim === 'any' ? 0.5 : 1);

const isSame = (a: ActorRef, b: ActorRef): boolean => a.id === b.id;

/** The first that is no counterpart, else the first. */
const leading = (bodies: readonly Place[]): Place | undefined => bodies.find(({ oblique }) => !oblique) ?? bodies[0];

const isPress = ({ id, kind, side }: ActorRef, { publishers }: Knowledge): boolean =>
  kind === 'organization' && id !== side && publishers.some((one) => one.id === id && one.kind !== 'official');
