import { join } from 'node:path';
import { createVitest } from 'vitest/node';

/** What the main process asks: run these tests, now that this file has changed. */
export interface Errand {
  readonly changed: string;
  readonly tests: readonly string[];
}

/** The process that holds vitest: it can be ended where a mutation never ends. */
const [, , root, ...project] = process.argv as [string, string, string, ...string[]];
process.chdir(root);
let killedBy: string | null = null;
const vitest = await createVitest(
  'test',
  {
    root,
    watch: false,
    bail: 1,
    project,
    maxWorkers: 2,
    reporters: [
      {
        onTestCaseResult(test) {
          if (test.result().state === 'failed') killedBy ??= test.module.relativeModuleId;
        },
        onTestModuleEnd(module) {
          if (module.errors().length > 0) killedBy ??= module.relativeModuleId;
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
  vitest.invalidateFile(join(root, changed));
  const wanted = new Set(tests.map((test) => join(root, test)));
  const specifications = (await vitest.globTestSpecifications()).filter(({ moduleId }) => wanted.has(moduleId));
  killedBy = null;
  await vitest.runTestSpecifications(specifications);
  process.send!({ killedBy });
});
process.send!({ ready: true });
