import { describe, expect, test } from 'vitest';
import { hanNameLength } from '../../src/extract/mentions/chinese-names.ts';
import { commonSurnames, familyOf, isNoName, isParticled, surnamesFirst } from '../../src/extract/mentions/name-run.ts';
import { abbreviates } from '../../src/extract/split-abbreviations.ts';
import abbreviations from '../../src/language/en/abbreviations.json' with { type: 'json' };
import english from '../../src/language/en/names.json' with { type: 'json' };
import { wordsOfRows } from '../../src/language/rows.ts';
import chinese from '../../src/language/zh/names.json' with { type: 'json' };

describe('words in and beside names', () => {
  test.each([
    ['january', true],
    ['reuters', true],
    ['thurs', true],
    ['may', false],
    ['holt', false],
  ])('%s is no name: %s', (word, none) => {
    expect(isNoName(word)).toBe(none);
  });

  test.each([
    [['Zhou', 'Xuming'], 'Zhou'],
    [['Ines', 'Holt'], 'Holt'],
    [['Wang', 'Li', 'Holt'], 'Holt'],
  ])('of %j the family is %s', (words, family) => {
    expect(familyOf(words)).toBe(family);
  });

  test.each([
    ['da Cunha', true],
    ['Van Holt', true],
    ['Damian Holt', false],
  ])('%s begins with a particle: %s', (name, particled) => {
    expect(isParticled(name)).toBe(particled);
  });

  test('a surname that is a word needs more beside it', () => {
    expect(commonSurnames.has('may')).toBe(true);
    expect(commonSurnames.has('holt')).toBe(false);
    expect(surnamesFirst.has('zhou')).toBe(true);
  });
});

describe('names in Chinese', () => {
  test.each([
    ['林远说', 2],
    ['斯托尔滕贝格表示', 6],
    ['周三会谈', 0],
    ['方面表示', 0],
  ])('%s begins with a name of %i characters', (rest, length) => {
    expect(hanNameLength(rest)).toBe(length);
  });
});

describe('abbreviations', () => {
  const at = (text: string): boolean => abbreviates(text, text.indexOf('.'), text.indexOf('.') + 2);
  test.each([
    ['He met Gen. Holt there.', true],
    ['It was in Sept. of that year.', true],
    ['It ended in Sept. The talks went on.', false],
    ['They met. Holt spoke.', false],
    ['am 3. März', true],
  ])('%s: the first full stop ends no sentence: %s', (text, abbreviated) => {
    expect(at(text)).toBe(abbreviated);
  });
});

test('no list has a word twice', () => {
  const lists = [
    abbreviations.beforeNames,
    abbreviations.mayEnd,
    abbreviations.titles,
    abbreviations.withStop,
    english.commonSurnames,
    english.surnamesFirst,
    chinese.afterNames,
  ].map(wordsOfRows);
  const characters = [chinese.surnames.join(''), chinese.transliterating.join('')].map((all) => [...all]);
  for (const words of [...lists, ...characters])
    expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});
