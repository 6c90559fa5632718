import { writeFile } from 'node:fs/promises';
import { type Evidence, type MarkName, marks } from '../src/answer/evidence/marks/index.ts';
import { type Coefficients, coefficients, columnOf, type Worth } from '../src/answer/evidence/weights.ts';
import { type Question, questionsOf, type Row } from './questions.ts';

/** Sentences of a question that are weighed against each other: the surest, and those that hold the answer. */
const most = 40;
const rounds = 300;
const step = 0.05;
/** Set by hand: of meetings, rounds, people and press conferences encyclopaedias tell nothing. */
const set: ReadonlySet<string> = new Set(['eventFact', 'answers', 'inTime', 'otherRound', 'strangers', 'notPast']);
/** Keeps a weight near nothing where the questions do not tell. */
const decay = 0.003;
const folds = 4;
/** By which the threshold may be moved, in log-odds. */
const shifts = [-1.5, -1.25, -1, -0.75, -0.5, -0.25, 0, 0.25, 0.5];
const columns = ['en', 'zh', 'across'] as const;
const names = marks.map(({ name }) => name);
const file = new URL('../src/answer/evidence/weights.json', import.meta.url);

/**
 * Writes `src/answer/evidence/weights.json` for sets of questions: `node bench/fit-answers.ts SOURCE [SOURCE …]`, each
 * `QUESTIONS:FOLDER` or a bundle, as `questionsOf` reads them. A sentence is chosen among all of a question's, and saying
 * nothing, with odds that its weighed evidence gives; the weights are those under which sentences that hold the answer,
 * and silence where there is none, are likeliest. Prints what each set reaches: by weights fitted to three quarters of the
 * groups on the last quarter, and by the weights that are written.
 */
async function fitTo(sources: readonly string[]): Promise<void> {
  const questions: Question[] = [];
  for (const source of sources) questions.push(...(await questionsOf(source)));
  const groups = [...new Set(questions.map(({ group }) => group))].toSorted();
  const foldOf = new Map(groups.map((group, at) => [group, at % folds]));
  const aside = Array.from({ length: folds }, (_, fold) => {
    const isKept = ({ group }: Question): boolean => foldOf.get(group) === fold;
    const weights = fitted(questions.filter((each) => !isKept(each)));
    return questions.filter(isKept).map((each) => outcomeOf(each, weights));
  }).flat();
  const whole = fitted(questions);
  await writeFile(file, `${JSON.stringify(roundedIn(whole), null, 2)}\n`);
  for (const name of new Set(questions.map((each) => each.set))) {
    const kept = figuresOf(aside.filter((outcome) => outcome.set === name));
    const all = figuresOf(questions.filter((each) => each.set === name).map((each) => outcomeOf(each, whole)));
    process.stdout.write(`${name.padEnd(20)} kept aside: ${kept}; fitted: ${all}\n`);
  }
}

interface Outcome {
  readonly set: string;
  readonly answerable: boolean;
  readonly told: boolean;
  readonly right: boolean;
}

function outcomeOf({ set, answerable, rows }: Question, weights: Coefficients): Outcome {
  const best = rows
    .map((row) => ({ row, surety: suretyOf(row.evidence, weights) }))
    .toSorted((a, b) => b.surety - a.surety)[0];
  const told = best !== undefined && best.surety > 0;
  return { set, answerable, told, right: told && answerable && best.row.holds };
}

/** As `eval/asking.py` counts them: precision among all that were answered, recall among the answerable. */
function figuresOf(outcomes: readonly Outcome[]): string {
  const count = (of: (outcome: Outcome) => boolean): number => outcomes.filter(of).length;
  const right = count((each) => each.right);
  const answerable = count((each) => each.answerable);
  const silent = count((each) => !each.answerable && !each.told) / Math.max(1, outcomes.length - answerable);
  return `F1 ${f1Of(outcomes).toFixed(3)}, right ${(right / Math.max(1, answerable)).toFixed(3)}, abstained ${silent.toFixed(3)}`;
}

