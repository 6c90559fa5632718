import { createHash } from 'node:crypto';
import type { TurnedAway } from '../model/feeds.ts';
import type { Collection, State } from '../model/store.ts';

/** With what is needed to let it in after all. */
export interface Refused extends TurnedAway {
  readonly item: { readonly feed: string; readonly key: string };
  readonly told: { readonly title: string | null; readonly date: string | null; readonly author: string | null };
}

export interface Refusals {
  add(refused: Omit<Refused, 'id'>): Promise<void>;
  /** Newest first. */
  list(collections: readonly Collection[]): Promise<readonly Refused[]>;
  remove(refused: Refused): Promise<void>;
}

const space = 'turned-away';
const keptMs = 30 * 86_400_000;
/** For each collection. */
const most = 500;

/** What the gate turned away, kept for a while so that it can be let in. */
export function openRefusals(state: State): Refusals {
  const all = async (collection: Collection) =>
    (await state.list<Refused>(space, `${collection}/`)).map(({ value }) => value).sort(newestFirst);
  return {
    async add(refused) {
      const { collection, address } = refused;
      const id = createHash('sha256').update(`${collection}\0${address}`).digest('hex').slice(0, 8);
      await state.put(space, `${collection}/${id}`, { ...refused, id }, keptMs);
      for (const old of (await all(collection)).slice(most)) await state.remove(space, `${collection}/${old.id}`);
    },
    list: async (collections) => (await Promise.all(collections.map(all))).flat().sort(newestFirst),
    remove: ({ collection, id }) => state.remove(space, `${collection}/${id}`),
  };
}

const newestFirst = (a: Refused, b: Refused) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0);
