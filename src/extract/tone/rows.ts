import english from '../../language/en/tone.json' with { type: 'json' };
import others from '../../language/other/tone.json' with { type: 'json' };
import chinese from '../../language/zh/tone.json' with { type: 'json' };

/** Whom a word of tone is aimed at: the doer before it, the one it is done to, whoever is nearest, or nobody. */
export type Aim = 'subject' | 'object' | 'any' | 'none';

/**
 * A row of `language/*\/tone.json`. Words: "*" ends a stem, "_" stands for up to three words, "…" for up to ten Chinese
 * characters. A tone of 0 marks words that look sharp and accuse nobody. `denied`: the tone of a denial, where it is not
 * 1 for what is hostile and 0 for what is friendly.
 */
export interface ToneRow {
  readonly words: readonly string[];
  readonly tone: number;
  readonly aim: string;
  readonly denied?: number;
  readonly example: string;
  readonly nearMiss: string;
  readonly source: string;
}

export const toneRows: Readonly<Record<'en' | 'zh' | 'other', readonly ToneRow[]>> = {
  en: english,
  zh: chinese,
  other: others,
};
