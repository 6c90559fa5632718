import type { Participant } from '../../model/event.ts';
import type { Scene } from './reading.ts';
import type { Telling } from './tellings.ts';
import { tailOf } from './title-end.ts';

/** Stands between the two stretches of a title that leaves out what is between them. */
export const gap = ' … ';

export function bare(stretch: string): string {
  return stretch
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:：，、；。.!?“"]+$/u, '')
    .trim();
}

/** Where the sentence is too long, what stands before the speaker ("At a briefing on Thursday") makes room for the content. */
export function atSpeaker(
  scene: Scene,
  start: number,
  participants: readonly Participant[],
  until: number,
  limit: number,
): number {
  if (scene.words.length - start <= limit) return start;
  const name = participants.map((one) => one.span.start - scene.sentence.start).find((at) => at > start && at < until);
  if (name === undefined || !circumstance.test(scene.words.slice(start, name))) return start;
  const ends = scene.times.map((time) => time.end - scene.sentence.start).filter((end) => end > start && end <= name);
  const comma = scene.words.lastIndexOf(', ', name);
  const after = Math.max(start, comma + 1, ...ends);
  return after === start ? start : after + /^(?:\s*\([^)]*\))?[,，\s]*/u.exec(scene.words.slice(after))![0].length;
}
const circumstance =
  /^(?:at|in|on|during|after|before|ahead of|following|speaking|asked|earlier|with|as|amid)\b|^(?:在|就)/iu;

/** Where what is said begins, if so many circumstances stand between it and the verb that it would be lost; else null. */
export function toContent(words: string, start: number, verbEnd: number, limit: number): number | null {
  if (words.length - start <= limit || verbEnd - start > limit * 0.6) return null;
  const rest = words.slice(verbEnd);
  const between = [/[:：]\s*/u, /\s(?=that\s)/u]
    .map((end) => new RegExp(`^,?\\s+(?:on|at|in|during|before|after|earlier|to)\\s.*?${end.source}`, 'u').exec(rest))
    .find((match) => match !== null);
  const length = between?.[0].length ?? 0;
  return length < 12 || length > 140 || /[;；]|[“"「]/u.test(between![0]) ? null : verbEnd + length;
}

/** A relative clause between commas that stands in the way of the end, and so of the verdict, is left out. */
export function aroundClause(words: string, start: number, least: number, limit: number): string | null {
  if (words.length - start <= limit) return null;
  const rest = words.slice(least);
  const clause = /,\s(?:which|who|whose|where|when)\s[^,;]{8,110},\s/u.exec(rest);
  if (!clause) return null;
  const end = clause.index + clause[0].length;
  const title = `${bare(words.slice(start, least + clause.index))}${gap}${bare(rest.slice(end))}`;
  return title.length <= limit ? title : null;
}

/** Where the words come before who said them, the words: "“…,” she said on Monday." */
export function saidFirst(scene: Scene, telling: Telling, limit: number, head: number): string | null {
  const { trigger } = telling;
  const rest = scene.words.length - (Math.max(telling.end, trigger.end) - scene.sentence.start);
  const before = trigger.start - scene.sentence.start;
  if (trigger.kind !== 'statement' || trigger.form !== 'verb' || before < limit * 0.75 || rest > before * 0.4)
    return null;
  const quoted = /^["“「]([^”"」]+)[”"」]/u.exec(scene.words.slice(head));
  const clause = /[,，][”"」]?\s*[^,，”"」]{2,80}$/u.exec(scene.words.slice(0, before));
  if (!quoted && !clause) return null;
  if (quoted && quoted[0].length <= limit) return quoted[0].replace(/\s+/g, ' ');
  const end = Math.min(quoted ? head + quoted[0].length - 1 : clause!.index, head + limit);
  const cut = end < head + limit ? end : tailOf(scene.words, { start: head, least: head, limit, speaks: true });
  return scene.words
    .slice(head, cut)
    .replace(/\s+/g, ' ')
    .replace(/[\s,;:，；]+$/u, '');
}
