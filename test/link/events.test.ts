import { describe, expect, it } from 'vitest';
import { dated, link, parts, telling } from './accounts.ts';

const met = { who: ['wang', 'rutte'] } as const;

describe('one event from two documents', () => {
  it.each([
    ['the same two people on the same day', telling({ in: 'a', ...met }), telling({ in: 'b', ...met })],
    [
      'the same two people and days that differ by one',
      telling({ in: 'a', ...met }),
      telling({ in: 'b', ...met, date: '2024-03-14' }),
    ],
    ['a month that holds the day', telling({ in: 'a', ...met }), telling({ in: 'b', ...met, date: '2024-03' })],
    ['a year that holds the day', telling({ in: 'a', ...met }), telling({ in: 'b', ...met, date: '2024' })],
    [
      'a round of a series, whatever else they tell',
      telling({ in: 'a', who: ['yao', 'serban'], series: 'talks', round: 8 }),
      telling({ in: 'b', who: ['china', 'nato'], date: null, series: 'talks', round: 8 }),
    ],
    [
      'people here, their sides there, in one place',
      telling({ in: 'a', ...met, place: 'Oslo' }),
      telling({ in: 'b', who: ['china', 'nato'], place: 'Oslo' }),
    ],
    [
      'a visit and the meeting in it',
      telling({ in: 'a', kind: 'visit', who: ['rutte'] }),
      telling({ in: 'b', ...met }),
    ],
    [
      'one speaker on one day',
      telling({ in: 'a', kind: 'statement', who: ['mao'] }),
      telling({ in: 'b', kind: 'statement', who: ['mao'] }),
    ],
    [
      'the same turn in the same year',
      telling({ in: 'a', kind: 'decision', who: ['china', 'nato'], date: '2018', title: 'resumed in 2018' }),
      telling({ in: 'b', kind: 'decision', who: ['china', 'nato'], date: '2018', title: 'restarted in 2018' }),
    ],
    [
      'a summit and what it adopted there',
      telling({
        in: 'a',
        kind: 'summit',
        who: ['nato'],
        place: 'Oslo',
        title: 'summit in Oslo, whose concept mentions China',
      }),
      telling({ in: 'b', kind: 'decision', who: ['nato'], place: 'Oslo', title: 'adopted the concept in Oslo' }),
    ],
    [
      'two sides in a city that each document names in its own language',
      telling({ in: 'a', who: ['china', 'nato'], place: 'Munich', format: 'in person' }),
      telling({ in: 'b', who: ['china', 'nato'], place: 'Múnich', format: 'in person' }),
    ],
    [
      'months and a city in two languages',
      telling({ in: 'a', who: ['china', 'nato'], place: 'Brussels', date: '2023-02' }),
      telling({ in: 'b', who: ['china', 'nato'], place: 'Bruxelas', date: '2023-02' }),
    ],
    [
      'one person’s call, by its day and by a stretch of days that holds it',
      telling({ in: 'a', kind: 'call', who: ['rutte', 'wang'], format: 'video' }),
      telling({
        in: 'b',
        kind: 'call',
        who: ['rutte'],
        format: 'video',
        date: { ...dated('2024-03', 'resolved'), from: '2024-03-02', to: '2024-03-28', precision: 'range' },
      }),
    ],
    [
      'a body’s summit by its month and by its day',
      telling({ in: 'a', kind: 'summit', who: ['nato'], date: '2024-03' }),
      telling({ in: 'b', kind: 'summit', who: ['nato', 'china'] }),
    ],
    [
      'a bombing by its year and by its day',
      telling({ in: 'a', kind: 'incident', who: ['nato', 'russia'], date: '1999', title: 'bombing' }),
      telling({ in: 'b', kind: 'incident', who: ['nato', 'russia'], date: '1999-03-24', title: 'bombs fell' }),
    ],
  ])('%s', (_, a, b) => {
    expect(parts(a, b)).toEqual(['a b']);
  });
});

