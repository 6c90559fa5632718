import { createHash } from 'node:crypto';
import { mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { AttacheError } from '../model/error.ts';

/** Who has the embedded store open. */
export interface Holder {
  readonly pid: number;
  readonly host: string;
  readonly started: string;
  readonly socket: string;
}

export interface Lock {
  readonly server: Server;
  release(): Promise<void>;
}

/** What the kernel takes as the path of a socket, on the tighter of the systems. */
const longestPath = 100;

/** The socket of a folder: in it or, where its path is too long for one, in the system's folder for temporary files. */
export async function socketPathOf(folder: string): Promise<string> {
  const path = join(await realpath(folder), 'attache.sock');
  if (Buffer.byteLength(path) <= longestPath) return path;
  const digest = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join(tmpdir(), `attache-${digest}.sock`);
}

const holderFile = (folder: string) => join(folder, 'attache.holder.json');

/**
 * Takes the folder for this process: listens on its socket, which the kernel gives to one process only and frees when
 * that ends, however it ends. Throws `store-held`, which names the holder, where another process answers there, and
 * `store-folder` where the folder cannot be made or written.
 */
export async function takeLock(folder: string): Promise<Lock> {
  await mkdir(folder, { recursive: true }).catch(unusable(folder));
  const path = await socketPathOf(folder);
  const server = (await listen(path).catch(unusable(folder))) ?? (await listenOverRemains(path));
  if (!server) throw await heldError(folder);
  const holder: Holder = { pid: process.pid, host: hostname(), started: new Date().toISOString(), socket: path };
  await writeFile(holderFile(folder), `${JSON.stringify(holder)}\n`).catch(unusable(folder));
  const visitors = new Set<Socket>();
  server.on('connection', (socket) => {
    visitors.add(socket);
    socket.once('close', () => visitors.delete(socket));
  });
  return {
    server,
    async release() {
      await rm(holderFile(folder), { force: true });
      const closed = new Promise((resolve) => server.close(resolve));
      // What they asked is answered by now; they may stay no longer than the store does.
      for (const visitor of visitors) visitor.destroySoon();
      await closed;
    },
  };
}

const unusable = (folder: string) => (cause: NodeJS.ErrnoException) => {
  const taken = cause.code === 'EEXIST' || cause.code === 'ENOTDIR';
  const why = taken ? 'it, or a part of its path, is a file' : cause.message;
  throw new AttacheError(
    'store-folder',
    `the store cannot be kept in ${folder}: ${why}; set ATTACHE_DATA to a folder that this user may write`,
    { cause },
  );
};

/** Null where the path is taken. */
function listen(path: string): Promise<Server | null> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(null) : reject(error),
    );
    server.listen(path, () => resolve(server));
  });
}

/**
 * A killed process leaves its socket behind. It is moved aside before it is removed, and looked at once more there: it
 * may be the fresh one of somebody who was faster.
 */
async function listenOverRemains(path: string): Promise<Server | null> {
  if (await knock(path)) return null;
  const aside = `${path}.${process.pid}`;
  try {
    await rename(path, aside);
  } catch {
    return listen(path);
  }
  if (await knock(aside)) {
    await rename(aside, path);
    return null;
  }
  await rm(aside, { force: true });
  return listen(path);
}

async function knock(path: string): Promise<boolean> {
  const socket = await reach(path);
  socket?.destroy();
  return socket !== null;
}

/** A connection to whoever listens there, or null. */
export function reach(path: string): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', () => resolve(null));
  });
}

export async function heldError(folder: string): Promise<AttacheError> {
  const holder = await readHolder(folder);
  const who = holder ? `process ${holder.pid} on ${holder.host} since ${holder.started}` : 'another process';
  return new AttacheError(
    'store-held',
    `the store in ${folder} is in use by ${who}, which does not answer: end it, or set ATTACHE_DATA to another folder`,
  );
}

async function readHolder(folder: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(holderFile(folder), 'utf8')) as Holder;
  } catch {
    return null;
  }
}
