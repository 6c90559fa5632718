import type { Knowledge } from '../model/knowledge.ts';
import type { Span } from '../model/span.ts';

/** Ids of the topics that a text, or a span of it, speaks of: most often named first, then in order of appearance. */
export const topics = (
  text: string,
  knowledge: Knowledge,
  span: Span = { start: 0, end: text.length },
): readonly string[] => {
  const counts = new Map<string, number>();
  for (const match of knowledge.find(text.slice(span.start, span.end))) {
    if (match.kind !== 'topic') continue;
    for (const id of match.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
};
