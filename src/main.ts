import { parseArgs } from 'node:util';
import { annotate } from './command-line/annotate.ts';
import { ask } from './command-line/ask.ts';
import { brief } from './command-line/brief.ts';
import { deliveries } from './command-line/deliveries.ts';
import { ingest } from './command-line/ingest.ts';
import { reports } from './command-line/reports.ts';
import type { Run, Verb } from './command-line/run.ts';
import { discord, slack } from './command-line/set-up.ts';
import { start } from './command-line/start.ts';
import { loadEnvironmentFile, readConfig } from './config.ts';
import { AttacheError } from './model/error.ts';
import { harmless } from './platforms/terminal/harmless.ts';

const verbs: Readonly<Record<string, Verb>> = {
  start,
  ingest,
  ask,
  annotate,
  brief,
  reports,
  deliveries,
  discord,
  slack,
};

const usage = `usage: npm run -s attache -- COMMAND
${Object.values(verbs)
  .map((verb) => `  ${verb.usage}`)
  .join('\n')}`;

/** Runs one command line. Exit code: 0 when it did its work, 2 for wrong usage, 1 for any other failure. */
async function main(argv: readonly string[]): Promise<number> {
  const [name = 'start', ...rest] = argv;
  if (name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const verb = verbs[name];
  if (!verb) return wrong(`there is no command "${name}"\n${usage}`);
  const parsed = parse(verb, rest);
  if (parsed.kind === 'wrong') return wrong(`${parsed.why}\nusage: ${verb.usage}`);
  loadEnvironmentFile();
  const environment = readConfig();
  if (environment.kind === 'wrong') return wrong(environment.lines.join('\n'));
  try {
    return await verb.run({ ...parsed.run, config: environment.config });
  } catch (error) {
    process.stderr.write(
      `attache ${name}: ${harmless(error instanceof AttacheError ? error.message : failure(error))}\n`,
    );
    return 1;
  }
}

type Parsed =
  | { readonly kind: 'run'; readonly run: Omit<Run, 'config'> }
  | { readonly kind: 'wrong'; readonly why: string };

function parse(verb: Verb, args: readonly string[]): Parsed {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: verb.flags, allowPositionals: true });
    const why = verb.misused?.(positionals, values);
    return why ? { kind: 'wrong', why } : { kind: 'run', run: { words: positionals, flags: values } };
  } catch (error) {
    return { kind: 'wrong', why: error instanceof Error ? error.message : String(error) };
  }
}

function wrong(line: string): number {
  process.stderr.write(`attache: ${harmless(line)}\n`);
  return 2;
}

/** What nobody foresaw: its message, and where it arose for those who look for it. */
function failure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const at = error.stack?.split('\n')[1]?.trim() ?? '';
  return `something went wrong inside: ${error.message} (${at}); please report this line`;
}

process.exitCode = await main(process.argv.slice(2));
