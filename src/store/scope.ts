import type { Collection } from '../model/store.ts';

/** What the operator reads. */
export const sharedCollection: Collection = 'shared';

/** The collections whose accounts are linked with each other in a scope. */
export function collectionsOf(scope: Collection): readonly Collection[] {
  return scope === sharedCollection ? [sharedCollection] : [sharedCollection, scope];
}
