import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { toldIn } from '../src/answer/evidence/answers.ts';
import { lookFor } from '../src/answer/evidence/look.ts';
import type { Evidence } from '../src/answer/evidence/marks/index.ts';
import { meetingOf } from '../src/answer/question/meeting-of.ts';
import { partsOf } from '../src/answer/question/question-parts.ts';
import { understand } from '../src/answer/question/understand.ts';
import { type Attache, open, operator } from '../src/command-line/open.ts';
import { readConfig } from '../src/config.ts';
import type { Context } from '../src/model/context.ts';

/** A question with the sentences that were held against it and that no rule excludes. */
export interface Question {
  readonly set: string;
  /** What it is about: questions of one group are learnt from together or not at all. */
  readonly group: string;
  readonly answerable: boolean;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly evidence: Evidence;
  /** The sentence holds the known answer. */
  readonly holds: boolean;
}

/** A question as `eval/asking.py` reads it. */
interface Case {
  readonly question: string;
  readonly kind: string;
  readonly file: string | null;
  readonly evidence: readonly string[];
}

interface Bundle {
  readonly documents: readonly {
    readonly name: string;
    readonly read: boolean;
    readonly title: Tongues<string>;
    readonly text: Tongues<string>;
  }[];
  readonly questions: readonly {
    readonly document: string;
    readonly question: Tongues<string>;
    readonly answers: Tongues<readonly string[]>;
  }[];
}
type Tongue = 'en' | 'zh';
type Tongues<T> = Readonly<Record<Tongue, T>>;

/**
 * The questions of `QUESTIONS:FOLDER`, a list of questions as `eval/asking.py` reads it with the documents they are asked
 * of; or of a bundle of paragraphs in two languages (XQuAD), asked in both of the documents in both.
 */
export async function questionsOf(source: string): Promise<readonly Question[]> {
  const [file = '', folder] = source.split(':');
  if (folder !== undefined) {
    const cases = JSON.parse(await readFile(file, 'utf8')) as readonly Case[];
    return withDocuments(folder, (attache) => judged(attache, cases, basename(file)));
  }
  const bundle = JSON.parse(await readFile(file, 'utf8')) as Bundle;
  const questions: Question[] = [];
  for (const read of ['en', 'zh'] as const) questions.push(...(await ofBundle(bundle, read)));
  return questions;
}

async function ofBundle(bundle: Bundle, read: Tongue): Promise<readonly Question[]> {
  const folder = await mkdtemp(join(tmpdir(), 'attache-fit-'));
  const here = bundle.documents.filter((document) => document.read);
  await mkdir(join(folder, 'docs'));
  for (const { name, title, text } of here)
    await writeFile(join(folder, 'docs', `${name}.txt`), `title: ${title[read]}\n\n${text[read]}\n`);
  const names = new Set(here.map(({ name }) => name));
  try {
    return await withDocuments(join(folder, 'docs'), async (attache) => {
      const questions: Question[] = [];
      for (const ask of ['en', 'zh'] as const) {
        const cases = bundle.questions.map(
          (each): Case => ({
            question: each.question[ask],
            kind: names.has(each.document) ? 'answerable' : 'unanswerable',
            file: each.document,
            evidence: each.answers[read],
          }),
        );
        questions.push(...(await judged(attache, cases, `${ask} asked over ${read}`)));
      }
      return questions;
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function withDocuments<T>(folder: string, work: (attache: Attache) => Promise<T>): Promise<T> {
  const data = await mkdtemp(join(tmpdir(), 'attache-fit-'));
  const read = readConfig({ ATTACHE_DATA: data, ATTACHE_NOW: '2026-11-22T12:00:00Z', LOG_LEVEL: 'warn' });
  if (read.kind === 'wrong') throw new Error(read.lines.join('\n'));
  const attache = await open(read.config);
  try {
    await attache.client.ingest([folder]);
    return await work(attache);
  } finally {
    await attache.client.close();
    await rm(data, { recursive: true, force: true });
  }
}

async function judged(attache: Attache, cases: readonly Case[], set: string): Promise<readonly Question[]> {
  const caller = operator('fit');
  const context: Context = {
    ...attache.base,
    reader: attache.base.readerFor(caller),
    caller,
    run: () => Promise.reject(new Error('no command is run')),
  };
  const questions: Question[] = [];
  for (const { question, kind, file, evidence } of cases) {
    const group = bare(file ?? question).split('-')[0] ?? '';
    questions.push({ set, group, answerable: kind === 'answerable', rows: await rowsOf(context, question, isRight) });
    function isRight(document: string, quote: string): boolean {
      return bare(document) === bare(file ?? '') && evidence.some((words) => quote.includes(words));
    }
  }
  return questions;
}

async function rowsOf(
  context: Context,
  question: string,
  isRight: (document: string, quote: string) => boolean,
): Promise<readonly Row[]> {
  const asked = await understand(context, question);
  const events = await meetingOf(context, asked, null);
  const { looking, fits } = await lookFor(context, asked, events, []);
  return toldIn(context, fits, partsOf(asked), looking)
    .filter(({ ruledOut }) => ruledOut === null)
    .map(({ candidate, evidence }) => ({
      evidence,
      holds: isRight(candidate.document.name, candidate.source.quote),
    }));
}

const bare = (name: string): string => basename(name).replace(/\.\w+$/u, '');
