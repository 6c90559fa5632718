import { describe, expect, it } from 'vitest';
import { gatherEntries, kindOfFile } from '../../src/knowledge/gather.ts';
import { mergeEntries, parseKnowledge } from '../../src/knowledge/parse.ts';
import { AttacheError } from '../../src/model/error.ts';
import { fixture } from './fixture.ts';

const messageOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    expect(error).toBeInstanceOf(AttacheError);
    return (error as AttacheError).message;
  }
  return 'nothing was wrong';
};
const person = fixture.people[0]!;
const role = person.roles[0]!;
const organization = fixture.organizations[0]!;

describe('what parsing refuses', () => {
  it.each([
    [
      'an id with capitals',
      { people: [{ ...person, id: 'Jens' }] },
      'people Jens: id holds "Jens": an id is lower-case words joined by hyphens',
    ],
    [
      'a missing list of names',
      { people: [{ ...person, names: { zh: [] } }] },
      'people jens-stoltenberg: names.en is missing',
    ],
    ['an entry without an id', { people: [{ names: { en: ['A'] } }] }, 'people entry 0: id is missing'],
    ['something else than a list', { topics: {} }, 'topics: Invalid input'],
    [
      'a day that is none',
      { people: [{ ...person, roles: [{ ...role, from: '1 May' }] }] },
      'people jens-stoltenberg: roles.0.from holds "1 May"',
    ],
    ['an id used twice', { people: [person, person] }, 'people jens-stoltenberg: id: used twice'],
    [
      'a person and an organisation of one id',
      { people: [{ ...person, id: 'nato' }] },
      "people nato: id: is an organization's as well",
    ],
    [
      'an office that nobody listed',
      { people: [{ ...person, roles: [{ ...role, office: 'pope' }] }] },
      'people jens-stoltenberg: roles.0.office: "pope" is no office',
    ],
    [
      'a side that nobody listed',
      { people: [{ ...person, side: 'mars' }] },
      'people jens-stoltenberg: side: "mars" is no organization',
    ],
    [
      'a term that ends before it begins',
      { people: [{ ...person, roles: [{ ...role, from: '2020', to: '2019-05' }] }] },
      'roles.0: ends 2019-05 before it begins 2020',
    ],
    [
      'a circle of parents',
      { organizations: [{ ...organization, parent: 'nato' }] },
      'organizations nato: parent: the chain of parents comes back',
    ],
  ])('%s', (_, bad, expected) => {
    expect(messageOf(() => parseKnowledge({ ...fixture, ...bad }))).toContain(expected);
  });

  it('lists every bad entry at once', () => {
    const bad = {
      ...fixture,
      people: [
        { ...person, id: 'A B' },
        { ...person, side: 7 },
      ],
    };
    expect(messageOf(() => parseKnowledge(bad)).split('\n')).toHaveLength(3);
  });

  it.each([
    [
      'a file of no kind',
      { name: 'persons.json', content: '[]' },
      'persons.json: no kind of knowledge; name it people*.json',
    ],
    ['a file that is no JSON', { name: 'people.json', content: '[{' }, 'people.json: is no JSON'],
    [
      'a bad entry in a file',
      { name: 'people-nato.json', content: '[{"id": "x"}]' },
      'people-nato.json x: names is missing',
    ],
  ])('%s', (_, file, expected) => {
    expect(messageOf(() => gatherEntries([file]))).toContain(expected);
  });
});

it('parses what it is given and freezes it to the bottom', () => {
  const knowledge = parseKnowledge(fixture);
  expect(knowledge.people).toHaveLength(fixture.people.length);
  expect(Object.isFrozen(knowledge.people[0]!.names.en)).toBe(true);
  expect(knowledge.version).toBe(parseKnowledge(structuredClone(fixture)).version);
});

it('takes absent kinds for empty ones', () => {
  expect(parseKnowledge({}).find('NATO met.')).toEqual([]);
});

it.each([
  ['people.json', 'people'],
  ['folder/people-nato.json', 'people'],
  ['calendar.2024.json', 'calendar'],
  ['peoples.json', null],
  ['people.txt', null],
])('reads the kind of %s', (name, kind) => {
  expect(kindOfFile(name)).toBe(kind);
});

it('gathers several files of a kind in one list', () => {
  const files = [
    { name: 'topics.json', content: JSON.stringify(fixture.topics.slice(0, 1)) },
    { name: 'topics-more.json', content: JSON.stringify(fixture.topics.slice(1)) },
  ];
  expect(gatherEntries(files)).toEqual({ topics: fixture.topics });
});

it('adds entries, and replaces those of the same id where they stand', () => {
  const other = { ...fixture.topics[1]!, title: 'Money' };
  const added = { ...fixture.topics[0]!, id: 'space' };
  const merged = mergeEntries({ topics: fixture.topics }, { topics: [added, other] });
  expect(merged.topics?.map(({ id, title }) => `${id} ${title}`)).toEqual([
    'maritime-security Maritime security',
    'defence-spending Money',
    'arms-control Arms control',
    'space Maritime security',
  ]);
});
