import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/index.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { readText } from '../../src/read/index.ts';
import { fixture } from '../knowledge/fixture.ts';

const source = 'https://example.org/summits';
const knowledge = parseKnowledge({
  ...fixture,
  series: [
    ...fixture.series,
    {
      id: 'nato-summit',
      names: { en: ['NATO summit'], zh: ['北约峰会'], other: [] },
      kind: 'summit',
      participants: ['nato'],
      occurrences: [
        { from: '2023-07-11', to: '2023-07-12', place: 'Vilnius', source },
        { from: '2024-03-07', place: 'Madrid', source },
        { from: '2024-07-09', to: '2024-07-11', place: 'Washington', source },
      ],
      source,
    },
  ],
});

/** Summits as `day title (not yet)`, of a text of 15 March 2024. */
function summits(body: string): readonly string[] {
  const read = readText(`title: A note\ndate: 2024-03-15\n\nSnow fell.\n\n${body}\n`, 'test.txt');
  if (read.kind === 'rejected') throw new Error(read.why);
  return extract(read.draft, knowledge, null)
    .accounts.filter(({ kind }) => kind === 'summit')
    .map(({ date, title, happened }) => `${date?.from} ${title}${happened ? '' : ' (not yet)'}`);
}

describe('a summit that is named and not told of', () => {
  it.each([
    ['by its city', 'NATO has changed since the Vilnius summit.', ['2023-07-11 NATO summit in Vilnius']],
    [
      'by its city after it, ahead',
      'NATO looks to this summit there in Washington.',
      ['2024-07-09 NATO summit in Washington (not yet)'],
    ],
    ['by being news', 'The NATO summit shows an old mind.', ['2024-03-07 NATO summit in Madrid']],
    ['in Chinese', '北约马德里峰会体现了旧思维。', ['2024-03-07 NATO summit in Madrid']],
    [
      'once',
      'NATO has changed since the Vilnius summit. The summit in Vilnius changed it.',
      ['2023-07-11 NATO summit in Vilnius'],
    ],
    ['not of another city', 'NATO has changed since the Lisbon summit.', []],
    ['not of who is not spoken of', 'Farmers have changed since the Vilnius summit.', []],
    ['not of another year', 'The NATO summit of 2019 shows an old mind.', []],
  ])('%s', (_, text, expected) => expect(summits(text)).toEqual(expected));
});
