import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance } from '../../src/language/edit-distance.ts';
import { fold, unaccented } from '../../src/language/letters.ts';
import { indexFrom, inside, merged, spanAt, touching } from '../../src/language/spans.ts';

const spans = [
  { start: 0, end: 4 },
  { start: 6, end: 9 },
  { start: 9, end: 12 },
];

describe('spans', () => {
  test.each([
    ['the first', 0, 0],
    ['one that ends here is behind', 4, 1],
    ['a gap', 5, 1],
    ['past all', 12, 3],
  ])('index from %s', (_, place, index) => {
    expect(indexFrom(spans, place)).toBe(index);
  });

  test.each([
    ['in one', 8, spans[1]],
    ['where one ends and another begins', 9, spans[2]],
    ['in a gap', 4, null],
    ['behind all', 30, null],
  ])('the span at a place %s', (_, place, span) => {
    expect(spanAt(spans, place)).toBe(span);
  });

  test.each([
    ['two', 8, 10, [spans[1], spans[2]]],
    ['none in a gap', 4, 6, []],
    ['none by its bare end', 12, 20, []],
  ])('touching: %s', (_, from, to, found) => {
    expect(touching(spans, from, to)).toEqual(found);
  });

  test.each([
    ['those wholly inside', { start: 5, end: 12 }, [spans[1], spans[2]]],
    ['not one that runs over the end', { start: 5, end: 11 }, [spans[1]]],
    ['not one that began before', { start: 7, end: 12 }, [spans[2]]],
  ])('inside: %s', (_, span, found) => {
    expect(inside(spans, span)).toEqual(found);
  });

  test('merged are in order and apart, and cover the same', () => {
    const some = fc.array(fc.tuple(fc.nat(40), fc.integer({ min: 1, max: 9 })), { maxLength: 12 });
    fc.assert(
      fc.property(some, (pairs) => {
        const given = pairs.map(([start, length]) => ({ start, end: start + length }));
        const apart = merged(given);
        const covers = (all: typeof given, at: number) => all.some(({ start, end }) => start <= at && at < end);
        for (let at = 0; at < 50; at++) expect(covers([...apart], at)).toBe(covers(given, at));
        for (let i = 1; i < apart.length; i++) expect(apart[i]!.start).toBeGreaterThanOrEqual(apart[i - 1]!.end);
      }),
    );
  });
});

describe('letters', () => {
  test.each([
    ['case and accents', 'ȘERBAN Łukasz', 'serban lukasz'],
    ['apostrophes', 'd’Arc dʼArc', "d'arc d'arc"],
    ['hyphens and runs of spaces', 'one–China\u00a0  policy', 'one china policy'],
    ['traditional characters', '史托騰柏格', '史托腾柏格'],
    ['dots between names', '让・诺埃尔•巴罗', '让·诺埃尔·巴罗'],
  ])('fold %s', (_, name, folded) => {
    expect(fold(name)).toBe(folded);
  });

  test.each([
    ['Peña', 'Pena'],
    ['Ångström…', 'Angstrom…'],
  ])('%s without accents', (text, bare) => {
    expect(unaccented(text)).toBe(bare);
  });

  test.each([
    ['the same', 'nato', 'nato', 0],
    ['two that changed places', 'nato', 'nota', 2],
    ['neighbours swapped', 'nato', 'naot', 1],
    ['a letter too many', 'nato', 'natos', 1],
    ['nothing', '', 'nato', 4],
  ])('edits: %s', (_, a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(a, b, 1)).toBe(Math.min(distance, 2));
  });
});
