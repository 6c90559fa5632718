import speakers from '../../../language/zh/speakers.json' with { type: 'json' };
import type { ActorRef } from '../../../model/actor.ts';

const either = (words: readonly string[]): string => words.join('|');
/** Those who are of a country or a body and do not speak for it: 学者, 媒体, 前官员. */
const stranger = new RegExp(`${either(speakers.strangers)}|^(?:${either(speakers.apart)})`, 'u');
/** Whoever a person has appointed, and what is his, is another. */
const anothers = new RegExp(`^(?:${either(speakers.anothers)})`, 'u');
const agent = new RegExp(`(?:${either(speakers.agents)})$`, 'u');

/** 法国人: a people, and not its state. */
const people = /^人(?!民)/u;
const some = new RegExp(`(?:${either(speakers.some)})$`, 'u');

/** Whether a source in Chinese is whom its mention names, by the words of the source behind the mention and before it. */
export function isChineseHead(kind: ActorRef['kind'], after: string, before = ''): boolean {
  if (kind === 'person') return !anothers.test(after);
  if (stranger.test(after) || people.test(after) || some.test(before)) return false;
  return !after.startsWith('的') || agent.test(after);
}
