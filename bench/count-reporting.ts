/**
 * Counts how often each English verb in each frame reports, over annotated news, and writes the figures into the rows of
 * `src/language/en/reporting.json`: `node bench/count-reporting.ts TRAIN.json DEV.json` (PolNeAR's parts in the
 * form of ../shared/benchmarks). The least share that still makes a statement is the one with the best F1 of cues on
 * the development part; in documents of the field, where a word in the wrong mouth costs more than one that is missed,
 * verbs of speech need the share with the best F0.5.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { split } from '../src/extract/split.ts';
import type { EnglishReporting } from '../src/language/reporting.ts';
import type { Span } from '../src/model/span.ts';
import { blocks } from '../src/read/blocks.ts';

interface Article {
  readonly text: string;
  /** Spans in code points. */
  readonly attributions: readonly { readonly cue: readonly (readonly [number, number])[] }[];
}

interface Candidate {
  readonly key: string;
  readonly speech: boolean;
  readonly reports: boolean;
}

/** Rarer pairs of verb and frame are left as they are. */
const least = 5;

const [train, dev] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as readonly Article[]);
if (train === undefined || dev === undefined)
  throw new Error('usage: node bench/count-reporting.ts TRAIN.json DEV.json');

const file = new URL('../src/language/en/reporting.json', import.meta.url);
const rows = JSON.parse(readFileSync(file, 'utf8')) as EnglishReporting;
// Counted anew, every pair is a candidate: the reader must not see the figures of before.
write((frame) => ({ kind: frame.kind }), rows);
const { passage } = await import('../src/extract/statements/passage.ts');

const counts = new Map<string, readonly [reports: number, all: number]>();
for (const { key, reports } of train.flatMap(candidatesOf)) {
  const [hits, all] = counts.get(key) ?? [0, 0];
  counts.set(key, [hits + Number(reports), all + 1]);
}
const judged = dev.flatMap(candidatesOf);
const steps = Array.from({ length: 13 }, (_, n) => n / 20);
const best = steps.reduce((a, b) => (score(judged, b, 1) >= score(judged, a, 1) ? b : a));
const spoken = judged.filter(({ speech }) => speech);
const sure = steps.reduce((a, b) => (score(spoken, b, 0.5) >= score(spoken, a, 0.5) ? b : a));
write(
  ({ kind }, verb, name) => {
    const [hits, all] = counts.get(`${verb} ${name}`) ?? [0, 0];
    return all < least ? { kind } : { kind, reports: [hits, all] };
  },
  { ...rows, least: best, leastOfSpeechInField: sure },
);
process.stdout.write(
  `least ${best}, F1 ${score(judged, best, 1).toFixed(3)} from ${score(judged, 0, 1).toFixed(3)}; in the field ${sure}\n`,
);

type Frame = EnglishReporting['verbs'][number]['frames'][string];

/** Writes the rows with each frame as `change` makes it. */
function write(change: (frame: Frame, verb: string, name: string) => Frame, all: EnglishReporting): void {
  const verbs = all.verbs.map((row) => ({
    ...row,
    frames: Object.fromEntries(
      Object.entries(row.frames).map(([name, frame]) => [name, change(frame, row.verb, name)]),
    ),
  }));
  writeFileSync(file, `${JSON.stringify({ ...all, verbs })}\n`);
}

/** F-measure of the candidates whose pair reports often enough. */
function score(candidates: readonly Candidate[], threshold: number, beta: number): number {
  const kept = candidates.filter(({ key }) => {
    const [hits, all] = counts.get(key) ?? [1, 1];
    return all < least || hits / all >= threshold;
  });
  const right = kept.filter(({ reports }) => reports).length;
  const precision = right / kept.length;
  const recall = right / candidates.filter(({ reports }) => reports).length;
  return ((1 + beta ** 2) * precision * recall) / (beta ** 2 * precision + recall);
}

function candidatesOf({ text, attributions }: Article): readonly Candidate[] {
  const units: number[] = [0];
  for (const character of text) units.push(units.at(-1)! + character.length);
  const cues: readonly Span[] = attributions.flatMap(({ cue }) =>
    cue.map(([start, end]) => ({ start: units[start]!, end: units[end]! })),
  );
  return passage(text, split(text, blocks(text, 0, false).blocks)).flatMap(({ found }) => {
    const { cue, frame, base } = found;
    if (frame === undefined || cue === null) return [];
    return [
      {
        key: `${base} ${frame}`,
        speech: found.kind === 'speech',
        reports: cues.some((gold) => gold.start < cue.end && cue.start < gold.end),
      },
    ];
  });
}
