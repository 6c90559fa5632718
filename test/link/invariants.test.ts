import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkEvents } from '../../src/link/index.ts';
import { blockingKeys, knowledge, type SourcedAccount, telling } from './accounts.ts';

const people = ['wang', 'mao', 'rutte', 'serban', 'china', 'nato'];
const accounts = fc
  .array(
    fc.record({
      in: fc.constantFrom('a', 'b', 'c', 'd'),
      at: fc.nat(40),
      who: fc.uniqueArray(fc.constantFrom(...people), { maxLength: 3 }),
      kind: fc.constantFrom('meeting', 'visit', 'statement', 'decision', 'incident', 'exercise', 'summit' as const),
      date: fc.constantFrom('2024-03-11', '2024-03-12', '2024-03-13', '2024-03-15', '2024-03', '2024-04', '2024', null),
      place: fc.constantFrom(null, 'Oslo', 'Rome'),
      series: fc.constantFrom(null, null, 'talks'),
      round: fc.constantFrom(null, 7, 8),
      title: fc.constantFrom(
        'the talks began',
        'the talks resumed',
        'bombs hit the embassy',
        'They spoke of the weather',
      ),
    }),
    { maxLength: 14 },
  )
  .map((all) => [...new Map(all.map((fields) => telling(fields)).map((told) => [told.account.id, told])).values()]);

/** Accounts that share a key, directly or through others. */
function pieces(told: readonly SourcedAccount[]): readonly (readonly SourcedAccount[])[] {
  const groups: { keys: Set<string>; members: SourcedAccount[] }[] = [];
  for (const one of told) {
    const keys = new Set(blockingKeys(one.account));
    const touching = groups.filter((group) => [...keys].some((key) => group.keys.has(key)));
    const whole = {
      keys: new Set([...keys, ...touching.flatMap((group) => [...group.keys])]),
      members: [one, ...touching.flatMap((group) => group.members)],
    };
    groups.splice(0, groups.length, ...groups.filter((group) => !touching.includes(group)), whole);
  }
  return groups.map((group) => group.members);
}

const byId = <T extends { readonly id: string }>(events: readonly T[]) =>
  [...events].sort((a, b) => (a.id < b.id ? -1 : 1));

describe('linking', () => {
  it('gives the same for any order', () => {
    fc.assert(
      fc.property(accounts, fc.func(fc.nat()), (told, rank) => {
        const shuffled = [...told].sort((a, b) => rank(a.account.id) - rank(b.account.id));
        expect(linkEvents(shuffled, knowledge)).toEqual(linkEvents(told, knowledge));
      }),
    );
  });
  it('piece by piece gives what linking all at once gives', () => {
    fc.assert(
      fc.property(accounts, (told) => {
        const apart = pieces(told).flatMap((piece) => linkEvents(piece, knowledge).events);
        expect(byId(apart)).toEqual(byId(linkEvents(told, knowledge).events));
      }),
    );
  });
  it('a beginning is nobody’s whose own account names no two sides', () => {
    const round = { in: 'a', kind: 'decision', series: 'talks', round: 8, date: '2024-03-11' } as const;
    const told = [
      telling({ ...round, at: 0, title: 'the talks began' }),
      telling({ ...round, at: 1, title: 'the talks resumed', who: ['wang', 'rutte'] }),
      telling({ in: 'b', kind: 'decision', title: 'the talks began', who: ['wang', 'rutte'], date: '2024-03' }),
    ];
    expect(linkEvents(told, knowledge).events.flatMap(({ conflicts }) => conflicts)).toEqual([]);
  });
  it('puts every account into one event, and never two rounds of a series', () => {
    fc.assert(
      fc.property(accounts, (told) => {
        const { events } = linkEvents(told, knowledge);
        expect(events.flatMap((event) => event.accounts).sort()).toEqual(told.map(({ account }) => account.id).sort());
        const round = new Map(told.map(({ account }) => [account.id, account.series === null ? null : account.round]));
        for (const event of events)
          expect(new Set(event.accounts.map((id) => round.get(id)).filter((one) => one != null)).size).toBeLessThan(2);
      }),
    );
  });
  it('of a thousand accounts under one key says where it stopped comparing', () => {
    const many = Array.from({ length: 1000 }, (_, n) =>
      telling({
        in: `d${String(n).padStart(4, '0')}`,
        kind: 'statement',
        who: ['nato'],
        title: String.fromCharCode(97 + (n % 26)).repeat(6 + (n % 40)),
      }),
    );
    const { events, notes } = linkEvents(many, knowledge);
    expect(notes?.[0]).toContain('1000 accounts share');
    expect(events.flatMap((event) => event.accounts)).toHaveLength(1000);
  });
});
