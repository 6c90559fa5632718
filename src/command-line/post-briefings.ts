import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startClock } from '../../briefings/clock.ts';
import { openLedger } from '../../briefings/ledger.ts';
import { adoptOperatorFile, parseOperatorFile } from '../../briefings/operator-file.ts';
import { AttacheError } from '../model/error.ts';
import type { Poster } from '../model/poster.ts';
import { finish } from '../reply/cite.ts';
import { runnerOf } from './briefings.ts';
import type { Attache } from './open.ts';

const operatorFile = join(import.meta.dirname, '..', '..', 'briefings', 'briefings.json');

/** Posts what is due from now on, until `stop`. Throws an AttacheError that lists what is wrong with `briefings.json`. */
export async function postBriefings(
  { base, log }: Pick<Attache, 'base' | 'log'>,
  posters: readonly Poster[],
): Promise<{ stop(): Promise<void> }> {
  await readOperatorFile(base);
  const run = runnerOf(() => base);
  const holder = `${process.pid}-${randomUUID().slice(0, 8)}`;
  return startClock({
    ledger: openLedger(base.state),
    posters,
    run,
    finish,
    now: base.now,
    holder,
    resting: new Map(),
    log,
  });
}

async function readOperatorFile({ state, now }: Attache['base']): Promise<void> {
  const json = await readFile(operatorFile, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return '[]';
    throw new AttacheError('briefings-file', `${operatorFile} cannot be read`, { cause: error });
  });
  const parsed = parseOperatorFile(json);
  if (parsed.kind === 'wrong')
    throw new AttacheError('briefings-file', `briefings/briefings.json: ${parsed.lines.join('; ')}`);
  await adoptOperatorFile(state, parsed.entries, now());
}
