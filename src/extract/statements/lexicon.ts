import counts from '../../language/en/reporting-counts.json' with { type: 'json' };
import cues from './cues-en.json' with { type: 'json' };

export type VerbKind = 'speech' | 'stance' | 'mental';
/** What may follow a verb: a clause, an infinitive, an object, an addressee, or a preposition and its object. */
export type Frame = string;

export interface CueVerb {
  readonly base: string;
  readonly frames: ReadonlyMap<Frame, VerbKind>;
}

export type Form = 'base' | 's' | 'past' | 'participle' | 'ing';

export interface VerbForm {
  readonly verb: CueVerb | null;
  readonly form: Form;
}

/** Closed classes: D determiner, M possessive, P preposition, S subordinator, C coordinator, R relative, I subject, O object, A auxiliary, G negation, V adverb, T time. */
export type Tag = 'D' | 'M' | 'P' | 'S' | 'C' | 'R' | 'I' | 'O' | 'A' | 'G' | 'V' | 'T';

export interface Lexicon {
  readonly verbs: ReadonlyMap<string, VerbForm>;
  readonly closed: ReadonlyMap<string, Tag>;
  readonly catenatives: ReadonlySet<string>;
  /** Bases of verbs whose forms are nouns as often: "claims", "plans". */
  readonly nounish: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly nouns: ReadonlySet<string>;
  /** Nouns of what somebody answers with: "opposition from …". */
  readonly reactions: ReadonlySet<string>;
}

const words = (list: string): readonly string[] => list.split(' ');
const vowel = /[aeiou]/u;

/** The five forms of a verb by rule: base, -s, past, participle, -ing. */
export function inflect(base: string): readonly [Form, string][] {
  const stem = base.endsWith('e') ? base.slice(0, -1) : base;
  const y = /[^aeiou]y$/u.test(base);
  const s = y ? `${base.slice(0, -1)}ies` : /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
  const ed = y ? `${base.slice(0, -1)}ied` : `${stem}ed`;
  const ing = base.endsWith('ee') || !base.endsWith('e') || !vowel.test(stem) ? `${base}ing` : `${stem}ing`;
  return [
    ['base', base],
    ['s', s],
    ['past', ed],
    ['ing', ing],
  ];
}

function irregularForms(base: string, list: string): readonly [Form, string][] {
  const [s = '', past = '', ...rest] = words(list);
  const ings = rest.filter((w) => w.endsWith('ing'));
  const participles = rest.filter((w) => !w.endsWith('ing'));
  return [
    ['base', base],
    ['s', s],
    ...participles.map((w): [Form, string] => ['participle', w]),
    ['past', past],
    ...ings.map((w): [Form, string] => ['ing', w]),
  ];
}

const counted: Readonly<Record<string, readonly number[]>> = counts.frames;

/** Whether a verb reports often enough in a frame, where that was counted: "raised concerns" tells of none that were said. */
const reportsIn = (verb: string, frame: string): boolean => shareOf(verb, frame) >= counts.least;

/** How often a verb reports in a frame, of all its uses in it; 1 where that was not counted. */
function shareOf(verb: string, frame: string): number {
  const [reports = 1, all = 1] = counted[`${verb} ${frame}`] ?? [];
  return reports / all;
}

/** Whether a verb of speech seldom reports in a frame: too seldom to put words into a mouth. */
export const seldomReports = (verb: string, frame: string | undefined): boolean =>
  frame !== undefined && shareOf(verb, frame) < counts.leastOfSpeechInField;

function cueVerbs(): readonly CueVerb[] {
  const frames = new Map<string, Map<Frame, VerbKind>>();
  for (const row of cues.verbs)
    for (const verb of words(row.verbs))
      for (const frame of words(row.frame).filter((each) => reportsIn(verb, each))) {
        const known = frames.get(verb) ?? new Map<Frame, VerbKind>();
        if (!known.has(frame)) known.set(frame, row.kind as VerbKind);
        frames.set(verb, known);
      }
  return [...frames].map(([base, found]) => ({ base, frames: found }));
}

function build(): Lexicon {
  const verbs = new Map<string, VerbForm>();
  for (const base of words(cues.other)) for (const [form, word] of inflect(base)) verbs.set(word, { verb: null, form });
  for (const word of words(cues.otherForms).filter((form) => !verbs.has(form)))
    verbs.set(word, { verb: null, form: word.endsWith('ing') ? 'ing' : word.endsWith('s') ? 's' : 'past' });
  const irregular = new Map(Object.entries(cues.irregular));
  for (const verb of cueVerbs()) {
    const list = irregular.get(verb.base);
    const forms = list === undefined ? inflect(verb.base) : irregularForms(verb.base, list);
    for (const [form, word] of forms) verbs.set(word, { verb, form });
  }
  const closed = new Map<string, Tag>();
  for (const [tag, list] of Object.entries(cues.closed))
    for (const word of words(list)) if (!closed.has(word)) closed.set(word, tag as Tag);
  return {
    verbs,
    closed,
    catenatives: new Set(
      words(cues.catenatives)
        .flatMap((v) => inflect(v).map(([, w]) => w))
        .concat(['went', 'began', 'begun', 'took', 'tried', 'gone']),
    ),
    nounish: new Set(words(cues.nounish)),
    adjectives: new Set(words(cues.adjectives)),
    reactions: new Set(words(cues.reactions)),
    nouns: new Set(words(cues.nouns).flatMap((n) => [n, `${n}s`])),
  };
}

let built: Lexicon | null = null;

/** The English word lists, made once on first use. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
