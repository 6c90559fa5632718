import { Worker } from 'node:worker_threads';
import type { DateWindow } from '../model/date.ts';
import type { DocumentBrief, DocumentId, Draft, Extraction } from '../model/document.ts';
import { AttacheError } from '../model/error.ts';
import type { StoredAccount } from '../model/event.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import type { Linked } from '../model/store.ts';
import { caller, type Handle, remote } from './rpc.ts';
import { channelTo } from './worker-channel.ts';

/** An account with the document that tells it. */
export interface Telling {
  readonly account: StoredAccount;
  readonly document: DocumentBrief;
}

export type Drafted =
  | { readonly kind: 'draft'; readonly id: DocumentId; readonly draft: Draft; readonly likenessKeys: readonly string[] }
  | { readonly kind: 'rejected'; readonly why: string };

/** The pure work on documents: it takes the processor's time, and nothing else. */
export interface Studies {
  draft(bytes: Uint8Array, name: string): Promise<Drafted>;
  /** Those of the others that are nearly identical with a text. */
  alike(
    draft: Draft,
    others: readonly { readonly id: DocumentId; readonly draft: Draft }[],
  ): Promise<readonly DocumentId[]>;
  extract(draft: Draft, anchor: DateWindow | null): Promise<Extraction>;
  /** The window of an undated document, or null where nothing narrows it. */
  date(text: string, extraction: Extraction, neighbours: readonly Telling[]): Promise<DateWindow | null>;
  link(tellings: readonly Telling[]): Promise<Linked>;
}

export interface StudyLimits {
  readonly maxBytes: number;
  /** For one step on one document. */
  readonly timeoutMs: number;
}

export interface OpenStudies extends Studies {
  close(): Promise<void>;
}

/**
 * The studies in a worker of their own, started at the first need. A step that takes longer than the limit ends the
 * worker, fails with `too-long`, and leaves what comes next to a new one.
 */
export function openStudies(entries: KnowledgeEntries, limits: StudyLimits): OpenStudies {
  let running: { readonly worker: Worker; readonly call: Handle } | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  const start = () => {
    const worker = new Worker(new URL('./study.ts', import.meta.url), { workerData: { entries, limits } });
    // A thread that waits for work is no reason to keep the process.
    worker.unref();
    const call = caller(channelTo(worker), (reason) => {
      return new AttacheError('study-ended', `reading ended unexpectedly${reason ? `: ${reason.message}` : ''}`);
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
      if (!(error instanceof AttacheError) || error.code === 'too-long' || error.code === 'study-ended') {
        running = null;
        await worker.terminate();
      }
      throw error;
    } finally {
      clearTimeout(timer);
    }
  };

  const inTurn: Handle = (call, tell) => {
    const turn = queue.then(() => timed(call, tell));
    queue = turn.catch(() => undefined);
    return turn;
  };

  const studies = remote<Studies>(inTurn, 'studies');
  return {
    draft: studies.draft,
    alike: studies.alike,
    extract: studies.extract,
    date: studies.date,
    link: studies.link,
    async close() {
      await running?.worker.terminate();
      running = null;
    },
  };
}
