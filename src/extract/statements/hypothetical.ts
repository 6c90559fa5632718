import rows from '../../language/en/unsaid.json' with { type: 'json' };
import type { Sentence, Span } from '../../model/span.ts';
import type { Found } from './found.ts';

const wordsOf = (where: string): string =>
  rows
    .flatMap((row) => (row.where === where ? row.words : []))
    .toSorted((a, b) => b.length - a.length)
    .join('|');

interface Patterns {
  readonly opens: RegExp;
  readonly denies: RegExp;
  readonly verb: RegExp;
  readonly future: RegExp;
  readonly before: RegExp;
  readonly outer: RegExp;
}

let made: Patterns | null = null;

function patterns(): Patterns {
  made ??= {
    opens: new RegExp(
      `(?:^|[,;:(–—“"]\\s*|\\b(?:and|but|or|that|for)\\s+)(?:${wordsOf('opens')})\\s+(?:the\\s+|an?\\s+)?$`,
      'iu',
    ),
    denies: new RegExp(
      `(?:^|[\\s,(])(?:${wordsOf('denies')})(?:\\s+(?:at|in|of|from|among|within)(?:\\s+the)?)?\\s*$`,
      'iu',
    ),
    verb: new RegExp(`^(?:\\p{L}+ly\\s)?(?:${wordsOf('verb')})\\b`, 'iu'),
    future: new RegExp(`^(?:\\p{L}+ly\\s)?(?:${wordsOf('future')})\\b`, 'iu'),
    before: new RegExp(`\\b(?:${wordsOf('before')})\\s+(?:\\p{L}+\\s+){0,2}$`, 'iu'),
    outer: new RegExp(
      `\\b(?:${wordsOf('outer')})\\s(?:\\p{L}+\\s){0,5}(?:claim|say|said|alleg|suggest|report|assert)\\p{L}*\\s[^.;]{0,40}$`,
      'iu',
    ),
  };
  return made;
}

const firstPerson = /^(?:I|we)$/iu;
/** "would like to see": a wish is a view that is held. */
const wish = /^would (?:like|rather|prefer|welcome|support|oppose|want|love)\b/iu;
/** What somebody will agree to or demand is his stand today. */
const held = /^(?:agree|accept|promise|pledge|continue|insist|demand|deny|reject)$/u;
const asking = /^(?:["“]?)(?:did|does|do|has|have|had|will|would|can|could|is|was|are|were)\s+(?:the\s+)?$/iu;

/**
 * Whether an English report stands in a clause that says that nothing was said: a condition, a negative subject, a modal
 * or a refusal, "without saying", a question, or a claim that its teller calls false.
 */
export function isHypothetical({ source, cue, kind, base }: Found, sentence: Sentence, text: string): boolean {
  if (source === null || cue === null || kind === 'label') return false;
  const first = Math.min(source.start, cue.start);
  const before = textOf(text, { start: sentence.start, end: first });
  const who = textOf(text, source);
  const verb = textOf(text, cue);
  const { opens, denies, verb: modal, future, before: privative, outer } = patterns();
  // "Had Rutte said …", "In case Rutte says …": a name takes in the word before it.
  const taken = /^\S+\s/u.exec(who)?.[0] ?? '';
  return (
    opens.test(before) ||
    opens.test(before + taken) ||
    denies.test(before) ||
    denies.test(who.split(/\s(?:at|in|of|from|among|within)\s/u)[0]!) ||
    (modal.test(verb) && !wish.test(verb) && !firstPerson.test(who)) ||
    (kind === 'speech' && future.test(verb) && !held.test(base)) ||
    privative.test(textOf(text, { start: sentence.start, end: cue.start })) ||
    outer.test(before) ||
    (asking.test(before) && textOf(text, sentence).trimEnd().endsWith('?'))
  );
}

const textOf = (text: string, { start, end }: Span): string => text.slice(start, Math.max(start, end));
