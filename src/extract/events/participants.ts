import { anyOf } from '../../language/any-of.ts';
import { inside } from '../../language/spans.ts';
import type { Mention } from '../../model/actor.ts';
import type { Participant } from '../../model/event.ts';
import { firstPerson } from './first-person.ts';
import { presentActors } from './present-actors.ts';
import type { Scene } from './reading.ts';
import { scopeOf } from './scope.ts';
import { speakersOf } from './speakers.ts';
import { merge, participant } from './taking-part.ts';
import type { Telling } from './tellings.ts';

/** Everyone whom the clause around a trigger names as taking part; of a statement, whoever makes it. */
export function participantsOf(
  scene: Scene,
  telling: Telling,
  all: readonly Telling[],
  text: string,
): readonly Participant[] {
  if (telling.trigger.kind === 'statement' && telling.trigger.form === 'verb')
    return merge(speakersOf(scene, telling, text));
  const present = inside(presentActors(scene), scopeOf(scene, telling, all));
  return merge([
    ...firstPerson(scene, telling.trigger),
    ...present
      .filter((mention) => !onlyReports(scene, mention, telling) && !cameLater(scene, mention, telling))
      .map((mention) => participant(scene, mention, text)),
  ]);
}

/** "Before the envoy arrived, they drilled": who comes later took no part. */
function cameLater({ words, sentence }: Scene, mention: Mention, { trigger }: Telling): boolean {
  const before = words.slice(Math.max(0, mention.start - sentence.start - 30), mention.start - sentence.start);
  const after = words.slice(mention.end - sentence.start, Math.max(mention.end, trigger.start) - sentence.start);
  return (
    /\b(?:before|until) (?:the )?(?:\p{L}+ ){0,2}$/u.test(before) &&
    /^ (?:\p{L}+ed|met|came|left|went)\b[^,]*, /u.test(after)
  );
}

/** Between who speaks and what is reported: "said that", 在记者会上说，. What follows in the first person is the speaker's own. */
const reporting = anyOf('u', [
  String.raw`^(?:[’']s spokes\p{L}+|,[^,]{3,60},)?\s*(?:also |later |then |has |had )?(?:said|says|stated|noted|reported|confirmed|announced|told \p{L}+(?: \p{L}+)?)\b[^,;]{0,60}?\bthat\s`,
  '^[^，,。；]{0,24}(?:说|表示|称|介绍|通报|透露|指出|证实|提到|谈到|强调|补充|重申|回顾)[，,：:]',
]);
const ownDoing = /^\s*(?:that\s+)?(?:he|she|they|I|we)\b|^(?:我|他|她|本人|双方)/iu;

/** A speaker who tells of what others did: "Mao Ning said that the two sides met". */
function onlyReports(scene: Scene, mention: Mention, { trigger }: Telling): boolean {
  if (mention.actor.kind !== 'person' || mention.end > trigger.start) return false;
  const words = scene.words.slice(mention.end - scene.sentence.start, trigger.start - scene.sentence.start);
  const said = reporting.exec(words);
  return said !== null && !ownDoing.test(words.slice(said[0].length));
}
