import { indexFrom } from '../../language/spans.ts';
import type { ActorRef } from '../../model/actor.ts';
import { titleFits } from '../roles.ts';
import { endsIn } from './chinese-roles.ts';
import type { Found, Reading } from './passage.ts';

/** What a document says or implies of a person's titles, in the order of the text. */
export interface PersonPlace {
  readonly start: number;
  readonly end: number;
  readonly found: Found;
  readonly titles: readonly string[];
  readonly offices: readonly string[];
}

type Profile = Pick<PersonPlace, 'titles' | 'offices'>;

/** The places of people with the titles that the text gives them anywhere and those that they held on the anchor's days. */
export const personPlaces = (reading: Reading, people: readonly Found[]): readonly PersonPlace[] => {
  const titles = new Map<string, string[]>();
  for (const { actor, role } of people) {
    if (role) titles.set(actor.id, [...(titles.get(actor.id) ?? []), `${role.title} ${role.organization ?? ''}`]);
  }
  const profiles = new Map<string, Profile>();
  for (const { actor } of people)
    if (!profiles.has(actor.id)) profiles.set(actor.id, profile(reading, actor, titles.get(actor.id) ?? []));
  return [...people]
    .sort((a, b) => a.start - b.start)
    .map((found) => ({ start: found.start, end: found.end, found, ...profiles.get(found.actor.id)! }));
};

const profile = ({ knowledge, anchor }: Reading, actor: ActorRef, said: readonly string[]): Profile => {
  const roles = anchor
    ? knowledge.rolesOf(actor.id, anchor.from, anchor.to)
    : (knowledge.person(actor.id)?.roles ?? []);
  return {
    titles: [...said, ...roles.map(({ title }) => title)],
    offices: roles.flatMap(({ office }) => (office ? [office] : [])),
  };
};

/** What a title in the text asks for. */
export interface Asked {
  readonly words: string;
  readonly at: number;
  /** The country, alliance or organ that the title is of, where the text says so. */
  readonly owner: string | null;
  /** Offices that go by these words. */
  readonly offices: readonly string[];
}

/** How many places of people a title looks back over. */
const reach = 100;

/** Whom a title means: someone already named who bears it, the nearest first; else the only holder in office. */
export const holderOf = (reading: Reading, places: readonly PersonPlace[], asked: Asked): ActorRef | null => {
  const own = atHome(reading, places, asked);
  if (own !== null) return own;
  const last = indexFrom(places, asked.at);
  const before = places.slice(Math.max(0, last - reach), last);
  const bearer =
    before.findLast((place) => bears(reading, place, asked)) ?? before.findLast((place) => bore(reading, place, asked));
  return bearer?.found.actor ?? inOffice(reading, places, asked) ?? namedLater(reading, places, asked);
};

/** "The President" with a capital, in a text that his own side issued: its own, whoever else bears that title there. */
const atHome = (reading: Reading, places: readonly PersonPlace[], asked: Asked): ActorRef | null =>
  reading.home === null || asked.owner !== null || !/^\p{Lu}/u.test(asked.words)
    ? null
    : inOffice(reading, places, { ...asked, owner: reading.home });

/** In a text without a date: the only one of those named after it who has held an office of that name. */
const namedLater = (reading: Reading, places: readonly PersonPlace[], asked: Asked): ActorRef | null => {
  if (reading.anchor !== null || asked.owner === null) return null;
  const bearers = places.filter((place) => bears(reading, place, asked)).map(({ found }) => found.actor);
  return new Set(bearers.map(({ id }) => id)).size === 1 ? bearers[0]! : null;
};

/** Held the office at another time: a text may tell of the past. */
const bore = (reading: Reading, { found: { actor } }: PersonPlace, { owner, offices }: Asked): boolean =>
  (reading.knowledge.person(actor.id)?.roles ?? []).some(
    ({ office }) =>
      office !== undefined && offices.includes(office) && owner !== null && ofOwner(reading, office, owner),
  );

const bears = (reading: Reading, place: PersonPlace, { words, owner, offices }: Asked): boolean => {
  const { actor } = place.found;
  if (
    owner !== null &&
    actor.side !== owner &&
    !reading.knowledge.belongsTo(actor.id, owner) &&
    !place.offices.some((office) => ofOwner(reading, office, owner))
  )
    return false;
  return (
    place.offices.some((office) => offices.includes(office) || (isHan(words) && endsIn(reading, office, words))) ||
    place.titles.some((title) => titleFits(words, title) || (isHan(words) && title.includes(words)))
  );
};

const isHan = (words: string): boolean => /^\p{Script=Han}/u.test(words);

const ofOwner = ({ knowledge }: Reading, office: string, owner: string): boolean => {
  const entry = knowledge.office(office);
  return entry !== null && (entry.side === owner || knowledge.belongsTo(entry.organization, owner));
};

/** The holder where all offices of that name that come into question have one in the anchor's days. */
const inOffice = (reading: Reading, places: readonly PersonPlace[], { owner, offices }: Asked): ActorRef | null => {
  const { knowledge, anchor } = reading;
  const { named: inText } = reading;
  const asked =
    owner === null
      ? offices.filter((office) => inText.has(knowledge.office(office)?.side ?? ''))
      : offices.filter((office) => ofOwner(reading, office, owner));
  if (asked.length !== 1) return null;
  const holders = anchor ? knowledge.holders(asked[0]!, anchor.from, anchor.to) : [];
  const named = new Set(places.map(({ found }) => found.actor.id));
  const chosen = holders.length > 1 ? holders.filter(({ id }) => named.has(id)) : holders;
  return chosen.length === 1 ? knowledge.actor(chosen[0]!.id) : null;
};
