import { citiesIn } from '../../knowledge/place-names.ts';
import type { Account, EventKind, Participant } from '../../model/event.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

interface Parts {
  readonly kind: EventKind;
  readonly participants: readonly Participant[];
  readonly place: string | null;
  readonly format: Account['format'];
  readonly happened: boolean;
}

/** More people than this stand in no title; and of a noun ("the meeting of …") they must stand this near, in units. */
const mostPeople = 3;
const nearNoun = 90;
const nearVerb = 30;
/** Words of a visit that do not have the visitor as their subject. */
const ofHosts = /^(?:welcomed|received|toured|led|headed|was in|were in|docked|boarded|went aboard|came aboard)/iu;
/** Right before the noun it says that those who are its subject met. */
const held = /\b(?:held|hold|holds|began|begin|opened|concluded)\b[^,;.]{0,40}$|(?:举行|召开)[^，。；]{0,12}$/iu;
const summons = /^(?:summon(?:s|ed)|召见|约见)$/iu;

/**
 * *Who – what – with whom – where*, in English whatever the language of the account: "Wang Yi met Jens Stoltenberg in
 * Munich", "Mark Rutte to visit Norway". Null where the parts do not tell it beyond doubt; the sentence's own words are
 * the title then.
 */
export function composedTitle(scene: Scene, telling: Telling, parts: Parts): string | null {
  const { form, start, end } = telling.trigger;
  const { kind } = parts;
  const near = parts.participants.filter(
    ({ span }) => form === 'verb' || (span.end > start - nearNoun && span.start < end + nearNoun),
  );
  if (near.length < parts.participants.length || near.some(({ actor }) => /\p{Script=Han}/u.test(actor.name)))
    return null;
  const where = placeName(scene, parts.place);
  if (kind === 'visit') return visit(scene, telling, parts, where);
  if (kind !== 'meeting' && kind !== 'call') return null;
  const said = kind === 'call' || parts.format === 'phone' ? 'call' : 'meeting';
  const who = parties(parts.participants);
  // "A question about the meeting": which of the bodies around a noun met is not told.
  const before = scene.words.slice(0, start - scene.sentence.start);
  if (who === null || (who[1] === null && form === 'noun' && !held.test(before))) return null;
  const how = parts.format === 'video' ? ' by video' : said === 'call' ? ' by telephone' : '';
  return `${who[0]} ${verb(said, who, telling.trigger.word, parts.happened)}${how}${how || !where ? '' : ` in ${where}`}`;
}

type Pair = readonly [first: string, second: string | null];

function verb(said: 'call' | 'meeting', [, second]: Pair, word: string, happened: boolean): string {
  if (second === null) return happened ? 'held talks' : 'to hold talks';
  if (summons.test(word)) return `${happened ? 'summoned' : 'to summon'} ${second}`;
  if (said === 'call') return `${happened ? 'spoke' : 'to speak'} with ${second}`;
  return `${happened ? 'met' : 'to meet'} ${second}`;
}

/** Two sides of people; or two bodies, whose names go together. */
function parties(participants: readonly Participant[]): Pair | null {
  const people = participants.filter(({ actor }) => actor.kind === 'person').map(({ actor }) => actor);
  if (people.length > mostPeople || people.length === 1) return null;
  if (people.length === 0) {
    const bodies = participants.map(({ actor }) => actor.name);
    return bodies.length === 2 ? [bodies.join(' and '), null] : null;
  }
  const groups = [...Map.groupBy(people, ({ id, side }) => side ?? id).values()].map((group) =>
    group.map(({ name }) => name).join(' and '),
  );
  return groups.length === 2 ? [groups[0]!, groups[1]!] : null;
}

function visit(
  scene: Scene,
  { trigger }: Telling,
  { participants, happened }: Parts,
  where: string | null,
): string | null {
  const people = participants.filter(({ actor }) => actor.kind === 'person').map(({ actor }) => actor);
  const [visitor, second] = people;
  if (!visitor || second || trigger.form === 'noun' || ofHosts.test(trigger.word)) return null;
  const there = participants.find(
    ({ actor, span }) =>
      actor.kind === 'country' &&
      span.start >= trigger.end &&
      span.start - trigger.end < nearVerb &&
      !/[,，。;]/u.test(scene.words.slice(trigger.end - scene.sentence.start, span.start - scene.sentence.start)),
  );
  const to = where ?? there?.actor.name ?? null;
  if (to === null || (there && there.actor.side === visitor.side)) return null;
  return `${visitor.name} ${happened ? 'visited' : 'to visit'} ${to}`;
}

/** The English name of a place as the text has it: a city, a country; null where none is known. */
export function placeName({ mentions }: Scene, place: string | null): string | null {
  if (place === null) return null;
  if (!/\p{Script=Han}/u.test(place)) return /^\p{Lu}/u.test(place) ? place : null;
  const country = mentions.find(({ text, actor }) => text === place && actor.kind === 'country');
  const [city] = citiesIn(place);
  const name = country?.actor.name ?? city?.city.replace(/(?:^| )\p{Ll}/gu, (letter) => letter.toUpperCase());
  return name ?? null;
}
