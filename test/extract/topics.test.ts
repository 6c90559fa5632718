import { expect, it } from 'vitest';
import { topics } from '../../src/extract/topics.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { fixture } from '../knowledge/fixture.ts';

const knowledge = parseKnowledge(fixture);

it.each([
  [
    'the most frequent first',
    'Arms control came up; then warships, maritime security and warships.',
    ['maritime-security', 'arms-control'],
  ],
  ['American spelling', 'Defense spending rose.', ['defence-spending']],
  ['Chinese', '双方讨论军控和海上安全。', ['arms-control', 'maritime-security']],
  ['nothing where a word only begins alike', 'The warshipping start-up starts.', []],
])('finds %s: %s', (_, text, expected) => {
  expect(topics(text, knowledge)).toEqual(expected);
});

it('looks at a span alone', () => {
  expect(topics('Arms control. Warships.', knowledge, { start: 14, end: 23 })).toEqual(['maritime-security']);
});
