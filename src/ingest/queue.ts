import type { Submission } from '../model/context.ts';
import type { Extraction } from '../model/document.ts';
import { AttacheError } from '../model/error.ts';
import type { Progress } from '../model/reply.ts';
import type { Collection, Outcome } from '../model/store.ts';
import { type Store, sharedCollection } from '../store/index.ts';
import { type FileToRead, filesOf, load } from './files.ts';
import { openKeeper, type Prepared, withField } from './keep.ts';
import type { Pipeline } from './pipeline-thread.ts';
import { renew, settle } from './settle.ts';
import { openTally } from './tally.ts';

/** What became of one file. */
export interface Ingested {
  readonly path: string;
  readonly name: string;
  readonly outcome: Outcome;
}

export interface IngestProgress {
  readonly done: number;
  readonly total: number;
  readonly last: Ingested;
}

/** A document as the pipeline sees it, without storing it. */
export type Annotated =
  | {
      readonly kind: 'annotated';
      readonly name: string;
      readonly text: string;
      readonly extraction: Extraction;
      readonly stored: boolean;
    }
  | { readonly kind: 'rejected'; readonly why: string };

export interface ToAnnotate {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** An ISO day, where it is known from elsewhere. */
  readonly published?: string;
}

/** The one road in. Documents are stored one after the other; each is durable when its outcome is told. */
export interface IngestQueue {
  submit(submission: Submission): Promise<Outcome>;
  /** Files and folders into a collection. A bad file never stops the rest; a store that cannot write does (`store-full`, …). */
  ingest(
    paths: readonly string[],
    collection?: Collection,
    tell?: (progress: IngestProgress) => void,
  ): Promise<readonly Ingested[]>;
  /** The same with files that are found already. */
  take(
    files: readonly FileToRead[],
    collection?: Collection,
    tell?: (progress: IngestProgress) => void,
  ): Promise<readonly Ingested[]>;
  /** A name whose file is no longer there. */
  gone(names: readonly string[], collection?: Collection): Promise<void>;
  annotate(document: ToAnnotate): Promise<Annotated>;
  /** How far the files are read that are under way; null where none are. */
  progress(): Promise<Progress | null>;
  /** Dates and links what an earlier process left undone. */
  settle(): Promise<void>;
  /** Understands anew what another pipeline has understood. */
  renew(): Promise<void>;
  /** Stops after the document that is under way; the rest is for the next process. */
  close(): Promise<void>;
}

export interface IngestQueueOptions {
  readonly store: Store;
  readonly pipeline: Pipeline;
  readonly madeBy: string;
  readonly maxBytes: number;
  now(): Date;
  log(line: string): void;
}

/** Documents that are stored before they are dated and linked together. */
const batchSize = 100;

/** Documents that are read before their turn to be stored has come. */
const readAhead = 4;

export function openQueue({ store, pipeline, madeBy, maxBytes, now, log }: IngestQueueOptions): IngestQueue {
  let last: Promise<unknown> = Promise.resolve();
  let closing = false;
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  };

  const { prepare, keep } = openKeeper({ store, pipeline, madeBy, now });

  const prepareFile = async (file: FileToRead): Promise<Prepared> => {
    if (file.kind === 'missing') return { kind: 'rejected', why: file.why };
    const loaded = await load(file.path, maxBytes);
    return loaded.kind === 'rejected' ? loaded : prepare(loaded.bytes, file.name);
  };

  /** Where dating or linking fails, the documents stay marked and are tried again the next time. */
  const settleDocuments = () =>
    settle(store, pipeline).catch((error: unknown) => {
      if (!(error instanceof AttacheError)) throw error;
      log(`dating and linking are put off: ${error.message}`);
    });

  const underWay = openTally();
  const take: IngestQueue['take'] = async (files, collection = sharedCollection, tell = () => undefined) => {
    const tally = underWay.begin(files.length);
    try {
      return await takeAll(files, collection, (progress) => {
        tally.one();
        tell(progress);
      });
    } finally {
      tally.end();
    }
  };

  const takeAll = async (
    files: readonly FileToRead[],
    collection: Collection,
    tell: (progress: IngestProgress) => void,
  ): Promise<readonly Ingested[]> => {
    const rows: Ingested[] = [];
    // The next ones are read while one is stored, and while a batch is linked.
    const ahead = files.slice(0, readAhead).map(prepareFile);
    for (const [index, file] of files.entries()) {
      if (closing) break;
      const prepared = await ahead.shift()!;
      const next = files[index + readAhead];
      if (next) ahead.push(prepareFile(next));
      const outcome = await inTurn(() => keep(prepared, collection)).catch(refine);
      rows.push({ path: file.path, name: file.name, outcome });
      tell({ done: rows.length, total: files.length, last: rows.at(-1)! });
      if (rows.length % batchSize === 0) await inTurn(settleDocuments).catch(refine);
    }
    await inTurn(settleDocuments).catch(refine);
    return rows;
  };

  return {
    async submit({ name, bytes, collection, ...elsewhere }) {
      const prepared = await prepare(bytes, name, elsewhere);
      return inTurn(async () => {
        const outcome = await keep(prepared, collection);
        await settleDocuments();
        return outcome;
      }).catch(refine);
    },
    ingest: async (paths, collection, tell) => take(await filesOf(paths), collection, tell),
    take,
    gone: (names, collection = sharedCollection) =>
      inTurn(async () => {
        for (const name of names) await store.writer.gone(name, collection);
        await settleDocuments();
      }).catch(refine),
    annotate: async ({ name, bytes, published }) => {
      const read = await pipeline.draft(bytes, name);
      if (read.kind === 'rejected') return read;
      const { text } = read.draft;
      const known = await store.reader([sharedCollection]).document(read.id);
      if (known?.status === 'current')
        return { kind: 'annotated', name, text, extraction: known.extraction, stored: true };
      const draft = published === undefined ? read.draft : withField(read.draft, 'date', published);
      return { kind: 'annotated', name, text, extraction: await pipeline.extract(draft, null), stored: false };
    },
    progress: async () => underWay.progress(),
    settle: () => inTurn(settleDocuments).catch(refine),
    renew: () =>
      inTurn(async () => {
        await renew(store, pipeline, { madeBy, goesOn: () => !closing, log });
        await settleDocuments();
      }).catch(refine),
    async close() {
      closing = true;
      await inTurn(async () => undefined);
    },
  };
}

/** An engine's way of saying that the disk is full, in words that tell what to do. */
function refine(error: unknown): never {
  const message = error instanceof Error ? error.message : String(error);
  if (!/ENOSPC|no space left|53100|disk full|could not (extend|write)/i.test(message)) throw error;
  throw new AttacheError(
    'store-full',
    'the disk that holds the store is full: what was acknowledged is kept; make room and read the rest again',
    { cause: error },
  );
}
