import english from '../../../language/en/turns.json' with { type: 'json' };
import chinese from '../../../language/zh/turns.json' with { type: 'json' };

interface Courtesy {
  readonly opens: string;
  /** The most words, in Chinese characters, of a sentence that is nothing but this. */
  readonly alone: number;
}

/** Words about the talk itself, a greeting or a stage direction: "You mentioned …", "Good morning, everyone." */
export function isCourtesy(sentence: string): boolean {
  const bare = sentence.trim().toLowerCase().replaceAll('’', "'");
  return rows.some(({ opens, alone }) => bare.startsWith(opens) && ends(bare, opens) && lengthOf(bare) <= alone);
}

const rows: readonly Courtesy[] = [...english.courtesies, ...chinese.courtesies];

/** "hi" does not open "his". */
const ends = (bare: string, opens: string): boolean =>
  !/^[a-z]/u.test(bare.slice(opens.length)) || !/[a-z]$/u.test(opens);

const lengthOf = (bare: string): number =>
  (bare.match(/[a-z0-9'-]+/gu)?.length ?? 0) + (bare.match(/\p{Script=Han}/gu)?.length ?? 0);
