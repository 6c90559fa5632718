import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { toldIn } from '../src/answer/evidence/answers.ts';
import { evidenceOf } from '../src/answer/evidence/evidence.ts';
import { gatherCandidates } from '../src/answer/evidence/gather.ts';
import type { Evidence } from '../src/answer/evidence/marks/index.ts';
import { fitOf, type Looking } from '../src/answer/evidence/segment-fit.ts';
import { segmentsOf } from '../src/answer/evidence/segments.ts';
import { weightsOf } from '../src/answer/evidence/term-weights.ts';
import { meetingOf } from '../src/answer/question/meeting-of.ts';
import { partsOf } from '../src/answer/question/question-parts.ts';
import { understand } from '../src/answer/question/understand.ts';
import { termsOf } from '../src/answer/question/words.ts';
import { type Attache, operator } from '../src/command-line/open.ts';
import type { Context } from '../src/model/context.ts';

/** A question with the sentences that were held against it; `holds` is how much of the known answer a sentence holds. */
export interface Question {
  readonly answerable: boolean;
  readonly rows: readonly { readonly evidence: Evidence; readonly holds: number }[];
}

interface Case {
  readonly kind: string;
  readonly question?: string;
  readonly must_mention?: readonly string[];
  readonly must_cite?: readonly string[];
}

/** The questions of a set of cases as `eval/score.py` reads them, asked of a store that has read their documents. */
export async function questionsOf(attache: Attache, gold: string): Promise<readonly Question[]> {
  const read = JSON.parse(await readFile(gold, 'utf8')) as readonly Case[] | { readonly cases: readonly Case[] };
  const cases = 'cases' in read ? read.cases : read;
  const caller = operator('fit');
  const reader = attache.base.readerFor(caller);
  const context: Context = {
    ...attache.base,
    reader,
    caller,
    run: () => Promise.reject(new Error('no command is run')),
  };
  const asked = cases.filter(({ kind }) => kind === 'meeting_q' || kind === 'unanswerable');
  const questions: Question[] = [];
  for (const each of asked) questions.push(await questionOf(context, each));
  return questions;
}

async function questionOf(context: Context, { kind, question = '', must_mention = [], must_cite = [] }: Case) {
  const asked = await understand(context, question);
  const events = await meetingOf(context, asked, null);
  const candidates = await gatherCandidates(context, asked, events, []);
  const segments = [...Map.groupBy(candidates, (candidate) => candidate.document.id).values()].flatMap(segmentsOf);
  const accounts = events.length === 0 ? null : new Set(events.flatMap((event) => event.accounts));
  const looking: Looking = {
    asked,
    weights: weightsOf(context, asked, segments),
    accounts,
    talked: [],
    now: context.now(),
  };
  const fits = segments.map((segment) => fitOf(segment, looking));
  const cited = new Set(must_cite.map(bare));
  const rows = toldIn(context, fits, partsOf(asked), looking)
    .filter(({ ruledOut }) => ruledOut === null)
    .map(({ candidate, fit, part }) => ({
      evidence: evidenceOf(context, candidate, { fit, part, looking }).evidence,
      holds:
        cited.size === 0 || cited.has(bare(candidate.document.name)) ? held(must_mention, candidate.source.quote) : 0,
    }));
  return { answerable: kind === 'meeting_q', rows };
}

const bare = (name: string): string => basename(name).replace(/\.\w+$/u, '');

/** Share of the facts that must be mentioned of which a sentence has most of the words. */
function held(facts: readonly string[], quote: string): number {
  const words = new Set(termsOf(quote));
  const has = (fact: string): boolean => {
    const terms = termsOf(fact);
    return terms.filter((term) => words.has(term)).length >= terms.length * 0.67;
  };
  return facts.filter((fact) => fact.split(/ or | \/ /u).some(has)).length / Math.max(1, facts.length);
}
