import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { marks } from '../../src/answer/evidence/marks/index.ts';
import { coefficients, coefficientsFor, weigh, worthOf } from '../../src/answer/evidence/weights.ts';

const worth = { en: 1, zh: 1, across: 1 };

describe('what speaks for a sentence', () => {
  test('each mark has a file, a name of its own and a weight', () => {
    const files = readdirSync(new URL('../../src/answer/evidence/marks/', import.meta.url));
    expect(files.filter((file) => !['index.ts', 'mark.ts'].includes(file))).toHaveLength(marks.length);
    expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
    expect(Object.keys(coefficients().weights).sort()).toEqual(marks.map(({ name }) => name).sort());
  });

  test.each([
    [['near'], {}, 'no weight of near'],
    [[], { near: worth }, 'no mark called near'],
    [['near', 'found'], { near: worth, fond: worth }, 'no weight of found, no mark called fond'],
  ])('marks %j with the weights %j are refused', (names, weights, why) => {
    expect(() => coefficientsFor(names, { threshold: 1, weights })).toThrow(why);
  });

  test('marks and weights that agree are taken, in whatever order', () => {
    const given = { threshold: 1, weights: { found: worth, near: worth } };
    expect(coefficientsFor(['near', 'found'], given)).toBe(given);
  });

  test('without any mark a sentence is as far from an answer as the threshold says', () => {
    const none = Object.fromEntries(marks.map(({ name }) => [name, 0])) as Parameters<typeof weigh>[0];
    expect(weigh(none)).toBe(-coefficients().threshold);
    expect(weigh({ ...none, near: 1 })).toBeGreaterThan(weigh(none));
    expect(weigh({ ...none, otherRound: 1 })).toBeLessThan(weigh(none));
  });

  test('in the other language a mark is worth what it was found to be worth there', () => {
    const none = Object.fromEntries(marks.map(({ name }) => [name, 0])) as Parameters<typeof weigh>[0];
    const { weights } = coefficients();
    expect(worthOf('own', none)).toBe(weights.own.en);
    expect(worthOf('own', { ...none, han: 1 })).toBe(weights.own.zh);
    expect(worthOf('own', { ...none, han: 1, across: 1 })).toBe(weights.own.across);
    expect(new Set(Object.values(weights.own)).size).toBe(3);
  });
});
