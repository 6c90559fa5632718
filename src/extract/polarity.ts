import reporting from '../language/en/reporting.json' with { type: 'json' };
import chinese from '../language/zh/reporting.json' with { type: 'json' };
import type { Polarity } from '../model/statement.ts';
import { type Toned, tonesIn } from './tone/tones.ts';

export interface Tone {
  /** What is said, verbatim. */
  readonly content: string;
  /** The words of tone in it that are aimed at whom it is about, or at nobody in particular; all of them where not given. */
  readonly tones?: readonly Toned[];
  /** The reporting word in its base form: "condemn", 敦促. */
  readonly cue: string;
  /** The reporting words as they stand, with what negates them: "does not see". */
  readonly cueText?: string;
  /** Tones of the set phrases of the knowledge base that stand in the content. */
  readonly phrases: readonly number[];
}

let cues: ReadonlyMap<string, number> | null = null;

interface Cue {
  readonly tone?: number;
}

const cueTones = (): ReadonlyMap<string, number> => {
  const of = <Row extends Cue>(rows: readonly Row[], words: (row: Row) => readonly string[]) =>
    rows.flatMap((row) => (row.tone === undefined ? [] : words(row).map((word) => [word, row.tone!] as const)));
  return new Map([
    ...of(chinese.rows, ({ word }) => [word]),
    ...of(reporting.nouns, ({ noun }) => [noun, `${noun}s`]),
    ...of(reporting.adjectives, ({ adjective }) => [adjective]),
    ...of(reporting.verbs, ({ verb }) => [verb]),
  ]);
};

const negation = /\b(?:not|never)\b|n['’]t\b|^(?:并|从|绝)?[不未没]/iu;
const denies = /^(?:deny|refute|否认)$/u;
const refuses = /^(?:refuse|decline)$/u;
/** "denied the accusations": against those who made them. */
const charge = /^(?:the |any |all |such )?(?:\w+ )?(?:accusation|allegation|charge|claim|report|rumou?r)s?\b/iu;

/**
 * The tone of a statement by its words of tone (`language/*\/tone.json`): the worst that is said stands, then what the
 * reporting verb says of itself, then the warmest, then what was denied, which counts as friendly; 0 where none speaks. A
 * verb that denies or refuses turns what it governs. Linear in the length of the content.
 */
export function polarity({ content, tones, cue, cueText = '', phrases }: Tone): Polarity {
  cues ??= cueTones();
  const own = cues.get(cue) ?? 0;
  if (negation.test(cueText) && own !== 0) return own > 0 ? -1 : 0;
  if (negation.test(cueText)) return read(tonesIn(`${cueText} ${content}`), 0, phrases);
  const found = tones ?? tonesIn(content);
  if (denies.test(cue))
    return charge.test(content) ? -1 : found.some(({ tone, isDenied }) => tone < 0 || isDenied) ? 1 : 0;
  const value = read(found, own, phrases);
  return refuses.test(cue) ? (value > 0 ? -1 : 0) : value;
}

function read(tones: readonly Toned[], own: number, phrases: readonly number[]): Polarity {
  const worst = Math.min(0, ...tones.map(({ tone }) => tone), ...phrases);
  if (own >= 0 && worst < 0 && phrases.every((tone) => tone >= 0) && warmth(tones) > 0)
    return Math.max(1, own) as Polarity;
  if (own > 0) return own as Polarity;
  if (own <= -2 || worst <= -2) return -2;
  if (worst < 0) return worst as Polarity;
  if (own !== 0) return own as Polarity;
  return Math.max(
    0,
    ...tones.filter(({ isDenied }) => !isDenied).map(({ tone }) => tone),
    ...denied(tones),
  ) as Polarity;
}

/** What the friendly words of a statement weigh more than its critical ones; talk and cooperation weigh half. */
const warmth = (tones: readonly Toned[]): number =>
  tones.reduce((sum, { tone, aim, isDenied }) => sum + tone * (isDenied || (tone > 0 && aim === 'any') ? 0.5 : 1), 0);

const denied = (tones: readonly Toned[]): readonly number[] =>
  tones.some(({ isDenied, tone }) => isDenied && tone > 0) ? [1] : [];
