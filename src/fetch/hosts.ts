/** How the fetching tells and passes the time; tests play it. */
export interface Pace {
  nowMs(): number;
  wait(ms: number): Promise<void>;
}

export interface Hosts {
  /** Runs when the host is free: one request at a time for each host, with a pause after it. */
  inTurn<T>(host: string, work: () => Promise<T>): Promise<T>;
  /** Milliseconds for which the host has asked to be left alone, 0 where it has not. */
  closedForMs(host: string): number;
  close(host: string, forMs: number): void;
}

export function openHosts({ nowMs, wait }: Pace, pauseMs: number): Hosts {
  const queues = new Map<string, Promise<unknown>>();
  const freeAt = new Map<string, number>();
  const closedUntil = new Map<string, number>();
  return {
    inTurn(host, work) {
      const turn = (queues.get(host) ?? Promise.resolve()).then(async () => {
        const early = (freeAt.get(host) ?? 0) - nowMs();
        if (early > 0) await wait(early);
        try {
          return await work();
        } finally {
          freeAt.set(host, nowMs() + pauseMs);
        }
      });
      const settled = turn.then(
        () => undefined,
        () => undefined,
      );
      queues.set(host, settled);
      settled.then(() => queues.get(host) === settled && queues.delete(host));
      return turn;
    },
    closedForMs: (host) => Math.max(0, (closedUntil.get(host) ?? 0) - nowMs()),
    close(host, forMs) {
      closedUntil.set(host, Math.max(closedUntil.get(host) ?? 0, nowMs() + forMs));
    },
  };
}
