import type { Polarity } from '../model/statement.ts';
import frames from './polarity.json' with { type: 'json' };

export interface Tone {
  /** What is said, verbatim. */
  readonly content: string;
  /** The reporting word in its base form: "condemn", 敦促. */
  readonly cue: string;
  /** Tones of the set phrases of the knowledge base that stand in the content. */
  readonly phrases: readonly number[];
}

interface Compiled {
  readonly denied: RegExp;
  readonly neutral: RegExp;
  readonly tones: readonly { readonly value: Polarity; readonly words: RegExp }[];
  readonly cues: ReadonlyMap<string, Polarity>;
}

let compiled: Compiled | null = null;

function compile(): Compiled {
  const made = frames.frames.map(({ value, words }) => ({ value: value as Polarity, words: new RegExp(words, 'iu') }));
  const denials = frames.frames.slice(0, 2).map(({ words }) => words);
  const cues = new Map<string, Polarity>();
  for (const [value, list] of Object.entries(frames.cues))
    for (const cue of list.split(' ')) cues.set(cue, Number(value) as Polarity);
  return {
    denied: new RegExp(denials.join('|'), 'giu'),
    neutral: new RegExp(frames.neutral, 'giu'),
    tones: made.slice(2),
    cues,
  };
}

/**
 * The tone of a statement by ordered frames of the field's own phrases: what is denied ("not an adversary") is read first
 * and counts as friendly, then hostile words before critical ones before warm ones; 0 where no frame speaks. A reporting
 * verb with a tone of its own decides over words that have none. Linear in the length of the content.
 */
export function polarity({ content, cue, phrases }: Tone): Polarity {
  compiled ??= compile();
  const { denied, neutral, tones, cues } = compiled;
  const plain = content.replace(neutral, ' ');
  const rest = plain.replace(denied, ' ');
  const wasDenied = rest !== plain;
  const own = cues.get(cue) ?? 0;
  const known = phrases.filter((value) => value < 0);
  if (own <= -2) return -2;
  const frame = tones.find(({ words }) => words.test(rest))?.value ?? 0;
  if (known.length > 0 && frame >= -1) return Math.max(-2, Math.min(...known, frame)) as Polarity;
  if (frame < 0) return own > 0 ? (own as Polarity) : frame;
  if (own !== 0) return own as Polarity;
  return wasDenied ? 1 : frame;
}
