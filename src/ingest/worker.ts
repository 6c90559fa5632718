import { parentPort, workerData } from 'node:worker_threads';
import { searchTerms } from '../knowledge/search-terms.ts';
import { blockingKeys } from '../link/index.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { openStore, type Store, type StorePlace } from '../store/index.ts';
import { datingKeys } from './dating-keys.ts';
import { type Lock, takeLock } from './lock.ts';
import { openPipeline, type PipelineLimits } from './pipeline-thread.ts';
import { pipelineVersion } from './pipeline-version.ts';
import { openPriority } from './priority.ts';
import { openQueue } from './queue.ts';
import { dispatcher, serve, wireError } from './rpc.ts';
import { serveSocket } from './socket.ts';
import { channelOf } from './thread-channel.ts';
import { openWatch } from './watch.ts';

/** What the client hands its worker. */
export interface WorkerInput {
  readonly place: StorePlace;
  readonly entries: KnowledgeEntries;
  readonly limits: PipelineLimits;
  /** ISO instant at which the clock stands still, for tests. */
  readonly now: string | null;
}

/** The first message of the worker. */
export type Opened =
  | { readonly opened: true }
  | { readonly opened: false; readonly error: { readonly code: string; readonly message: string } };

const { place, entries, limits, now: fixed } = workerData as WorkerInput;
const port = parentPort!;
const now = () => (fixed === null ? new Date() : new Date(fixed));
const log = (line: string) => port.postMessage({ log: line });

/** The worker that has the store open: it answers the main thread and, through the socket, other processes. */
async function open(): Promise<void> {
  const lock = 'folder' in place ? await takeLock(place.folder) : null;
  const opened = await openStore({ ...place, indexing: { searchTerms, blockingKeys, datingKeys }, now, log }).catch(
    async (error) => {
      await lock?.release();
      throw error;
    },
  );
  const priority = openPriority();
  const store = { ...opened, writer: priority.patient(opened.writer) };
  const pipeline = openPipeline(entries, limits);
  const madeBy = await pipelineVersion(entries);
  const queue = openQueue({ store, pipeline, madeBy, maxBytes: limits.maxBytes, now, log });
  const watch = openWatch({ queue, state: store.state, log });
  const close = async () => {
    await watch.close();
    await queue.close();
    await pipeline.close();
    await shut(store, lock);
  };
  const targets = { reader: store.reader, state: () => store.state, queue: () => queue };
  const here = dispatcher({ ...targets, watch: () => watch, worker: () => ({ close }) });
  serve(channelOf(port), priority.noticing(here));
  if (lock) await serveSocket(lock.server, priority.noticing(dispatcher(targets)));
  await queue.settle();
  queue.renew().catch((error: unknown) => log(wireError(error).message));
}

async function shut(store: Store, lock: Lock | null): Promise<void> {
  await store.close();
  await lock?.release();
}

await open().then(
  () => port.postMessage({ opened: true } satisfies Opened),
  (error: unknown) => port.postMessage({ opened: false, error: wireError(error) } satisfies Opened),
);