describe('two events', () => {
  it.each([
    [
      'summits of two bodies in one month',
      telling({ in: 'a', kind: 'summit', who: ['nato'], date: '2024-03' }),
      telling({ in: 'b', kind: 'summit', who: ['russia'] }),
    ],
    [
      'two sides in two cities on one day',
      telling({ in: 'a', who: ['china', 'nato'], place: 'Munich', format: 'in person' }),
      telling({ in: 'b', who: ['china', 'nato'], place: 'Bruxelles', format: 'in person' }),
    ],
    [
      'one person’s call and, within that month, a visit of theirs',
      telling({ in: 'a', kind: 'visit', who: ['rutte'], date: '2024-03' }),
      telling({ in: 'b', kind: 'call', who: ['rutte', 'wang'], format: 'video' }),
    ],
    [
      'one person’s calls by video and by telephone',
      telling({ in: 'a', kind: 'call', who: ['rutte'], format: 'phone', date: '2024-03' }),
      telling({ in: 'b', kind: 'call', who: ['rutte', 'wang'], format: 'video' }),
    ],
    [
      'two rounds of a series on one day',
      telling({ in: 'a', ...met, series: 'talks', round: 7 }),
      telling({ in: 'b', ...met, series: 'talks', round: 8 }),
    ],
    [
      'the same two people a week later',
      telling({ in: 'a', ...met }),
      telling({ in: 'b', ...met, date: '2024-03-20' }),
    ],
    [
      'one person and two others on one day',
      telling({ in: 'a', ...met, place: 'Oslo' }),
      telling({ in: 'b', who: ['wang', 'serban'], place: 'Oslo' }),
    ],
    [
      'one speaker on two days',
      telling({ in: 'a', kind: 'statement', who: ['mao'] }),
      telling({ in: 'b', kind: 'statement', who: ['mao'], date: '2024-03-14' }),
    ],
    ['a meeting and a statement', telling({ in: 'a', ...met }), telling({ in: 'b', kind: 'statement', who: ['wang'] })],
    [
      'what stopped and what resumed in one year',
      telling({ in: 'a', kind: 'decision', who: ['china', 'nato'], date: '2018', title: 'resumed' }),
      telling({ in: 'b', kind: 'decision', who: ['china', 'nato'], date: '2018', title: 'suspended' }),
    ],
    [
      'undated accounts of the same people',
      telling({ in: 'a', ...met, date: null }),
      telling({ in: 'b', ...met, date: null }),
    ],
    [
      'the same people in two cities on two days',
      telling({ in: 'a', ...met, place: 'Oslo', format: 'in person' }),
      telling({ in: 'b', ...met, place: 'Rome', format: 'in person', date: '2024-03-14' }),
    ],
  ])('%s', (_, a, b) => {
    expect(parts(a, b)).toEqual(['a', 'b']);
  });

  it('a month that could mean either of two days joins neither', () => {
    expect(
      parts(
        telling({ in: 'a', ...met, date: '2024-03-02' }),
        telling({ in: 'b', ...met, date: '2024-03-20' }),
        telling({ in: 'c', ...met, date: '2024-03' }),
      ),
    ).toEqual(['a', 'b', 'c']);
  });
  it('a third account that names one person does not join two meetings of that person', () => {
    const events = link(
      telling({ in: 'a', ...met, place: 'Oslo' }),
      telling({ in: 'b', who: ['wang', 'serban'], place: 'Oslo' }),
      telling({ in: 'c', who: ['wang'], place: 'Oslo' }),
    );
    expect(events).toHaveLength(2);
  });
});

describe('an event', () => {
  it('is named by the smallest of its accounts: document, then place in it as a number', () => {
    const [event] = link(
      telling({ in: 'a', at: 100, ...met }),
      telling({ in: 'a', at: 20, ...met }),
      telling({ in: 'b', ...met }),
    );
    expect(event?.id).toBe('a:20');
    expect(event?.accounts).toEqual(['a:20', 'a:100', 'b:0']);
  });
  it('has the narrowest date that most accounts allow', () => {
    const [event] = link(
      telling({ in: 'a', ...met, date: '2024-03' }),
      telling({ in: 'b', ...met, date: dated('2024-03-14', 'inferred') }),
      telling({ in: 'c', ...met }),
      telling({ in: 'd', ...met }),
    );
    expect(event?.date).toMatchObject({ from: '2024-03-13', basis: 'stated' });
  });
  it('has everyone whom any account names, once', () => {
    const [event] = link(telling({ in: 'a', ...met }), telling({ in: 'b', who: ['wang', 'rutte', 'nato'] }));
    expect(event?.participants.map((one) => one.actor.id).sort()).toEqual(['nato', 'rutte', 'wang']);
  });
  it('has happened if any account says so', () => {
    const [event] = link(telling({ in: 'a', ...met, happened: false }), telling({ in: 'b', ...met }));
    expect(event?.happened).toBe(true);
  });
});
