import { join } from 'node:path';
import { BaseSequencer, createVitest, type TestSpecification } from 'vitest/node';

/** What the main process asks: run these tests, now that this file has changed. */
export interface Errand {
  readonly changed: string;
  readonly tests: readonly string[];
}

/** Who noticed, and how many tests passed before. */
export interface Verdict {
  readonly killedBy: string | null;
  readonly ran: number;
}

/** The process that holds vitest: it can be ended where a mutation never ends. */
const [, , root, ...project] = process.argv as [string, string, string, ...string[]];
process.chdir(root);
let killedBy: string | null = null;
let ran = 0;
let before = '';
let order: readonly string[] = [];
/** In the order of the errand, whatever took long or failed before. */
class AsAsked extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = new Map(order.map((path, n) => [path, n]));
    return files.toSorted((a, b) => (place.get(a.moduleId) ?? 0) - (place.get(b.moduleId) ?? 0));
  }
}
/** One test that fails is enough. Vitest's own `bail` would count the failures of earlier runs as well. */
const notice = (by: string) => {
  if (killedBy !== null) return;
  killedBy = by;
  void vitest.cancelCurrentRun('test-failure');
};
const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    project,
    maxWorkers: 2,
    sequence: { sequencer: AsAsked },
    reporters: [
      {
        onTestCaseResult(test) {
          if (test.result().state === 'passed') ran += 1;
          if (test.result().state === 'failed') notice(test.module.relativeModuleId);
        },
        onTestModuleEnd(module) {
          if (module.errors().length > 0) notice(module.relativeModuleId);
        },
        onTestRunEnd(_, errors) {
          if (errors.length > 0) killedBy ??= 'an error';
        },
      },
    ],
  },
  {},
);
await vitest.standalone();

process.on('message', async ({ changed, tests }: Errand) => {
  // The one before is as it was again.
  for (const path of new Set([before, changed])) vitest.invalidateFile(join(root, path));
  before = changed;
  order = tests.map((test) => join(root, test));
  const wanted = new Set(order);
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) => wanted.has(moduleId));
  killedBy = null;
  ran = 0;
  await vitest.runTestSpecifications(specifications);
  process.send!({ killedBy, ran } satisfies Verdict);
});
process.send!({ ready: true });
