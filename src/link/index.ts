import type { DocumentBrief } from '../model/document.ts';
import type { StoredAccount } from '../model/event.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { Linked } from '../model/store.ts';
import { beginningsOf } from './beginnings.ts';
import { clustersOf } from './clusters.ts';
import { combine } from './combine.ts';
import { conflictsOf } from './conflicts.ts';
import { byId, profileOf } from './profile.ts';

export { blockingKeys } from './keys.ts';

/**
 * The events that accounts tell, in the order of their ids: accounts of one event are put together, and where they
 * differ every value is kept. A function of the set of accounts; linking the pieces that share no blocking key one by
 * one gives the same as linking all at once.
 */
export function linkEvents(
  told: readonly { readonly account: StoredAccount; readonly document: DocumentBrief }[],
  _knowledge: Knowledge,
): Linked {
  const documents = new Map(told.map(({ account, document }) => [account.id, document]));
  const accounts = new Map(told.map(({ account }) => [account.id, account]));
  const { clusters, notes } = clustersOf([...accounts.values()].map(profileOf));
  const events = clusters
    .map((cluster) => cluster.map(({ account }) => account).sort(byId))
    .sort((a, b) => byId(a[0]!, b[0]!))
    .map((cluster) => ({
      ...combine(cluster),
      conflicts: conflictsOf(cluster.map((account) => ({ account, document: documents.get(account.id)! }))),
    }));
  const began = beginningsOf(events, accounts);
  return {
    events: events.map((event) =>
      began.has(event.id) ? { ...event, conflicts: [...event.conflicts, began.get(event.id)!] } : event,
    ),
    ...(notes.length > 0 ? { notes } : {}),
  };
}
