import abbreviations from '../../language/en/abbreviations.json' with { type: 'json' };
import { wordsOfRows } from '../../language/rows.ts';
import type { Span } from '../../model/span.ts';
import { type CueVerb, type Form, lexicon, type VerbForm } from './lexicon.ts';

/**
 * A word with a guess at its part of speech. The closed classes of the lexicon, and: W a noun or adjective in lower case,
 * N a name or other capitalised word, U a number, X a verb, B a past form or participle not in the lists, ' a possessive
 * mark, Q a quotation with its marks, taken as one word, K to, and punctuation as itself.
 */
export interface Word extends Span {
  readonly text: string;
  readonly low: string;
  readonly tag: string;
  readonly verb: CueVerb | null;
  readonly form: Form | null;
}

/** Its groups are: 1 a name or abbreviation, 2 a contraction, 3 a number, 4 a word, 5 a dash; a mark stands for itself. */
const withStop = wordsOfRows(abbreviations.withStop).join('|');
const token = new RegExp(
  [
    `(\\p{Lu}(?:\\.\\p{Lu})+\\.?|\\p{Lu}\\.(?=\\s\\p{Lu})|(?:${withStop})\\.)`,
    "(n['’]t\\b|['’](?:s|ll|ve|re|d|m)\\b)",
    '(\\d+(?:-\\p{L}+)+|\\$?\\d[\\d.,:/-]*\\d%?|\\$?\\d%?)',
    "([\\p{L}\\p{M}\\d@#]+?(?=n['’]t\\b)|[\\p{L}\\p{M}\\d@#]+(?:[-‐‑.&_/](?=[\\p{L}\\p{M}\\d])[\\p{L}\\p{M}\\d]+)*)",
    '(--+|\\s-\\s|[–—―])',
    '[^\\s]',
  ].join('|'),
  'gu',
);

/** The words of a stretch of text. `quotes` are the quotations in it, in order; each becomes one word. Linear. */
export function wordsOf(text: string, span: Span, quotes: readonly Span[]): readonly Word[] {
  const out: Word[] = [];
  let at = span.start;
  for (const quote of quotes) {
    if (quote.start < at || quote.end > span.end) continue;
    plainWords(text, { start: at, end: quote.start }, out);
    out.push({
      start: quote.start,
      end: quote.end,
      text: '',
      low: lastMark(text, quote),
      tag: 'Q',
      verb: null,
      form: null,
    });
    at = quote.end;
  }
  plainWords(text, { start: at, end: span.end }, out);
  return retag(out);
}

/** The punctuation inside the end of a quotation, '' where it ends in a word: “lies”. */
const lastMark = (text: string, quote: Span): string =>
  /[.,?!;…](?=\s*\S{0,2}$)/u.exec(text.slice(Math.max(quote.start, quote.end - 4), quote.end))?.[0] ?? '';

function plainWords(text: string, span: Span, out: Word[]): void {
  const piece = text.slice(span.start, span.end);
  token.lastIndex = 0;
  for (let m = token.exec(piece); m !== null; m = token.exec(piece)) {
    const surface = m[5] === undefined ? m[0] : m[0].trim();
    const lead = m[5] === undefined ? 0 : m[0].length - m[0].trimStart().length;
    out.push(word(surface, span.start + m.index + lead, m));
  }
}

function word(text: string, start: number, [, name, contraction, number, plain, dash]: RegExpExecArray): Word {
  const low = text.toLowerCase().replace('’', "'");
  const as = (tag: string): Word => ({ start, end: start + text.length, text, low, tag, verb: null, form: null });
  if (plain !== undefined) {
    const verb = verbAlone(text, low);
    if (verb === undefined) return as(tagOf(text, low));
    const tag = isUpper(text) ? 'N' : 'X';
    return { start, end: start + text.length, text, low, tag, verb: verb.verb, form: verb.form };
  }
  if (dash !== undefined) return as('-');
  if (number !== undefined) return as('U');
  if (contraction !== undefined) return as(low === "'s" ? "'" : low === "n't" ? 'G' : 'A');
  if (name !== undefined) return as(lexicon().closed.get(low) === 'T' ? 'T' : 'N');
  return as(text === '…' ? '.' : text);
}

const isUpper = (text: string): boolean => {
  const first = text.charCodeAt(0);
  return first < 0x80 ? first >= 0x41 && first <= 0x5a : /^\p{Lu}/u.test(text);
};

/** A verb of the lists, where the word is of no closed class. */
function verbAlone(text: string, low: string): VerbForm | undefined {
  const { verbs, closed } = lexicon();
  const verb = verbs.get(low);
  if (verb === undefined || low === 'to') return undefined;
  if (!closed.has(low)) return isUpper(text) && (low === 'may' || low === 'march') ? undefined : verb;
  return isUpper(text) && (low === 'us' || low === 'will') ? verb : undefined;
}

/** Words that end like a past form and are none. */
const notPast = /^(?:speed|breed|creed|greed|proceed|exceed|hundred|sacred|kindred|hatred)$/u;

/** The tag of a word that is no verb of the lists. */
function tagOf(text: string, low: string): string {
  if (low === 'to') return 'K';
  const known = lexicon().closed.get(low);
  const upper = isUpper(text);
  if (known !== undefined && !(upper && (low === 'us' || low === 'may' || low === 'will'))) {
    if (known === 'T' && (low === 'may' || low === 'march') && !upper) return low === 'may' ? 'A' : 'W';
    return known;
  }
  if (upper) return low === 'may' || low === 'march' ? 'T' : 'N';
  if (/[a-z]{2}ly$/u.test(low) && low !== 'family' && low !== 'only' && low !== 'ally') return 'V';
  return /[a-z]{3}ed$/u.test(low) && !low.includes('-') && !notPast.test(low) ? 'B' : 'W';
}

