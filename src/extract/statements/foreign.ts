import type { Mention } from '../../model/actor.ts';
import type { Sentence, Span } from '../../model/span.ts';
import { isForeignTitleWord } from '../mentions/foreign-title.ts';
import { mentionsIn } from './actors.ts';
import cues from './foreign-cues.json' with { type: 'json' };
import { beforeColon, guillemets, type Place, perWhom, report } from './foreign-forms.ts';
import type { Found } from './found.ts';
import type { Placed } from './passage.ts';
import { quotesOf } from './quotes.ts';

interface Language {
  /** A reporting verb with its auxiliary. */
  readonly verb: RegExp;
  /** What opens the clause that is said; null where the clause stands before the verb. */
  readonly opener: RegExp | null;
  /** A request and whom it is made of: "pidió a"; null where the language has none here. */
  readonly asks: RegExp | null;
  readonly pronoun: RegExp;
  /** The pronoun right after the verb: "sagte er". */
  readonly turned: RegExp;
  /** "According to …," at the head of a sentence; null where the language has no such words here. */
  readonly per: RegExp | null;
}

/** How far a subject may stand before its verb, and what is said after it, in UTF-16 units. */
const widestGap = 130;
const widestAdverbial = 90;
/** Where the verb ends the sentence, the subject may stand at its head. */
const widestSentence = 400;
/** A clause has a few words, in UTF-16 units. */
const shortest = 12;

const words = (list: string): readonly string[] =>
  list
    .split(' ')
    .filter((word) => word !== '')
    .sort((a, b) => b.length - a.length);

const either = (list: string): string =>
  words(list)
    .map((word) => word.replaceAll('_', '\\s+'))
    .join('|');

/** "que" is a word, "qu'" the head of one; in German a comma alone opens a clause. */
function openers(list: string): string {
  const marks = words(list).filter((word) => word !== ',');
  const each = marks
    .map((word) => (word.endsWith("'") ? `(?<!\\p{L})${word.slice(0, -1)}['’]` : `(?<!\\p{L})${word}(?=\\s)`))
    .join('|');
  return marks.length === words(list).length ? each : `,(?:\\s*(?:${each}))?`;
}

const languages = new Map<string, Language>();

function languageOf(code: string): Language | null {
  const known = languages.get(code);
  if (known !== undefined) return known;
  const row = Object.entries(cues).find(([key]) => key === code)?.[1];
  if (row === undefined) return null;
  const auxiliary = row.before === '' ? '' : `(?:(?:${either(row.before)})\\s+)?`;
  const made: Language = {
    verb: new RegExp(`(?<!\\p{L})${auxiliary}(?:${either(row.verbs)})(?!\\p{L})`, 'giu'),
    opener: row.that === '' ? null : new RegExp(`^[^.;:«„“"]{0,${widestAdverbial}}?(?:${openers(row.that)})\\s*`, 'iu'),
    asks: row.asks === '' ? null : new RegExp(`(?:${either(row.asks)})\\s(?:${either(row.of)})\\s$`, 'iu'),
    pronoun: new RegExp(`(?:^|[\\s,])(?:${either(row.he)})\\s+$`, 'iu'),
    turned: new RegExp(`^\\s(?:${either(row.he)})(?=[\\s,.])`, 'iu'),
    per:
      row.per === ''
        ? null
        : new RegExp(`^(?<cue>${either(row.per)})\\s+(?<who>[^,.:;«„“"]{2,60})(?<mark>,\\s*)`, 'iu'),
  };
  languages.set(code, made);
  return made;
}

/**
 * The plainest reports of languages that are not read in full: a name, a reporting verb and the clause or the quotation
 * after it (or before it, where the name follows the verb or the verb comes last). Only people whom the mentions name,
 * or "he" right after one; at most one report for each sentence.
 */
export function foreignAttributions(
  text: string,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  code: string,
): readonly Placed[] {
  const language = languageOf(code);
  if (language === null) return [];
  const out: Placed[] = [];
  let last: Mention | null = null;
  for (const sentence of sentences) {
    const actors = mentionsIn(mentions, sentence);
    if (sentence.kind !== 'text') continue;
    const found = reportIn({ text, sentence, actors, last, language });
    const people = actors.filter(({ actor }) => actor.kind === 'person');
    if (found !== null) out.push({ found, sentence });
    last = people.find(({ start }) => start === found?.source?.start) ?? (found === null ? people[0] : null) ?? last;
  }
  return out;
}

interface Spoken extends Place {
  readonly language: Language;
}

