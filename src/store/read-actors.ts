import { foldedWords } from '../language/letters.ts';
import type { ActorKind, ActorRef, RoleMention } from '../model/actor.ts';
import type { Evidence } from '../model/span.ts';
import type { Collection, Reader } from '../model/store.ts';
import { briefsOf, sourceOf } from './briefs.ts';
import type { Queries } from './database.ts';

/** What one document holds of an actor. */
export interface Mentioned {
  readonly surfaces: readonly { readonly text: string; readonly count: number }[];
  readonly roles: readonly { readonly role: RoleMention; readonly evidence: Evidence }[];
}

interface MentionRow {
  readonly document: string;
  readonly actor: string;
  readonly name: string;
  readonly kind: ActorKind;
  readonly side: string | null;
  readonly json: string;
}

const isShown = 'm.document in (select document from shown where collection = any($1))';

export function actorReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'actor' | 'actors'> {
  return {
    async actor(id) {
      const rows = await queries.query<MentionRow>(
        `select m.* from mentions m join documents d on d.id = m.document where m.actor = $2 and ${isShown}
         order by d.published_from nulls last, m.document`,
        [collections, id],
      );
      const first = rows[0];
      if (!first) return null;
      const briefs = await briefsOf(
        queries,
        collections,
        rows.map((row) => row.document),
      );
      const parts = rows.map((row) => ({
        document: briefs.get(row.document)!,
        ...(JSON.parse(row.json) as Mentioned),
      }));
      return {
        actor: { id, name: first.name, kind: first.kind, side: first.side },
        surfaces: added(parts.flatMap((part) => part.surfaces)),
        roles: parts.flatMap((part) =>
          part.roles.map(({ role, evidence }) => ({ role, source: sourceOf(part.document, evidence) })),
        ),
        documents: rows.map((row) => row.document),
      };
    },
    async actors(like, limit) {
      const words = foldedWords(like)
        .split(' ')
        .filter((word) => word !== '');
      return queries.query<ActorRef>(
        `select m.actor as id, min(m.name) as name, min(m.kind) as kind, min(m.side) as side from mentions m
         where ${isShown} and m.folded like all($2)
         group by m.actor order by sum(m.count) desc, m.actor limit $3`,
        [collections, words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`), limit],
      );
    },
  };
}

function added(surfaces: Mentioned['surfaces']): Mentioned['surfaces'] {
  const counts = new Map<string, number>();
  for (const { text, count } of surfaces) counts.set(text, (counts.get(text) ?? 0) + count);
  return [...counts]
    .map(([text, count]) => ({ text, count }))
    .sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1));
}
