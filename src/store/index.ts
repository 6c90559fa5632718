import type { Collection, Neighbourhood, Reader, State, Writer } from '../model/store.ts';
import { type Catalogue, openCatalogue } from './catalogue.ts';
import type { Database } from './database.ts';
import type { Indexing } from './derive.ts';
import { migrate } from './migrate.ts';
import { openNeighbourhood } from './neighbourhood.ts';
import { actorReader } from './read-actors.ts';
import { documentReader } from './read-documents.ts';
import { eventReader } from './read-events.ts';
import { passageReader } from './read-passages.ts';
import { statementReader } from './read-statements.ts';
import { openResemblance, type Resemblance } from './resemblance.ts';
import { forgetExpired, openState } from './state.ts';
import { openWriter } from './writer.ts';

export type { Catalogue } from './catalogue.ts';
export type { Indexing } from './derive.ts';
export { sharedCollection } from './scope.ts';

/** Where the store lies: in a folder of its own, or on a PostgreSQL server. */
export type StorePlace = { readonly folder: string } | { readonly url: string };

export interface StoreOptions {
  readonly indexing: Indexing;
  /** Decides what of the state has expired. */
  readonly now?: () => Date;
  readonly log?: (line: string) => void;
}

/** Everything that is kept. */
export interface Store {
  /** What a caller who may see these collections reads. */
  reader(collections: readonly Collection[]): Reader;
  readonly writer: Writer;
  readonly neighbourhood: Neighbourhood;
  readonly catalogue: Catalogue;
  readonly resemblance: Resemblance;
  readonly state: State;
  close(): Promise<void>;
}

/**
 * Opens the store and brings its tables up to date. The embedded one belongs to one process at a time: hold its lock
 * first. Throws `store-server`, `store-newer` and what the file system throws.
 */
export async function openStore(options: StorePlace & StoreOptions): Promise<Store> {
  const database = await openDatabase(options);
  return openStoreOn(database, options).catch(async (error) => {
    await database.close();
    throw error;
  });
}

/** The same on a database that is open already; closing the store closes it. */
export async function openStoreOn(database: Database, options: StoreOptions): Promise<Store> {
  const { indexing, now = () => new Date(), log = () => undefined } = options;
  await migrate(database);
  await forgetExpired(database, now);
  return {
    reader: (collections) => openReader(database, collections),
    writer: openWriter(database, indexing, now),
    neighbourhood: openNeighbourhood(database, log),
    catalogue: openCatalogue(database),
    resemblance: openResemblance(database),
    state: openState(database, now),
    close: () => database.close(),
  };
}

/** Engines are loaded when one is opened: the server's driver is of no use to the embedded store, nor the other way about. */
async function openDatabase(place: StorePlace): Promise<Database> {
  if ('url' in place) return (await import('./engine/server.ts')).openServer(place.url);
  const { openEmbedded } = await import('./engine/embedded.ts');
  return openEmbedded(place.folder);
}

function openReader(database: Database, collections: readonly Collection[]): Reader {
  return {
    ...documentReader(database, collections),
    ...eventReader(database, collections),
    ...statementReader(database, collections),
    ...passageReader(database, collections),
    ...actorReader(database, collections),
  };
}
