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
const vitest = await createVitest('test', { root, watch: false, bail: 1, project, reporters: [{}], maxWorkers: 2 }, {});
await vitest.standalone();

process.on('message', async ({ changed, tests }: Errand) => {
  vitest.invalidateFile(join(root, changed));
  vitest.state.clearErrors();
  const wanted = new Set(tests.map((test) => join(root, test)));
  const all = await vitest.globTestSpecifications();
  const specifications = all.filter(({ moduleId }) => wanted.has(moduleId));
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
  const failed = testModules.find((module) => !module.ok());
  process.send!({ killedBy: failed?.relativeModuleId ?? (unhandledErrors.length > 0 ? 'an error' : null) });
});
process.send!({ ready: true });
