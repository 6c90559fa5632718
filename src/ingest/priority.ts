import type { Writer } from '../model/store.ts';
import type { Handle } from './rpc.ts';

/** Lets those who read go before those who write: a reply asks many short questions, and would wait behind each write. */
export interface Priority {
  /** The same calls, with those that read counted. */
  noticing(handle: Handle): Handle;
  /** The same writer, each of whose writes waits until nobody has read for a moment; never longer than its patience. */
  patient(writer: Writer): Writer;
}

/** Between two questions of one reply less time than this goes by. */
const quietMs = 15;
/** So long at most a write waits, so that reading goes on whatever is asked. */
const patienceMs = 200;
const lookEveryMs = 5;

export function openPriority(): Priority {
  let reading = 0;
  let lastReadAt = Number.NEGATIVE_INFINITY;
  const busy = () => reading > 0 || performance.now() - lastReadAt < quietMs;
  const turn = async () => {
    const latest = performance.now() + patienceMs;
    while (busy() && performance.now() < latest) await new Promise((look) => setTimeout(look, lookEveryMs));
  };
  const after =
    <Given extends readonly unknown[], Result>(write: (...given: Given) => Promise<Result>) =>
    async (...given: Given) => {
      await turn();
      return write(...given);
    };
  return {
    noticing: (handle) => async (call, tell) => {
      if (call.target !== 'reader') return handle(call, tell);
      reading += 1;
      try {
        return await handle(call, tell);
      } finally {
        reading -= 1;
        lastReadAt = performance.now();
      }
    },
    patient: (writer) => ({
      put: after(writer.put),
      replace: after(writer.replace),
      carry: after(writer.carry),
      gone: after(writer.gone),
      link: after(writer.link),
    }),
  };
}
