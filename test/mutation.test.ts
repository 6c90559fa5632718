import { describe, expect, test } from 'vitest';
import { choose } from '../bench/mutation/choose.ts';
import { alternativesOf } from '../bench/mutation/in-code.ts';
import { mutationsOfJson } from '../bench/mutation/in-json.ts';
import { mutated } from '../bench/mutation/kinds.ts';
import { testsOf } from '../bench/mutation/related-tests.ts';

describe('what can be taken away', () => {
  test.each([
    ['/a|b|c/u', ['/b|c/u', '/a|c/u', '/a|b/u']],
    [
      '/(?:met|saw) (?<who>he|she)/',
      ['/(?:saw) (?<who>he|she)/', '/(?:met) (?<who>he|she)/', '/(?:met|saw) (?<who>she)/', '/(?:met|saw) (?<who>he)/'],
    ],
    ['/[|]a\\|b/', []],
    ['/a(?!b|c)/', ['/a(?!c)/', '/a(?!b)/']],
  ])('from %s are its alternatives', (expression, left) => {
    const without = alternativesOf(expression).map(({ from, to }) => expression.slice(0, from) + expression.slice(to));
    expect(without).toEqual(left);
  });

  test.each([
    ['["a", "b", "c"]', ['["b","c"]', '["a","c"]', '["a","b"]']],
    [
      '[{"words": ["met", "saw"], "kind": "a, ] \\" b"}]',
      ['[{"words":["saw"],"kind":"a, ] \\" b"}]', '[{"words":["met"],"kind":"a, ] \\" b"}]'],
    ],
    ['{"only": ["one"], "none": []}', []],
    ['{"of": [2, 5], "example": ["one", "two"], "source": ["a", "b"]}', []],
    ['{"source": "a dictionary, by bench/words.ts", "words": ["one", "two"]}', []],
  ])('from the JSON %s are its rows', (text, left) => {
    const without = mutationsOfJson('a.json', text).map((each) => JSON.stringify(JSON.parse(mutated(text, each))));
    expect(without).toEqual(left);
  });
});

test('the same seed chooses the same, of all kinds and files, and passes over what is refused', () => {
  const all = (['row', 'guard'] as const).flatMap((kind) =>
    ['a.ts', 'b.ts'].flatMap((path) => [1, 2, 3].map((start) => ({ path, kind, start, end: 9, with: '' }))),
  );
  const chosen = () => choose(all, { count: 8, seed: 7, isSound: ({ start }) => start !== 2 });
  expect(chosen()).toEqual(chosen());
  expect(new Set(chosen())).toEqual(new Set(all.filter(({ start }) => start !== 2)));
});

test('the tests of a file are those that reach it, nearest first', () => {
  const importers = new Map([
    ['a.json', ['a.ts']],
    ['a.ts', ['b.ts', 'a.test.ts']],
    ['b.ts', ['a.ts', 'b.test.ts']],
  ]);
  expect(testsOf('a.json', importers)).toEqual(['a.test.ts', 'b.test.ts']);
});
