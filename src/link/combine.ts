import type { DateBasis, DateWindow } from '../model/date.ts';
import type { LinkedEvent, Participant, StoredAccount } from '../model/event.ts';
import { holds, spanOf } from './days.ts';
import { byId } from './profile.ts';

const sureness: Readonly<Record<DateBasis, number>> = { stated: 3, metadata: 2, resolved: 2, inferred: 0 };
const kindOrder = ['call', 'summit', 'meeting', 'visit', 'exercise', 'speech', 'statement', 'decision', 'incident'];

/** One event from its accounts, given in the order of their ids; the first names it. Without conflicts. */
export function combine(accounts: readonly StoredAccount[]): Omit<LinkedEvent, 'conflicts'> {
  const date = dateOf(accounts);
  const best = bestOf(accounts, date);
  const until = accounts
    .flatMap((account) => (account.until && account.date?.from === date?.from ? [account.until] : []))
    .sort()[0];
  return {
    id: accounts[0]!.id,
    title: best.title,
    kind: kindOf(accounts, best),
    date,
    ...(until ? { until } : {}),
    participants: participantsOf([best, ...accounts]),
    place: best.place ?? commonest(accounts.flatMap((account) => account.place ?? [])),
    format: formatOf(accounts),
    topics: [...new Set(accounts.flatMap((account) => account.topics))].sort(),
    series: commonest(accounts.flatMap((account) => account.series ?? [])),
    round: accounts.find((account) => account.round !== null)?.round ?? null,
    happened: accounts.some((account) => account.happened),
    accounts: accounts.map((account) => account.id),
  };
}

/** The window that is narrowest, is not only worked out, that most accounts allow, and that rests on most: in this order. */
function dateOf(accounts: readonly StoredAccount[]): DateWindow | null {
  const dated = accounts.flatMap((account) => account.date ?? []);
  const allowed = new Map<string, number>();
  const allows = (window: DateWindow) => {
    const key = `${window.from} ${window.to}`;
    const count = allowed.get(key) ?? dated.filter((other) => holds(other, window)).length;
    allowed.set(key, count);
    return count;
  };
  const width = (window: DateWindow) => (spanOf(window) === 0 ? 0 : spanOf(window) <= 31 ? 1 : 2);
  const ranked = [...dated].sort(
    (a, b) =>
      width(a) - width(b) ||
      Number(a.basis === 'inferred') - Number(b.basis === 'inferred') ||
      allows(b) - allows(a) ||
      sureness[b.basis] - sureness[a.basis] ||
      spanOf(a) - spanOf(b) ||
      (a.from < b.from ? -1 : a.from > b.from ? 1 : 0),
  );
  const best = ranked[0];
  if (!best) return null;
  const same = ranked.filter(
    (window) => window.from === best.from && window.to === best.to && window.basis === best.basis,
  );
  return { ...best, because: [...new Set(same.flatMap((window) => window.because))].sort().slice(0, 6) };
}

/** The account that a reader of English learns most from: it happened, on that day, with people named, in a title of fair length. */
function bestOf(accounts: readonly StoredAccount[], date: DateWindow | null): StoredAccount {
  const value = (account: StoredAccount) =>
    (account.happened ? 2 : 0) +
    (account.date && date && account.date.from === date.from && account.date.to === date.to ? 2 : 0) +
    Math.min(3, account.participants.length) +
    (account.kind === 'statement' ? 0 : 0.5) +
    (account.round !== null ? 1 : 0) +
    (/\p{Script=Latin}{3}/u.test(account.title) ? 1.5 : 0) +
    (/\b(?:the|of|with|and|held|met)\b/i.test(account.title) ? 1 : 0) +
    (/^[\p{Lu}“"‘]/u.test(account.title) ? 1 : 0) -
    (/^(?:He|She|They|It|This|These|The two|Both)\b/.test(account.title) ? 2 : 0) -
    (/周年|anniversary/i.test(account.title) ? 2 : 0) +
    (account.title.length >= 35 ? 1 : 0) +
    Math.min(1, account.details.length / 4);
  return [...accounts].sort((a, b) => value(b) - value(a) || byId(a, b))[0]!;
}

function kindOf(accounts: readonly StoredAccount[], best: StoredAccount): LinkedEvent['kind'] {
  const counts = new Map<LinkedEvent['kind'], number>();
  for (const { kind } of accounts) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  const most = Math.max(...counts.values());
  const tied = [...counts].filter(([, count]) => count === most).map(([kind]) => kind);
  return tied.includes(best.kind) ? best.kind : tied.sort((a, b) => kindOrder.indexOf(a) - kindOrder.indexOf(b))[0]!;
}

/** Everyone whom any account names, once each: the telling that gives a part and a role comes first. */
function participantsOf(accounts: readonly StoredAccount[]): readonly Participant[] {
  const known = new Map<string, Participant>();
  for (const one of accounts.flatMap((account) => account.participants)) {
    const before = known.get(one.actor.id);
    const better =
      before &&
      ((before.part === 'took part' && one.part !== 'took part') || (before.role === null && one.role !== null));
    if (!before) known.set(one.actor.id, one);
    else if (better)
      known.set(one.actor.id, {
        ...one,
        role: one.role ?? before.role,
        part: one.part === 'took part' ? before.part : one.part,
      });
  }
  return [...known.values()];
}

/** By video or phone if any account says so: "in person" is often only understood from a place. */
function formatOf(accounts: readonly StoredAccount[]): LinkedEvent['format'] {
  const told = accounts.flatMap((account) => account.format ?? []);
  return commonest(told.filter((format) => format !== 'in person')) ?? told[0] ?? null;
}

/** The value that occurs most often, the first in order among equals. */
function commonest<Value extends string>(values: readonly Value[]): Value | null {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? null;
}