function f1Of(outcomes: readonly Outcome[]): number {
  const count = (of: (outcome: Outcome) => boolean): number => outcomes.filter(of).length;
  return (2 * count((each) => each.right)) / Math.max(1, count((each) => each.told) + count((each) => each.answerable));
}

function suretyOf(evidence: Evidence, { weights, threshold }: Coefficients): number {
  const column = columnOf(evidence);
  return names.reduce((sum, name) => sum + weights[name][column] * evidence[name], -threshold);
}

type Weights = Record<MarkName, Record<keyof Worth, number>>;
const weightsOf = (of: (name: MarkName) => number): Weights =>
  Object.fromEntries(names.map((name) => [name, { en: of(name), zh: of(name), across: of(name) }])) as Weights;

/** By gradient descent with momentum on the mean of −log of each question's likelihood. */
function fitted(all: readonly Question[]): Coefficients {
  const questions = all.filter(({ answerable, rows }) => !answerable || rows.some(({ holds }) => holds));
  const start = coefficients();
  const sizes = new Map([...Map.groupBy(questions, ({ set }) => set)].map(([set, those]) => [set, those.length]));
  const weights = structuredClone(start.weights) as Weights;
  const speed = weightsOf(() => 0);
  let threshold = start.threshold;
  let thresholdSpeed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const slope = weightsOf(() => 0);
    let thresholdSlope = 0;
    for (const question of questions) {
      // Each set counts alike, however many questions it has.
      const counts = 1 / (sizes.get(question.set) ?? 1);
      for (const { evidence, pull } of pulls(question, { weights, threshold })) {
        const column = columnOf(evidence);
        for (const name of names) slope[name][column] += counts * pull * evidence[name];
        thresholdSlope -= counts * pull;
      }
    }
    for (const name of names.filter((each) => !set.has(each)))
      for (const column of columns) {
        const from = slope[name][column] / sizes.size + decay * weights[name][column];
        speed[name][column] = 0.9 * speed[name][column] + from;
        weights[name][column] -= step * speed[name][column];
      }
    thresholdSpeed = 0.9 * thresholdSpeed + thresholdSlope / sizes.size;
    threshold -= step * thresholdSpeed;
  }
  return { weights, threshold: threshold + bestShift(all, { weights, threshold }) };
}

/**
 * What is likeliest is not yet what is counted: by how much the threshold is moved so that the mean of the sets' F1 is
 * highest.
 */
function bestShift(questions: readonly Question[], { weights, threshold }: Coefficients): number {
  const sets = [...Map.groupBy(questions, ({ set }) => set).values()];
  const reached = shifts.map((shift) => {
    const moved = { weights, threshold: threshold + shift };
    const f1 = sets.map((set) => f1Of(set.map((each) => outcomeOf(each, moved))));
    return { shift, mean: f1.reduce((sum, each) => sum + each, 0) };
  });
  return reached.toSorted((a, b) => b.mean - a.mean)[0]?.shift ?? 0;
}

/** How far each sentence's likelihood is from what the answer makes of it: above 0 it is to become less likely. */
function pulls({ answerable, rows }: Question, coefficients: Coefficients) {
  const all = rows.map((row) => ({ ...row, odds: Math.exp(suretyOf(row.evidence, coefficients)) }));
  const surest = all.toSorted((a, b) => b.odds - a.odds);
  const compared = surest.filter(({ holds }, at) => at < most || (answerable && holds));
  const whole = 1 + compared.reduce((sum, { odds }) => sum + odds, 0);
  const holding = compared.reduce((sum, { odds, holds }) => sum + (holds ? odds : 0), 0);
  return compared.map(({ evidence, odds, holds }: Row & { readonly odds: number }) => ({
    evidence,
    pull: odds / whole - (answerable && holding > 0 && holds ? odds / holding : 0),
  }));
}

const round = (weight: number): number => Math.round(weight * 100) / 100;

function roundedIn({ threshold, weights }: Coefficients) {
  const all = Object.entries(weights).map(([mark, { en, zh, across }]) => [
    mark,
    { en: round(en), zh: round(zh), across: round(across) },
  ]);
  return { source: 'bench/fit-answers.ts', threshold: round(threshold), weights: Object.fromEntries(all) };
}

await fitTo(process.argv.slice(2));
