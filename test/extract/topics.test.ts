import { describe, expect, it } from 'vitest';
import { topics } from '../../src/extract/topics.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { inside } from '../../src/language/spans.ts';
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
  expect(topics(knowledge.find(text))).toEqual(expected);
});

describe('the names of a span', () => {
  const names = knowledge.find('Arms control. Warships. Maritime security.');
  it.each([
    ['one that fills it', { start: 14, end: 22 }, ['maritime-security']],
    ['several', { start: 0, end: 23 }, ['arms-control', 'maritime-security']],
    ['none that only begins in it', { start: 0, end: 11 }, []],
    ['none that only ends in it', { start: 1, end: 13 }, []],
    ['none of an empty one', { start: 14, end: 14 }, []],
  ])('are %s', (_, span, expected) => {
    expect(topics(inside(names, span))).toEqual(expected);
  });
});
