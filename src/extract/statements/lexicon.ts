import closedWords from '../../language/en/closed-words.json' with { type: 'json' };
import rows from '../../language/en/reporting.json' with { type: 'json' };
import type { VerbRow } from '../../language/reporting.ts';

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

const vowel = /[aeiou]/u;

/** The five forms of a verb by rule: base, -s, past, participle, -ing. */
function inflect(base: string): readonly [Form, string][] {
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

function irregularForms(base: string, [s = '', past = '', ...rest]: readonly string[]): readonly [Form, string][] {
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

/** How often a verb reports in a frame, of all its uses in it; 1 where that was not counted. */
const shareOf = (reports: readonly number[] = [1, 1]): number => reports[0]! / reports[1]!;

const verbRows = rows.verbs as unknown as readonly VerbRow[];
let byVerb: ReadonlyMap<string, VerbRow> | null = null;

/** Whether a form is of a verb by which somebody takes a stand on something: "condemned", "praises". */
export function takesStand(form: string): boolean {
  const base = lexicon().verbs.get(form)?.verb?.base;
  byVerb ??= new Map(verbRows.map((row) => [row.verb, row]));
  return base !== undefined && (byVerb.get(base)?.tone ?? 0) !== 0;
}

/** Whether a verb of speech seldom reports in a frame: too seldom to put words into a mouth. */
export function seldomReports(verb: string, frame: string | undefined): boolean {
  byVerb ??= new Map(verbRows.map((row) => [row.verb, row]));
  const counted = frame === undefined ? undefined : byVerb.get(verb)?.frames[frame];
  return counted !== undefined && shareOf(counted.reports) < rows.leastOfSpeechInField;
}

/** A verb with the frames in which it reports often enough: "raised concerns" tells of none that were said. */
const cueVerb = ({ verb, frames }: VerbRow): CueVerb => ({
  base: verb,
  frames: new Map(
    Object.entries(frames)
      .filter(([, { reports }]) => shareOf(reports) >= rows.least)
      .map(([frame, { kind }]) => [frame, kind]),
  ),
});

function verbForms(): ReadonlyMap<string, VerbForm> {
  const verbs = new Map<string, VerbForm>();
  for (const base of closedWords.verbs) for (const [form, word] of inflect(base)) verbs.set(word, { verb: null, form });
  for (const word of closedWords.verbForms.filter((form) => !verbs.has(form)))
    verbs.set(word, { verb: null, form: word.endsWith('ing') ? 'ing' : word.endsWith('s') ? 's' : 'past' });
  for (const row of verbRows) {
    const verb = cueVerb(row);
    if (verb.frames.size === 0) continue;
    const forms = row.forms === undefined ? inflect(row.verb) : irregularForms(row.verb, row.forms);
    for (const [form, word] of forms) verbs.set(word, { verb, form });
  }
  return verbs;
}

function build(): Lexicon {
  const closed = new Map<string, Tag>();
  for (const [tag, list] of Object.entries(closedWords.classes))
    for (const word of list) if (!closed.has(word)) closed.set(word, tag as Tag);
  const plurals = (list: readonly { readonly noun: string }[]): ReadonlySet<string> =>
    new Set(list.flatMap(({ noun }) => [noun, `${noun}s`]));
  return {
    verbs: verbForms(),
    closed,
    catenatives: new Set(
      closedWords.catenatives
        .flatMap((v) => inflect(v).map(([, w]) => w))
        .concat(['went', 'began', 'begun', 'took', 'tried', 'gone']),
    ),
    nounish: new Set(
      verbRows
        .filter(({ noun }) => noun)
        .map(({ verb }) => verb)
        .concat(closedWords.nounish),
    ),
    adjectives: new Set(rows.adjectives.map(({ adjective }) => adjective)),
    reactions: plurals(rows.nouns.filter(({ from }) => from)),
    nouns: plurals(rows.nouns),
  };
}

let built: Lexicon | null = null;

/** The English word lists, made once on first use. */
export function lexicon(): Lexicon {
  built ??= build();
  return built;
}
