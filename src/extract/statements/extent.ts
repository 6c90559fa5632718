import type { Span } from '../../model/span.ts';
import { skipTime } from './adjuncts.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import { verbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

export type Tense = 'past' | 'present';

/** What governs a content: whether it is a clause, and the tense of the report, which a second report of the same subject repeats. */
export interface Governor {
  readonly clausal: boolean;
  readonly tense: Tense | null;
  /** The report stands in a clause before the main one: "While she says that …, the council has …". */
  readonly fronted?: boolean;
}

/** A content that hangs on a noun or adjective. */
export const loose: Governor = { clausal: false, tense: null };

const closing = /^[.?!;…]$/u;

/** Where a content that begins at word `from` ends: at the end of the sentence, or where the next report begins. */
export function contentEnd(words: readonly Word[], from: number, governor: Governor): number {
  const { clausal, tense } = governor;
  const first = words[from];
  if (clausal && first?.tag === 'Q' && !continues(words, from)) return from + 1;
  let open = 0;
  for (let k = from + 1; k < words.length; k++) {
    const w = words[k]!;
    if (w.tag === '(') open += 1;
    if (w.tag === ')' && open-- === 0) return k;
    if (w.tag === ',' && leaves(words, k + 1, governor)) return k;
    if ((w.tag === ',' || w.tag === '-') && opensReport(words, k + 1)) return k;
    if (w.tag === ',' && repeatsVerb(words, k + 1, tense) && governs(words, k + 1)) return k;
    if (w.tag === 'C' && repeatsVerb(words, k + 1, tense)) return words[k - 1]!.tag === ',' ? k - 1 : k;
    if ((w.tag === ';' || w.tag === ',' || w.tag === '-') && newReport(words, k + 1)) return k;
    if (w.tag === ',' && glosses(words, k + 1)) return k;
    if (w.tag === '-' && !clausal) return k;
    if (w.tag === ',' && !clausal && /^(?:which|who|whose)$/u.test(words[k + 1]?.low ?? '')) return k;
    if (!clausal && isCircumstance(words, k)) return words[k - 1]!.tag === ',' ? k - 1 : k;
  }
  let end = words.length;
  while (end > from + 1 && closing.test(words[end - 1]!.tag)) end -= 1;
  return end;
}

/** The main clause after a fronted one, or ", and the council has …" after what is no clause. */
function leaves(words: readonly Word[], k: number, { clausal, fronted }: Governor): boolean {
  if (fronted === true && opensMain(words, k)) return true;
  return !clausal && /^(?:and|but|so|yet|while)$/u.test(words[k]?.low ?? '') && opensMain(words, k + 1);
}

/** A finite verb; one that no list has is known by its -s behind a name, a base form by the plural word before it. */
function isFiniteVerb(words: readonly Word[], at: number, from: number): boolean {
  const w = words[at]!;
  const before = words[at - 1]!;
  const next = words[at + 1];
  if (w.tag === 'A') return true;
  if (w.tag === 'B') return next?.low !== 'by';
  if (w.tag === 'X') return w.form === 's' || w.form === 'past' || (w.form === 'base' && isMany(before));
  return (
    w.tag === 'W' && before.tag === 'N' && at - from < 6 && /[^su]s$/u.test(w.low) && /^[DMKP]$/u.test(next?.tag ?? '')
  );
}

const isMany = ({ tag, low }: Word): boolean =>
  /^(?:some|many|most|few|others|they|we|critics|observers|analysts|experts|officials)$/u.test(low) ||
  (tag === 'N' && /[^su]s$/u.test(low));

/** A noun phrase with its finite verb. */
function opensMain(words: readonly Word[], k: number): boolean {
  if (!/^[DMNIW]$/u.test(words[k]?.tag ?? '')) return false;
  for (let at = k + 1; at < Math.min(words.length, k + 16); at++) {
    const w = words[at]!;
    if (/^[,;RQ]$/u.test(w.tag)) return false;
    if (isFiniteVerb(words, at, k)) {
      const verb = words[at - 1]!.tag === 'V' ? at - 1 : at;
      return subjectBefore(words, skipTime(words, verb))?.from === k;
    }
  }
  return false;
}

/** ", a word which in those halls means …": the writer's own remark on a word. */
export const glosses = (words: readonly Word[], k: number): boolean =>
  words[k]?.tag === 'D' &&
  /^(?:word|term|phrase|expression|formula)$/u.test(words[k + 1]?.low ?? '') &&
  /^(?:that|which)$/u.test(words[k + 2]?.low ?? '');

