import type { Ingested, IngestProgress } from '../ingest/client.ts';
import type { Outcome } from '../model/store.ts';
import { harmless } from '../platforms/terminal/harmless.ts';
import { print, printJson } from './lines.ts';
import { using } from './open.ts';
import type { Verb } from './run.ts';

export const ingest: Verb = {
  usage: 'ingest PATH|ADDRESS… [--json]                    files, folders and pages of the web into the store',
  flags: { json: { type: 'boolean' } },
  misused: (words) => (words.length === 0 ? 'which files, folders or addresses?' : null),

  run: ({ words, flags, config }) =>
    using(config, async ({ client, reading }) => {
      const tell = (row: Ingested) =>
        flags.json
          ? printJson(asJson(row))
          : print(harmless(`${oneLine(row.name).padEnd(40)} ${oneLine(inWords(row.outcome))}`));
      const paths = words.filter((word) => !isAddress(word));
      await client.ingest(paths, {
        onProgress: (progress) => {
          wipeBar();
          tell(progress.last);
          drawBar(progress);
        },
      });
      wipeBar();
      for (const address of words.filter(isAddress)) {
        const outcome = await reading.feeds.submit('shared', { address });
        tell({ path: address, name: address, outcome });
      }
      return 0;
    }),
};

const isAddress = (word: string): boolean => /^https?:\/\//i.test(word);

function asJson({ path, name, outcome }: Ingested) {
  return { path, name, outcome: inWords(outcome), ...('document' in outcome ? { document: outcome.document } : {}) };
}

function inWords(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'duplicate':
      return `duplicate of ${outcome.of}`;
    case 'rejected':
      return `rejected: ${outcome.why}`;
    default:
      return outcome.kind;
  }
}

/** A file's name may hold a line break; its row may not. */
const oneLine = (words: string): string => words.replaceAll(/[\r\n]+/g, ' ');

const barWidth = 24;

/** On standard error and on a terminal only, so that rows stay clean when piped. */
export function drawBar({ done, total }: Pick<IngestProgress, 'done' | 'total'>): void {
  if (!process.stderr.isTTY || done >= total) return;
  const filled = Math.round((barWidth * done) / total);
  process.stderr.write(`\r${'█'.repeat(filled)}${'░'.repeat(barWidth - filled)} ${done}/${total}`);
}

export function wipeBar(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
}