/** Verb or noun: a word that may be either is a noun after a determiner, a possessive, a preposition or an adjective. */
function retag(list: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let i = 0; i < list.length; i++) {
    const w = list[i]!;
    const before = out[i - 1];
    const after = list[i + 1];
    out.push(settle(w, before, after, out[i - 2]));
  }
  return out;
}

function settle(w: Word, before: Word | undefined, after: Word | undefined, second: Word | undefined): Word {
  // The family name of "He Lei": the pronoun stands before a verb.
  if (w.text === 'He' && after?.tag === 'N') return { ...w, tag: 'N' };
  if (w.low === 'her' && /^[,.;:QK]$/u.test(after?.tag ?? '.')) return { ...w, tag: 'O' };
  if (w.low === 'like' && before?.tag === 'A' && after?.tag === 'K')
    return { ...w, tag: 'X', ...lexicon().verbs.get('like')! };
  if (w.tag === "'" && w.low !== "'" && after !== undefined && isContracted(before, after)) return { ...w, tag: 'A' };
  if (
    w.low === 'that' &&
    after !== undefined &&
    before !== undefined &&
    /^[WN,QC]$/u.test(before.tag) &&
    /^[XBAV]$/u.test(after.tag)
  )
    return { ...w, tag: 'R' };
  if (w.low === 'that' && before !== undefined && /^[XB]$/u.test(before.tag) && before.verb !== null)
    return { ...w, tag: 'R' };
  if (w.tag !== 'X' || (w.form !== 'base' && w.form !== 's')) {
    if (w.form === 'ing' && isGathering(before, after, second)) return { ...w, tag: 'W' };
    if (
      w.tag === 'X' &&
      w.form === 'past' &&
      before !== undefined &&
      /^[DM']$/u.test(before.tag) &&
      before.low !== 'all' &&
      before.low !== 'both'
    )
      return { ...w, tag: 'W' };
    return w;
  }
  return readsAsNoun(w, { before, after, second }) ? { ...w, tag: 'W' } : w;
}

/** "a meeting of leaders", "the committee hearing,": a noun by its place. */
const isGathering = (before: Word | undefined, after: Word | undefined, second: Word | undefined): boolean =>
  before !== undefined &&
  (/^[DM']$/u.test(before.tag)
    ? after === undefined || !/^[DMIO]$/u.test(after.tag)
    : /^[WN]$/u.test(before.tag) && /^[DM']$/u.test(second?.tag ?? '') && /^[,.;]$/u.test(after?.tag ?? '.'));

interface Around {
  readonly before: Word | undefined;
  readonly after: Word | undefined;
  readonly second: Word | undefined;
}

/** What is read and says something: "the statement reads". */
const texts = /^(?:statement|declaration|communiqu[eé]|document|report|letter|text|paper|readout|release)$/u;

const pluralDeterminer = /^(?:all|both|some|many|few|most|several|that|this|these|those)$/u;

function readsAsNoun(w: Word, { before, after, second }: Around): boolean {
  if (before === undefined) return w.form === 's';
  if (before.tag === 'D' && pluralDeterminer.test(before.low) && after !== undefined && /^[DMRIO]$/u.test(after.tag))
    return false;
  if (/^[DM'P]$/u.test(before.tag)) return true;
  if (/^[KIRAG]$/u.test(before.tag)) return false;
  if (w.verb !== null && !lexicon().nounish.has(w.verb.base)) return false;
  if (before.tag === 'U') return w.form === 'base' || second?.tag !== 'N';
  if (/^[XB]$/u.test(before.tag)) return true;
  const reports = (before.tag === 'N' || texts.test(before.low)) && w.verb?.frames.get('clause') === 'speech';
  if (w.form === 's' && w.verb !== null && (endsPhrase(after) ? !reports : startsPredicate(after))) return true;
  if (w.form === 's' && after?.tag === 'P' && w.verb !== null && !w.verb.frames.has(after.low)) return true;
  if (w.form === 'base' && /[^su]s$/u.test(before.low) && after !== undefined && /^[DMNIOQWU]$/u.test(after.tag))
    return false;
  if (before.tag === 'W' && second !== undefined && /^[DM'P]$/u.test(second.tag) && w.form === 'base') return true;
  return w.form === 'base' && before.tag === 'N' && !before.low.endsWith('s') && second?.tag !== 'C';
}

const endsPhrase = (after: Word | undefined): boolean => after === undefined || /^[,.;C]$/u.test(after.tag);

const startsPredicate = (after: Word | undefined): boolean =>
  after !== undefined &&
  (/^[AB]$/u.test(after.tag) || (after.tag === 'X' && (after.form === 's' || after.form === 'past')));

/** "'s" is a verb before a participle or an adverb, a possessive otherwise. */
function isContracted(before: Word | undefined, after: Word): boolean {
  if (before !== undefined && (before.tag === 'I' || before.tag === 'R' || before.low === 'that')) return true;
  return after.tag === 'G' || (after.tag === 'X' && after.form === 'ing' && before?.tag !== 'N') || after.tag === 'D';
}
