import rows from '../../language/en/synonyms.json' with { type: 'json' };
import { termsOf } from './words.ts';

let table: ReadonlyMap<string, ReadonlySet<string>> | null = null;

function synonyms(): ReadonlyMap<string, ReadonlySet<string>> {
  const index = new Map<string, ReadonlySet<string>>();
  for (const { words } of rows) {
    const terms = new Set(words.flatMap(termsOf));
    for (const term of terms) index.set(term, new Set([...(index.get(term) ?? []), ...terms]));
  }
  return index;
}

/** The terms that count as a term, itself among them: what neither WordNet nor the dictionary joins. */
export function alike(term: string): ReadonlySet<string> {
  table ??= synonyms();
  return table.get(term) ?? new Set([term]);
}
