import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Attache, open, openKnowledge, operator } from '../src/command-line/open.ts';
import { type Config, readConfig } from '../src/config.ts';
import { extract } from '../src/extract/index.ts';
import { readText } from '../src/read/index.ts';
import { sharedTexts, variedTexts } from './texts.ts';

const corpus = join(import.meta.dirname, '..', 'corpus');
const commands = [
  '/timeline',
  '/timeline actor:China from:2021',
  '/who Jens Stoltenberg',
  '/stance actor:Jens Stoltenberg about:China',
  '/stance actor:China',
  '/meeting eighth dialogue',
  '/brief since:2024-03-01',
  '/find maritime security',
  '/sources',
  '/help',
  'What was discussed at the eighth dialogue?',
  'When will the ninth dialogue be held?',
];

/** Prints how long things take on this machine; asserts nothing, for machines differ. */
async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-bench-'));
  try {
    const config = configFor(folder);
    await annotating(config);
    const opened = performance.now();
    const attache = await open(config);
    row('opening an empty store', performance.now() - opened, 'ms');
    await reading(attache);
    await replies(attache);
    await underLoad(attache, { folder: join(folder, 'varied'), texts: await variedTexts(500), what: 'varied' });
    await underLoad(attache, { folder: join(folder, 'shared'), texts: await sharedTexts(100), what: 'alike' });
    await attache.client.close();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function configFor(folder: string): Config {
  const read = readConfig({
    ATTACHE_DATA: join(folder, 'data'),
    ATTACHE_NOW: '2026-11-22T12:00:00Z',
    LOG_LEVEL: 'warn',
  });
  if (read.kind === 'wrong') throw new Error(read.lines.join('\n'));
  return read.config;
}

/** A thousand texts of 600 words on this one thread, by the processor's time: other programs may be running. */
async function annotating(config: Config): Promise<void> {
  const knowledge = await openKnowledge(config);
  const texts = await variedTexts(1_000);
  const drafts = texts.flatMap((text, n) => {
    const result = readText(text, `${n}.txt`);
    return result.kind === 'draft' ? [result.draft] : [];
  });
  for (const draft of drafts.slice(0, 30)) extract(draft, knowledge, null);
  const before = process.cpuUsage();
  for (const draft of drafts) extract(draft, knowledge, null);
  const { user, system } = process.cpuUsage(before);
  row('annotating texts of 600 words', drafts.length / ((user + system) / 1_000_000), 'documents/s of one core');
}

async function reading({ client }: Attache): Promise<void> {
  const start = performance.now();
  const rows = await client.ingest([corpus]);
  row(`reading the ${rows.length} documents of the starter collection`, performance.now() - start, 'ms');
}

async function replies(attache: Attache): Promise<void> {
  for (const text of commands) {
    const times = await Promise.resolve([
      await timed(attache, text),
      await timed(attache, text),
      await timed(attache, text),
    ]);
    row(`reply to ${text}`, times.sort((a, b) => a - b)[1]!, 'ms (median of three)');
  }
}

interface Load {
  readonly folder: string;
  readonly texts: readonly string[];
  readonly what: string;
}

/** How quickly many documents are read, and how long replies take meanwhile. */
async function underLoad(attache: Attache, { folder, texts, what }: Load): Promise<void> {
  await mkdir(folder);
  await Promise.all(texts.map((text, n) => writeFile(join(folder, `${n}.txt`), text)));
  let busy = true;
  const start = performance.now();
  const work = attache.client.ingest([folder]).finally(() => {
    busy = false;
  });
  const waits: { readonly text: string; readonly ms: number }[] = [];
  for (let n = 0; busy; n += 1) {
    const text = commands[n % commands.length]!;
    waits.push({ text, ms: await timed(attache, text) });
  }
  await work;
  const seconds = (performance.now() - start) / 1_000;
  row(`reading ${texts.length} ${what} documents of 600 words`, texts.length / seconds, 'documents/s');
  const sorted = waits.sort((a, b) => a.ms - b.ms);
  row(`replies meanwhile, median of ${sorted.length}`, sorted[Math.floor(sorted.length / 2)]?.ms ?? 0, 'ms');
  row(`replies meanwhile, longest: ${sorted.at(-1)?.text}`, sorted.at(-1)?.ms ?? 0, 'ms');
}

async function timed({ bot }: Attache, text: string): Promise<number> {
  const start = performance.now();
  await bot.exchange({ caller: operator(`bench ${text}`), text });
  return performance.now() - start;
}

function row(what: string, figure: number, unit: string): void {
  process.stdout.write(`${what.padEnd(60)} ${figure.toFixed(figure < 10 ? 1 : 0).padStart(8)} ${unit}\n`);
}

await bench();
