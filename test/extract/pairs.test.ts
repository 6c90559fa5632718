import { describe, expect, it } from 'vitest';
import { pairsIn } from '../../src/extract/statements/pairs.ts';
import pairs from '../../src/language/zh/pairs.json' with { type: 'json' };

const others = (text: string): readonly string[] =>
  pairsIn(text, { start: 0, end: text.length }).map(({ other }) => other);

describe('pairs that Chinese writes in two characters', () => {
  it.each(pairs)('$words', ({ other, example, nearMiss }) => {
    expect(others(example)).toEqual([other]);
    expect(others(nearMiss)).toEqual([]);
  });
});
