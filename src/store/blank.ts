import { constants, existsSync } from 'node:fs';
import { cp, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * A blank engine's folder, kept beside the installed packages: making one takes the engine seconds, copying one does
 * not. Named by the engine's version, for which alone it is good.
 */
async function blankPath(): Promise<string> {
  const engine = dirname(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))));
  const { version } = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8')) as { readonly version: string };
  return join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'attache', `postgres-${version}`);
}

/** Fills an empty folder as a blank engine's; `make` does so where no copy is at hand, and a copy is kept for the next. */
export async function fillBlank(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const blank = await blankPath();
  if (existsSync(blank)) return copy(blank, folder);
  await make(folder);
  // A folder of packages that cannot be written to costs the next store its few seconds, and nothing else.
  await keep(folder, blank).catch(() => undefined);
}

async function keep(folder: string, blank: string): Promise<void> {
  const unfinished = `${blank}.${process.pid}`;
  await mkdir(dirname(blank), { recursive: true });
  try {
    await copy(folder, unfinished);
    await rename(unfinished, blank);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function copy(from: string, to: string): Promise<void> {
  return cp(from, to, { recursive: true, mode: constants.COPYFILE_FICLONE });
}
