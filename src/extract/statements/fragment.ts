import { polarity } from '../polarity.ts';
import { mentionsIn } from './actors.ts';
import type { Found } from './found.ts';
import type { StatementsInput } from './index.ts';

const pointing = /^(?:that|this|it|so|them|him|her|these|those|as much|to do so|此|这一点|這一點)$/iu;
const article = /^(?:the|a|an|its|their|his|her)\s+/iu;

/** Nothing is said by a word that points elsewhere, or by the bare name of somebody: "rejected that", "spoke of the alliance". */
export function isFragment(
  { content, direct, base }: Found,
  { text, mentions }: Pick<StatementsInput, 'text' | 'mentions'>,
): boolean {
  const [only] = content;
  if (only === undefined || content.length > 1 || direct) return false;
  const words = text.slice(only.start, only.end).trim();
  if (pointing.test(words)) return true;
  // "Praised China" says something of China.
  if (polarity({ content: '', cue: base, phrases: [] }) !== 0) return false;
  const bare = words.replace(article, '');
  return mentionsIn(mentions, only).some(
    ({ start, end }) => end - start >= bare.length && start <= only.end - bare.length,
  );
}
