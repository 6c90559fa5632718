import { basename } from 'node:path';
import type { Config } from '../config.ts';
import { extract } from '../extract/index.ts';
import type { Annotated } from '../ingest/client.ts';
import { load } from '../ingest/files.ts';
import { AttacheError } from '../model/error.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { readText } from '../read/index.ts';
import { annotation } from './annotation.ts';
import { draw } from './draw.ts';
import { inputLines, objectOf, print, printJson } from './lines.ts';
import { type Attache, open, openKnowledge } from './open.ts';
import type { Verb } from './run.ts';

export const annotate: Verb = {
  usage: 'annotate PATH [--json]   |   annotate --jsonl < LINES   what the pipeline sees in a document',
  flags: { json: { type: 'boolean' }, jsonl: { type: 'boolean' } },
  misused: (words, flags) => (!flags.jsonl && words.length !== 1 ? 'which document?' : null),

  async run({ words, flags, config }) {
    const annotator = annotatorOf(config);
    try {
      if (flags.jsonl) for await (const line of inputLines()) printJson(await annotatedLine(annotator, line));
      else {
        const annotated = await annotator.annotate({ path: words[0]! });
        if (flags.json) printJson(toJson(annotated));
        else if (annotated.kind === 'rejected') print(`${words[0]}: rejected: ${annotated.why}`);
        else print(draw(annotated.text, annotated.extraction, process.stdout.isTTY === true));
      }
      return 0;
    } finally {
      await annotator.close();
    }
  },
};

type ToAnnotate =
  | { readonly path: string }
  | { readonly name: string; readonly text: string; readonly published: string | null };

function lineOf(line: string): ToAnnotate {
  const given = objectOf(line);
  if (typeof given?.path === 'string') return { path: given.path };
  if (typeof given?.text === 'string') {
    const { name, published } = given;
    return {
      name: typeof name === 'string' ? name : 'text',
      text: given.text,
      published: typeof published === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(published) ? published : null,
    };
  }
  throw new AttacheError(
    'usage',
    `a line takes {"path": …} or {"name": …, "text": …}; this one is ${line.slice(0, 80)}`,
  );
}

/** One answer for each line: what is wrong with one is said in its place, and the others go on. */
async function annotatedLine(annotator: ReturnType<typeof annotatorOf>, line: string): Promise<object> {
  try {
    return toJson(await annotator.annotate(lineOf(line)));
  } catch (error) {
    if (error instanceof AttacheError && !ofAllLines(error)) return { error: error.message };
    throw error;
  }
}

/** What is no fault of the line: it would befall every other one as well. */
const ofAllLines = ({ code }: AttacheError): boolean => code.startsWith('store') || code === 'knowledge';

/** Files are seen as the store has them; texts need no store, so that none is opened for them. */
function annotatorOf(config: Config) {
  let knowledge: Promise<Knowledge> | null = null;
  let attache: Promise<Attache> | null = null;
  return {
    async annotate(given: ToAnnotate): Promise<Annotated> {
      if ('path' in given) {
        const loaded = await load(given.path, config.ATTACHE_MAX_MB * 1_048_576);
        if (loaded.kind === 'rejected')
          throw new AttacheError('no-file', `${given.path} cannot be read: ${loaded.why}`);
        attache ??= open(config);
        return (await attache).client.annotate({ name: basename(given.path), bytes: loaded.bytes });
      }
      knowledge ??= openKnowledge(config);
      return annotateText(given, await knowledge);
    },
    close: async () => (await attache)?.client.close(),
  };
}

function annotateText(given: Exclude<ToAnnotate, { path: string }>, knowledge: Knowledge): Annotated {
  const { name, published } = given;
  const read = readText(given.text.replaceAll('\0', '\ufffd').toWellFormed(), name);
  if (read.kind === 'rejected') return read;
  const anchor = published && {
    from: published,
    to: published,
    precision: 'day' as const,
    basis: 'metadata' as const,
    because: [],
  };
  return {
    kind: 'annotated',
    name,
    text: read.draft.text,
    extraction: extract(read.draft, knowledge, anchor || null),
    stored: false,
  };
}

function toJson(annotated: Annotated) {
  return annotated.kind === 'rejected' ? { rejected: annotated.why } : annotation(annotated.name, annotated.extraction);
}
