import { Worker } from 'node:worker_threads';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import type { Sifter } from './sift.ts';

export interface SiftLimits {
  readonly maxBytes: number;
  /** For one feed or page. */
  readonly timeoutMs: number;
}

export interface OpenSifter extends Sifter {
  close(): Promise<void>;
}

/** What the worker is asked and what it answers. */
export interface Errand {
  readonly id: number;
  readonly method: keyof Sifter;
  readonly args: readonly unknown[];
}
export interface Answer {
  readonly id: number;
  readonly result?: unknown;
  readonly error?: string;
}

/**
 * The sifting in a worker of its own, started at the first need, so that no stranger's text holds up the thread that
 * talks to people. What takes longer than the limit is rejected, and the next is for a new worker.
 */
export function openSifter(entries: KnowledgeEntries, limits: SiftLimits): OpenSifter {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let last = 0;

  const end = async () => {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  };

  const ask = async (method: keyof Sifter, args: readonly unknown[]): Promise<unknown> => {
    worker ??= start(entries, limits);
    last += 1;
    const answer = await answerOf(worker, { id: last, method, args }, limits.timeoutMs);
    if (answer.error === undefined) return answer.result;
    await end();
    return { kind: 'rejected', why: answer.error };
  };

  const inTurn = <T>(method: keyof Sifter, args: readonly unknown[]): Promise<T> => {
    const turn = queue.then(() => ask(method, args));
    queue = turn.catch(() => undefined);
    return turn as Promise<T>;
  };

  return {
    parseFeed: (...args) => inTurn('parseFeed', args),
    sift: (...args) => inTurn('sift', args),
    close: end,
  };
}

function start(entries: KnowledgeEntries, limits: SiftLimits): Worker {
  const worker = new Worker(new URL('./sift-worker.ts', import.meta.url), {
    workerData: { entries, limits },
    resourceLimits: { maxOldGenerationSizeMb: 1_024 },
  });
  // A thread that waits for work is no reason to keep the process.
  worker.unref();
  worker.setMaxListeners(0);
  return worker;
}

function answerOf(worker: Worker, errand: Errand, timeoutMs: number): Promise<Answer> {
  return new Promise((done) => {
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', listen).off('error', fail).off('exit', gone);
      done(answer);
    };
    const listen = (answer: Answer) => answer.id === errand.id && finish(answer);
    const fail = () =>
      finish({ id: errand.id, error: 'it could not be understood: it takes too much memory or breaks the reader' });
    const gone = () => finish({ id: errand.id, error: 'reading ended before it was done' });
    const late = `it took longer than ${timeoutMs / 1_000} s to read`;
    const timer = setTimeout(() => finish({ id: errand.id, error: late }), timeoutMs);
    worker.on('message', listen).on('error', fail).on('exit', gone);
    worker.postMessage(errand);
  });
}
