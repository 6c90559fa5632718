import { z } from 'zod';
import { dateWindow } from './date.ts';
import { eventKinds } from './event.ts';

/** The JSON of an answer, as scripts and the scoring tools read it. */
const citationNumbers = z.array(z.number().int()).readonly();
const span = { start: z.number().int(), end: z.number().int() };

const citationJson = z.object({
  n: z.number().int(),
  document: z.string(),
  title: z.string().nullable(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
  published: dateWindow.nullable(),
  sentence: z.number().int(),
  ...span,
  quote: z.string(),
});

const claimBasis = z.enum([
  'verbatim',
  'normalised',
  'resolved',
  'inferred',
  'transliterated',
  'metadata',
  'count',
  'knowledge',
  'echo',
]);

const claimJson = z.object({ ...span, basis: claimBasis, citations: citationNumbers });

const eventJson = z.object({
  id: z.string(),
  title: z.string(),
  kind: z.enum(eventKinds),
  date: dateWindow.nullable(),
  participants: z.array(z.object({ name: z.string(), kind: z.string(), side: z.string().nullable() })),
  place: z.string().nullable(),
  format: z.string().nullable(),
  topics: z.array(z.string()),
  citations: citationNumbers,
  accounts: z.array(z.object({ document: z.string(), perspective: z.string(), title: z.string() })),
  conflicts: z.array(
    z.object({ field: z.string(), values: z.array(z.object({ value: z.string(), citations: citationNumbers })) }),
  ),
});

const statementJson = z.object({
  speaker: z.object({ name: z.string(), kind: z.string() }).nullable(),
  role: z.string().nullable(),
  about: z.string().nullable(),
  topics: z.array(z.string()),
  polarity: z.number().int().min(-2).max(2),
  mode: z.enum(['direct', 'indirect', 'continued', 'document']),
  date: dateWindow.nullable(),
  content: z.string(),
  document: z.string(),
  ...span,
  sentence_text: z.string(),
  reportedBy: z.string().nullable(),
  confidence: z.number(),
  citations: citationNumbers,
});

const personJson = z.object({
  name: z.string(),
  aliases: z.array(z.string()),
  side: z.string().nullable(),
  roles: z.array(
    z.object({
      title: z.string(),
      organization: z.string().nullable(),
      from: z.string().optional(),
      to: z.string().optional(),
      basis: z.string(),
      citations: citationNumbers,
    }),
  ),
  meetings: z.array(z.object({ id: z.string(), title: z.string(), date: dateWindow.nullable() })),
  statements: z.number().int(),
});

const explainedJson = z.object({
  document: z.string(),
  ...span,
  quote: z.string(),
  shown: z.boolean(),
  part: z.string(),
  marks: z.array(z.object({ mark: z.string(), value: z.number(), weight: z.number() })),
  surety: z.number(),
  ruledOut: z.string().nullable(),
});

/** A clause of a claim that is held against the documents. */
const checkJson = z.object({
  clause: z.string(),
  verdict: z.enum(['supported', 'differs', 'not found']),
  document: z.string().nullable(),
  citations: citationNumbers,
});

export const answerJson = z.object({
  question: z.string(),
  command: z.string().nullable(),
  options: z.record(z.string(), z.string()),
  answered: z.boolean(),
  /** `told`, or not told with the nearest shown as such, or nothing. */
  outcome: z.enum(['told', 'nearest', 'nothing']),
  unmet: z.array(z.string()),
  /** How far the documents are read; null where nothing is being read. */
  reading: z.object({ read: z.number().int(), of: z.number().int() }).nullable(),
  title: z.string(),
  text: z.string(),
  citations: z.array(citationJson),
  claims: z.array(claimJson),
  events: z.array(eventJson).optional(),
  person: personJson.optional(),
  statements: z.array(statementJson).optional(),
  meeting: eventJson.optional(),
  notes: z.array(z.string()),
  /** What the reply carries; `path` where it was written. */
  files: z.array(z.object({ name: z.string(), type: z.string(), path: z.string().optional() })).optional(),
  checks: z.array(checkJson).optional(),
  explained: z.array(explainedJson).optional(),
});
export type AnswerJson = z.infer<typeof answerJson>;
