import { parentPort, workerData } from 'node:worker_threads';
import { searchTerms } from '../knowledge/search-terms.ts';
import { blockingKeys } from '../link/index.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { openStore, type Place, type Store } from '../store/index.ts';
import { openCourtesy } from './courtesy.ts';
import { datingKeys } from './dating-keys.ts';
import { openDesk } from './desk.ts';
import { openDoor } from './door.ts';
import { type Lock, takeLock } from './lock.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { dispatcher, serve, wireError } from './rpc.ts';
import { openStudies, type StudyLimits } from './studies.ts';
import { openWatch } from './watch.ts';
import { channelOf } from './worker-channel.ts';

/** What the library hands its worker. */
export interface LibrarianData {
  readonly place: Place;
  readonly entries: KnowledgeEntries;
  readonly limits: StudyLimits;
  /** ISO instant at which the clock stands still, for tests. */
  readonly now: string | null;
}

/** The first message of the worker. */
export type Opened =
  | { readonly opened: true }
  | { readonly opened: false; readonly error: { readonly code: string; readonly message: string } };

const { place, entries, limits, now: fixed } = workerData as LibrarianData;
const port = parentPort!;
const now = () => (fixed === null ? new Date() : new Date(fixed));
const log = (line: string) => port.postMessage({ log: line });

/** The worker that has the store open: it answers the main thread and, through the door, other processes. */
async function open(): Promise<void> {
  const lock = 'folder' in place ? await takeLock(place.folder) : null;
  const opened = await openStore({ ...place, indexing: { searchTerms, blockingKeys, datingKeys }, now, log }).catch(
    async (error) => {
      await lock?.release();
      throw error;
    },
  );
  const courtesy = openCourtesy();
  const store = { ...opened, writer: courtesy.patient(opened.writer) };
  const studies = openStudies(entries, limits);
  const madeBy = await pipelineVersion(entries);
  const desk = openDesk({ store, studies, madeBy, maxBytes: limits.maxBytes, now, log });
  const watch = openWatch({ desk, state: store.state, log });
  const close = async () => {
    await watch.close();
    await desk.close();
    await studies.close();
    await shut(store, lock);
  };
  const targets = { reader: store.reader, state: () => store.state, desk: () => desk };
  const here = dispatcher({ ...targets, watch: () => watch, librarian: () => ({ close }) });
  serve(channelOf(port), courtesy.noticing(here));
  if (lock) await openDoor(lock.server, courtesy.noticing(dispatcher(targets)));
  await desk.settle();
  desk.renew().catch((error: unknown) => log(wireError(error).message));
}

async function shut(store: Store, lock: Lock | null): Promise<void> {
  await store.close();
  await lock?.release();
}

await open().then(
  () => port.postMessage({ opened: true } satisfies Opened),
  (error: unknown) => port.postMessage({ opened: false, error: wireError(error) } satisfies Opened),
);
