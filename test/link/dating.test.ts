import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clues } from '../../src/extract/clues.ts';
import { dates } from '../../src/extract/dates/index.ts';
import { split } from '../../src/extract/split.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { dateDocument } from '../../src/link/dating.ts';
import type { DateWindow } from '../../src/model/date.ts';
import type { DocumentBrief, Extraction } from '../../src/model/document.ts';
import type { Account, StoredAccount } from '../../src/model/event.ts';

const source = 'made up for this test';
const country = (id: string, name: string, more: object = {}) => ({
  id,
  kind: 'country',
  names: { en: [name] },
  side: id,
  ...more,
});

/** A small world: an alliance that grew to three members, a war, yearly summits, numbered talks, and who held office. */
const knowledge = parseKnowledge({
  organizations: [
    country('nato', 'NATO', { kind: 'organization' }),
    country('arland', 'Arland', { natoMemberSince: '2001-05-01' }),
    country('borland', 'Borland', { natoMemberSince: '2010-05-01' }),
    country('corland', 'Corland'),
    country('dorland', 'Dorland'),
    ...Array.from({ length: 10 }, (_, i) => country(`old-${i}`, `Oldland ${i}`, { natoMemberSince: '1990-01-01' })),
  ],
  offices: [{ id: 'chair', title: 'Chair of NATO', names: { en: ['NATO Chair'] }, organization: 'nato', side: 'nato' }],
  people: [
    {
      id: 'ann-berg',
      names: { en: ['Ann Berg'] },
      side: 'nato',
      roles: [{ office: 'chair', title: 'Chair', organization: 'nato', from: '2008-01-01', to: '2012-01-01', source }],
    },
    { id: 'li-ming', names: { en: ['Li Ming'] }, side: 'corland', roles: [] },
  ],
  series: [
    {
      id: 'autumn-summit',
      names: { en: ['autumn summit'] },
      kind: 'summit',
      participants: ['nato'],
      occurrences: [2009, 2010, 2011].map((year) => ({
        from: `${year}-10-06`,
        to: `${year}-10-07`,
        place: 'Warsaw',
        source,
      })),
    },
    {
      id: 'harbour-talks',
      names: { en: ['harbour talks'] },
      kind: 'meeting',
      participants: ['nato', 'corland'],
      numbered: true,
      occurrences: [
        { round: 3, from: '2010-03-10', source },
        { round: 4, from: '2011-03-16', source },
      ],
    },
  ],
  calendar: [
    {
      id: 'border-war',
      title: 'Invasion of Dorland',
      names: { en: ['border war'] },
      from: '2009-08-20',
      participants: ['corland', 'dorland'],
      source,
    },
    {
      id: 'pier-visit',
      title: 'Visit to the pier',
      names: { en: ["Berg's visit to the pier"] },
      from: '2010-02-03',
      source,
    },
    ...['2009-06-04', '2011-06-07'].map((from) => ({
      id: `berg-in-oslo-${from.slice(0, 4)}`,
      title: 'Ann Berg in Oslo',
      names: { en: ["Berg's stay in Oslo"] },
      from,
      place: 'Oslo',
      participants: ['ann-berg'],
      source,
    })),
    {
      id: 'berg-and-li',
      title: 'Ann Berg and Li Ming',
      names: { en: ["Berg's call with Li"] },
      from: '2010-09-09',
      participants: ['ann-berg', 'li-ming'],
      source,
    },
  ],
});

function extraction(text: string, accounts: readonly Account[] = []): Extraction {
  const sentences = split(text, [{ start: 0, end: text.length, kind: 'paragraph' }]);
  const found = dates(text, sentences, 'en', null);
  return {
    sentences,
    dates: found,
    accounts,
    clues: clues({ text, sentences, dates: found, names: knowledge.find(text), knowledge, accounts }),
  } as unknown as Extraction;
}

const dated = (text: string): string | null =>
  shown(dateDocument({ text, extraction: extraction(text), neighbours: [], knowledge }));
const shown = (window: DateWindow | null): string | null => (window === null ? null : `${window.from} to ${window.to}`);

