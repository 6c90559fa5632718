import type { Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';

/** A file to be read, under the name that its document will bear; or why there is none. */
export type FileToRead =
  | { readonly kind: 'file'; readonly path: string; readonly name: string }
  | { readonly kind: 'missing'; readonly path: string; readonly name: string; readonly why: string };

/** The files of paths, each path's in the order of their names. Names that begin with a dot are passed over. */
export async function filesOf(paths: readonly string[]): Promise<readonly FileToRead[]> {
  return (await Promise.all(paths.map(filesOfPath))).flat();
}

async function filesOfPath(path: string): Promise<readonly FileToRead[]> {
  try {
    const folder = (await stat(path)).isDirectory();
    return folder ? await below(path, path) : [{ kind: 'file', path, name: basename(path) }];
  } catch (error) {
    return [{ kind: 'missing', path, name: basename(path), why: reasonOf(error) }];
  }
}

/** Links to files are read, links to folders are not followed: they may lead back. */
async function below(root: string, folder: string): Promise<readonly FileToRead[]> {
  const found: FileToRead[] = [];
  for (const entry of (await readdir(folder, { withFileTypes: true })).sort(byName)) {
    if (entry.name.startsWith('.')) continue;
    const path = join(folder, entry.name);
    const name = relative(root, path).split(sep).join('/');
    if (entry.isDirectory()) found.push(...(await below(root, path).catch((error) => missing(path, name, error))));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push({ kind: 'file', path, name });
  }
  return found;
}

const byName = (a: Dirent, b: Dirent) => (a.name < b.name ? -1 : 1);

const missing = (path: string, name: string, error: unknown): readonly FileToRead[] => {
  return [{ kind: 'missing', path, name, why: reasonOf(error) }];
};

export type Loaded =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'rejected'; readonly why: string };

/** The bytes of a file, unless it is larger than the limit or cannot be read. Never throws. */
export async function load(path: string, maxBytes: number): Promise<Loaded> {
  try {
    const about = await stat(path);
    if (about.isDirectory()) return { kind: 'rejected', why: reasons.EISDIR! };
    // Reading a pipe or a device may never end.
    if (!about.isFile()) return { kind: 'rejected', why: 'it is no ordinary file' };
    const { size } = about;
    if (size > maxBytes)
      return { kind: 'rejected', why: `it is ${megabytes(size)} MB; the limit is ${megabytes(maxBytes)} MB` };
    return { kind: 'bytes', bytes: await readFile(path) };
  } catch (error) {
    return { kind: 'rejected', why: reasonOf(error) };
  }
}

const megabytes = (bytes: number) => (bytes / 1_048_576).toFixed(1);

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'it may not be read by this user',
  EPERM: 'it may not be read by this user',
  EISDIR: 'it is a folder',
  EMFILE: 'too many files are open',
  EIO: 'the disk could not read it',
  ELOOP: 'it is a link that leads to itself',
};

function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  return reasons[code] ?? `it could not be read: ${message}`;
}
