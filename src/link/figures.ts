import { numberOf, units } from '../language/english-numbers.ts';
import { simplified } from '../language/fold.ts';
/** A number with its unit, as a sentence writes it. */
export interface Figure {
  readonly unit: string;
  readonly amount: number;
  readonly text: string;
}

/** Units that are counted in accounts of an event, each under one name whatever the language. */
const counted: readonly (readonly [string, string])[] = [
  ['tonnes', 'tonnes?|tons?|吨'],
  ['bombs', '(?:guided )?bombs?|枚炸弹|枚|颗'],
  ['days', 'days?|天'],
  ['troops', 'troops|soldiers|名军人|名士兵'],
  ['killed', 'people (?:were )?killed|dead|人死亡|名平民死亡'],
  ['ships', 'ships|vessels|艘'],
];
const number = `(?<number>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|${units.slice(5, 13).join('|')})\\s*(?<scale>万|亿|thousand|million)?`;
const han: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, thousand: 1e3, million: 1e6 };
const patterns = counted.map(
  ([unit, names]) =>
    [
      unit,
      new RegExp(`(?<![\\p{Script=Latin}\\d.])${number}(?:多|余)?[\\s-]*(?:${names})(?!\\p{Script=Latin})`, 'giu'),
    ] as const,
);

/** The figures of a sentence, by unit. */
export function figuresIn(sentence: string): readonly Figure[] {
  const read = simplified(sentence);
  return patterns.flatMap(([unit, pattern]) =>
    [...read.matchAll(pattern)].map((match) => ({
      unit,
      amount: amountOf(match),
      text: sentence.slice(match.index, match.index + match[0].length),
    })),
  );
}

function amountOf(match: RegExpMatchArray): number {
  const digits = match.groups!.number!.toLowerCase();
  const plain = numberOf(digits) ?? Number(digits.replaceAll(',', ''));
  return plain * (han[match.groups!.scale?.toLowerCase() ?? ''] ?? 1);
}
