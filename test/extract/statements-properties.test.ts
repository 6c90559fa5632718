import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributions } from '../../src/extract/statements/english.ts';
import { quotesOf } from '../../src/extract/statements/quotes.ts';
import { wordsOf } from '../../src/extract/statements/words.ts';
import { statementsOf } from './statements-fixture.ts';

const pieces = [
  'said',
  'that',
  'told',
  '“',
  '”',
  '"',
  ',',
  '.',
  ':',
  '—',
  '(',
  ')',
  'the',
  'and',
  'of',
  'who',
  'NATO',
  'China',
  'he',
  'to',
  'claims',
  'according',
  "'s",
  'saying',
  '\n',
  'on Monday',
  '表示',
  '，',
  '。',
  '北约',
  '记者：',
  '毛宁：',
  'is',
  'concerned',
  'about',
  '42',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 4 })), { maxLength: 60 })
  .map((list) => list.join(' '));

describe('statements of any text', () => {
  it.each(['en', 'zh'])('lie in the text and carry their words (%s)', (language) => {
    fc.assert(
      fc.property(text, (words) => {
        for (const one of statementsOf(words, { language, kind: 'readout', side: 'china' })) {
          expect(one.content.length).toBeGreaterThan(0);
          expect(one.contentText).toBe(one.content.map(({ start, end }) => words.slice(start, end)).join(' '));
          expect(one.evidence.quote).toBe(words.slice(one.evidence.start, one.evidence.end));
          expect(one.evidence.quote.length).toBeLessThanOrEqual(1200);
          for (const span of [one.source, one.cue, ...one.content]) {
            if (span !== null) expect(span.start >= 0 && span.start < span.end && span.end <= words.length).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are none in a language that is not read', () => {
    expect(statementsOf('Wang Yi said that it rains.', { language: 'fr' })).toEqual([]);
  });
});

/** Work is counted by how often the words of a sentence are looked at. */
function looks(sentence: string): number {
  let count = 0;
  const words = wordsOf(
    sentence,
    { start: 0, end: sentence.length },
    quotesOf(sentence, { start: 0, end: sentence.length }),
  );
  const watched = new Proxy(words, {
    get(target, key, receiver) {
      count += 1;
      return Reflect.get(target, key, receiver);
    },
  });
  attributions(watched);
  return count;
}

describe('a sentence that grows', () => {
  it.each([
    ['reports in reports', 'he said that '],
    ['commas', 'Anna Lee, the head, '],
    ['dashes', 'a — b — '],
    ['coordination', 'China and NATO and '],
    ['prepositions', 'the head of the '],
    ['participles', 'saying '],
    ['addressees', 'told the people of '],
    ['according to', 'according to it, '],
    ['adverbs', 'said very quickly '],
    ['open brackets', 'said ( '],
  ])('costs no more than in proportion: %s', (_, piece) => {
    const small = looks(piece.repeat(150));
    const large = looks(piece.repeat(600));
    expect(large / small).toBeLessThan(5);
  });
});
