import type { AccountId, LinkedEvent } from '../model/event.ts';
import type { Collection, Linked } from '../model/store.ts';
import { partiesOf } from './as-seen.ts';
import { clean } from './clean.ts';
import type { Database, Queries } from './database.ts';
import { insert } from './derive.ts';

interface StorePlace {
  readonly account: string;
  readonly event: string;
}

/**
 * Puts events in the place of all events of the scope made of any of their accounts. Accounts that are in none of the
 * new events, because they are no longer current, follow the rest of their old one. Many events take several
 * transactions, so that readers are answered in between; what changes together is written together.
 */
export async function link(database: Database, linked: Linked, scope: Collection): Promise<void> {
  const events: LinkedEvent[] = [];
  for (const some of portionsOf(linked.events, readAtOnce)) events.push(...(await changed(database, some, scope)));
  const seen = new Set(linked.events.flatMap((event) => event.accounts));
  for (const some of portionsOf(await bundlesOf(database, events, scope), writtenAtOnce)) {
    const together = some.flat();
    await database.transaction(async (open) => replace(open, await changed(open, together, scope), { scope, seen }));
  }
}

/** So many at once that a reader who waits does not notice. */
const readAtOnce = 200;
const writtenAtOnce = 30;

function portionsOf<T>(all: readonly T[], portion: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / portion) }, (_, n) => all.slice(n * portion, (n + 1) * portion));
}

interface Bundle {
  readonly events: readonly LinkedEvent[];
  /** The stored events whose place they take. */
  readonly replaced: readonly string[];
}

/** The events, put together where several take the place of one: what it was made of is shared out at once. */
async function bundlesOf(
  open: Queries,
  events: readonly LinkedEvent[],
  scope: Collection,
): Promise<readonly (readonly LinkedEvent[])[]> {
  const accounts = events.flatMap((event) => event.accounts);
  const places = await open.query<StorePlace>(
    'select account, event from memberships where scope = $1 and account = any($2)',
    [scope, accounts],
  );
  const home = new Map(places.map(({ account, event }) => [account, event]));
  const bundles = new Map<string, Bundle>();
  for (const event of events) {
    const replaced = [event.id, ...event.accounts.flatMap((account) => home.get(account) ?? [])];
    const joined = [...new Set(replaced.flatMap((id) => bundles.get(id) ?? []))];
    const bundle = {
      events: [event, ...joined.flatMap((one) => one.events)],
      replaced: [...new Set([...replaced, ...joined.flatMap((one) => one.replaced)])],
    };
    for (const id of bundle.replaced) bundles.set(id, bundle);
  }
  return [...new Set(bundles.values())].map((bundle) => bundle.events);
}

/** One transaction of it. `seen` are the accounts that this linking has looked at. */
async function replace(
  open: Queries,
  events: readonly LinkedEvent[],
  { scope, seen }: { readonly scope: Collection; readonly seen: ReadonlySet<AccountId> },
): Promise<void> {
  const homes = events.flatMap((event) => event.accounts.map((account): StorePlace => ({ account, event: event.id })));
  if (homes.length === 0) return;
  const before = await open.query<StorePlace>(
    `select account, event from memberships where scope = $1
       and event in (select event from memberships where scope = $1 and account = any($2)) order by account`,
    [scope, homes.map(({ account }) => account)],
  );
  const replaced = [...before, ...homes].map(({ event }) => event);
  await open.query('delete from events where scope = $1 and id = any($2)', [scope, replaced]);
  await insert(
    open,
    'events',
    events.map((event) => eventRow(event, scope)),
  );
  const places = [...homes, ...leftovers(before, homes)];
  await open.query(
    `insert into memberships (scope, account, event) select $1, r.account, r.event
     from unnest($2::text[], $3::text[]) as r(account, event)
     on conflict (scope, account) do update set event = excluded.event`,
    [scope, places.map(({ account }) => account), places.map(({ event }) => event)],
  );
  // Somebody else's linking, on what was read meanwhile, may have put a current account there: it is linked again.
  const strangers = before.filter(({ account }) => !seen.has(account as AccountId));
  if (strangers.length === 0) return;
  await open.query(
    `update documents set unlinked = true where id in (select document from accounts where id = any($1) and current)`,
    [strangers.map(({ account }) => account)],
  );
}

/** Events that are not stored just as they are: a neighbourhood is large, and what is new in it small. */
async function changed(open: Queries, events: readonly LinkedEvent[], scope: Collection) {
  const rows = await open.query<{ id: string; json: string; accounts: readonly string[] }>(
    `select e.id, e.json, array(select m.account::text from memberships m
       where m.scope = e.scope and m.event = e.id) as accounts
     from events e where e.scope = $1 and e.id = any($2)`,
    [scope, events.map(({ id }) => id)],
  );
  const stored = new Map(rows.map((row) => [row.id, row]));
  return events.filter((event) => {
    const row = stored.get(event.id);
    const members = new Set(row?.accounts);
    const same = members.size === event.accounts.length && event.accounts.every((account) => members.has(account));
    return !same || row?.json !== clean(JSON.stringify(event));
  });
}

/** An account left over goes where the first of its old event went. */
function leftovers(before: readonly StorePlace[], homes: readonly StorePlace[]): readonly StorePlace[] {
  const home = new Map(homes.map(({ account, event }) => [account, event]));
  const successor = new Map<string, string>();
  for (const { account, event } of before) {
    const next = home.get(account);
    if (next !== undefined && !successor.has(event)) successor.set(event, next);
  }
  return before
    .filter(({ account }) => !home.has(account))
    .map(({ account, event }) => ({ account, event: successor.get(event)! }));
}

/** Events of which a document that leaves the search was the last account, or the last of the scope's own. */
export async function dropEmptyEvents(open: Queries, document: string): Promise<void> {
  await open.query(
    `delete from events e where exists (select 1 from memberships m join accounts a on a.id = m.account
         where a.document = $1 and m.event = e.id and m.scope = e.scope)
       and not exists (select 1 from memberships m join accounts a on a.id = m.account
         join shown s on s.document = a.document and s.collection = e.scope
         where m.event = e.id and m.scope = e.scope and a.current)`,
    [document],
  );
}

function eventRow(event: LinkedEvent, scope: Collection) {
  const { id, kind, topics, series, round, date } = event;
  const days = { day_from: date?.from ?? null, day_to: date?.to ?? null };
  const parties = partiesOf(event.participants);
  return { scope, id, json: JSON.stringify(event), kind, parties, topics, series, round, ...days };
}
