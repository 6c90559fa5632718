import type { DocumentId, Draft } from '../model/document.ts';
import type { Queries } from './database.ts';
import type { Indexing } from './derive.ts';
import { bequeathAll } from './heirs-rows.ts';
import { refresh } from './search-rows.ts';

/** Near-identical texts: the one published first stands for the others. */
export interface Resemblance {
  /** Texts that share a key with this one. */
  candidates(
    document: DocumentId,
    keys: readonly string[],
  ): Promise<readonly { readonly id: DocumentId; readonly draft: Draft }[]>;
  /** The text that stands for this one; null where it stands for itself. */
  standsFor(document: DocumentId): Promise<DocumentId | null>;
}

export function openResemblance(queries: Queries): Resemblance {
  return {
    async candidates(document, keys) {
      const ids = await queries.query<{ id: string }>(
        'select distinct document as id from likeness_keys where key = any($2) and document <> $1',
        [document, keys],
      );
      // Most texts share no key with any other: that much is found out without looking at a document.
      if (ids.length === 0) return [];
      const rows = await queries.query<{ id: string; text: string; draft: string }>(
        'select id, text, draft from documents where id = any($1) order by id',
        [ids.map(({ id }) => id)],
      );
      return rows.map(({ id, text, draft }) => ({ id, draft: { ...(JSON.parse(draft) as Draft), text } }));
    },
    async standsFor(document) {
      const sql = 'select same_as from documents where id = $1';
      return (await queries.query<{ same_as: string | null }>(sql, [document]))[0]?.same_as ?? null;
    },
  };
}

/** Notes a text's keys and which stored texts it is nearly identical with. */
export async function noteLikeness(
  open: Queries,
  document: DocumentId,
  { keys, alike }: { readonly keys: readonly string[]; readonly alike: readonly DocumentId[] },
): Promise<void> {
  await open.query('insert into likeness_keys (document, key) select $1, unnest($2::text[]) on conflict do nothing', [
    document,
    keys,
  ]);
  if (alike.length === 0) return;
  await open.query(
    `insert into alike (document, other) select $1, one from unnest($2::text[]) as one
     union select one, $1 from unnest($2::text[]) as one on conflict do nothing`,
    [document, alike],
  );
}

interface Member {
  readonly id: DocumentId;
  readonly day: string | null;
  /** When it was published, as the document's own field writes it. */
  readonly stamp: string | null;
  readonly collections: readonly string[];
  readonly others: readonly DocumentId[];
  readonly same_as: DocumentId | null;
}

/**
 * Decides anew who stands for whom among the texts that a text is joined with by likeness. A text is stood for only by
 * one that everybody who sees it sees as well. What comes out depends on the texts and their names alone.
 */
export async function regroup(open: Queries, indexing: Indexing, id: DocumentId): Promise<void> {
  const [alike] = await open.query('select 1 from alike where document = $1 limit 1', [id]);
  if (!alike) return;
  const members = await open.query<Member>(
    `with recursive joined as (
       select $1::text collate "C" as id union select a.other from alike a join joined j on a.document = j.id)
     select d.id, case when d.dated then d.published_from end as day, d.same_as,
       d.draft::json #>> '{fields,date,value}' as stamp,
       array(select distinct c.collection::text from copies c where c.document = d.id and c.status = 'current') as collections,
       array(select a.other::text from alike a where a.document = d.id) as others
     from documents d join joined j on j.id = d.id
     order by day nulls last, d.id`,
    [id],
  );
  const roots = rootsOf(members.toSorted(earliestFirst));
  for (const { id: member, same_as } of members) {
    const root = roots.get(member) ?? null;
    if (root === same_as) continue;
    await open.query('update documents set same_as = $2 where id = $1', [member, root]);
    await refresh(open, indexing, member);
  }
  for (const [member, root] of roots) if (root !== null) await bequeathAll(open, member, root);
  for (const { id: member, collections, others } of members) {
    const next = collections.length === 0 ? others.find((other) => roots.has(other)) : undefined;
    if (next !== undefined) await bequeathAll(open, member, roots.get(next) ?? next);
  }
}

/** By day and, within a day, by the hour where it is told; those without one come after. */
function earliestFirst(a: Member, b: Member): number {
  if (a.day !== b.day) return a.day === null || (b.day !== null && a.day > b.day) ? 1 : -1;
  const [one, other] = [hourOf(a), hourOf(b)];
  return one === other ? (a.id < b.id ? -1 : 1) : one - other;
}

function hourOf({ stamp }: Member): number {
  const at = /\d:\d\d/.test(stamp ?? '') ? Date.parse(stamp!) : Number.NaN;
  return Number.isNaN(at) ? Number.MAX_SAFE_INTEGER : at;
}

/** The text that stands for each that has a name; null for itself. Members come with the earliest first. */
function rootsOf(members: readonly Member[]): ReadonlyMap<DocumentId, DocumentId | null> {
  const roots = new Map<DocumentId, DocumentId | null>();
  const earlier: Member[] = [];
  for (const member of members) {
    if (member.collections.length === 0) continue;
    const first = earlier.find(
      (one) => one.others.includes(member.id) && member.collections.every((each) => one.collections.includes(each)),
    );
    roots.set(member.id, first ? (roots.get(first.id) ?? first.id) : null);
    earlier.push(member);
  }
  return roots;
}
