import { setTimeout as pause } from 'node:timers/promises';

type Fetch = typeof globalThis.fetch;

const mostTries = 4;
const longestWaitMs = 60_000;
/** Never reached Slack, so that sending it again repeats nothing. */
const unsent: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_CONNECT_TIMEOUT']);

/**
 * `fetch` that waits as long as Slack asks for (429 with `Retry-After`, in seconds) and tries again, and that tries again
 * where nobody was reached. All else is the caller's matter: Slack may have done it.
 */
export function patientFetch(fetch: Fetch = globalThis.fetch, wait: (ms: number) => Promise<unknown> = pause): Fetch {
  return async (input, init) => {
    for (let tries = 1; ; tries += 1) {
      const response = await reach(() => fetch(input, init), tries);
      const waitMs = response === null ? 500 * tries : Number(response.headers.get('retry-after') ?? 1) * 1_000;
      if (response && (response.status !== 429 || tries >= mostTries || !(waitMs <= longestWaitMs))) return response;
      await response?.arrayBuffer();
      await wait(waitMs);
    }
  };
}

/** Null where nobody was reached and another try is left. */
async function reach(call: () => Promise<Response>, tries: number): Promise<Response | null> {
  try {
    return await call();
  } catch (error) {
    if (tries >= mostTries || !unsent.has(networkCode(error))) throw error;
    return null;
  }
}

/** The code of the network error behind a failed call, or ''. */
export function networkCode(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause ?? (each as { original?: unknown }).original) {
    const { code } = each as { code?: unknown };
    if (typeof code === 'string' && /^E[A-Z]|^UND_/.test(code)) return code;
  }
  return '';
}
