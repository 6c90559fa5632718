/** Work that a clean stop waits for. */
export interface InFlight {
  run(work: () => Promise<void>): void;
  readonly count: number;
  /** Resolves when nothing is left, or after `limitMs`; gives how many were left then. */
  drain(limitMs: number): Promise<number>;
}

/** Work is expected to deal with its own failures; one that it does not goes to `failed`. */
export function inFlight(failed: (error: unknown) => void): InFlight {
  const running = new Set<Promise<void>>();
  return {
    get count() {
      return running.size;
    },
    run(work) {
      const job = work()
        .catch(failed)
        .finally(() => running.delete(job));
      running.add(job);
    },
    async drain(limitMs) {
      const limit = Promise.withResolvers<void>();
      const timer = setTimeout(limit.resolve, limitMs);
      const idle = async () => {
        while (running.size > 0) await Promise.allSettled(running);
      };
      await Promise.race([idle(), limit.promise]);
      clearTimeout(timer);
      return running.size;
    },
  };
}