describe('an undated document is dated by its own words', () => {
  test.each<[string, string, string]>([
    ['the stated day of its lead', 'On 5 June 2010 envoys of Corland met in Arville.', '2010-06-05 to 2010-06-11'],
    [
      'a day without a year, the members and the office',
      'On March 23 NATO Chair Ann Berg spoke. The twelve-member alliance agreed, the 12-member NATO said.',
      '2011-03-23 to 2011-03-29',
    ],
    [
      'a meeting that is near',
      'On the eve of the autumn summit NATO Chair Ann Berg spoke. The border war, now in its second year, goes on.',
      '2010-09-26 to 2010-10-07',
    ],
    ['no age of a war', 'They met. 近2年来，本地区保持和平，好于 border war 之时。', '2009-08-20 to 2009-09-13'],
    ['the age of a war', 'Nearly two years since the border war began, they met.', '2011-03-20 to 2011-08-27'],
    [
      'last year of an event whose year is known',
      "It began with Berg's visit to the pier last year, at the time of the border war.",
      '2011-01-01 to 2011-08-07',
    ],
    [
      'what is still to come, and what has been',
      'In May 2010 they agreed. The fair will be held on 3 July 2010.',
      '2010-05-01 to 2010-07-03',
    ],
    [
      'so many days after a known day',
      "Three days after Berg's visit to the pier the envoys met.",
      '2010-02-05 to 2010-02-13',
    ],
    [
      'so many weeks before a known day',
      "One week before Berg's visit to the pier the envoys met.",
      '2010-01-20 to 2010-02-02',
    ],
    [
      'so many weeks after one of its days, the latest of which it does not come before',
      'Three weeks after the lines were cut, NATO Chair Ann Berg spoke. The tanker has been at anchor since 19 November. It crossed the lines on 17 November and left on 26 November 2010.',
      '2010-12-04 to 2010-12-14',
    ],
    [
      'no day since which something goes on',
      'The tanker has been at anchor since 3 June 2010. NATO Chair Ann Berg was there on 20 June 2010.',
      '2010-06-20 to 2010-06-26',
    ],
    [
      'the weekday that so many weeks before a known day was',
      "On Monday, one week before Berg's visit to the pier, the envoys met.",
      '2010-01-25 to 2010-01-31',
    ],
    [
      'a weekday that is not before what it tells of',
      "NATO Chair Ann Berg said so on Friday. She spoke of Berg's visit to the pier on Wednesday.",
      '2010-02-05 to 2010-02-09',
    ],
    [
      'a day of a month, told soon after it',
      'The fair was opened on the 20th. In May 2010 they agreed. The next will be held on 3 June 2010.',
      '2010-05-20 to 2010-05-30',
    ],
    [
      'leaders who come together in a city next week',
      'When the leaders of NATO gather in Warsaw next week, all will be said. The border war, in its second year, goes on.',
      '2010-09-23 to 2010-10-06',
    ],
    [
      'people and a city, of two times the one in office',
      'NATO Chair Ann Berg was in Oslo last week, in the second year of the border war. She smiled.',
      '2011-06-08 to 2011-06-20',
    ],
    [
      'two people who spoke with one another',
      'Ann Berg spoke with Li Ming of the ports. So it was.',
      '2010-09-09 to 2010-10-03',
    ],
    [
      'an event known by what comes of it in a week',
      "In one week Berg's visit to the pier begins. The ports are ready.",
      '2010-01-23 to 2010-01-31',
    ],
    [
      'a day that it counts to, and the members',
      'Two weeks ago, on 13 March, envoys met. The 11-member NATO looked on.',
      '2002-03-23 to 2010-03-31',
    ],
    [
      'the member that joined last',
      'In May 2010 they agreed. Borland, the 12th member of NATO, looks on.',
      '2010-05-01 to 2011-11-02',
    ],
    [
      'a weekday beside a day, and the office',
      'ARVILLE, 8 March: NATO Chair Ann Berg spoke on Tuesday. The envoys left.',
      '2011-03-08 to 2011-03-14',
    ],
    [
      'a weekday that a date in brackets does not fit',
      'They met on Thursday (5 June 2010) in Arville. It was late.',
      '2010-06-03 to 2010-06-11',
    ],
    ['few days as of one', 'Some time went by. The fair was held from 1 to 4 June 2010.', '2010-06-01 to 2010-07-01'],
  ])('%s', (_, text, expected) => {
    expect(dated(text)).toBe(expected);
  });

  test.each<[string, string]>([
    ['nothing that names a time', 'The envoys met and agreed on much.'],
    ['a year in the name of a plan only', "It is part of the alliance's 2030 agenda."],
    ['an event of a general name', 'They asked for a border war museum.'],
    ['a number of members of something else', 'The 12-member jury agreed.'],
    ['a person and a city far apart', 'Ann Berg was born in Arville. Oslo lies by the sea.'],
    ['a day until which something may be done', 'They may no longer buy it after 31 December.'],
    ['a day that follows on nothing', 'The plan for 2010 stands. They protested on the following day.'],
  ])('and stays undated with %s', (_, text) => {
    expect(dated(text)).toBeNull();
  });
});

