import { document, on } from './world.ts';

/** Three made-up documents: an article on a round of talks, a Chinese readout of a call, and an undated comment. */
const talks = document({
  name: 'press/talks.txt',
  published: on('2031-04-03'),
  about: { title: 'Eleventh talks end in Oslo', publisher: 'Harbour Gazette' },
  sentences: [
    'China and NATO held their eleventh military staff talks in Oslo on 2 April 2031.',
    'Rear Admiral Lene Dahl, director of the Harbour Division, spoke for NATO and Wang Yi for China.',
    'They discussed maritime security, arms control and 37 open questions.',
    'The round before took place in Xiamen in May 2030.',
    'Mark Rutte said that Beijing should explain its 412 new launchers.',
  ],
  mentions: [
    ['Lene Dahl', 'Lene Dahl', 'director of the Harbour Division'],
    ['Wang Yi', 'wang-yi'],
    ['Mark Rutte', 'mark-rutte'],
  ],
  accounts: [
    {
      in: 0,
      title: 'Eleventh China–NATO military staff talks',
      who: ['china', 'nato', 'wang-yi', 'Lene Dahl'],
      date: on('2031-04-02'),
      place: 'Oslo',
      format: 'in person',
      series: 'staff-talks',
      round: 11,
      topics: ['maritime-security', 'arms-control'],
      details: [
        ['agenda', 'maritime security, arms control and 37 open questions'],
        ['earlier', 'The round before took place in Xiamen in May 2030.'],
      ],
    },
  ],
  statements: [
    { in: 4, by: 'mark-rutte', content: 'Beijing should explain its 412 new launchers', polarity: -1, about: 'china' },
  ],
});

const call = document({
  name: 'mfa/call.txt',
  published: on('2029-09-27', { basis: 'metadata' }),
  about: {
    title: 'Wang Yi speaks with Mark Rutte',
    publisher: 'Ministry of Foreign Affairs, PRC',
    side: 'china',
    kind: 'readout',
    perspective: 'China',
  },
  sentences: [
    'On September 27, 2029, Foreign Minister Wang Yi spoke by video link with NATO Secretary General Mark Rutte at the request of the latter.',
    'Wang Yi said that China is ready to talk about fishing grounds.',
    'Mark Rutte said that NATO does not see China as a rival.',
    'Both sides agreed to keep the hotline open and to meet again.',
  ],
  mentions: [
    ['Wang Yi', 'wang-yi', 'Foreign Minister'],
    ['Mark Rutte', 'mark-rutte', 'NATO Secretary General'],
  ],
  accounts: [
    {
      in: 0,
      title: 'Wang Yi spoke by video link with NATO Secretary General Mark Rutte',
      kind: 'call',
      who: ['wang-yi', 'mark-rutte'],
      date: on('2029-09-27'),
      format: 'video',
      details: [
        ['request', 'at the request of the latter'],
        ['agreed', 'Both sides agreed to keep the hotline open and to meet again.'],
      ],
    },
  ],
  statements: [
    { in: 1, by: 'wang-yi', content: 'China is ready to talk about fishing grounds', polarity: 1, about: 'nato' },
    { in: 2, by: 'mark-rutte', content: 'NATO does not see China as a rival', polarity: 1, about: 'china' },
  ],
});

const comment = document({
  name: 'comment.txt',
  published: on('2030-01-01', {
    to: '2030-01-20',
    precision: 'range',
    basis: 'inferred',
    because: ['the text speaks of the new year'],
  }),
  about: { title: 'A colder sea', perspective: 'unsigned commentary', kind: 'commentary' },
  sentences: ['The sea between them grows colder.', '毛宁说，北约应当停止在亚太制造紧张。'],
  mentions: [['毛宁', 'mao-ning']],
  statements: [{ in: 1, by: 'mao-ning', content: '北约应当停止在亚太制造紧张', polarity: -2, about: 'nato' }],
});

export const documents = [talks, call, comment] as const;