function reportIn(place: Spoken): Found | null {
  const { text, sentence, actors, last, language } = place;
  const people = actors.filter(({ actor }) => actor.kind === 'person');
  for (const m of text.slice(sentence.start, sentence.end).matchAll(language.verb)) {
    const verb = { start: sentence.start + m.index, end: sentence.start + m.index + m[0].length };
    if (inQuotes.test(text.slice(sentence.start, verb.start))) continue;
    const follower = people.find(({ start }) => start >= verb.end && isTitleBetween(text, verb.end, start)) ?? null;
    const turned = follower === null ? null : before(place, verb);
    if (follower !== null && turned !== null) return report(text, follower, verb, turned);
    const again =
      last !== null && language.turned.test(text.slice(verb.end, verb.end + 8)) ? before(place, verb) : null;
    if (again !== null) return report(text, last!, verb, again);
    const subject = subjectOf(place, verb) ?? follower;
    if (subject === null) continue;
    const content = language.opener === null ? ahead(place, verb, subject) : after(place, verb, subject);
    if (content !== null) return report(text, subject, verb, content);
  }
  return beforeColon(place) ?? perWhom(place, language.per);
}

const inQuotes = /„[^“”]*$|«[^»]*$/u;

/** Nothing but small words or a title between a verb and the name after it: "sagte der Minister". */
const isTitleBetween = (text: string, from: number, to: number): boolean =>
  to - from <= 45 && /^\s(?:[\p{L}'’-]+\s){0,4}$/u.test(text.slice(from, to));

function subjectOf({ text, sentence, actors, last, language }: Spoken, verb: Span): Mention | null {
  const named = actors.findLast(
    // A body speaks only right before its verb: "Peking erklärte".
    ({ end, actor }) => end <= verb.start && (actor.kind === 'person' || verb.start - end <= 1),
  );
  const reach = language.opener === null ? widestSentence : widestGap;
  if (named !== undefined) return verb.start - named.end <= reach ? named : null;
  const lead = text.slice(sentence.start, verb.start);
  const titled =
    lead.length <= 30 &&
    lead
      .trim()
      .split(/\s+/u)
      .every((word) => isForeignTitleWord(word.toLowerCase()));
  return lead.trim() === '' || titled || (lead.length <= 30 && language.pronoun.test(lead)) ? last : null;
}

/** The clause or the quotation after the verb. */
function after({ text, sentence, language }: Spoken, verb: Span, subject: Span): Span | null {
  const from = subject.start > verb.start ? subject.end : verb.end;
  const rest = text.slice(from, sentence.end);
  const opened = language.opener?.exec(rest)?.[0].length ?? 0;
  if (opened > 0) return trimmed(text, from + opened, sentence.end);
  const asked = /^\s\S{1,4}\s/u.exec(rest)?.[0] ?? '';
  if (language.asks?.test(text.slice(verb.start, from + asked.length)) === true)
    return trimmed(text, from, sentence.end);
  const quote = quotesOf(text, { start: from, end: sentence.end })[0] ?? guillemets(text, from, sentence.end);
  if (quote === null || quote.start - from > widestAdverbial) return null;
  return /^[^.;]*$/u.test(text.slice(from, quote.start)) ? { start: quote.start, end: quote.end } : null;
}

/** What stands before a verb that its subject follows: up to the comma or the closing mark. */
function before({ text, sentence }: Spoken, verb: Span): Span | null {
  const left = text.slice(sentence.start, verb.start);
  return /[,»“”"]\s*[–—-]?\s*$/u.test(left) ? trimmed(text, sentence.start, verb.start) : null;
}

/** Where and when something was said, before what was said, where the verb comes last. */
const setting = /^(?:\s*,|\s+ise(?=\s))?(?:[^,.]{0,70}?(?:açıklamada|konuşmada|toplantısında|röportajda),?)?\s*/u;

/** The verb ends the sentence: what is said stands between it and the subject. */
function ahead({ text, sentence }: Spoken, verb: Span, subject: Span): Span | null {
  if (!/^[\s.!”"»]*$/u.test(text.slice(verb.end, sentence.end))) return null;
  const lead = setting.exec(text.slice(subject.end, verb.start))![0].length;
  return trimmed(text, subject.end + lead, verb.start);
}

function trimmed(text: string, from: number, to: number): Span | null {
  let start = from;
  let end = to;
  while (start < end && /[\s,–—-]/u.test(text[start]!)) start += 1;
  while (end > start && /[\s,.–—-]/u.test(text[end - 1]!)) end -= 1;
  return end - start < shortest ? null : { start, end };
}
