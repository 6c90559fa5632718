import { type FSWatcher, watch as watchFolder } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { State } from '../model/store.ts';
import type { Desk, Ingested, Progress } from './desk.ts';
import { filesOf } from './files.ts';

/** Folders that are kept in step with the store. */
export interface Watch {
  /** Reads a folder as it is now, marks what has gone from it since it was last read, and then follows it. */
  follow(folder: string, tell?: (progress: Progress) => void): Promise<readonly Ingested[]>;
  close(): Promise<void>;
}

export interface WatchOptions {
  readonly desk: Pick<Desk, 'ingest' | 'gone'>;
  /** Remembers which names came from which folder, so that what was read from elsewhere is left alone. */
  readonly state: State;
  log(line: string): void;
  /** A file is often written in several strokes: how long nothing must happen before the folder is read. */
  readonly quietMs?: number;
}

const space = 'watched-folder';

export function openWatch({ desk, state, log, quietMs = 300 }: WatchOptions): Watch {
  const watchers: FSWatcher[] = [];
  const timers = new Set<NodeJS.Timeout>();
  const stamps = new Map<string, string>();
  let closed = false;
  let underWay: Promise<unknown> = Promise.resolve();

  const sync = async (folder: string, tell?: (progress: Progress) => void): Promise<readonly Ingested[]> => {
    const files = (await filesOf([folder])).filter((file) => file.kind === 'file');
    const names = files.map((file) => file.name);
    const before = (await state.get<readonly string[]>(space, folder)) ?? [];
    await state.put(space, folder, [...new Set([...before, ...names])]);
    const rows = (await changed(files)) ? await desk.ingest([folder], undefined, tell) : [];
    const present = new Set(names);
    const gone = before.filter((name) => !present.has(name));
    if (gone.length > 0) await desk.gone(gone);
    await state.put(space, folder, names);
    return rows;
  };

  /** Whether any file is not as it was when this process last read the folder. */
  const changed = async (files: readonly { readonly path: string }[]): Promise<boolean> => {
    let any = false;
    for (const { path } of files) {
      const found = await stat(path).catch(() => null);
      const stamp = found ? `${found.mtimeMs} ${found.size} ${found.ino}` : 'absent';
      any ||= stamps.get(path) !== stamp;
      stamps.set(path, stamp);
    }
    return any;
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
