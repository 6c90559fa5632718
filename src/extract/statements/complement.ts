import { infinitiveAfter, pastAdverbials } from './adjuncts.ts';
import type { VerbKind } from './lexicon.ts';
import { phraseFrom } from './phrase-from.ts';
import type { Range } from './range.ts';
import type { VerbGroup } from './verb-group.ts';
import type { Word } from './words.ts';

/** What stands to the right of a reporting verb. `cue` is the end of the cue, `from` the first word of the content. */
export interface Complement {
  readonly kind: VerbKind;
  readonly frame: string;
  readonly cue: number;
  readonly from: number;
  readonly addressee: Range | null;
}

const prepositions = /^(?:for|on|upon|of|about|against|with|in|at)$/u;
/** "called him a friend": what he is called is the content. */
const naming = /^(?:call|label|brand|dub)$/u;
const clauseOpeners = /^(?:how|why|what|whether|if|where|who|when)$/u;

/** The complement that the verb's frames allow; null where none of them fits. Frames are tried from the closest to the loosest. */
export function complement(words: readonly Word[], group: VerbGroup): Complement | null {
  const at = group.at + 1;
  const next = words[at];
  if (next === undefined) return null;
  return (
    colon(words, group, at) ??
    particle(words, group, at) ??
    infinitive(words, group, at) ??
    accused(words, group, at) ??
    addressed(words, group, at) ??
    seenAs(words, group, at) ??
    clause(words, group, at) ??
    object(words, group, at)
  );
}

const make = (
  group: VerbGroup,
  frame: string,
  cue: number,
  from: number,
  addressee: Range | null = null,
): Complement => ({
  kind: group.verb.frames.get(frame) ?? 'speech',
  frame,
  cue,
  from,
  addressee,
});

function colon(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  if (words[at]!.tag !== ':' || !group.verb.frames.has('clause')) return null;
  return words[at + 1] === undefined ? null : make(group, 'clause', at + 1, at + 1);
}

function particle(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  const { frames } = group.verb;
  const low = words[at]!.low;
  if (low === 'out' && frames.has('out'))
    return words[at + 1] === undefined ? null : make(group, 'out', at + 1, at + 1);
  if (prepositions.test(low) && frames.has(low) && words[at + 1] !== undefined && words[at + 1]!.tag !== 'T') {
    // "called on the chairman": a visit.
    if (low === 'on' && group.verb.base === 'call' && !asksOf(words, at + 1)) return null;
    if (frames.has('clause') && low === 'on' && group.verb.base !== 'comment') return null;
    return make(group, low, at + 1, at + 1);
  }
  const gap = group.verb.base === 'speak' ? gapTo(words, at) : -1;
  if (gap > 0) return make(group, 'of', gap + 1, gap + 1);
  if (words[at]!.tag === 'K' && frames.has('to-object') && !isInfinitive(words, at))
    return group.verb.base === 'respond' ? make(group, 'to-object', at, at) : make(group, 'to-object', at + 1, at + 1);
  return null;
}

/** "called on China to …", "called on all states, including Japan, to …" */
function asksOf(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length; k++) {
    if (words[k]!.tag === 'K' || words[k]!.tag === 'Q' || words[k]!.low === 'for') return true;
    if (/^[;AR]$/u.test(words[k]!.tag)) return false;
  }
  return false;
}

/** "spoke before the summit of …": the preposition after an adjunct. */
function gapTo(words: readonly Word[], at: number): number {
  if (words[at]?.tag !== 'P' || words[at]!.low === 'with') return -1;
  for (let k = at + 2; k < Math.min(words.length - 1, at + 10); k++) {
    if (
      /^(?:of|about|against)$/u.test(words[k]!.low) &&
      /^[NWU]$/u.test(words[k - 1]!.tag) &&
      words[k - 2]!.low !== 'on'
    )
      return k;
    if (/^[XARSI,;:]$/u.test(words[k]!.tag)) return -1;
  }
  return -1;
}

const isInfinitive = (words: readonly Word[], k: number): boolean => {
  const w = words[k + 1];
  if (words[k]?.tag !== 'K' || w === undefined) return false;
  const verb = w.tag === 'V' ? words[k + 2] : w;
  return (
    verb !== undefined &&
    ((verb.tag === 'X' && verb.form === 'base') ||
      verb.low === 'be' ||
      verb.low === 'have' ||
      verb.low === 'do' ||
      (verb.tag === 'W' && !/(?:s|tion|ment|ing)$/u.test(verb.low)) ||
      verb.tag === 'Q')
  );
};

/** The longest addressee of a request, with when and where it was made, in words. */
const farthestTo = 14;

function infinitive(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  const { frames } = group.verb;
  const to = frames.has('to') ? infinitiveAfter(words, at) : at;
  if (words[to]!.low === 'not' && frames.has('to') && isInfinitive(words, to + 1)) return make(group, 'to', at, to);
  if (words[to]!.tag === 'K') return frames.has('to') && isInfinitive(words, to) ? make(group, 'to', at, to) : null;
  if (!frames.has('dative') || /^[R:,]$/u.test(words[at]!.tag)) return null;
  for (let k = at + 1; k < Math.min(words.length, at + farthestTo); k++) {
    const w = words[k]!;
    if (/^[XAR,:;Q]$/u.test(w.tag)) return null;
    if (w.tag === 'K' && isInfinitive(words, k))
      return group.verb.base === 'tell' || group.verb.base === 'warn'
        ? make(group, 'dative', at, k, { from: at, to: k })
        : make(group, 'dative', at, at, { from: at, to: k });
  }
  return null;
}

