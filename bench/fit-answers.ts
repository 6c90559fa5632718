import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MarkName } from '../src/answer/evidence/marks/index.ts';
import { type Coefficients, coefficients } from '../src/answer/evidence/weights.ts';
import { open } from '../src/command-line/open.ts';
import { readConfig } from '../src/config.ts';
import { type Question, questionsOf } from './questions.ts';

type Weights = Record<MarkName, number>;

/** Sentences of a question that are weighed against each other: the surest, and those that hold the answer. */
const most = 25;
const rounds = 600;
const step = 0.05;
/** Keeps the weights near the present ones where the questions do not tell. */
const decay = 0.003;

/**
 * Writes `src/answer/evidence/weights.json` for sets of questions: `node bench/fit-answers.ts GOLD FOLDER [GOLD FOLDER …]`.
 * A sentence is chosen among all of a question's, and saying nothing, with odds that its weighed evidence gives; the
 * weights are those under which sentences that hold the answer, and silence where there is none, are likeliest.
 */
async function fitTo(pairs: readonly string[]): Promise<void> {
  const questions: Question[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) questions.push(...(await asked(pairs[at]!, pairs[at + 1]!)));
  const told = questions.filter(({ answerable, rows }) => !answerable || rows.some(({ holds }) => holds > 0));
  const { weights, threshold } = fitted(told);
  const rounded = Object.fromEntries(Object.entries(weights).map(([mark, weight]) => [mark, round(weight)]));
  const file = new URL('../src/answer/evidence/weights.json', import.meta.url);
  const source = 'bench/fit-answers.ts';
  await writeFile(file, `${JSON.stringify({ source, threshold: round(threshold), weights: rounded }, null, 2)}\n`);
  process.stdout.write(`${told.length} questions\n`);
}

const round = (weight: number): number => Math.round(weight * 100) / 100;

async function asked(gold: string, folder: string): Promise<readonly Question[]> {
  const data = await mkdtemp(join(tmpdir(), 'attache-fit-'));
  const read = readConfig({ ATTACHE_DATA: data, ATTACHE_NOW: '2026-11-22T12:00:00Z', LOG_LEVEL: 'warn' });
  if (read.kind === 'wrong') throw new Error(read.lines.join('\n'));
  const attache = await open(read.config);
  try {
    await attache.client.ingest([folder]);
    return await questionsOf(attache, gold);
  } finally {
    await attache.client.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** By gradient descent with momentum on the mean of −log of each question's likelihood. */
function fitted(questions: readonly Question[]): Coefficients {
  const present = coefficients();
  const marks = Object.keys(present.weights) as MarkName[];
  const weights: Weights = { ...present.weights };
  const speed = Object.fromEntries(marks.map((mark) => [mark, 0])) as Weights;
  let silence = present.threshold;
  let silenceSpeed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slope = Object.fromEntries(marks.map((mark) => [mark, 0])) as Weights;
    let silenceSlope = 0;
    for (const question of questions) {
      for (const { evidence, pull } of pulls(question, weights, silence)) {
        for (const mark of marks) slope[mark] += pull * evidence[mark];
        silenceSlope -= pull;
      }
    }
    for (const mark of marks) {
      speed[mark] =
        0.9 * speed[mark] + slope[mark] / questions.length + decay * (weights[mark] - present.weights[mark]);
      weights[mark] -= step * speed[mark];
    }
    silenceSpeed = 0.9 * silenceSpeed + silenceSlope / questions.length;
    silence -= step * silenceSpeed;
  }
  return { weights, threshold: silence };
}

/** How far each sentence's likelihood is from what the answer makes of it: above 0 it is to become less likely. */
function pulls({ answerable, rows }: Question, weights: Weights, silence: number) {
  const marks = Object.keys(weights) as MarkName[];
  const all = rows.map((row) => ({
    ...row,
    odds: Math.exp(marks.reduce((sum, mark) => sum + weights[mark] * row.evidence[mark], -silence)),
  }));
  const surest = all.toSorted((a, b) => b.odds - a.odds);
  const compared = surest.filter(({ holds }, at) => at < most || (answerable && holds > 0));
  const whole = 1 + compared.reduce((sum, { odds }) => sum + odds, 0);
  const holding = compared.reduce((sum, { odds, holds }) => sum + odds * holds, 0);
  return compared.map(({ evidence, odds, holds }) => ({
    evidence,
    pull: odds / whole - (answerable && holding > 0 ? (odds * holds) / holding : 0),
  }));
}

await fitTo(process.argv.slice(2));
