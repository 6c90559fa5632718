import { describe, expect, test } from 'vitest';
import { spelledOut } from '../../src/answer/question/short-forms.ts';
import { alike } from '../../src/answer/question/synonyms.ts';
import { termsOf } from '../../src/answer/question/words.ts';
import { openThesaurus } from '../../src/command-line/thesaurus-files.ts';
import short from '../../src/language/en/short-forms.json' with { type: 'json' };
import synonyms from '../../src/language/en/synonyms.json' with { type: 'json' };
import chinese from '../../src/language/zh/short-forms.json' with { type: 'json' };

const isAlike = ([one, other]: readonly string[]): boolean =>
  termsOf(other!).some((term) => termsOf(one!).some((each) => alike(each).has(term)));

describe('words that count as one another', () => {
  test.each(synonyms.map((row) => [row.why, row] as const))('%s', (_, { words, example, nearMiss }) => {
    expect(isAlike(example), `${example}`).toBe(true);
    expect(example.every((each) => words.includes(each))).toBe(true);
    expect(isAlike(nearMiss), `${nearMiss}`).toBe(false);
  });

  test('no row says only what WordNet or the dictionary says', async () => {
    const thesaurus = await openThesaurus();
    const near = (word: string) =>
      new Set([...thesaurus.related(word).flatMap(termsOf), ...thesaurus.inChinese(word).flat(), ...termsOf(word)]);
    const said = synonyms.filter(({ words }) =>
      words.every((word) =>
        words.every((other) => near(word).has(termsOf(other)[0] ?? '') || near(other).has(termsOf(word)[0] ?? '')),
      ),
    );
    expect(said.map(({ words }) => words.join(' '))).toEqual([]);
  });
});

describe('short forms of chat are written out', () => {
  test.each([...short, ...chinese].map((row) => [row.short.join(', '), row] as const))(
    '%s',
    (_, { long, example, nearMiss }) => {
      expect(spelledOut(example)).toContain(long.trim());
      expect(spelledOut(nearMiss)).toBe(nearMiss);
    },
  );

  test.each([
    ['who leads NATO?', 'who is the NATO leader?'],
    ['who leads the talks?', 'who leads the talks?'],
    ['他愿不愿意谈', '他是否愿意谈'],
    ['他不愿意谈', '他不愿意谈'],
  ])('%s is %s', (typed, written) => expect(spelledOut(typed)).toBe(written));
});
