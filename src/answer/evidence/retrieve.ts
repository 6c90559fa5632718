import { searchTerms } from '../../knowledge/search-terms.ts';
import type { Context } from '../../model/context.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { Passage, PassageFilter } from '../../model/store.ts';

/** Names of one thing that are looked for beside the one that was typed. */
const mostNames = 4;

/** Best passages for words as a user types them: names and set terms are looked for in both languages. */
export async function retrieve(
  context: Pick<Context, 'knowledge' | 'reader'>,
  query: string,
  filter: PassageFilter,
): Promise<readonly Passage[]> {
  const terms = [...new Set([...searchTerms(query), ...expansions(context.knowledge, query)])];
  return terms.length === 0 ? [] : context.reader.passages(terms, filter);
}

/** The words of the other names of what a query names, but of those left out. */
export function expansions(
  knowledge: Pick<Knowledge, 'find' | 'person' | 'organization' | 'series' | 'topics'>,
  query: string,
  but: ReadonlySet<string> = new Set(),
): readonly string[] {
  const matches = [...knowledge.find(query), ...knowledge.find(query.toLowerCase())];
  const names = matches.flatMap((match) =>
    match.ids
      .filter((id) => !but.has(id))
      .slice(0, 3)
      .flatMap((id) => namesOf(knowledge, match.kind, id)),
  );
  return [...new Set(names.flatMap(searchTerms))];
}

function namesOf(
  knowledge: Pick<Knowledge, 'person' | 'organization' | 'series' | 'topics'>,
  kind: string,
  id: string,
): readonly string[] {
  const names =
    kind === 'person'
      ? knowledge.person(id)?.names
      : kind === 'organization' || kind === 'demonym'
        ? knowledge.organization(id)?.names
        : kind === 'series'
          ? knowledge.series.find((series) => series.id === id)?.names
          : kind === 'topic'
            ? knowledge.topics.find((topic) => topic.id === id)?.terms
            : undefined;
  if (names === undefined) return [];
  const english = kind === 'person' ? names.en.slice(0, 1) : names.en.slice(0, mostNames);
  return [...english, ...names.zh.slice(0, mostNames)];
}
