import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Intake } from '../model/context.ts';
import { AttacheError } from '../model/error.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import type { Progress } from '../model/reply.ts';
import type { Collection, Reader, State } from '../model/store.ts';
import type { StorePlace } from '../store/index.ts';
import type { Annotated, Ingested, IngestProgress, IngestQueue, ToAnnotate } from './queue.ts';
import { type Call, caller, type Handle, remote } from './rpc.ts';
import { connectTo } from './socket.ts';
import { channelTo } from './thread-channel.ts';
import type { Watch } from './watch.ts';
import type { Opened, WorkerInput } from './worker.ts';

export type { Annotated, Ingested, IngestProgress, ToAnnotate } from './queue.ts';

export interface ClientOptions {
  readonly place: StorePlace;
  /** Checked entries of the knowledge base. */
  readonly entries: KnowledgeEntries;
  readonly limits?: { readonly maxBytes?: number; readonly timeoutMs?: number };
  /** Stands still where it is given. */
  readonly now?: Date;
  readonly log?: (line: string) => void;
}

/** Everything that is stored and the one way in, wherever they run: in a worker of this process, or in another process. */
export interface Client {
  /** `elsewhere`: through the process that has the embedded store open. */
  readonly where: 'here' | 'elsewhere';
  reader(collections: readonly Collection[]): Reader;
  readonly state: State;
  readonly intake: Intake;
  /** How far the files are read that are under way; null where none are. */
  progress(): Promise<Progress | null>;
  /** Files and folders into `shared`. Each row's document is durable when `onProgress` tells of it. */
  ingest(
    paths: readonly string[],
    options?: { readonly onProgress?: (progress: IngestProgress) => void },
  ): Promise<readonly Ingested[]>;
  /** What the pipeline sees in a document; nothing is stored. One that is in the store is given as it is dated there. */
  annotate(document: ToAnnotate): Promise<Annotated>;
  /** Reads a folder and keeps in step with it: a changed file is a new version, a removed one is gone. Only `here`. */
  follow(
    folder: string,
    options?: { readonly onProgress?: (progress: IngestProgress) => void },
  ): Promise<readonly Ingested[]>;
  /** Ends when what is under way is stored. */
  close(): Promise<void>;
}

const defaults = { maxBytes: 5 * 1_048_576, timeoutMs: 30_000 };

/**
 * Opens the client. An embedded store that another process has open is reached through it; when that one ends, this
 * process takes its place, and a worker that breaks down is replaced. Throws `store-held`, `store-other-version`, `store-server`, `store-newer`.
 */
export async function openClient(options: ClientOptions): Promise<Client> {
  let end = await connect(options);
  let closed = false;
  let replacing: Promise<End> | null = null;
  const replace = async (ended: End): Promise<End> => {
    if (end !== ended) return end;
    replacing ??= connect(options).finally(() => {
      replacing = null;
    });
    end = await replacing;
    return end;
  };
  const call: Handle = async (one, tell) => {
    const asked = end;
    try {
      return await asked.call(one, tell);
    } catch (error) {
      const ended = error instanceof AttacheError && error.code === 'store-ended';
      if (!ended || closed || !repeatable(one)) throw error;
      return (await replace(asked)).call(one, tell);
    }
  };
  const queue = remote<IngestQueue>(call, 'queue');
  return {
    get where() {
      return end.where;
    },
    reader: (collections) => remote<Reader>(call, 'reader', [collections]),
    state: remote<State>(call, 'state'),
    intake: { submit: (submission) => queue.submit(submission) },
    progress: () => queue.progress(),
    ingest: (paths, { onProgress = () => undefined } = {}) =>
      queue.ingest(
        paths.map((path) => resolve(path)),
        'shared',
        onProgress,
      ),
    annotate: (document) => queue.annotate(document),
    follow: (folder, { onProgress = () => undefined } = {}) => end.follow(resolve(folder), onProgress),
    close() {
      closed = true;
      return end.close();
    },
  };
}

/** Whether it does no harm to ask twice, where it is not known whether the first time came through. */
const repeatable = ({ target, method }: Call) => target !== 'state' || (method !== 'claim' && method !== 'swap');

/** Where the calls of a client go. */
interface End {
  readonly where: Client['where'];
  readonly call: Handle;
  readonly follow: Watch['follow'];
  close(): Promise<void>;
}

async function connect(options: ClientOptions): Promise<End> {
  return (await connectElsewhere(options.place)) ?? (await connectHere(options));
}

async function connectElsewhere(place: StorePlace): Promise<End | null> {
  const found = 'folder' in place ? await connectTo(place.folder) : null;
  if (!found) return null;
  const follow = () => Promise.reject(new AttacheError('store-elsewhere', `process ${found.pid} watches the folders`));
  return { where: 'elsewhere', call: found.call, follow, close: async () => found.leave() };
}

async function connectHere(options: ClientOptions): Promise<End> {
  const { place, entries, limits, now, log = () => undefined } = options;
  const data: WorkerInput = { place, entries, limits: { ...defaults, ...limits }, now: now?.toISOString() ?? null };
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { workerData: data });
  worker.on('message', (message: { log?: string }) => message.log !== undefined && log(message.log));
  const call = caller(channelTo(worker), (reason) => {
    return new AttacheError('store-ended', `the store's worker ended${reason ? `: ${reason.message}` : ''}`);
  });
  const opened = await opening(worker);
  if (!opened.opened) {
    await worker.terminate();
    // Somebody else was faster: go through them.
    const elsewhere = opened.error.code === 'store-held' ? await connectElsewhere(place) : null;
    if (elsewhere) return elsewhere;
    throw new AttacheError(opened.error.code, opened.error.message);
  }
  const close = async () => {
    await remote<{ close(): Promise<void> }>(call, 'worker').close();
    await worker.terminate();
  };
  const watch = remote<Watch>(call, 'watch');
  return { where: 'here', call, follow: (folder, tell) => watch.follow(folder, tell), close };
}

function opening(worker: Worker): Promise<Opened> {
  return new Promise((done, reject) => {
    worker.on('message', (message: Partial<Opened>) => {
      if (message.opened !== undefined) done(message as Opened);
    });
    worker.once('error', reject);
  });
}
