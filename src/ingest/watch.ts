import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { stat } from 'node:fs/promises';
import { AttacheError } from '../model/error.ts';
import type { State } from '../model/store.ts';
import { type FileToRead, filesOf } from './files.ts';
import type { Ingested, IngestProgress, IngestQueue } from './queue.ts';

/** Folders that are kept in step with the store. */
export interface Watch {
  /** Reads a folder as it is now, marks what has gone from it since it was last read, and then follows it. */
  follow(folder: string, tell?: (progress: IngestProgress) => void): Promise<readonly Ingested[]>;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly queue: Pick<IngestQueue, 'take' | 'gone'>;
  /** Remembers which names came from which folder, so that what was read from elsewhere is left alone. */
  readonly state: State;
  log(line: string): void;
  /** A file is often written in several strokes: how long nothing must happen before the folder is read. */
  readonly quietMs?: number;
}

const space = 'watched-folder';

/** How each file of a folder was when it was last read, by name; `unknown` where it is to be read again. */
type Stamps = Readonly<Record<string, string>>;

const unknown = '';

const nothingRead = (stamps: Stamps): Stamps => Object.fromEntries(Object.keys(stamps).map((name) => [name, unknown]));

async function stampsOf(found: readonly FileToRead[]): Promise<Stamps> {
  const files = found.filter((one) => one.kind === 'file');
  const stamps = await Promise.all(
    files.map(async ({ path, name }) => {
      const file = await stat(path).catch(() => null);
      return [name, file ? `${file.mtimeMs} ${file.size} ${file.ino}` : unknown];
    }),
  );
  return Object.fromEntries(stamps);
}

export function openWatch({ queue, state, log, quietMs = 300 }: WatchOptions): Watch {
  const watchers: FSWatcher[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let closed = false;
  let underWay: Promise<unknown> = Promise.resolve();

  const sync = async (folder: string, tell?: (progress: IngestProgress) => void): Promise<readonly Ingested[]> => {
    const found = await filesOf([folder]);
    const unread = found.filter((one) => one.kind === 'missing');
    const whole = unread.find((one) => one.path === folder);
    if (whole) throw new AttacheError('folder-unreadable', `the folder ${folder} cannot be read: ${whole.why}`);
    const before = (await state.get<Stamps>(space, folder)) ?? {};
    const now = await stampsOf(found);
    // Noted before they are read: a process that is killed knows all the same which names came from here.
    await state.put(space, folder, { ...nothingRead(now), ...before });
    const changed = found.filter((file) => before[file.name] !== now[file.name]);
    const rows = changed.length > 0 ? await queue.take(changed, undefined, tell) : [];
    const isThere = (name: string) => name in now || unread.some((one) => name.startsWith(`${one.name}/`));
    const gone = Object.keys(before).filter((name) => !isThere(name));
    if (gone.length > 0) await queue.gone(gone);
    const rejected = rows.filter((row) => row.outcome.kind === 'rejected').map((row) => [row.name, unknown]);
    const kept = Object.entries(before).filter(([name]) => isThere(name));
    await state.put(space, folder, { ...Object.fromEntries(kept), ...now, ...Object.fromEntries(rejected) });
    return rows;
  };

  const later = (folder: string): (() => void) => {
    let timer: NodeJS.Timeout | undefined;
    return () => {
      if (timer) timers.delete(timer);
      clearTimeout(timer);
      timer = setTimeout(() => {
        if (closed) return;
        underWay = underWay
          .then(() => sync(folder))
          .catch((error: Error) => log(`the folder ${folder} could not be read again: ${error.message}`));
      }, quietMs);
      timers.add(timer);
    };
  };

  return {
    async follow(folder, tell) {
      const changes = later(folder);
      try {
        const watcher = watchFolder(folder, { recursive: true }, changes);
        watcher.on('error', (error) => log(`the folder ${folder} is no longer watched: ${(error as Error).message}`));
        watchers.push(watcher);
      } catch (error) {
        log(`the folder ${folder} cannot be watched: ${(error as Error).message}`);
      }
      const reading = underWay.then(() => sync(folder, tell));
      underWay = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      closed = true;
      for (const timer of timers) clearTimeout(timer);
      for (const watcher of watchers) watcher.close();
      await underWay;
    },
  };
}
