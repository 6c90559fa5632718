import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { API } from 'typescript/unstable/sync';
import { choose, soundnessIn } from './mutation/choose.ts';
import { mutationsOfCode } from './mutation/in-code.ts';
import { mutationsOfJson } from './mutation/in-json.ts';
import { type Mutation, mutated, shown } from './mutation/kinds.ts';
import { importersIn, testsOf } from './mutation/related-tests.ts';
import type { Errand, Verdict } from './mutation/runner.ts';

/**
 * Takes rows of data, guards, conditions and calls away, one at a time, and runs the tests that concern the file:
 * `node bench/mutate.ts --count 300 --seed 1 [--only src/extract] [--whole]`: with the tests of the pure
 * rooms, or with all. Prints what survived, and how much was killed.
 * Works on a copy of what is committed; the same seed and the same commit give the same mutations.
 */
const { values: given } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    only: { type: 'string' },
    whole: { type: 'boolean' },
  },
});
const projects = given.whole ? ['pure', 'whole'] : ['pure'];
const count = Number(given.count ?? 60);
const rooms = ['src/language', 'src/extract', 'src/link', 'src/reply', 'src/answer'];
const root = resolve(import.meta.dirname, '..');
/** Before goldens, which notice most and cost most, so many others. */
const likeliest = 12;
const golden = 'test/golden/';
/** Tests that take so long have fallen into a loop. */
const longestMs = 120_000;

const outOfTime: Verdict = { killedBy: 'the clock', ran: 0 };

const copy = mkdtempSync(join(tmpdir(), 'attache-mutate-'));
const git = (...words: readonly string[]) => execFileSync('git', ['-C', root, ...words], { encoding: 'utf8' });
git('worktree', 'add', '--detach', '--force', copy, 'HEAD');
const held: { runner?: Awaited<ReturnType<typeof startRunner>> | undefined } = {};
try {
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  const picked = chosenIn(copy);
  const importers = importersIn(copy, ['src', 'test', 'commands', 'briefings']);
  const kills = new Map<string, number>();
  let killed = 0;
  for (const [n, mutation] of picked.entries()) {
    const text = readFileSync(join(copy, mutation.path), 'utf8');
    writeFileSync(join(copy, mutation.path), mutated(text, mutation));
    const { killedBy: by, ran } = await verdictOn(mutation.path, ordered(testsOf(mutation.path, importers), kills));
    writeFileSync(join(copy, mutation.path), text);
    if (by !== null) {
      killed += 1;
      kills.set(by, (kills.get(by) ?? 0) + 1);
    }
    process.stdout.write(
      `${n + 1}/${picked.length} ${by === null ? `SURVIVED ${ran} tests:` : `killed by ${by}:`} ${shown(text, mutation)}\n`,
    );
  }
  process.stdout.write(`killed ${killed} of ${picked.length}: ${((100 * killed) / picked.length).toFixed(1)} %\n`);
} finally {
  held.runner?.kill();
  git('worktree', 'remove', '--force', copy);
  rmSync(copy, { recursive: true, force: true });
}

/** Those that have noticed most so far go first, then the nearest; goldens, which notice most and cost most, after the first lot. */
function ordered(tests: readonly string[], kills: ReadonlyMap<string, number>): readonly string[] {
  const small = tests
    .filter((each) => !each.startsWith(golden))
    .toSorted((a, b) => (kills.get(b) ?? 0) - (kills.get(a) ?? 0));
  const large = tests.filter((each) => each.startsWith(golden));
  return [...small.slice(0, likeliest), ...large, ...small.slice(likeliest)];
}

function chosenIn(folder: string): readonly Mutation[] {
  const only = given.only?.replace(/\/$/, '');
  const files = git('ls-files', ...rooms)
    .split('\n')
    .filter((path) => /\.(?:ts|json)$/.test(path) && !path.endsWith('.d.ts'))
    .filter((path) => !only || path === only || path.startsWith(`${only}/`));
  const api = new API({ cwd: folder });
  const [project] = api.updateSnapshot({ openProjects: [join(folder, 'tsconfig.json')] }).getProjects();
  const found = files.flatMap((path) => {
    if (path.endsWith('.json')) return mutationsOfJson(path, readFileSync(join(folder, path), 'utf8'));
    const file = project!.program.getSourceFile(join(folder, path));
    return file ? mutationsOfCode(path, file) : [];
  });
  const picked = choose(found, { count, seed: Number(given.seed ?? 1), isSound: soundnessIn(folder, api) });
  api.close();
  return picked;
}

/** What became of the tests that reach the file. */
async function verdictOn(changed: string, tests: readonly string[]): Promise<Verdict> {
  if (tests.length === 0) return { killedBy: null, ran: 0 };
  held.runner ??= await startRunner();
  const verdict = await held.runner.run({ changed, tests });
  if (verdict.killedBy === outOfTime.killedBy) held.runner = undefined;
  return verdict;
}

async function startRunner() {
  const child = fork(join(import.meta.dirname, 'mutation', 'runner.ts'), [copy, ...projects], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const next = () => new Promise<Verdict>((done) => child.once('message', done));
  await next();
  const ended = new Promise<Verdict>((done) => child.once('exit', () => done(outOfTime)));
  return {
    kill: () => child.kill('SIGKILL'),
    async run(errand: Errand): Promise<Verdict> {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<Verdict>((done) => {
        timer = setTimeout(() => done(outOfTime), longestMs);
      });
      child.send(errand);
      const verdict = await Promise.race([next(), late, ended]);
      clearTimeout(timer);
      if (verdict === outOfTime) child.kill('SIGKILL');
      return verdict;
    },
  };
}
