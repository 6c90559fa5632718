import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchTerms } from '../../src/knowledge/search-terms.ts';

describe('words that find each other', () => {
  it.each([
    ['talk', 'talks'],
    ['country', 'countries'],
    ['engage', 'engaged'],
    ['engages', 'engaging'],
    ['stop', 'stopped'],
    ['meet', 'meeting'],
    ['went', 'go'],
    ['withdrawn', 'withdraws'],
    ['box', 'boxes'],
    ["NATO's", 'nato'],
    ['Șerban', 'SERBAN'],
    ['staff-talks', 'staff talks'],
    ['會談', '会谈'],
  ])('%s and %s', (a, b) => expect(searchTerms(a)).toEqual(searchTerms(b)));
});

it('keeps a number apart from the Chinese word after it', () => {
  expect(searchTerms('第8次对话')).toEqual(expect.arrayContaining([...searchTerms('8'), ...searchTerms('次对话')]));
  expect(searchTerms('F-16战机')).toEqual([...searchTerms('F-16'), ...searchTerms('战机')]);
});

describe('words that do not', () => {
  it.each([
    ['general', 'generous'],
    ['crisis', 'cris'],
    ['red', 'r'],
    ['king', 'k'],
    ['北约', '约北'],
    ['mission', 'missile'],
    ['F-16', 'F-61'],
  ])('%s and %s', (a, b) => expect(searchTerms(a)).not.toEqual(searchTerms(b)));
});

it('makes ASCII words only, of any text, and the same from what it made of Latin text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const term of searchTerms(text)) expect(term).toMatch(/^[a-z0-9]+$/);
    }),
  );
});
