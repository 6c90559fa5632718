import type { Tense } from './rule.ts';

/** How far from an expression its verb is looked for, in UTF-16 units. */
const reach = 140;

const aheadWords = [
  "will|won['’]t|shall|going to|plan(?:s|ned|ning)? to|plans? (?:for|a)|expect(?:s|ed|ing) to|set to|due(?: to)?",
  'scheduled|slated|aims? to|intend(?:s|ed)? to|upcoming|until|till|prepar(?:es|ing) (?:to|for)|hopes? to',
  'looking forward|ahead of|payable|effective|expires?|to be',
].join('|');
const future = new RegExp(`\\b(?:${aheadWords})\\b|['’]ll\\b`, 'giu');
/** After a date only the verb itself looks ahead: "On 3 June, ahead of the talks, he said" is past. */
const futureAfter =
  /\b(?:will|won['’]t|shall|plans? to|expects? to|expected to|set to|due to|scheduled|slated|to be)\b|['’]ll\b/giu;
/** "agreed to meet on Friday", "could meet Friday": only right before the day. */
const futureBeside =
  /\b(?:to (?!the\b|an?\b|his\b|her\b|their\b|its\b|our\b|this\b|that\b)[a-z]{3,}|(?:would|could|should|may|might) (?:be )?[a-z]{3,})(?:\s[\p{L}'’]+){0,3}\s?$/u;
/** "In advance of his meeting on Wednesday". */
const inAdvance =
  /\b(?:in advance of|ahead of|in the run-up to|on the eve of) (?:\p{Ll}[\p{L}’'-]* |\p{Lu}[\p{L}’'-]* ){1,7}(?:on )?$/u;
const pastWords = [
  'was|were|had|has|have|been|did|said|told|met|held|took|came|went|made|began|gave|left|saw|spoke|rose|fell|sent',
  'won|lost|got|ran|wrote|became|paid|put|brought|thought|known|led|broke|grew|hit|cut|kept|sat|stood|struck|sold',
  'bought|closed|since|ago|\\p{Ll}{2,}ed',
].join('|');
const past = new RegExp(`\\b(?<!\\b(?:be|being|will|to) )(?:${pastWords})\\b`, 'giu');
const chineseFuture = /[将拟](?![军领帅])|计划|预计|准备|即将|定于|有望|截至|之前/gu;
const chinesePast = /了|曾|已|过去|日前|举行|表示|说|称/gu;

/**
 * How the words around an expression speak: by the nearest verb before it in its sentence, else the nearest after it.
 * News reports what has been, so that `unknown` is mostly read as past.
 */
export function tenseAround(sentence: string, start: number, end: number, chinese: boolean): Tense {
  const before = sentence.slice(Math.max(0, start - reach), start);
  const after = sentence.slice(end, end + reach);
  const [ahead, behind] = chinese ? [chineseFuture, chinesePast] : [future, past];
  if (!chinese && futureBeside.test(before.slice(-40))) return 'future';
  if (!chinese && inAdvance.test(before)) return 'ahead';
  const lastAhead = lastIndex(ahead, before);
  const lastBehind = lastIndex(behind, before);
  if (lastAhead !== lastBehind) return lastAhead > lastBehind ? 'future' : 'past';
  const firstAhead = firstIndex(chinese ? ahead : futureAfter, after);
  const firstBehind = firstIndex(behind, after);
  if (firstAhead === firstBehind) return 'unknown';
  return firstAhead < firstBehind ? 'future' : 'past';
}

function lastIndex(pattern: RegExp, text: string): number {
  let last = -1;
  for (const match of text.matchAll(pattern)) last = match.index;
  return last;
}

function firstIndex(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  const match = pattern.exec(text);
  pattern.lastIndex = 0;
  return match?.index ?? Number.POSITIVE_INFINITY;
}
