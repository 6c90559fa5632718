import reporting from '../../../language/zh/reporting.json' with { type: 'json' };
import blocked from '../../../language/zh/words-with-cues.json' with { type: 'json' };

/** What the rows of `language/zh/reporting.json` say of a reporting word. */
export interface Row {
  readonly word: string;
  readonly kind: 'speech' | 'stance';
  /** A view or a wish: in somebody's speech it is a part of what he says. */
  readonly attitude?: boolean;
  /** Whoever tells it does not believe it: what is set against it is his own. */
  readonly doubt?: boolean;
  /** Names what was talked about, unless a mark opens what is said: "提到，…". */
  readonly topical?: boolean;
}

interface Lexicon {
  readonly rows: ReadonlyMap<string, Row>;
  /** A reporting word with the adverbs before it. */
  readonly verb: RegExp;
  readonly adverbs: string;
  readonly time: string;
  /** What stands in the clause before the verb where nothing was said. */
  readonly before: RegExp;
  /** What opens the clause, or stands in it before the subject, where nothing was said. */
  readonly opens: RegExp;
}

const either = (list: readonly string[]): string => list.toSorted((a, b) => b.length - a.length).join('|');
const rowsOf = (where: string): string =>
  reporting.unsaid.flatMap((row) => (row.where === where ? row.words.split('|') : [])).join('|');

let made: Lexicon | null = null;

/** The Chinese word lists, made once on first use. All in simplified characters. */
export function chineseLexicon(): Lexicon {
  made ??= {
    rows: new Map(reporting.rows.map((row) => [row.word, row as Row])),
    verb: new RegExp(
      `(?:${either(reporting.adverbs)})*(?<word>${either(reporting.rows.map(({ word }) => word))})`,
      'gu',
    ),
    adverbs: either(reporting.adverbs),
    time: either(reporting.time),
    before: new RegExp(`(?:${rowsOf('before')})[^，。；：]{0,14}$`, 'u'),
    opens: new RegExp(`(?:${rowsOf('opens')})`, 'u'),
  };
  return made;
}

/**
 * Whether a clause up to its verb says that nothing was said: "if he says", "has not said", "must say", "a forged letter
 * says that he says".
 */
export function isNeverSaid(clause: string, verb: string): boolean {
  const { before, opens } = chineseLexicon();
  return opens.test(clause) || (!verb.startsWith('不') && before.test(clause));
}

const words = new Set(blocked.words);
const longestWord = 4;

/** Whether a verb of one character is part of a longer word there: 对称, 游说. `at` is its index in `text`. */
export function isInsideWord(text: string, at: number): boolean {
  for (let from = Math.max(0, at - longestWord + 1); from <= at; from++)
    for (let to = Math.max(at + 1, from + 2); to <= Math.min(text.length, from + longestWord); to++)
      if (words.has(text.slice(from, to))) return true;
  return false;
}
