import { describe, expect, test } from 'vitest';
import { attributions } from '../../src/extract/statements/english.ts';
import { isHypothetical } from '../../src/extract/statements/hypothetical.ts';
import { lexicon } from '../../src/extract/statements/lexicon.ts';
import { quotesOf } from '../../src/extract/statements/quotes.ts';
import { wordsOf } from '../../src/extract/statements/words.ts';
import { reporting } from '../../src/language/reporting.ts';

const { english } = reporting();

/** The reporting words of a sentence in their base form, but for those that report what was not said. */
function reports(text: string): readonly string[] {
  const sentence = { n: 0, paragraph: 0, kind: 'text', start: 0, end: text.length } as const;
  return attributions(wordsOf(text, sentence, quotesOf(text, sentence)))
    .filter((found) => !isHypothetical(found, sentence, text))
    .map(({ base }) => base);
}

const shareOf = ({ reports: [hits, all] = [1, 1] }: { readonly reports?: readonly number[] | undefined }): number =>
  hits! / all!;
const isLive = ({ frames }: (typeof english.verbs)[number]): boolean =>
  Object.values(frames).some((frame) => shareOf(frame) >= english.least);

describe('verbs that report', () => {
  const live = english.verbs.filter(isLive);
  test.each(live)('$verb: $example', ({ verb, example }) => expect(reports(example)).toContain(verb));
  test.each(live)('$verb, near miss: $nearMiss', ({ verb, nearMiss }) => expect(reports(nearMiss)).not.toContain(verb));
  test.each(english.verbs.filter((row) => !isLive(row)))('$verb seldom does: $example', ({ verb, example }) =>
    expect(reports(example)).not.toContain(verb),
  );
  test.each(live.filter(({ forms }) => forms !== undefined))('the forms of $verb', ({ forms }) =>
    expect(forms!.filter((form) => !lexicon().verbs.has(form))).toEqual([]),
  );
  test('none is lost', () => {
    const frames = english.verbs.flatMap((row) => Object.entries(row.frames));
    const count = (kind: string): number => frames.filter(([, frame]) => frame.kind === kind).length;
    expect([english.verbs.length, count('speech'), count('stance'), count('mental')]).toEqual([349, 352, 90, 74]);
  });
});

describe('nouns that report', () => {
  test.each(english.nouns)('$noun: $example', ({ noun, example }) => expect(reports(example)).toContain(noun));
  test.each(english.nouns)('$noun, near miss: $nearMiss', ({ nearMiss }) => expect(reports(nearMiss)).toEqual([]));
});

describe('adjectives that report', () => {
  test.each(english.adjectives)('$adjective: $example', ({ adjective, example }) =>
    expect(reports(example)).toContain(adjective),
  );
  test.each(english.adjectives)('$adjective, near miss: $nearMiss', ({ nearMiss }) =>
    expect(reports(nearMiss)).toEqual([]),
  );
});
