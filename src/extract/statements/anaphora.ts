import type { Span } from '../../model/span.ts';

/** A word that points back at somebody. */
export interface Pointing extends Span {
  /** It points beyond its own sentence: "this clique", 三国. */
  readonly far: boolean;
}

const english = /\b(?:they|their|them)\b/giu;
const englishFar = /\b(?:these (?:countries|nations|powers|actions)|this (?:bloc|clique|regime|country))\b/giu;
/** 其 alone: not 其他, 其中, 其实, 尤其, 极其, 与其. */
const chinese = /(?<![尤极与莫及])其(?![他它她中实次余间])|他们|自身/gu;
/** What goes on about the matter of the sentence before, the count of misdeeds among it. */
const chineseFar =
  /(?:上述|有关|这些)(?:国家)|(?<![\p{Script=Han}])三国|^(?:[一二三四]是|首先|其次|这是|这种|此举|此类)/gu;

/** The words of a span that point back, in order. */
export function anaphoraIn(text: string, { start, end }: Span): readonly Pointing[] {
  const words = text.slice(start, end);
  const placed = (far: boolean) => (m: RegExpExecArray) => ({
    start: start + m.index,
    end: start + m.index + m[0].length,
    far,
  });
  return [
    ...[...words.matchAll(english), ...words.matchAll(chinese)].map(placed(false)),
    ...[...words.matchAll(englishFar), ...words.matchAll(chineseFar)].map(placed(true)),
  ];
}
