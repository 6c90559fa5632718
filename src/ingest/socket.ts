import { chmod } from 'node:fs/promises';
import type { Server, Socket } from 'node:net';
import { AttacheError } from '../model/error.ts';
import { heldError, reach, socketPathOf } from './lock.ts';
import { type Channel, caller, type Handle, serve } from './rpc.ts';

/** Raised when the calls change, so that an older process is not asked what it does not know. */
const protocol = 2;

/** Answers other processes on the socket of the store: a line of JSON for each message. Only this user may connect. */
export async function serveSocket(server: Server, handle: Handle): Promise<void> {
  const path = server.address();
  if (typeof path === 'string') await chmod(path, 0o600);
  server.on('connection', (socket) => {
    socket.write(`${JSON.stringify({ protocol, pid: process.pid })}\n`);
    serve(channelOver(socket), handle);
  });
}

export interface Connection {
  readonly call: Handle;
  /** Process that has the store open. */
  readonly pid: number;
  leave(): void;
}

/** How long a process that has the store open may take to say who it is. */
const greetingMs = 5_000;

/**
 * Goes through the process that has the store open. Null where there is none. Throws `store-held` where it does not
 * answer, `store-other-version` where it is of another version.
 */
export async function connectTo(folder: string): Promise<Connection | null> {
  const path = await socketPathOf(folder).catch(() => null);
  const socket = path === null ? null : await reach(path);
  if (!socket) return null;
  const lines = channelOver(socket);
  const greeting = await greet(lines, socket);
  if (!greeting) throw await heldError(folder);
  if (greeting.protocol !== protocol) {
    socket.destroy();
    const why = `the store in ${folder} is in use by process ${greeting.pid}, which is of another version of Attaché`;
    throw new AttacheError('store-other-version', `${why}: start that one anew`);
  }
  const ended = `the process that has the store open (${greeting.pid}) ended: ask again`;
  return {
    call: caller(lines, () => new AttacheError('store-ended', ended)),
    pid: greeting.pid,
    leave: () => socket.end(),
  };
}

interface Greeting {
  readonly protocol: number;
  readonly pid: number;
}

function greet(lines: Channel, socket: Socket): Promise<Greeting | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(null);
    }, greetingMs);
    const done = (greeting: Greeting | null) => {
      clearTimeout(timer);
      resolve(greeting);
    };
    lines.onMessage((message) => done(message as Greeting));
    lines.onClose(() => done(null));
  });
}

/** Messages as lines of JSON; bytes travel as base64. A line that is no JSON ends the connection. */
function channelOver(socket: Socket): Channel {
  const listeners: ((message: unknown) => void)[] = [];
  let rest = '';
  let reason: Error | null = null;
  socket.setEncoding('utf8');
  socket.on('error', (error) => {
    reason = error;
  });
  socket.on('data', (chunk: string) => {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop()!;
    try {
      // The newest listener first, once it is there: the greeting's listens for one line only.
      for (const part of parts) listeners.at(-1)?.(JSON.parse(part, revive));
    } catch {
      socket.destroy();
    }
  });
  return {
    post: (message) => socket.writable && socket.write(`${JSON.stringify(message, pack)}\n`),
    onMessage: (listener) => listeners.push(listener),
    onClose: (listener) => socket.once('close', () => listener(reason)),
  };
}

const bytesKey = '$bytes';
const absentKey = '$absent';

/** JSON knows neither bytes nor an argument that was left out. */
function pack(_key: string, value: unknown): unknown {
  if (value === undefined) return { [absentKey]: true };
  return value instanceof Uint8Array ? { [bytesKey]: Buffer.from(value).toString('base64') } : value;
}

function revive(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (absentKey in value) return undefined;
  return bytesKey in value ? new Uint8Array(Buffer.from(String(value[bytesKey]), 'base64')) : value;
}
