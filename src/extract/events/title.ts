import { anyOf } from '../../language/any-of.ts';
import type { Participant } from '../../model/event.ts';
import { headLength } from './dateline.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';
import { aroundClause, atSpeaker, bare, gap, saidFirst, toContent } from './title-content.ts';
import { tailOf, withoutDate } from './title-end.ts';

/** Longest titles, in UTF-16 units: of what was said, which says little without what it says, and of what was done. */
const longest = { said: 150, done: 140, han: 75 } as const;
/** Where a stretch of a sentence may begin to be read alone. */
const openings = anyOf('gu', [
  String.raw`(?:[;；:：。]|[,，、](?=\s|\p{Script=Han})|\s[–—-](?=\s))\s*`,
  String.raw`\s(?:that|but|when|where|while|after|follows|following|because|since|reflects|during)\s(?=(?:the|a|an|this|these|its|their|his|her|\p{Lu}|\p{L}+ed\b|\p{L}+ing\b))`,
  '[“”]',
]);
const filler =
  /^[\s,;:，；、：“”"'‘’)]*(?:(?:and|but|that|while|when|where|because|since|of|reflects|follows|following|after|during|as)\s+)?/iu;

/**
 * A title in the sentence's own words: an unbroken stretch of it, at most 150 units (75 in Chinese) long, that holds the
 * trigger and, where they fit, those who act and what they say. The date at its head is left out, it stands beside the
 * title anyway. Of a statement that is too long for it, the head and the content are two stretches, joined by ` … `.
 */
export function titleOf(
  scene: Scene,
  telling: Telling,
  participants: readonly Participant[],
  others: readonly Telling[],
): string {
  const speaks = telling.trigger.kind === 'statement' || telling.trigger.kind === 'speech';
  const limit = /\p{Script=Han}{4}/u.test(scene.words) ? longest.han : speaks ? longest.said : longest.done;
  const said = saidFirst(scene, telling, limit, afterDate(scene));
  if (said) return said;
  const { trigger } = telling;
  const least = trigger.end - scene.sentence.start;
  const from = headOf(scene, telling, participants, others, Math.min(limit, longestLead));
  const start = speaks && trigger.form === 'verb' ? atSpeaker(scene, from, participants, least, limit) : from;
  const dated = telling.end - scene.sentence.start;
  const held = !speaks && dated > least && dated - start <= limit ? dated : least;
  const next = speaks ? null : clauseBefore(scene, telling, others, held);
  const alone = trigger.kind === 'summit' && telling.time === null && scene.words.startsWith(', ', least);
  const end = alone ? least : (next ?? tailOf(scene.words, { start, least: held, limit, speaks }));
  const around = aroundClause(scene.words, start, least, limit);
  if (around !== null) return around;
  const skip = speaks && trigger.form === 'verb' ? toContent(scene.words, start, least, limit) : null;
  if (skip !== null) {
    const room = limit - (least - start) - gap.length;
    const farther = tailOf(scene.words, { start: skip, least: skip, limit: room, speaks });
    if (farther - end >= worthAGap)
      return `${bare(scene.words.slice(start, least))}${gap}${bare(scene.words.slice(skip, farther))}`;
  }
  return bare(scene.words.slice(start, withoutDate(scene, telling, start, end)));
}

/** How far into a title its trigger ends at most, in UTF-16 units. */
const longestLead = 120;
/** Units of content that a title must win for its being broken in two. */
const worthAGap = 20;

function headOf(
  scene: Scene,
  telling: Telling,
  participants: readonly Participant[],
  others: readonly Telling[],
  limit: number,
): number {
  const at = telling.trigger.start - scene.sentence.start;
  const until = telling.trigger.end - scene.sentence.start;
  const first = afterDate(scene);
  const inner = [...scene.words.slice(0, at).matchAll(openings)].map((match) =>
    beyond(scene.words, match.index + (/^\s/.test(match[0]) ? 0 : match[0].length)),
  );
  const nounPhrase = telling.trigger.kind === 'summit' ? phraseStart(scene.words, at) : null;
  const before = others.filter(
    (other) =>
      (other.time !== null || (nounPhrase !== null && other.trigger.kind === 'statement')) &&
      other.trigger !== telling.trigger &&
      other.trigger.end <= telling.trigger.start,
  );
  const value = (start: number): number => {
    if (start > at || until - start > limit * 0.95) return Number.NEGATIVE_INFINITY;
    const from = start + scene.sentence.start;
    const acts = participants.filter((one) => one.span.start >= from && one.span.start <= telling.trigger.start);
    const people = acts.filter((one) => one.actor.kind === 'person').length;
    const acting = acts.length > 0 ? 3 + Math.min(2, Math.max(0, people - 1)) : 0;
    const phrase = nounPhrase !== null && start === nounPhrase ? 0.5 : owned?.index === start ? 5 : 0;
    const crossed = before
      .filter((other) => other.trigger.start >= from)
      .reduce((sum, other) => sum + (other.trigger.kind === 'statement' ? 2.6 : 1.6), 0);
    const relative = /^(?:who|which|whose)\b/.test(scene.words.slice(start, start + 6)) ? 3 : 0;
    const opens = /^(?:[“"「]|\p{Lu}|\p{Script=Han}|the |a |an |this |these |its )/u.test(
      scene.words.slice(start, start + 6),
    )
      ? 1
      : 0;
    const placed = telling.trigger.aside && at - start < 40 && start > first ? 3 : 0;
    return acting + opens + placed + phrase + (start === first ? 1.5 : 0) - crossed - relative - (until - start) / 150;
  };
  const owned = ofClause.exec(scene.words.slice(0, at));
  const actors = participants
    .filter(
      (one) => one.actor.kind === 'person' && !/^[’']s/u.test(scene.words.slice(one.span.end - scene.sentence.start)),
    )
    .map((one) => one.span.start - scene.sentence.start)
    .filter((start) => start >= first && start < at);
  const ranked = [
    first,
    ...inner,
    ...actors,
    ...(nounPhrase === null ? [] : [nounPhrase]),
    ...(owned ? [owned.index] : []),
    beyond(scene.words, at),
  ]
    .map((start) => ({ start, value: value(start) }))
    .sort((a, b) => b.value - a.value);
  return ranked[0]!.start;
}

/** The noun whose relative clause a verb is in: "a dialogue that started", "the bombs which hit". */
const ofClause = /\b(?:the|a|an|its|their) (?:[\p{L}’'-]+ ){1,4}(?:that|which)(?: (?:had|has|was|were))? $/iu;

/** Where the clause of a telling ends and one with a date of its own follows: "begun in 2010 but suspended in 2016". */
function clauseBefore(scene: Scene, telling: Telling, others: readonly Telling[], held: number): number | null {
  const starts = others
    .filter((other) => other.time !== null && other.trigger !== telling.trigger && other.start >= telling.end)
    .map((other) => other.start - scene.sentence.start);
  if (starts.length === 0) return null;
  const between = scene.words.slice(held, Math.min(...starts));
  const cut = [...between.matchAll(/[,;，；]|\s(?:but|and|while|where|when|after|before)\s/gu)].at(-1);
  return cut ? held + cut.index : null;
}

/** Where "the NATO summit" begins in "answered the declaration of the NATO summit"; null where no such phrase ends here. */
function phraseStart(words: string, at: number): number | null {
  const phrase =
    /(?<=\s(?:of|at|by|to|on|before|after|that)\s)(?:the |a |an )?(?:[\p{Lu}][\p{L}’'-]*\s|\p{Ll}+(?:ary|al|ed)\s){1,4}$/u;
  const match = phrase.exec(words.slice(0, at));
  return match ? match.index : null;
}

function beyond(words: string, at: number): number {
  return at + (filler.exec(words.slice(at, at + 40))?.[0].length ?? 0);
}

/** What only counts or strings together: "第三，", "- ". */
const counted =
  /^[\s(•·-]*(?:(?:第[一二三四五六七八九]|首先|其次|最后|一是|二是|三是)[，,、]\s*|(?:First|Second|Third|Fourth|Finally|Also|However)(?:ly)?,\s+)?/u;

/** The start of the sentence, or what follows "On Wednesday, ", "2021年3月18日，", "Q: ". */
function afterDate(scene: Scene): number {
  const named = headLength(scene.words);
  const lead = named + counted.exec(scene.words.slice(named))![0].length;
  const time = scene.times.find((candidate) => candidate.start - scene.sentence.start <= lead + 4);
  if (!time || time.start - scene.sentence.start < lead) return lead;
  const rest = scene.words.slice(time.end - scene.sentence.start);
  const comma = /^(?:\s*\([^)]{1,30}\))?\s*[,，]\s*/u.exec(rest);
  if (comma) return time.end - scene.sentence.start + comma[0].length;
  const space = /^(?:\s*\([^)]{1,30}\))?\s+/u.exec(rest);
  const before = scene.words.slice(lead, time.start - scene.sentence.start);
  const alone = /^(?:on|in|at)\s+$/i.test(before) || (before === '' && time.window?.precision === 'day');
  return space && alone ? time.end - scene.sentence.start + space[0].length : lead;
}
