import type { Polarity } from '../model/statement.ts';
import frames from './polarity.json' with { type: 'json' };

export interface Tone {
  /** What is said, verbatim. */
  readonly content: string;
  /** The reporting word in its base form: "condemn", 敦促. */
  readonly cue: string;
  /** The reporting words as they stand, with what negates them: "does not see". */
  readonly cueText?: string;
  /** The id of whom it is about. */
  readonly about?: string | null;
  /** Tones of the set phrases of the knowledge base that stand in the content. */
  readonly phrases: readonly number[];
}

interface Compiled {
  readonly denied: RegExp;
  readonly neutral: RegExp;
  /** "Russia's illegal war": against nobody but Russia, unless another is said to abet it. */
  readonly elsewhere: RegExp;
  readonly abets: RegExp;
  readonly tones: readonly { readonly value: Polarity; readonly words: RegExp }[];
  readonly cues: ReadonlyMap<string, Polarity>;
}

let compiled: Compiled | null = null;

function compile(): Compiled {
  const cues = new Map<string, Polarity>();
  for (const [value, list] of Object.entries(frames.cues))
    for (const cue of list.split(' ')) cues.set(cue, Number(value) as Polarity);
  return {
    denied: new RegExp(frames.denied.join('|'), 'giu'),
    neutral: new RegExp(frames.neutral, 'giu'),
    elsewhere: new RegExp(frames.elsewhere, 'giu'),
    abets: new RegExp(frames.abets, 'iu'),
    tones: frames.frames.map(({ value, words }) => ({ value: value as Polarity, words: new RegExp(words, 'iu') })),
    cues,
  };
}

const negation = /\b(?:not|never)\b|n['’]t\b|^(?:并|並|从|從|绝|絕)?[不未没沒]/iu;
const denies = /^(?:deny|refute|否认|否認)$/u;
const refuses = /^(?:refuse|decline)$/u;
/** "denied the accusations": against those who made them. */
const charge = /^(?:the |any |all |such )?(?:\w+ )?(?:accusation|allegation|charge|claim|report|rumou?r)s?\b/iu;

/**
 * The tone of a statement by ordered frames of the field's own phrases: what is denied ("not an adversary") is read first
 * and counts as friendly, then hostile words before critical ones before warm ones; 0 where no frame speaks. A reporting
 * verb with a tone of its own decides over words that have none; one that denies or refuses turns what it governs.
 * Linear in the length of the content.
 */
export function polarity(tone: Tone): Polarity {
  compiled ??= compile();
  const { cue, cueText = '' } = tone;
  const isElsewhere = tone.about !== 'russia' && !compiled.abets.test(tone.content);
  const content = isElsewhere ? tone.content.replace(compiled.elsewhere, ' ') : tone.content;
  const own = compiled.cues.get(cue) ?? 0;
  if (negation.test(cueText)) return own === 0 ? read(compiled, `${cueText} ${content}`, 0, tone.phrases) : 0;
  if (denies.test(cue)) return charge.test(content) ? -1 : denial(compiled, content);
  const value = read(compiled, content, own, tone.phrases);
  return refuses.test(cue) ? (value > 0 ? -1 : 0) : value;
}

/** What is hostile when it is said is friendly when it is denied. */
const denial = (made: Compiled, content: string): Polarity =>
  read(made, content, 0, []) < 0 || read(made, `not ${content}`, 0, []) !== read(made, content, 0, []) ? 1 : 0;

function read(
  { denied, neutral, tones }: Compiled,
  content: string,
  own: Polarity,
  phrases: readonly number[],
): Polarity {
  const plain = content.replace(neutral, ' ');
  const rest = plain.replace(denied, ' ');
  const wasDenied = rest !== plain;
  const known = phrases.filter((value) => value < 0);
  if (own <= -2) return -2;
  const frame = tones.find(({ words }) => words.test(rest))?.value ?? 0;
  if (known.length > 0 && frame >= -1) return Math.max(-2, Math.min(...known, frame)) as Polarity;
  if (frame < 0) return own > 0 ? own : frame;
  if (own !== 0) return own;
  return wasDenied ? 1 : frame;
}
