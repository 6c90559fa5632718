import type { MessagePort, Worker } from 'node:worker_threads';
import type { Channel } from './rpc.ts';

/** The wire to a worker; it closes when the worker ends, however it does. */
export function channelTo(worker: Worker): Channel {
  return {
    post: (message) => worker.postMessage(message),
    onMessage: (listener) => worker.on('message', listener),
    onClose: (listener) => {
      let reason: Error | null = null;
      worker.on('error', (error: Error) => {
        reason = error;
      });
      worker.once('exit', () => listener(reason));
    },
  };
}

/** The wire from inside a worker; it lasts as long as the worker does. */
export function channelOf(port: MessagePort): Channel {
  return {
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', listener),
    onClose: (listener) => port.once('close', () => listener(null)),
  };
}
