import { simplified } from '../../language/fold.ts';
import pairs from '../../language/zh/pairs.json' with { type: 'json' };
import type { Span } from '../../model/span.ts';

/** What stands right after a pair that is spoken of as one: 中欧关系, 中俄战略合作. */
const bond =
  /^(?:关系|双方|两国|两军|战略|合作|友谊|友好|人民|领导人|元首|双边|贸易|经贸|全面|作为|两大|两支|应|都|之间|可以|需要)/u;

export interface PairPlace extends Span {
  readonly other: string;
}

/** The places of pairs in a span, with the id of the other half. */
export function pairsIn(text: string, { start, end }: Span): readonly PairPlace[] {
  const plain = simplified(text.slice(start, end));
  return pairs.flatMap(({ words, other }) =>
    [...plain.matchAll(new RegExp(words, 'gu'))]
      .filter(
        ({ index }) =>
          plain[index - 1] !== '其' && bond.test(plain.slice(index + words.length, index + words.length + 4)),
      )
      .map(({ index }) => ({ start: start + index, end: start + index + words.length, other })),
  );
}
