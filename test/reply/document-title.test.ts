import { expect, it } from 'vitest';
import { documentTitle } from '../../src/platforms/shared/document-words.ts';
import { titleOf } from '../../src/reply/document-title.ts';
import { document, on } from '../answer/world.ts';

it.each([
  ['its title', { title: 'Talks end', opening: 'The talks ended.' }, 'Talks end'],
  ['its first words', { opening: 'The talks\nended in Oslo.' }, '“The talks ended in Oslo.”'],
  [
    'no more than some of them, cut at a word',
    { opening: `The talks ended ${'quietly '.repeat(20)}` },
    '“The talks ended quietly quietly quietly quietly quietly…”',
  ],
  ['the name of its file', { opening: ' ' }, 'a7f3.txt'],
  ['the name of its file where nothing is known', {}, 'a7f3.txt'],
])('a document is called by %s', (_, about, expected) => {
  const called = document({ name: 'a7f3.txt', published: on('2030-01-01'), about, sentences: ['The talks ended.'] });
  expect(titleOf(called)).toBe(expected);
  expect(documentTitle(called)).toBe(expected);
});
