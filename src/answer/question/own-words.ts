import { contentOf } from './question-words.ts';
import { termsOf } from './words.ts';

/** The words of a question that some search terms stand for, as they were typed; neighbours as one phrase. */
export function ownWordsFor(question: string, terms: ReadonlySet<string>): readonly string[] {
  const phrases: { readonly start: number; readonly end: number }[] = [];
  let at = 0;
  for (const word of contentOf(question).split(' ')) {
    const bare = word.replaceAll(edges, '');
    const start = bare === '' ? -1 : question.indexOf(bare, at);
    if (start < 0) continue;
    at = start + bare.length;
    if (!termsOf(bare).some((term) => terms.has(term))) continue;
    const last = phrases.at(-1);
    if (last !== undefined && question.slice(last.end, start).trim() === '')
      phrases.splice(-1, 1, { start: last.start, end: at });
    else phrases.push({ start, end: at });
  }
  return phrases.map(({ start, end }) => question.slice(start, end));
}

/** Marks before and behind a word. */
const edges = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;
