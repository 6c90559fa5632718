import { expect, test } from 'vitest';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { bothSides, calledSide, isBetweenBoth, sides, wordsOfSides } from '../../src/model/field.ts';
import { codeOf, sources } from '../imports.ts';

const knowledge = parseKnowledge(await readShippedKnowledge());

test('the knowledge knows both sides, by the names that replies use', () => {
  expect(bothSides.map((side) => knowledge.actor(side)?.name)).toEqual(bothSides.map((side) => calledSide[side]));
});

test.each(wordsOfSides)('%s names one of them', (word) => {
  const whole = word === 'sino' ? 'Sino-NATO' : word;
  expect(
    knowledge.find(whole[0]!.toUpperCase() + whole.slice(1)).concat(knowledge.find(whole.toUpperCase())).length,
  ).toBeGreaterThan(0);
});

test.each([
  [['china', 'nato', null], true],
  [['china'], false],
  [['nato', 'germany'], false],
  [[], false],
])('sides %j: both are %s', (found, both) => {
  expect(isBetweenBoth(new Set(found))).toBe(both);
});

test('the ids of the two sides are written nowhere else', () => {
  const written = /'(?:china|nato)'|\b(?:china|nato):/;
  // Where family names come first is told by countries' ids.
  const others = sources.filter((path) => path !== 'src/model/field.ts' && path !== 'src/knowledge/family-name.ts');
  expect(
    others.filter((path) =>
      written.test(codeOf(path).replaceAll(/\/(?:stance|who|find|timeline)[^'`]*|actor:\w+|source:\w+/g, '')),
    ),
  ).toEqual([]);
  expect(sides.alliance).not.toBe(sides.china);
});
