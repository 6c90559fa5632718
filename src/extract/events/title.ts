import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Longest title, in UTF-16 units. */
const longest = 110;
const longestHan = 60;
/** Words that no title ends on. */
const dangling =
  /\s+(?:the|a|an|of|for|and|or|to|in|on|at|by|with|from|that|which|who|as|its|their|his|her|has|have|had|is|are|was|were|be|between|after|before|during|into|over|not|also|including|than|this|these)$/i;
const breaks =
  /[;；]|[,，、](?=\s|\p{Script=Han})|\s[–—-]\s|\s(?:but|while|whereas|and|which|who|when|where|that|after|before|as|because|signaling|including|marking)\s|[“”]/giu;

/**
 * A title in the sentence's own words: a stretch of it, unbroken, that holds the trigger and those before it who act, at
 * most 110 units (60 in Chinese) long, without the date at its head, which stands beside it anyway.
 */
export function titleOf(scene: Scene, telling: Telling): string {
  const limit = /\p{Script=Han}{4}/u.test(scene.words) ? longestHan : longest;
  const start = headOf(scene, telling, limit);
  const end = tailOf(scene, telling, start, limit);
  return scene.words
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:：，、；。.!?]+$/u, '')
    .trim();
}

function headOf(scene: Scene, telling: Telling, limit: number): number {
  const trigger = telling.trigger.end - scene.sentence.start;
  const first = afterDate(scene);
  if (trigger - first <= limit * 0.8) return first;
  const actor = actorBefore(scene, telling);
  const stops = [...scene.words.slice(0, telling.trigger.start - scene.sentence.start).matchAll(breaks)].map(
    (match) => match.index + match[0].length,
  );
  const latest = actor === null || trigger - actor > limit * 0.9 ? telling.trigger.start - scene.sentence.start : actor;
  const stop = stops.filter((at) => at <= latest && trigger - at <= limit * 0.9).at(0);
  const from = stop ?? latest;
  return from + (/^[\s,;，；“"]*/u.exec(scene.words.slice(from))?.[0].length ?? 0);
}

/** The start of the sentence, or what follows "On Wednesday, ", "2021年3月18日，". */
function afterDate(scene: Scene): number {
  const lead = /^[\s“"'‘(]*/u.exec(scene.words)?.[0].length ?? 0;
  const time = scene.times.find((candidate) => candidate.start - scene.sentence.start <= lead + 4);
  if (!time) return lead;
  const rest = scene.words.slice(time.end - scene.sentence.start);
  const comma = /^(?:\s*\([^)]{1,30}\))?\s*[,，]\s*/u.exec(rest);
  if (comma) return time.end - scene.sentence.start + comma[0].length;
  const space = /^\s+(?=\p{Lu})/u.exec(rest);
  return space && /^(?:on|in|at)\s+$/i.test(scene.words.slice(lead, time.start - scene.sentence.start))
    ? time.end - scene.sentence.start + space[0].length
    : lead;
}

function actorBefore(scene: Scene, telling: Telling): number | null {
  const before = scene.mentions.filter((mention) => mention.end <= telling.trigger.start);
  const last = before.at(-1);
  if (!last) return null;
  return (last.role && last.role.start < last.start ? last.role.start : last.start) - scene.sentence.start;
}

function tailOf(scene: Scene, telling: Telling, start: number, limit: number): number {
  const words = scene.words;
  const rest = words.length;
  if (rest - start <= limit) return rest;
  const least = telling.trigger.end - scene.sentence.start;
  const stops = [...words.slice(0, start + limit + 1).matchAll(breaks)]
    .map((match) => match.index)
    .filter((at) => at > least && at - start > limit * 0.45);
  const strong = stops.filter((at) => /^(?:[;；]|[,，]\s)/u.test(words.slice(at)));
  const stop = strong.at(-1) ?? stops.at(-1);
  if (stop !== undefined) return undangle(words, start, stop);
  const space = words.lastIndexOf(' ', start + limit);
  return undangle(words, start, space > least ? space : Math.min(rest, start + limit));
}

function undangle(words: string, start: number, end: number): number {
  let stop = end;
  for (let turn = 0; turn < 4; turn += 1) {
    const match = dangling.exec(words.slice(start, stop));
    if (!match) break;
    stop = start + match.index;
  }
  return stop;
}

/** Where a title stands in its sentence; null if it was shortened by more than white space. */
export function titleSpan(words: string, title: string): Span | null {
  const start = words.indexOf(title);
  return start < 0 ? null : { start, end: start + title.length };
}
