import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Attache, open, openKnowledge, operator } from '../src/command-line/open.ts';
import { type Config, readConfig } from '../src/config.ts';
import { extract } from '../src/extract/index.ts';
import { readText } from '../src/read/index.ts';

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
    await underLoad(attache, folder);
    await attache.library.close();
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

/** A thousand texts of 600 words, made of the starter collection's, on this one thread. */
async function annotating(config: Config): Promise<void> {
  const knowledge = await openKnowledge(config);
  const texts = await texts600(1_000);
  const drafts = texts.flatMap((text, n) => {
    const result = readText(text, `${n}.txt`);
    return result.kind === 'draft' ? [result.draft] : [];
  });
  for (const draft of drafts.slice(0, 30)) extract(draft, knowledge, null);
  const start = performance.now();
  for (const draft of drafts) extract(draft, knowledge, null);
  row('annotating texts of 600 words', drafts.length / ((performance.now() - start) / 1_000), 'documents/s');
}

async function texts600(count: number): Promise<readonly string[]> {
  const bodies = await Promise.all((await readdir(corpus)).map((name) => readFile(join(corpus, name), 'utf8')));
  const sentences = bodies.flatMap((body) =>
    body
      .split('\n\n')
      .slice(1)
      .join(' ')
      .trim()
      .split(/(?<=\.)\s+(?=[A-Z])/),
  );
  const english = sentences.filter((sentence) => /^[\u0020-\u024f\u2010-\u2027]+$/.test(sentence));
  return Array.from({ length: count }, (_, n) => {
    const chosen = ['title: A text for timing', 'date: 2024-03-14', '', ''];
    for (let words = 0, at = n * 7; words < 600; at += 1) {
      const sentence = english[at % english.length]!;
      chosen.push(sentence);
      words += sentence.split(' ').length;
    }
    return `${chosen.slice(0, 4).join('\n')}${chosen.slice(4).join(' ')} Number ${n}.\n`;
  });
}

async function reading({ library }: Attache): Promise<void> {
  const start = performance.now();
  const rows = await library.ingest([corpus]);
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

/** The longest wait for a reply while 500 documents are being read. */
async function underLoad(attache: Attache, folder: string): Promise<void> {
  const many = join(folder, 'many');
  await mkdir(many);
  await Promise.all((await texts600(500)).map((text, n) => writeFile(join(many, `${n}.txt`), text)));
  let busy = true;
  const start = performance.now();
  const work = attache.library.ingest([many]).finally(() => {
    busy = false;
  });
  const waits: number[] = [];
  for (let n = 0; busy; n += 1) waits.push(await timed(attache, commands[n % commands.length]!));
  await work;
  row('reading 500 documents of 600 words', 500 / ((performance.now() - start) / 1_000), 'documents/s');
  const sorted = waits.sort((a, b) => a - b);
  row(`replies meanwhile, median of ${sorted.length}`, sorted[Math.floor(sorted.length / 2)] ?? 0, 'ms');
  row('replies meanwhile, longest', sorted.at(-1) ?? 0, 'ms');
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
