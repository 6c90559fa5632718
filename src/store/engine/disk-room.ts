import { mkdir, statfs } from 'node:fs/promises';
import { AttacheError } from '../../model/error.ts';

const megabyte = 1_048_576;

/** To make an engine's folder; to open one, whose recovery may begin a log segment of 16 MB; to write to it. */
export const room = { toMake: 96 * megabyte, toOpen: 24 * megabyte, toWrite: 48 * megabyte };

/**
 * Throws `store-full` where a disk has less room than that. The embedded engine must not meet a full disk itself: when
 * it cannot begin a segment of its log it waits for ever.
 */
export async function requireRoom(folder: string, bytes: number): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { bavail, bsize } = await statfs(folder);
  const free = bavail * bsize;
  if (free >= bytes) return;
  throw new AttacheError(
    'store-full',
    `the disk that holds the store in ${folder} has ${Math.floor(free / megabyte)} MB left and the store needs ` +
      `${bytes / megabyte} MB: make room; what was acknowledged is kept`,
  );
}
