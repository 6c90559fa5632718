import { createHash } from 'node:crypto';
import { constants, existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { migrations } from '../migrate.ts';

/**
 * A blank store's folder, kept beside the installed packages: making one and its tables takes the engine seconds,
 * copying one does not. Named by the engine's version and the migrations, for which alone it is good.
 */
async function blankPath(): Promise<string> {
  const engine = dirname(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))));
  const { version } = JSON.parse(await readFile(join(engine, 'package.json'), 'utf8')) as { readonly version: string };
  const tables = createHash('sha256')
    .update(JSON.stringify(await migrations()))
    .digest('hex')
    .slice(0, 8);
  return join(
    import.meta.dirname,
    '..',
    '..',
    '..',
    'node_modules',
    '.cache',
    'attache',
    `postgres-${version}-${tables}`,
  );
}

/** Fills an empty folder as a blank store's; `make` does so where no copy is at hand, and a copy is kept for the next. */
export async function fillBlank(folder: string, make: (folder: string) => Promise<void>): Promise<void> {
  const blank = await blankPath();
  if (existsSync(blank)) return copy(blank, folder);
  await make(folder);
  // A folder of packages that cannot be written to costs the next store its few seconds, and nothing else.
  await keep(folder, blank).catch(() => undefined);
}

async function keep(folder: string, blank: string): Promise<void> {
  await mkdir(dirname(blank), { recursive: true });
  // Under a name that no other thread or process has: parts of two stores make none.
  const unfinished = await mkdtemp(`${blank}.`);
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
