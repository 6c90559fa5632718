import type { ParseArgsConfig } from 'node:util';
import type { Config } from '../config.ts';

/** One use of a verb of the command line. */
export interface Run {
  readonly words: readonly string[];
  readonly flags: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>;
  readonly config: Config;
}

/** A verb of the command line: `ingest`, `ask`, … `run` gives the exit code. */
export interface Verb {
  readonly usage: string;
  readonly flags: NonNullable<ParseArgsConfig['options']>;
  /** What is wrong with the words given, or null. */
  readonly misused?: (words: readonly string[], flags: Run['flags']) => string | null;
  run(run: Run): Promise<number>;
}
