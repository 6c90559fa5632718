import { expect, it } from 'vitest';
import type { EventDetail, Line } from '../../src/model/reply.ts';
import { differences, rivals } from '../../src/reply/differences.ts';
import { toAnswer } from '../../src/reply/json.ts';
import { reply } from '../../src/reply/parts.ts';
import { document, on, reader } from '../answer/world.ts';

const begun = (name: string, year: string) =>
  document({
    name,
    published: on('2031-01-01'),
    about: { title: name },
    sentences: [`China and NATO began to talk in ${year}.`],
    accounts: [
      { in: 0, title: 'China and NATO began to talk', kind: 'decision', who: ['china'], date: on(`${year}-01-01`) },
    ],
  }); // prettier-ignore

const known = reader([begun('early.txt', '2010'), begun('late.txt', '2020')]);
const withConflict = async (): Promise<readonly EventDetail[]> => {
  const events = await known.events({});
  const values = events.map(({ date, accounts }) => ({ value: date!.from.slice(0, 4), accounts }));
  return events.map((event) => ({ ...event, conflicts: [{ field: 'began', values }] }));
};
const plain = (line: Line): string => line.map((part) => ('text' in part ? part.text : '')).join('');

it('the other value of a difference is found among all events, not only those that are shown', async () => {
  const [, late] = await withConflict();
  expect(differences(late!, [])).toEqual([]);
  const others = await rivals(known, [late!]);
  expect(others.map(({ date }) => date?.from)).toEqual(['2010-01-01']);
  expect(differences(late!, others).map(plain)).toEqual(['⚠ accounts differ on when it began: 2010  — 2020 ']);
});

it('nothing is looked for where both are shown', async () => {
  expect(await rivals(known, await withConflict())).toEqual([]);
});

it('the JSON names the sources of each value, of whichever event they are', async () => {
  const { events } = toAnswer('', reply({ data: { events: await withConflict() } }));
  expect(events?.map(({ conflicts }) => conflicts[0]?.values.map(({ citations }) => citations))).toEqual([
    [[1], [2]],
    [[1], [2]],
  ]);
});