/** Words that open when and why something was said. */
const circumstance = /^(?:during|after|since|when|while|before|amid|because|although|though|until)$/u;
/** Where something was said: "in a statement", "in an interview". */
const medium = /^(?:statement|interview|speech|email|e-mail|tweet|letter|post|article|briefing|editorial)$/u;

/** "during the talks", "so the work could start", "in a joint statement on Monday" */
function isCircumstance(words: readonly Word[], k: number): boolean {
  const w = words[k]!;
  if (w.low === 'so') return w.tag === 'C' && /^[DMNI]$/u.test(words[k + 1]?.tag ?? '');
  if (w.low === 'in' && /^an?$/u.test(words[k + 1]?.low ?? ''))
    return medium.test(words[k + 2]?.low ?? '') || (words[k + 2]?.tag === 'W' && medium.test(words[k + 3]?.low ?? ''));
  return circumstance.test(w.low) && /^[PSV]$/u.test(w.tag);
}

/** A quotation that is only part of what is said goes on: “lies” and more. */
function continues(words: readonly Word[], at: number): boolean {
  const next = words[at + 1];
  if (next === undefined) return false;
  return (
    !closing.test(next.tag) &&
    next.tag !== ',' &&
    next.tag !== 'S' &&
    next.tag !== 'P' &&
    next.tag !== 'Q' &&
    next.tag !== '-'
  );
}

/** ", saying", ", also noting", ", according to". */
function opensReport(words: readonly Word[], k: number): boolean {
  const at = words[k]?.tag === 'V' ? k + 1 : k;
  const w = words[at];
  if (w === undefined) return false;
  if (w.low === 'according' && words[at + 1]?.tag === 'K') return true;
  return w.tag === 'X' && w.form === 'ing' && w.verb !== null;
}

/** "and called", "but then said": a second verb of the same subject. */
function repeatsVerb(words: readonly Word[], k: number, tense: Tense | null): boolean {
  let at = k;
  while (/^[VAG]$/u.test(words[at]?.tag ?? '') && at < k + 4) at += 1;
  const w = words[at];
  if (w?.tag !== 'X' || w.verb === null) return false;
  const own = tenseOf(words, { from: k, to: at + 1 });
  return own !== null && (tense === null || own === tense);
}

/** A clause of speech follows the verb: ", said NATO does". */
const governs = (words: readonly Word[], at: number): boolean =>
  words[at]?.verb?.frames.get('clause') === 'speech' && /^[DMNIRW]$/u.test(words[at + 1]?.tag ?? '');

const pastAuxiliary = /^(?:had|was|were|did|'d|hadn't|wasn't|weren't|didn't)$/u;
const presentAuxiliary = /^(?:has|have|is|are|does|do|'s|'ve|'re|hasn't|haven't|isn't|aren't|doesn't|don't)$/u;

/** The tense of a group of a verb; null for infinitives, participles and modals. */
export function tenseOf(words: readonly Word[], group: Range): Tense | null {
  const auxiliary = words.slice(group.from, group.to - 1).find((w) => w.tag === 'A');
  const verb = words[group.to - 1]!;
  if (auxiliary !== undefined)
    return pastAuxiliary.test(auxiliary.low) ? 'past' : presentAuxiliary.test(auxiliary.low) ? 'present' : null;
  if (verb.form === 'past') return 'past';
  return verb.form === 's' ? 'present' : null;
}

/** ", but he said", "; the ministry added", ", though she acknowledged". */
function newReport(words: readonly Word[], k: number): boolean {
  const joint = words[k];
  const start = afterTime(words, joint !== undefined && (/^[CS]$/u.test(joint.tag) || joint.low === 'as') ? k + 1 : k);
  const contrast = joint?.low === 'but' || joint?.low === 'while';
  for (let at = start + 1; at < Math.min(words.length, start + 12); at++) {
    const w = words[at]!;
    if (w.tag === ',' || w.tag === 'Q') return false;
    const speaks = w.verb?.frames.get('clause') === 'speech' || (contrast && w.verb !== null);
    if (w.tag === 'X' && speaks && w.form !== 'ing' && (w.form !== 'base' || contrast)) {
      const group = verbGroup(words, at, null);
      return group?.subject?.from === start;
    }
    if (/^[XB]$/u.test(w.tag) || (w.tag === 'A' && !contrast)) return false;
  }
  return false;
}

/** "; in October he had said": past the time. */
const afterTime = (words: readonly Word[], k: number): number =>
  words[k]?.tag === 'P' && words[k + 1]?.tag === 'T' ? k + 2 : k;

export const spanOf = (words: readonly Word[], range: Range): Span => ({
  start: words[range.from]!.start,
  end: words[range.to - 1]!.end,
});