function account(text: string, more: Partial<Account>): Account {
  return {
    start: 0,
    end: text.length,
    title: text.slice(0, 40),
    kind: 'meeting',
    date: null,
    participants: [],
    place: null,
    format: null,
    topics: [],
    series: null,
    round: null,
    details: [],
    happened: true,
    evidence: { start: 0, end: text.length, sentence: 0, quote: text },
    ...more,
  };
}

function neighbour(name: string, day: string, basis: DateWindow['basis'], more: Partial<Account>) {
  const date: DateWindow = { from: day, to: day, precision: 'day', basis: 'stated', because: [] };
  const told = { ...account('They met.', { date, ...more }), id: `${name}:0`, document: name } as StoredAccount;
  const document = {
    id: name,
    name,
    publisher: name,
    title: null,
    published: { ...date, basis },
  } as unknown as DocumentBrief;
  return { account: told, document };
}

const people = ['ann-berg', 'li-ming'].map((id) => ({
  actor: { id, name: id, kind: 'person' as const, side: null },
  role: null,
  part: 'took part' as const,
  span: { start: 0, end: 1 },
}));

describe('and by accounts of its events in dated documents', () => {
  const text = 'Envoys held the fourth round of talks on Wednesday.';

  test('the round of a series and a weekday', () => {
    const own = extraction(text, [account(text, { series: 'harbour-talks', round: 4 })]);
    const window = dateDocument({ text, extraction: own, neighbours: [], knowledge });
    expect(shown(window)).toBe('2011-03-16 to 2011-03-22');
    expect(window).toMatchObject({ basis: 'inferred', precision: 'range' });
    expect(window!.because).toEqual([expect.stringContaining('16 Mar 2011, known date of harbour talks')]);
  });

  test('the same people met on that weekday', () => {
    const own = extraction(text, [account(text, { participants: people })]);
    const neighbours = [
      neighbour('gazette', '2012-05-02', 'metadata', { participants: people }),
      neighbour('herald', '2012-06-08', 'metadata', { participants: people }),
    ];
    expect(shown(dateDocument({ text, extraction: own, neighbours, knowledge }))).toBe('2012-05-02 to 2012-05-08');
  });

  test.each<[string, Parameters<typeof neighbour>[2], Partial<Account>]>([
    ['only one of the people was there', 'metadata', { participants: people.slice(0, 1) }],
    ['the other document is itself dated by elimination', 'inferred', { participants: people }],
    ['it is only planned', 'metadata', { participants: people, happened: false }],
    ['it was elsewhere', 'metadata', { participants: people, place: 'Oslo' }],
  ])('but not where %s', (_, basis, more) => {
    const own = extraction(text, [account(text, { participants: people, place: 'Arville' })]);
    const neighbours = [neighbour('gazette', '2012-05-02', basis, more)];
    expect(dateDocument({ text, extraction: own, neighbours, knowledge })).toBeNull();
  });
});

test('a round whose day nobody knows is not taken for another round', () => {
  const text = 'On Wednesday the ninth harbour talks were held.';
  const told = extraction(text, [account(text, { series: 'harbour-talks', round: 9 })]);
  expect(dateDocument({ text, extraction: told, neighbours: [], knowledge })).toBeNull();
});

test('the order of neighbours and of clues changes nothing', () => {
  const text = 'NATO Chair Ann Berg held talks on Wednesday. The border war, in its second year, goes on.';
  const own = extraction(text, [account(text, { participants: people })]);
  const neighbours = ['2009-11-04', '2010-05-05', '2011-02-02', '2011-03-02'].map((day) =>
    neighbour(day, day, 'stated', { participants: people }),
  );
  const expected = dateDocument({ text, extraction: own, neighbours, knowledge });
  expect(expected).not.toBeNull();
  const orders = fc.tuple(
    fc.shuffledSubarray(neighbours, { minLength: neighbours.length }),
    fc.shuffledSubarray([...own.clues], { minLength: own.clues.length }),
  );
  fc.assert(
    fc.property(orders, ([near, shuffled]) => {
      const again = dateDocument({ text, extraction: { ...own, clues: shuffled }, neighbours: near, knowledge });
      expect(again).toEqual(expected);
    }),
  );
});

test('every clue with a span quotes the text, and its windows lie within it', () => {
  const text =
    "On March 23 NATO Chair Ann Berg spoke ahead of the autumn summit of the 12-member NATO. Berg's visit to the pier last year followed the border war, now in its second year.";
  const found = extraction(text).clues;
  expect(found.length).toBeGreaterThan(4);
  for (const { span, text: words, from, to, windows } of found) {
    if (span !== null) expect(words).toContain(text.slice(span.start, span.end));
    for (const window of windows ?? [])
      expect((from ?? '0') <= (window.from ?? '0') && (window.to ?? '9') <= (to ?? '9')).toBe(true);
  }
});
