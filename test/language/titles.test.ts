import { describe, expect, test } from 'vitest';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { mentions } from '../../src/extract/mentions.ts';
import { headsThatAreNouns, institutionNouns, isConnector, isTitleWord, titleFits } from '../../src/extract/roles.ts';
import offices from '../../src/knowledge/data/offices.json' with { type: 'json' };
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import english from '../../src/language/en/titles.json' with { type: 'json' };
import others from '../../src/language/other/titles.json' with { type: 'json' };
import { wordsOf } from '../../src/language/words.ts';
import chinese from '../../src/language/zh/titles.json' with { type: 'json' };

const knowledge = parseKnowledge(await readShippedKnowledge());

/** The titles of the people in a sentence of our own, small. */
const titlesIn = (text: string): readonly string[] =>
  mentions({
    text,
    sentences: [{ n: 0, paragraph: 0, kind: 'text', start: 0, end: text.length }],
    names: knowledge.find(text),
    knowledge,
    anchor: null,
  }).flatMap(({ actor, role }) => (actor.kind === 'person' && role ? [role.title.toLowerCase()] : []));

const tells = (text: string, word: string): boolean => titlesIn(text).some((title) => title.includes(word));
const inside = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}-])${word.replace('.', '\\.')}`, 'iu').test(text);

describe('words of English titles', () => {
  const rows = [...english.heads, ...english.modifiers];
  test.each(rows.map((row) => [row.words[0]!, row] as const))('%s', (_, { words, example, nearMiss }) => {
    const shown = words.filter((word) => inside(example, word));
    expect(shown).not.toEqual([]);
    expect(shown.some((word) => tells(example, word))).toBe(true);
    expect(titlesIn(nearMiss)).toEqual([]);
  });

  test.each(english.heads.flatMap(({ words, example }) => words.map((word) => [word, words, example] as const)))(
    'and %s stands where the others of its row do',
    (word, words, example) => {
      const shown = words.find((each) => inside(example, each))!;
      const asThere = (there: string) =>
        there === there.toLowerCase() ? word : word[0]!.toUpperCase() + word.slice(1);
      expect(tells(example.replace(new RegExp(shown, 'iu'), asThere), word)).toBe(true);
    },
  );

  test('no word stands in two rows of heads, nor in two of what stands before them', () => {
    for (const rows of [english.heads, english.modifiers]) {
      const words = rows.flatMap((row) => row.words);
      expect(words.length).toBe(new Set(words).size);
    }
  });

  test.each([
    ['the spokeswoman', 'Spokesperson of the Ministry', true],
    ['the defense minister', 'Minister of National Defence', true],
    ['Vice Minister', 'Minister of Foreign Affairs', false],
    ['the undersecretary', 'Secretary of State', false],
    ['the general', 'Lieutenant General', true],
    ['the table', 'Minister', false],
  ])('%s can mean a %s: %s', (words, role, fits) => {
    expect(titleFits(words, role)).toBe(fits);
  });

  test('the noun of a crowd is no title alone', () => {
    expect(headsThatAreNouns.has('general')).toBe(true);
    expect(headsThatAreNouns.has('ambassador')).toBe(false);
    expect(english.institutions.length).toBe(new Set(english.institutions.map(({ noun }) => noun)).size);
  });
});

describe('words of Chinese titles', () => {
  test.each(chinese.heads.map((row) => [row.words[0]!, row] as const))('%s', (_, { words, example, nearMiss }) => {
    const shown = words.filter((word) => example.includes(word));
    expect(shown).not.toEqual([]);
    expect(titlesIn(example).some((title) => shown.some((word) => title.includes(word)))).toBe(true);
    expect(titlesIn(nearMiss)).toEqual([]);
  });

  test('no word stands in two rows', () => {
    const words = chinese.heads.flatMap((row) => row.words);
    expect(words.length).toBe(new Set(words).size);
  });
});

test('no title of another language is told as two', () => {
  const words = Object.values(others).flat();
  expect(words.length).toBe(new Set(words).size);
});

/** Seats, theatres and names of offices that are no words of a title. */
const besides = new Set('or brussels europe indo-pacific east pacific mfa representatives chiefs'.split(' '));

test('the words of every office that the knowledge knows are words of titles', () => {
  const strange = offices.flatMap(({ title, names }) =>
    [title, ...(names.en ?? [])].flatMap((name) => {
      const found = knowledge.find(name).filter(({ kind }) => kind !== 'office' && kind !== 'topic');
      return wordsOf(name, 0, name.length)
        .filter(
          ({ word, text, start, end }) =>
            word && !/^['’]s$|^\p{Lu}+$/u.test(text) && !found.some((one) => one.start <= start && one.end >= end),
        )
        .map(({ lower }) => lower)
        .filter(
          (lower) => !isTitleWord(lower) && !isConnector(lower) && !institutionNouns.has(lower) && !besides.has(lower),
        )
        .map((lower) => `${lower} of ${name}`);
    }),
  );
  expect(strange).toEqual([]);
});