/** "accused NATO of distorting …": the cue runs to the preposition. */
function accused(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  if (!group.verb.frames.has('accused')) return null;
  for (let k = at; k < Math.min(words.length - 1, at + 9); k++) {
    const w = words[k]!;
    if (k > at && w.low === 'of' && (/ing$/u.test(words[k + 1]!.low) || /^[WDMQ]$/u.test(words[k + 1]!.tag)))
      return make(group, 'accused', k + 1, k + 1, { from: at, to: k });
    if (/^[XAR,;:]$/u.test(w.tag)) return null;
  }
  return null;
}

/** "told reporters that …", "told the Post, “…”". */
function addressed(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  if (!group.verb.frames.has('addressee')) return null;
  // "allied ambassadors": a participle before a noun belongs to it.
  const qualified = words[at]?.tag === 'B' && /^[WN]$/u.test(words[at + 1]?.tag ?? '');
  const who = phraseFrom(words, qualified ? at + 1 : at);
  if (who === null) return null;
  let end = who.to;
  const after = words[end];
  if (after === undefined) return null;
  if (after.tag === "'") end += 1;
  const start = pastAdverbials(words, end);
  const first = words[start];
  if (first === undefined) return null;
  const opens =
    first.low === 'that' ||
    first.tag === 'Q' ||
    clauseOpeners.test(first.low) ||
    /^[IDMN]$/u.test(first.tag) ||
    first.tag === 'S' ||
    (first.tag === 'W' && words[at]!.tag === 'O');
  return opens ? make(group, 'addressee', at, start, { from: at, to: end }) : null;
}

/** "named the port as a trap", "sees NATO as a relic": without the "as" nothing is said. */
function seenAs(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  if (!group.verb.frames.has('as') || !/^[DMNWUO]$/u.test(words[at]!.tag)) return null;
  const as = words.findIndex((w, k) => k > at && k < at + 9 && (w.low === 'as' || /^[XAR,;:]$/u.test(w.tag)));
  return words[as]?.low === 'as' ? make(group, 'as', at, at) : null;
}

function clause(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  if (!group.verb.frames.has('clause')) return null;
  const start = pastAdverbials(words, at);
  const first = words[start];
  if (first === undefined) return null;
  if (first.tag === ',' && words[start + 1]?.low === 'that') return make(group, 'clause', at, start + 1);
  if (first.low === 'that' || first.tag === 'Q' || first.tag === 'I' || clauseOpeners.test(first.low))
    return make(group, 'clause', at, start);
  // "saw the ship and left": a thing is seen, not a clause.
  if (group.verb.frames.get('object') === 'mental' || group.verb.base === 'see') return null;
  if (start !== at && /^[PK]$/u.test(words[at]!.tag)) return null;
  if (
    !/^[DMNWUXB]$/u.test(first.tag) &&
    !/^(?:being|having)$/u.test(first.low) &&
    !/^(?:in|under|after|before|during|for|with|as|by|on)$/u.test(first.low)
  )
    return null;
  return (group.verb.frames.has('bare') || hasVerb(words, start)) && !/^[PK]$/u.test(first.tag)
    ? make(group, 'clause', at, start)
    : null;
}

function hasVerb(words: readonly Word[], from: number): boolean {
  for (let k = from; k < words.length; k++) {
    const w = words[k]!;
    if (w.tag === 'R' && k > from && (k > from + 1 || w.low !== 'that')) return false;
    if (/^(?:how|why|whether)$/u.test(w.low)) return false;
    if (w.tag === 'A' || w.tag === 'Q' || (w.tag === 'X' && w.form !== 'ing') || w.tag === 'B') return true;
    if (w.tag === ';') return false;
  }
  return false;
}

function object(words: readonly Word[], group: VerbGroup, at: number): Complement | null {
  const { frames } = group.verb;
  if (/(?:self|selves)$/u.test(words[at]!.low) || lifts(words, group, at)) return null;
  if (frames.has('document') && !frames.has('object') && isDocument(words, group) && /^[DMNWU]$/u.test(words[at]!.tag))
    return make(group, 'document', at, at);
  if (!frames.has('object') && !frames.has('gerund')) return null;
  const first = words[at]!;
  const second = words[at + 1];
  if (first.tag === 'X' && first.form === 'ing' && !/^[WN]$/u.test(second?.tag ?? ''))
    return frames.has('gerund') ? make(group, 'gerund', at, at) : null;
  if (!frames.has('object') || !/^[DMNWUOQIRBX]$/u.test(first.tag)) return null;
  const named =
    first.tag === 'O' && naming.test(group.verb.base) && second !== undefined && /^[DWQ]$/u.test(second.tag);
  return make(group, 'object', at, named ? at + 1 : at);
}

/** "raise tension", "raised its spending", and "raised concerns" that are not told: nothing is said. */
const lifts = (words: readonly Word[], { verb }: VerbGroup, at: number): boolean => {
  if (verb.base !== 'raise') return false;
  const noun = words.findIndex((w, k) => k >= at && k < at + 5 && raised.test(w.low));
  return noun < 0 || !/^(?:about|over|with|of|regarding|at|that|to)$/u.test(words[noun + 1]?.low ?? '');
};

/** What is raised by speaking. */
const raised =
  /^(?:concerns?|questions?|objections?|doubts?|fears?|alarm|issues?|matters?|prospect|possibility|points?|cases?|need)$/u;

const texts =
  /^(?:declaration|report|communiqu[eé]|statement|paragraph|article|text|comment|page|concept|document|strategy|letter|readout|study|survey|poll|paper|embassy|mission)s?$/iu;

/** The subject is a text: "Paragraph 55 finds …". */
function isDocument(words: readonly Word[], { subject }: VerbGroup): boolean {
  return subject !== null && words.slice(subject.from, subject.to).some((w) => texts.test(w.low));
}
