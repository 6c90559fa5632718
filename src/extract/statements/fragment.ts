import { anyMonth, anyWeekday } from '../../language/calendar.ts';
import { polarity } from '../polarity.ts';
import { mentionsIn } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './input.ts';

const pointing =
  /^(?:that|this|it|so|them|him|her|these|those|as much|to do so|enough|此|这一点|什么|为什么|何事)$|^(?:that|those) of\b|^(?:which|who|whose) \S+ (?:said|says|called|had said)\b|^[^，。]{2,60}(?:之后|以后|之前|之际|期间)$/iu;
/** "NATO on Thursday, 6 April": the day hangs on the report. */
const time = /,? (?:(?:on|in|at|last|this|earlier)\b.*|, ?\d.*)$/iu;
/** "(and in October 2024)": a time is nothing that is said. */
const timeOnly = new RegExp(
  `^(?:(?:in|on|and|early|late|last|this|the|of|week|month|year|\\d{1,4}|(?:${anyMonth}|${anyWeekday})\\b)[\\s,.]*)+$`,
  'iu',
);
const article = /^(?:the|a|an|its|their|his|her)\s+/iu;

/** "The mission welcomed this": who took that stand, and how, is all that is said. */
export function withStand(found: Found, text: string): Found {
  const { content, source, base, kind } = found;
  const [only] = content;
  if (kind !== 'stance' || only === undefined || source === null || content.length > 1) return found;
  const words = text.slice(only.start, only.end).trim();
  if (source.start > only.start || !/^(?:that|this|it|these|those)$/iu.test(words) || tone(base) === 0) return found;
  return { ...found, content: [{ start: source.start, end: only.end }] };
}

const tone = (base: string): number => polarity({ content: '', cue: base, phrases: [] });

/** Nothing is said by a word that points elsewhere, or by the bare name of somebody: "rejected that", "spoke of the alliance". */
export function isFragment(
  { content, direct, base }: Found,
  { text, mentions }: Pick<StatementsInput, 'text' | 'mentions'>,
): boolean {
  const [only] = content;
  if (only === undefined || content.length > 1 || direct) return false;
  const words = text.slice(only.start, only.end).trim();
  if (pointing.test(words) || timeOnly.test(words)) return true;
  // "Praised China" says something of China.
  if (tone(base) !== 0) return false;
  const bare = words.replace(time, '').replace(article, '');
  const from =
    only.start +
    (text.slice(only.start, only.end).match(/^\s*(?:(?:the|a|an|its|their|his|her)\s+)?/iu)?.[0].length ?? 0);
  return mentionsIn(mentions, only).some(({ start, end }) => start <= from && end - from >= bare.length);
}
