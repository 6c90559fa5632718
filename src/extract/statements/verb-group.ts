import { skipTime } from './adjuncts.ts';
import type { CueVerb } from './lexicon.ts';
import { lexicon } from './lexicon.ts';
import { subjectBefore } from './phrases.ts';
import type { Range } from './range.ts';
import type { Word } from './words.ts';

/** A reporting verb in its clause: where the group of the verb lies, whose it is, and how it hangs in the sentence. */
export interface VerbGroup {
  readonly verb: CueVerb;
  readonly at: number;
  readonly group: Range;
  readonly subject: Range | null;
  readonly shape: 'finite' | 'participle' | 'gerund' | 'passive' | 'shared';
}

const be = /^(?:am|is|are|was|were|be|been|being|'re|'s|'m|isn't|aren't|wasn't|weren't)$/u;
const plural = /(?:s|people|men|women|both|others|some|many|few|we|they|you|i|who|that|all)$/u;

/** The group of the cue verb at `i`; `floor` is where the report before it ended; `main` is the subject of the sentence so far, null before one was met. */
export function verbGroup(words: readonly Word[], i: number, main: Range | null, floor = -1): VerbGroup | null {
  const word = words[i]!;
  if (word.verb === null || word.tag !== 'X') return null;
  const group = groupOf(words, i);
  const first = words[group.from]!;
  const auxiliaries = words.slice(group.from, i).filter((w) => w.tag === 'A');
  const common = { verb: word.verb, at: i, group };
  if (word.verb.base === 'respond' && words.slice(group.from, i).some((w) => w.tag === 'G')) return null;
  const last = auxiliaries.at(-1);
  if (last !== undefined) {
    const passive = be.test(last.low) && (word.form === 'past' || word.form === 'participle');
    const subject = finiteSubject(words, group.from);
    if (subject !== null) return { ...common, subject, shape: passive ? 'passive' : 'finite' };
    return shared(words, group.from) && main !== null
      ? { ...common, subject: main, shape: passive ? 'passive' : 'shared' }
      : null;
  }
  if (first.tag === 'K' || words[group.from - 1]?.tag === 'K') return null;
  if (word.form === 'ing') return gerund(words, common, main);
  if (words[i + 1]?.low === 'by' && word.form !== 's') return null;
  if (isCalled(words, i) || qualifies(words, i)) return null;
  if (words[group.from - 1]?.tag === ',' && group.from - 1 === floor && main !== null)
    return { ...common, subject: main, shape: 'shared' };
  return finite(words, common, main);
}

/** "— increased and continued assistance": two participles before a noun. */
const qualifies = (words: readonly Word[], i: number): boolean =>
  words[i]!.form === 'past' &&
  words[i - 1]?.tag === 'C' &&
  (words[i - 2]?.tag === 'B' || words[i - 2]?.form === 'past') &&
  /^[W]$/u.test(words[i + 1]?.tag ?? '') &&
  /^[-,:PDM(]$/u.test(words[i - 3]?.tag ?? '-');

const naming = /^(?:call|label|brand|dub|describe|depict|portray|characterize|characterise|regard|view|see|paint)$/u;

/** "Beijing, now labelled a supporter", "Moscow, described as a threat": so others call it; it calls nobody anything. */
const isCalled = (words: readonly Word[], i: number): boolean =>
  (words[i]!.form === 'past' || words[i]!.form === 'participle') &&
  naming.test(words[i]!.verb!.base) &&
  /^(?:an?|as)$/u.test(words[i + 1]?.low ?? '');

/** Auxiliaries, negations and adverbs before a verb, and "appeared to", "went on to" before them. */
function groupOf(words: readonly Word[], i: number): Range {
  const { catenatives } = lexicon();
  let k = i;
  while (k > 0 && i - k < 8) {
    const w = words[k - 1]!;
    if (/^[AG]$/u.test(w.tag) || (w.tag === 'V' && words[k - 2]?.tag !== ',')) k -= 1;
    else if (w.tag === 'K' && catenatives.has(words[k - 2]?.low ?? '') && words[k - 2]?.tag !== 'N') k -= 2;
    else if (w.tag === 'K' && words[k - 2]?.low === 'on' && catenatives.has(words[k - 3]?.low ?? '')) k -= 3;
    else break;
  }
  return { from: k, to: i + 1 };
}

/** "A study that appeared in the journal found": the noun before the relative clause that ends in the phrase. */
function overRelative(words: readonly Word[], found: Range): Range | null {
  for (let k = found.from - 2; k >= Math.max(1, found.from - 12); k--) {
    const w = words[k]!;
    if (w.tag === 'R' && w.low !== 'what' && /^[WN]$/u.test(words[k - 1]!.tag)) {
      const noun = subjectBefore(words, k);
      return noun === null ? null : { from: noun.from, to: found.to };
    }
    if (/^[,;:QSC-]$/u.test(w.tag)) return null;
  }
  return null;
}

/** The subject of a finite verb; a relative pronoun reaches over adverbials: "who on Sunday at the meeting had proposed". */
function finiteSubject(words: readonly Word[], from: number): Range | null {
  const found = subjectBefore(words, skipTime(words, from)) ?? subjectBefore(words, from);
  const border = found === null ? undefined : words[found.from - 1];
  if (found === null || border === undefined) return found;
  if (/^[XBA]$/u.test(border.tag)) return overRelative(words, found) ?? found;
  if (border.tag !== 'P' && border.tag !== 'T') return found;
  for (let k = found.from - 1; k >= Math.max(0, found.from - 8); k--) {
    const w = words[k]!;
    if (w.tag === 'R' && w.low !== 'what') return { from: k, to: k + 1 };
    if (!/^[PDTNWMU']$/u.test(w.tag)) break;
  }
  return found;
}

const shared = (words: readonly Word[], from: number): boolean =>
  /^(?:and|but|then|or)$/u.test(words[from - 1]?.low ?? '');

type Common = Pick<VerbGroup, 'verb' | 'at' | 'group'>;

function finite(words: readonly Word[], common: Common, main: Range | null): VerbGroup | null {
  const first = words[common.group.from]!;
  // "He appeared to suggest": the first verb is the finite one.
  const form = (first.tag === 'X' ? first : words[common.at]!).form;
  if (shared(words, common.group.from))
    return main === null || (form === 'base' && !isPlural(words, main))
      ? null
      : { ...common, subject: main, shape: 'shared' };
  const subject = finiteSubject(words, common.group.from);
  if (subject === null) return null;
  const low = words[subject.to - 1]!.low;
  if (form === 'base' && !isPlural(words, subject)) return null;
  if (form === 's' && /^(?:i|you|we|they)$/u.test(low)) return null;
  return { ...common, subject, shape: 'finite' };
}

function isPlural(words: readonly Word[], subject: Range): boolean {
  const inside = words.slice(subject.from, subject.to);
  return (
    inside.some((w) => w.low === 'and') ||
    inside.some((w) => plural.test(w.low) && !/(?:ss|us)$/u.test(w.low) && w.tag !== "'")
  );
}

function gerund(words: readonly Word[], common: Common, main: Range | null): VerbGroup | null {
  const before = words[common.group.from - 1];
  if (before === undefined) return { ...common, subject: null, shape: 'participle' };
  // "It is worth noting", "it goes without saying": nobody in particular does.
  if (before.low === 'worth' || (before.low === 'without' && main !== null && words[main.from]!.low === 'it'))
    return null;
  if (before.tag === ',' || before.tag === '-' || before.tag === 'C')
    return main === null ? null : { ...common, subject: main, shape: 'participle' };
  if (before.tag === 'P' || before.tag === 'S') {
    const quoted = before.low === 'as' && /^(?:quoted|cited|reported)$/u.test(words[common.group.from - 2]?.low ?? '');
    // “…,” Ann Lee was quoted as saying: what is said stands before.
    if (quoted && main !== null && words[main.from - 1]?.tag === 'Q')
      return { ...common, subject: main, shape: 'finite' };
    const fit = quoted || /^(?:by|before|after|while|when|for|without|from)$/u.test(before.low);
    return fit && main !== null ? { ...common, subject: main, shape: 'gerund' } : null;
  }
  const subject = subjectBefore(words, common.group.from);
  return subject === null || before.tag === "'" ? null : { ...common, subject, shape: 'gerund' };
}
