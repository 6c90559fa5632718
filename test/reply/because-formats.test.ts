import { expect, test } from 'vitest';
import { formats } from '../../src/read/formats.ts';
import { becauseWords } from '../../src/reply/because-words.ts';

test.each(formats.flatMap(({ endings }) => endings))('a file ending in %s is told of without its name', (ending) => {
  expect(becauseWords([`told of in notes-of-the-day.${ending}`])).toBe('told of in another text');
});

test('what ends in none of them stays', () => {
  expect(becauseWords(['told of in notes.exe'])).toBe('told of in notes.exe');
});
