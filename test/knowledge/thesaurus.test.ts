import { describe, expect, test } from 'vitest';
import { openThesaurus } from '../../src/command-line/thesaurus-files.ts';

const thesaurus = await openThesaurus();

describe('words near in sense', () => {
  test.each([
    ['grumble', 'complain', 'the wider term'],
    ['complain', 'grumble', 'a narrower one'],
    ['assurance', 'pledge', 'a synonym in the same sense'],
    ['assurance', 'assure', 'the verb of a noun'],
    ['grumbled', 'complain', 'of a form of the word'],
    ['studies', 'survey', 'of a plural'],
  ])('%s: %s (%s)', (word, other) => expect(thesaurus.related(word)).toContain(other));

  test.each([
    ['walk', 'swim'],
    ['summit', 'salad'],
  ])('%s is not %s', (word, other) => expect(thesaurus.related(word)).not.toContain(other));

  test.each(['', 'xyzzy', '北约', '1999', 'a_b', '  1'])('"%s" is no English word', (word) => {
    expect(thesaurus.related(word)).toEqual([]);
  });
});
