import { describe, expect, it } from 'vitest';
import { dated, detail, link, type SourcedAccount, telling } from './accounts.ts';

const met = { who: ['wang', 'rutte'] } as const;
const conflicts = (...told: readonly SourcedAccount[]) =>
  link(...told).flatMap((event) =>
    event.conflicts.map(({ field, values }) => `${field}: ${values.map(({ value }) => value).join(' / ')}`),
  );

describe('accounts that differ', () => {
  it.each([
    [
      'on the day',
      [telling({ in: 'a', ...met }), telling({ in: 'b', ...met, date: '2024-03-14' })],
      ['date: 2024-03-13 / 2024-03-14'],
    ],
    [
      'on the place',
      [telling({ in: 'a', ...met, place: 'Oslo' }), telling({ in: 'b', ...met, place: 'Rome' })],
      ['place: Oslo / Rome'],
    ],
    [
      'on the name',
      [
        telling({ in: 'a', ...met, details: [detail('name', 'Blue Sea')] }),
        telling({ in: 'b', ...met, details: [detail('name', 'Azure Sea')] }),
      ],
      ['name: Azure Sea / Blue Sea'],
    ],
    [
      'on the format',
      [
        telling({ in: 'a', ...met, details: [detail('format', 'by phone')] }),
        telling({ in: 'b', ...met, details: [detail('format', 'video link')] }),
      ],
      ['format: by phone / video link'],
    ],
    [
      'on a figure',
      [
        telling({ in: 'a', kind: 'incident', who: ['nato', 'russia'], title: 'bombing with 10,000 tonnes' }),
        telling({ in: 'b', kind: 'incident', who: ['nato', 'russia'], title: 'bombing with 22,000 tonnes' }),
      ],
      ['tonnes: 10,000 tonnes / 22,000 tonnes'],
    ],
    [
      'on a figure in Chinese',
      [
        telling({ in: 'a', kind: 'incident', who: ['nato', 'russia'], title: '轰炸，1万多吨炸药' }),
        telling({ in: 'b', kind: 'incident', who: ['nato', 'russia'], title: '轰炸，总计2.2万吨' }),
      ],
      ['tonnes: 1万多吨 / 2.2万吨'],
    ],
  ])('%s', (_, told, expected) => {
    expect(conflicts(...told)).toEqual(expected);
  });

  it('not on the day where one is only worked out, and the stated day is the event’s', () => {
    const worked = (name: string, from: string, to: string, basis: 'resolved' | 'inferred') =>
      telling({
        in: name,
        ...met,
        date: { ...dated(from, basis), to, precision: from === to ? 'day' : 'range' },
      });
    const told = [
      telling({ in: 'a', ...met }),
      worked('b', '2024-03-14', '2024-03-14', 'inferred'),
      worked('c', '2024-03-14', '2024-03-16', 'resolved'),
    ];
    expect(conflicts(...told)).toEqual([]);
    expect(link(...told).map((event) => event.date?.from)).toEqual(['2024-03-13']);
  });

  it('a weekday that does not fit its date, inside one account', () => {
    expect(conflicts(telling({ in: 'a', ...met, title: 'They met on Friday, March 13.' }))).toEqual([
      'weekday: Friday / March 13',
    ]);
  });
  it('on when relations began: two events, each with the conflict', () => {
    const began = (name: string, date: string) =>
      telling({ in: name, kind: 'decision', who: ['china', 'nato'], date, title: `began the dialogue in ${date}` });
    const events = link(began('a', '2010'), began('b', '2020'));
    expect(events.map((event) => event.conflicts)).toEqual(
      [0, 1].map(() => [
        {
          field: 'began',
          values: [
            { value: '2010', accounts: ['a:0'] },
            { value: '2020', accounts: ['b:0'] },
          ],
        },
      ]),
    );
  });
});

describe('accounts that agree', () => {
  it.each([
    ['one is less precise', [telling({ in: 'a', ...met }), telling({ in: 'b', ...met, date: '2024-03' })]],
    [
      'one date is worked out',
      [telling({ in: 'a', ...met }), telling({ in: 'b', ...met, date: dated('2024-03-14', 'inferred') })],
    ],
    [
      'one place holds the other',
      [telling({ in: 'a', ...met, place: 'Oslo' }), telling({ in: 'b', ...met, place: 'Oslo, Norway' })],
    ],
    [
      'only the ordinal of the name differs',
      [
        telling({ in: 'a', ...met, details: [detail('name', 'eighth staff talks')] }),
        telling({ in: 'b', ...met, details: [detail('name', 'the 8th staff talks')] }),
      ],
    ],
    ['a weekday fits its date', [telling({ in: 'a', ...met, title: 'They met on Wednesday, March 13.' })]],
  ])('%s', (_, told) => {
    expect(conflicts(...told)).toEqual([]);
  });
});
