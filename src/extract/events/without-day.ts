import { anyOf } from '../../language/any-of.ts';
import type { Draft } from './draft.ts';
import { firstPerson, ours } from './first-person.ts';
import { presentActors } from './present-actors.ts';
import type { Reading, Scene } from './reading.ts';
import type { Trigger } from './trigger-search.ts';

type Undated = Omit<Draft, 'when'>;

const told: ReadonlySet<string> = new Set(['meeting', 'call', 'visit', 'exercise', 'decision', 'incident']);
/** Past forms; what only ends in -s is told of always. */
const past =
  /^(?:\p{L}+ed|met|spoke|held|sat|broke|left|withdr[ae]wn?|began|begun|hit|shot|sank|struck|fired|took|flew|travelled)\b/iu;
/** Says how a thing goes on, or what it is like, rather than what was done. */
const aspect =
  /^(?:began|begun|started|opened|closed|ended|hit|left|took|adopted|followed|dropped|formed|held|broke|struck|resumed)$/iu;
/** What may stand between who acts and the verb: "NATO has since formally", "the ministry's spokesman then". */
const between =
  /^(?: \([^()]{1,30}\))?(?:,? (?:has|have|had|also|then|just|since|now|today|already|later|first|jointly|itself|all|recently|\p{L}+ly))*,? $/u;
const betweenHan = /^[^，,。；：:、的将应会能要“”‘’「」]{0,10}$/u;
/** Chinese marks what is done on the verb or before it. */
const doneAfter = /^(?:了|过(?!程|去|于|度|来))/u;
const doneBefore = /(?:已|已经|曾|曾经|刚刚|刚|悍然|先后|正式|随后|此前)[^，。；：]{0,10}$/u;
/** What is done again and again, or always, is no event. */
const always = anyOf('iu', [
  String.raw`\b(?:every|each|regularly|often|usually|always|for years|over the (?:past|last|years)|decades?|several times|repeatedly|routinely|traditionally|so far|throughout)\b`,
  '每年',
  '每次',
  '经常',
  '多次',
  '长期',
  '一直',
  '历来',
  '不断',
  '持续',
  '屡',
  '一再',
  '从来',
  '始终',
  '往往',
  '多年',
  '逐步',
  '日益',
  '越来越',
]);
/** Not told as done: weighed, denied, only supposed. */
const unsettled =
  /[?？]\s*[”"」]?$|是否|有无|能否|如果|一旦|假如|倘|\b(?:whether|if|unless|should|would|might|could|may|allegedly|reportedly|rumou?red)\b/iu;

/**
 * What somebody did, told without a day: "The ministry approved the sale", 美国批准了对澳军售. It stays undated. Only where
 * the one who acts stands right before a verb that is marked as done.
 */
export function withoutDay(draft: Undated, scene: Scene, reading: Reading): Draft | null {
  const { trigger } = draft.telling;
  if (trigger.form !== 'verb' || trigger.aside || !told.has(trigger.kind)) return null;
  // "They agreed." says nothing without what was agreed.
  if (/^\s*[.!。！”"]/u.test(scene.words.slice(trigger.end - scene.sentence.start))) return null;
  if (always.test(scene.words) || unsettled.test(scene.words) || !isDone(scene, trigger, reading)) return null;
  const company = trigger.kind === 'meeting' || trigger.kind === 'call' || trigger.kind === 'visit' ? 2 : 1;
  if (draft.participants.length < company || !actsHere(scene, trigger)) return null;
  return { ...draft, when: { date: null, until: null } };
}

function isDone({ words, sentence }: Scene, trigger: Trigger, { facts }: Reading): boolean {
  if (facts.language !== 'zh') return past.test(trigger.word) && !aspect.test(trigger.word);
  return (
    doneAfter.test(words.slice(trigger.end - sentence.start, trigger.end - sentence.start + 2)) ||
    doneBefore.test(words.slice(Math.max(0, trigger.start - sentence.start - 20), trigger.start - sentence.start))
  );
}

/** "The job that he started", "as he left": told to say which job, and when. */
const relative =
  /\b(?:that|which|whom|what|as|when|while|if|since|because|though|although|until|before|after) (?:the )?$/iu;

/** Whoever acts stands right before the verb. */
export function actsHere(scene: Scene, trigger: Trigger): boolean {
  if (ours.test(scene.words.slice(0, trigger.start - scene.sentence.start)))
    return firstPerson(scene, trigger).length > 0;
  const subject = presentActors(scene).findLast((mention) => mention.end <= trigger.start);
  if (!subject) return false;
  if (relative.test(scene.words.slice(0, subject.start - scene.sentence.start))) return false;
  const gap = scene.words.slice(subject.end - scene.sentence.start, trigger.start - scene.sentence.start);
  return between.test(gap) || (/\p{Script=Han}/u.test(scene.words) && betweenHan.test(gap));
}
