import { anyOf } from '../../language/any-of.ts';
import type { Span } from '../../model/span.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';

/** Where the people of an event end and its subject or aftermath begins. */
const subjectBegins = anyOf('giu', [
  '[;；]',
  String.raw`,\s+\p{Ll}+ing\b`,
  String.raw`,\s+and\b(?! NATO| China)`,
  String.raw`,\s+(?:e|y|et)\s+(?:a|o|la|le|el|os|as|les|los)\b`,
  String.raw`\b(?:dealt|deals|dealing) with\b`,
  String.raw`\bmention(?:s|ed|ing)\b`,
  String.raw`\b(?:should|must|ought to)\b`,
  String.raw`\b(?:qualifi|désign|calific|considér|nomm)\p{L}+\s`,
  String.raw`,\s+had\b`,
  String.raw`\b(?:focus(?:ing|ed|es)? on|delved into|to discuss|discuss(?:ed|ing)|about|regarding|concerning)\b`,
  String.raw`\b(?:amid|saying|where|when|that|which|because|due to|despite|according to|against|in order to)\b`,
  String.raw`\b(?:aimed at|accus\w+|as part of|and (?:called|urged|asked|suggested|stressed|said|told))\b`,
  '[“"「]',
  '就(?!是)',
  '讨论',
  '[,，](?:说|称|呼吁|表示)',
]);
/** Where a clause with a subject of its own begins. */
const clauseBegins =
  /[;；:：]|,\s+(?:and|but|while|who|which)\b|\s(?:but|while|whereas)\s|\sand\s(?=\p{Ll}+(?:s|ed)\s(?:the|a|an|his|its)\b)|[。，,](?=\p{Script=Han})/gu;

/**
 * The stretch of a sentence that tells of one event: from where its clause begins, after the dated clause before it, to
 * where its subject matter or the next dated clause begins. A clause that names nobody shares the sentence's subject:
 * "initiated in 2010 but interrupted in 2016".
 */
export function scopeOf(scene: Scene, telling: Telling, all: readonly Telling[]): Span {
  const own = clauseOf(scene, telling, all);
  if (names(scene, own)) return own;
  const wider = { start: dateBefore(scene, telling, all), end: own.end };
  return names(scene, wider) ? wider : { start: scene.sentence.start, end: own.end };
}

/** The same stretch without the borrowed subject: where a place or an occasion must stand to be this event's. */
export function clauseOf(scene: Scene, telling: Telling, all: readonly Telling[]): Span {
  const { trigger, start, end } = telling;
  const starts = all
    .filter((other) => other.time !== null && other.trigger !== trigger && other.start >= end)
    .map((other) => other.start);
  const stop = Math.min(scene.sentence.end, ...starts, subjectMatter(scene, trigger), introEnd(scene, trigger, end));
  return {
    start: Math.max(dateBefore(scene, telling, all), clauseStart(scene, start)),
    end: Math.max(stop, trigger.end),
  };
}

/** Where the dated clause before ends; the start of the sentence where there is none. */
function dateBefore(scene: Scene, { trigger, start }: Telling, all: readonly Telling[]): number {
  const ends = all
    .filter((other) => other.time !== null && other.trigger !== trigger && other.end <= start)
    .map((other) => other.end);
  return Math.max(scene.sentence.start, ...ends);
}

/** "In a meeting with A on Monday, …" ends at its comma, or with the person who did what follows: others are whom they spoke of. */
function introEnd(scene: Scene, trigger: Span, end: number): number {
  const lead = scene.words.slice(0, trigger.start - scene.sentence.start);
  if (!/^(?:In|At|During|After|Following)\s+(?:(?:a|an|the|their|his|her)\s+)?(?:[\p{L}-]+\s+){0,4}$/u.test(lead))
    return scene.sentence.end;
  const comma = scene.words.indexOf(',', end - scene.sentence.start);
  if (comma < 0) return scene.sentence.end;
  const at = scene.sentence.start + comma;
  const host = scene.mentions.find(
    (mention) => mention.start > at && mention.actor.kind === 'person' && mention.start - at < 70,
  );
  return host && scene.mentions.filter((mention) => mention.actor.kind === 'person' && mention.end <= at).length < 2
    ? host.end
    : at;
}

const whose = /^,? (?:that|which) /;

function subjectMatter(scene: Scene, trigger: Span): number {
  const end = trigger.end - scene.sentence.start;
  // "The talks that the two held" are theirs.
  subjectBegins.lastIndex = end + (whose.exec(scene.words.slice(end, end + 12))?.[0].length ?? 0);
  const cut = subjectBegins.exec(scene.words);
  return cut ? cut.index + scene.sentence.start : scene.sentence.end;
}

function clauseStart(scene: Scene, at: number): number {
  const cuts = [...scene.words.slice(0, at - scene.sentence.start).matchAll(clauseBegins)];
  const last = cuts.at(-1);
  return last ? scene.sentence.start + last.index + last[0].length : scene.sentence.start;
}

function names(scene: Scene, span: Span): boolean {
  return scene.mentions.some((mention) => mention.start >= span.start && mention.end <= span.end);
}
