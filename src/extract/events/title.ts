import type { Participant } from '../../model/event.ts';
import { headLength } from './dateline.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Longest title, in UTF-16 units, and longest in Chinese. */
const longest = 110;
const longestHan = 56;
/** Words that no title ends on. */
const dangling =
  /\s+(?:the|a|an|of|for|and|or|to|in|on|at|by|with|from|that|which|who|as|its|their|his|her|has|have|had|is|are|was|were|be|between|after|before|during|into|over|not|also|including|than|this|these|when|where|while|such|if|because|against|amid|[\p{L}]+[’']s?)$/iu;
const breaks =
  /[;；]|[,，、](?=\s|\p{Script=Han})|\s[–—-]\s|\s(?:but|while|whereas|which|who|when|where|that|after|before|as|because|signaling|including|marking)\s|\sand\s(?=\p{Ll})|[“”]/gu;
/** Where a stretch of a sentence may begin to be read alone. */
const openings =
  /(?:[;；:：。]|[,，、](?=\s|\p{Script=Han})|\s[–—-](?=\s))\s*|\s(?:that|but|when|where|while|after|follows|following|because|since|reflects|during)\s(?=(?:the|a|an|this|these|its|their|his|her|\p{Lu}|\p{L}+ed\b|\p{L}+ing\b))|[“”]/gu;
const filler =
  /^[\s,;:，；、：“”"'‘’)]*(?:(?:and|but|that|while|when|where|because|since|of|reflects|follows|following|after|during|as)\s+)?/iu;

/**
 * A title in the sentence's own words: one unbroken stretch of it, at most 110 units (56 in Chinese) long, that holds
 * the trigger and, where they fit, those who act. The date at its head is left out, it stands beside the title anyway.
 */
export function titleOf(
  scene: Scene,
  telling: Telling,
  participants: readonly Participant[],
  others: readonly Telling[],
): string {
  const limit = /\p{Script=Han}{4}/u.test(scene.words) ? longestHan : longest;
  const said = saidFirst(scene, telling, limit);
  if (said) return said;
  const start = headOf(scene, telling, participants, others, limit);
  const end = tailOf(scene, telling, start, limit);
  return scene.words
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:：，、；。.!?“"]+$/u, '')
    .trim();
}

/** Where the words come before who said them, the words: "“…,” she said on Monday." */
function saidFirst(scene: Scene, telling: Telling, limit: number): string | null {
  const { trigger } = telling;
  const rest = scene.words.length - (Math.max(telling.end, trigger.end) - scene.sentence.start);
  const before = trigger.start - scene.sentence.start;
  if (trigger.kind !== 'statement' || trigger.form !== 'verb' || before < limit * 0.75 || rest > before * 0.4)
    return null;
  const quoted = /^["“「]([^”"」]+)[”"」]/u.exec(scene.words);
  const clause = /[,，][”"」]?\s*[^,，”"」]{2,80}$/u.exec(scene.words.slice(0, before));
  if (!quoted && !clause) return null;
  if (quoted && quoted[0].length <= limit) return quoted[0].replace(/\s+/g, ' ');
  const end = Math.min(quoted ? quoted[0].length - 1 : clause!.index, limit);
  const whole = scene.words.slice(0, end);
  const cut = end < limit ? end : undangle(whole, 0, Math.max(whole.lastIndexOf(' '), limit / 2));
  return scene.words
    .slice(0, cut)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:，；]+$/u, '');
}

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
  const before = others.filter(
    (other) => other.time !== null && other.trigger !== telling.trigger && other.trigger.end <= telling.trigger.start,
  );
  const value = (start: number): number => {
    if (start > at || until - start > limit * 0.95) return Number.NEGATIVE_INFINITY;
    const from = start + scene.sentence.start;
    const acting = participants.some((one) => one.span.start >= from && one.span.start <= telling.trigger.start)
      ? 3
      : 0;
    const crossed = before
      .filter((other) => other.trigger.start >= from)
      .reduce((sum, other) => sum + (other.trigger.kind === 'statement' ? 2.6 : 1.6), 0);
    const whose = /^(?:who|which|whose)\b/.test(scene.words.slice(start, start + 6)) ? 3 : 0;
    const opens = /^(?:[“"「]|\p{Lu}|\p{Script=Han}|the |a |an |this |these |its )/u.test(
      scene.words.slice(start, start + 6),
    )
      ? 1
      : 0;
    const placed = telling.trigger.aside && at - start < 40 && start > first ? 3 : 0;
    return acting + opens + placed + (start === first ? 1.5 : 0) - crossed - whose - (until - start) / 150;
  };
  const actors = participants
    .filter((one) => one.actor.kind === 'person')
    .map((one) => one.span.start - scene.sentence.start)
    .filter((start) => start >= first && start < at);
  const ranked = [first, ...inner, ...actors, beyond(scene.words, at)]
    .map((start) => ({ start, value: value(start) }))
    .sort((a, b) => b.value - a.value);
  return ranked[0]!.start;
}

function beyond(words: string, at: number): number {
  return at + (filler.exec(words.slice(at, at + 40))?.[0].length ?? 0);
}

/** The start of the sentence, or what follows "On Wednesday, ", "2021年3月18日，", "Q: ". */
function afterDate(scene: Scene): number {
  const named = headLength(scene.words);
  const lead = named + (/^[\s(]*/u.exec(scene.words.slice(named))?.[0].length ?? 0);
  const time = scene.times.find((candidate) => candidate.start - scene.sentence.start <= lead + 4);
  if (!time || time.start - scene.sentence.start < lead) return lead;
  const rest = scene.words.slice(time.end - scene.sentence.start);
  const comma = /^(?:\s*\([^)]{1,30}\))?\s*[,，]\s*/u.exec(rest);
  if (comma) return time.end - scene.sentence.start + comma[0].length;
  const space = /^\s+(?=\p{Lu})/u.exec(rest);
  const alone = /^(?:on|in|at)\s+$/i.test(scene.words.slice(lead, time.start - scene.sentence.start));
  return space && alone ? time.end - scene.sentence.start + space[0].length : lead;
}

function tailOf(scene: Scene, telling: Telling, start: number, limit: number): number {
  const words = scene.words;
  if (words.length - start <= limit) return words.length;
  const least = telling.trigger.end - scene.sentence.start;
  const said = telling.trigger.kind === 'statement';
  // What was said is cut late: half of "while it is no enemy, it is a threat" says something else.
  const share = said ? 0.8 : 0.45;
  const stops = [...words.slice(0, start + limit + 1).matchAll(breaks)]
    .filter((match) => !/^\s*and/.test(match[0]) || !/\bbetween\b[^,]{0,60}$/.test(words.slice(start, match.index)))
    .filter((match) => !said || /^[;；,，]/u.test(match[0]))
    .map((match) => match.index)
    .filter((at) => at > least + 3 && at - start > limit * share);
  const strong = stops.filter((at) => /^(?:[;；]|[,，]\s)/u.test(words.slice(at, at + 2)));
  const stop = strong.at(-1) ?? stops.at(-1);
  if (stop !== undefined) return undangle(words, start, stop);
  const space = words.lastIndexOf(' ', start + limit);
  return undangle(words, start, space > least ? space : Math.min(words.length, start + limit));
}

function undangle(words: string, start: number, end: number): number {
  let stop = end;
  for (let turn = 0; turn < 4; turn += 1) {
    const match =
      dangling.exec(words.slice(start, stop)) ?? /\s+(?:on|in|of)\s+\d{1,2}$/.exec(words.slice(start, stop));
    if (!match) break;
    stop = start + match.index;
  }
  return stop;
}
