import { Worker } from 'node:worker_threads';
import type { SourcedAccount } from '../link/conflicts.ts';
import type { DateWindow } from '../model/date.ts';
import type { DocumentId, Draft, Extraction } from '../model/document.ts';
import { AttacheError } from '../model/error.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import type { Linked } from '../model/store.ts';
import { caller, type Handle, remote } from './rpc.ts';
import { channelTo } from './thread-channel.ts';

export type Drafted =
  | { readonly kind: 'draft'; readonly id: DocumentId; readonly draft: Draft; readonly likenessKeys: readonly string[] }
  | { readonly kind: 'rejected'; readonly why: string };

/** The pure work on documents: it takes the processor's time, and nothing else. */
export interface Pipeline {
  draft(bytes: Uint8Array, name: string): Promise<Drafted>;
  /** Those of the others that are nearly identical with a text. */
  alike(
    draft: Draft,
    others: readonly { readonly id: DocumentId; readonly draft: Draft }[],
  ): Promise<readonly DocumentId[]>;
  extract(draft: Draft, anchor: DateWindow | null): Promise<Extraction>;
  /** The window of an undated document, or null where nothing narrows it. */
  date(text: string, extraction: Extraction, neighbours: readonly SourcedAccount[]): Promise<DateWindow | null>;
  link(tellings: readonly SourcedAccount[]): Promise<Linked>;
}

export interface PipelineLimits {
  readonly maxBytes: number;
  /** For one step on one document. */
  readonly timeoutMs: number;
}

export interface OpenPipeline extends Pipeline {
  close(): Promise<void>;
}

/**
 * The pipeline in a worker of their own, started at the first need. A step that takes longer than the limit ends the
 * worker, fails with `too-long`, and leaves what comes next to a new one.
 */
export function openPipeline(entries: KnowledgeEntries, limits: PipelineLimits): OpenPipeline {
  let running: { readonly worker: Worker; readonly call: Handle } | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const start = () => {
    const worker = new Worker(new URL('./pipeline-worker.ts', import.meta.url), { workerData: { entries, limits } });
    // A thread that waits for work is no reason to keep the process.
    worker.unref();
    const call = caller(channelTo(worker), (reason) => {
      return new AttacheError('pipeline-ended', `reading ended unexpectedly${reason ? `: ${reason.message}` : ''}`);
    });
    return { worker, call };
  };

  const timed: Handle = async (call, tell) => {
    running ??= start();
    const { worker } = running;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      const seconds = limits.timeoutMs / 1_000;
      timer = setTimeout(
        () => reject(new AttacheError('too-long', `it took longer than ${seconds} s`)),
        limits.timeoutMs,
      );
    });
    try {
      return await Promise.race([running.call(call, tell), late]);
    } catch (error) {
      if (!(error instanceof AttacheError) || error.code === 'too-long' || error.code === 'pipeline-ended') {
        running = null;
        await worker.terminate();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const inTurn: Handle = (call, tell) => {
    const turn = last.then(() => timed(call, tell));
    last = turn.catch(() => undefined);
    return turn;
  };

  const pipeline = remote<Pipeline>(inTurn, 'pipeline');
  return {
    draft: pipeline.draft,
    alike: pipeline.alike,
    extract: pipeline.extract,
    date: pipeline.date,
    link: pipeline.link,
    async close() {
      await running?.worker.terminate();
      running = null;
    },
  };
}
