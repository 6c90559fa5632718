import { z } from 'zod';
import english from './en/reporting.json' with { type: 'json' };
import chinese from './zh/reporting.json' with { type: 'json' };

/** What every row has: a sentence of our own that it reports in, and one that holds the word and reports nothing. */
const proof = { example: z.string(), nearMiss: z.string() };
/** What the word tells of its speaker's tone by itself: "condemn" -2, "praise" 1. */
const tone = z.int().min(-2).max(2).optional();

const kinds = ['speech', 'stance', 'mental'] as const;

/**
 * One thing that may follow a verb: a clause, an infinitive, an object, an addressee, or a preposition and its object.
 * `reports`: how often the verb reported there, of how many times it stood there (`bench/count-reporting.ts`).
 */
const frame = z.strictObject({
  kind: z.enum(kinds),
  reports: z.tuple([z.int().nonnegative(), z.int().positive()]).optional(),
});

const verb = z.strictObject({
  verb: z.string(),
  /** Where they are irregular: -s, past, other participles, -ing. */
  forms: z.array(z.string()).min(4).optional(),
  /** Its forms are nouns as often: "claims", "plans". */
  noun: z.literal(true).optional(),
  tone,
  frames: z.record(z.string(), frame),
  ...proof,
  source: z.string(),
});

const noun = z.strictObject({
  noun: z.string(),
  tone,
  /** What somebody answers with: "opposition from …". */
  from: z.literal(true).optional(),
  ...proof,
});

const word = z.strictObject({
  word: z.string(),
  kind: z.enum(['speech', 'stance']),
  /** A view or a wish: in somebody's speech it is a part of what he says. */
  attitude: z.boolean().optional(),
  /** Whoever tells it does not believe it: what is set against it is his own. */
  doubt: z.boolean().optional(),
  /** Names what was talked about, unless a mark opens what is said: "提到，…". */
  topical: z.boolean().optional(),
  tone,
  ...proof,
});

/** The English words that report; `least` is the share under which a verb makes no statement in a frame. */
export const englishReporting = z.strictObject({
  counted: z.string(),
  least: z.number(),
  leastOfSpeechInField: z.number(),
  verbs: z.array(verb),
  nouns: z.array(noun),
  adjectives: z.array(z.strictObject({ adjective: z.string(), tone, ...proof })),
});

/** The Chinese words that report, and the words around them that tell when nothing was said. */
export const chineseReporting = z.looseObject({ rows: z.array(word) });

export type VerbRow = z.infer<typeof verb>;
export type EnglishReporting = z.infer<typeof englishReporting>;

/** Checks the rows of both languages. Throws a ZodError where one is not of its form. */
export const reporting = (): {
  readonly english: EnglishReporting;
  readonly chinese: z.infer<typeof chineseReporting>;
} => ({ english: englishReporting.parse(english), chinese: chineseReporting.parse(chinese) });
