import type { DocumentId } from '../model/document.ts';
import type { StoredAccount } from '../model/event.ts';
import type { Queries } from './database.ts';
import { heirsOf } from './heirs.ts';

/** The accounts of a document that are current; or all that nothing has yet taken the place of. */
export async function accountsIn(
  open: Queries,
  document: DocumentId,
  which: 'current' | 'all',
): Promise<readonly StoredAccount[]> {
  const rows = await open.query<{ json: string }>(
    'select json from accounts where document = $1 and (current or $2) and heir is null order by start',
    [document, which === 'all'],
  );
  return rows.map((row) => JSON.parse(row.json) as StoredAccount);
}

/** Notes which accounts take the place of which. */
export async function bequeath(
  open: Queries,
  before: readonly StoredAccount[],
  after: readonly StoredAccount[],
): Promise<void> {
  for (const [id, heir] of heirsOf(before, after)) {
    await open.query('update accounts set heir = $2 where id = $1 and not current', [id, heir]);
  }
}

/** The accounts of a document that is no longer shown pass to those of the one in its place. */
export async function bequeathAll(open: Queries, from: DocumentId, to: DocumentId): Promise<void> {
  await bequeath(open, await accountsIn(open, from, 'all'), await accountsIn(open, to, 'current'));
}
