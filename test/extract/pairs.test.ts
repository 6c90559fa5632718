import { describe, expect, it } from 'vitest';
import { otherOfPair } from '../../src/extract/statements/pairs.ts';
import pairs from '../../src/language/zh/pairs.json' with { type: 'json' };
import type { Knowledge } from '../../src/model/knowledge.ts';

const knowledge = {
  actor: (id: string) => ({ id, name: id, kind: 'country', side: id }),
} as unknown as Knowledge;

describe('pairs that Chinese writes in two characters', () => {
  it.each(pairs)('$words', ({ other, example, nearMiss }) => {
    expect(otherOfPair(example, knowledge)?.id).toBe(other);
    expect(otherOfPair(nearMiss, knowledge)).toBeNull();
  });
});
