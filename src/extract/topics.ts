import type { NameMatch } from '../model/knowledge.ts';

/** Ids of the topics among the names of a text: most often named first, then in order of appearance. */
export const topics = (names: readonly NameMatch[]): readonly string[] => {
  const counts = new Map<string, number>();
  for (const match of names) {
    if (match.kind !== 'topic') continue;
    for (const id of match.ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([id]) => id);
};
