import { merged } from '../language/spans.ts';
import type { ActorRef, Mention } from '../model/actor.ts';
import { nearestOrganization, organizations } from './mentions/actors.ts';
import { chinesePeople } from './mentions/chinese.ts';
import { personPlaces } from './mentions/known-people.ts';
import type { Found, MentionsInput } from './mentions/passage.ts';
import { englishPeople } from './mentions/people.ts';
import { byPronoun } from './mentions/pronouns.ts';
import { readingOf } from './mentions/reading.ts';
import { byTitle } from './mentions/titles.ts';

/**
 * Everywhere the sentences of a text speak of an actor, in order and without overlap: by name, by a title that is
 * resolved through terms of office on the anchor's days, by a pronoun. People whom the knowledge lacks bear ids of `~`
 * and their folded name. What stays unsure is left out.
 */
export const mentions = (input: MentionsInput): readonly Mention[] => {
  const { text } = input;
  const reading = readingOf(input);
  const nearest = nearestOrganization(reading);
  const people = [...englishPeople(reading, nearest), ...chinesePeople(reading)];
  const roles = merged(people.flatMap(({ role }) => (role ? [role] : [])));
  const titled = byTitle(reading, personPlaces(reading, people), roles, nearest);
  const named = apart([...people, ...titled, ...organizations(reading, roles)]);
  const all = apart([...named, ...byPronoun(reading, named)]);
  return all.map(({ sentence: _, ...found }) => ({ ...found, text: text.slice(found.start, found.end) }));
};

/** Keeps what comes first in rank (people, then the longer) where two lie over each other; in order of the text. */
const apart = (found: readonly Found[]): readonly Found[] => {
  const ordered = [...found].sort((a, b) => a.start - b.start || weight(b) - weight(a));
  const kept: Found[] = [];
  for (const next of ordered) {
    const before = kept.at(-1);
    if (!before || next.start >= before.end) kept.push(next);
    else if (weight(next) > weight(before)) kept[kept.length - 1] = next;
  }
  return kept;
};

const isPerson = (actor: ActorRef): boolean => actor.kind === 'person';
const weight = (found: Found): number =>
  (found.how === 'name' && isPerson(found.actor) ? 20_000 : isPerson(found.actor) ? 10_000 : 0) +
  found.end -
  found.start;
