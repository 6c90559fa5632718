import type { Focus } from './focus.ts';
import { leansBack } from './question-words.ts';
import type { Understood } from './understand.ts';

/** A question with what it leaves out filled in from the conversation, where it leans on it. */
export function inFocus(asked: Understood, focus: Focus | null, before: Understood | null): Understood {
  if (focus === null || !leans(asked)) return asked;
  const bare = asked.terms.length === 0 && asked.asks.length === 1 && asked.asks[0] === 'what';
  const same = bare && asked.people.length > 0 && before !== null ? { asks: before.asks, terms: before.terms } : {};
  const people =
    asked.people.length === 0 && /\b(?:he|she|him|his|her)\b|[他她]/iu.test(asked.question)
      ? inTalk(focus, before)
      : asked.people;
  return {
    ...asked,
    ...same,
    people,
    speaker: people[0] === undefined ? asked.speaker : { ids: people[0].ids, kind: 'person' },
    leansOn: true,
  };
}

/** Whoever was asked about before, any of them; else whose words were shown. */
function inTalk(focus: Focus, before: Understood | null): Understood['people'] {
  const ids = (before?.people ?? []).flatMap((person) => person.ids);
  const meant = ids.length > 0 ? ids : focus.actors.slice(0, 1);
  return meant.length === 0 ? [] : [{ ids: meant, words: '', start: 0, by: 'name' }];
}

/** It begins in the middle, or names no meeting, day, round or matter of its own. */
function leans(asked: Understood): boolean {
  const ownMatter = asked.round !== null || asked.when !== null || asked.series.length > 0;
  if (ownMatter) return false;
  return (
    leansBack.test(asked.question) ||
    (asked.terms.length === 0 && asked.topics.length === 0 && asked.people.length + asked.bodies.length <= 1)
  );
}
