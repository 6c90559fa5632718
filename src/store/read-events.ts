import type { Day } from '../model/date.ts';
import type { AccountId, LinkedEvent, StoredAccount } from '../model/event.ts';
import type { EventDetail } from '../model/reply.ts';
import type { Collection, EventFilter, Reader } from '../model/store.ts';
import { asSeen, matches } from './as-seen.ts';
import { briefsOf, isOutBy, sourceOf } from './briefs.ts';
import { atMost, type Condition, where } from './conditions.ts';
import type { Queries } from './database.ts';
import { sharedCollection } from './scope.ts';

interface EventRow {
  readonly scope: string;
  readonly id: string;
  readonly json: string;
}

interface AccountRow {
  readonly scope: string;
  readonly event: string;
  readonly document: string;
  readonly json: string;
}

/** Of two events that share an account, the one of the caller's own scope; that of the shared collection gives way. */
const givesWay = `exists (
  select 1 from memberships m join memberships own on own.account = m.account and own.scope <> m.scope
  join events o on o.scope = own.scope and o.id = own.event
  where m.scope = e.scope and m.event = e.id and own.scope = any($))`;

const readAfter = `exists (
  select 1 from memberships m join accounts a on a.id = m.account join shown s on s.document = a.document
  where m.scope = e.scope and m.event = e.id and a.current and s.collection = any(array['${sharedCollection}', e.scope])
    and s.ingested_at > $)`;

const toldBy =
  '(e.scope, e.id) in (select m.scope, m.event from accounts a join memberships m on m.account = a.id where a.current and a.document = any($))';

/** Accounts that were told lead to their events also where others have taken their place. */
const untold = `(e.scope, e.id) not in (
  with recursive trail as (
    select id, heir, 0 as step from accounts where id = any($)
    union all select a.id, a.heir, t.step + 1 from accounts a join trail t on a.id = t.heir where t.step < 100)
  select m.scope, m.event from trail t join memberships m on m.account = t.id)`;

const between = `(e.kind in ('statement', 'speech') and ($::text[])[1] = any(e.parties) or ($::text[])[2] = any(e.parties)
  or exists (select 1 from memberships m join accounts a on a.id = m.account
    where m.scope = e.scope and m.event = e.id and a.current and ($::text[])[2] = any(a.sides)))`;

export function eventReader(queries: Queries, collections: readonly Collection[]): Pick<Reader, 'events' | 'event'> {
  return {
    async events(filter) {
      const { clause, parameters } = where(conditions(collections, filter));
      const latest = filter.latest === undefined ? '' : `order by e.day_from desc nulls last ${atMost(filter.latest)}`;
      const rows = await queries.query<EventRow>(
        `select e.scope, e.id, e.json from (select e.* from events e ${clause} ${latest}) e
         order by e.day_from nulls last, e.day_to, e.id ${atMost(filter.limit)}`,
        parameters,
      );
      const details = await detailsOf(queries, collections, rows, filter.publishedUntil);
      return details.filter((detail) => matches(detail, filter));
    },
    async event(id) {
      const trail = await trailOf(queries, collections, id);
      for (const step of trail) {
        const rows = await queries.query<EventRow>(
          `select e.scope, e.id, e.json from memberships m join events e on e.scope = m.scope and e.id = m.event
           where m.account = $2 and m.scope = any($1) order by m.scope = '${sharedCollection}' limit 1`,
          [collections, step.id],
        );
        const [detail] = await detailsOf(queries, collections, rows);
        if (detail) return detail;
      }
      return retired(queries, collections, trail);
    },
  };
}

function conditions(collections: readonly Collection[], filter: EventFilter): readonly Condition[] {
  const alone = collections.every((collection) => collection === sharedCollection);
  return [
    ['e.scope = any($)', collections],
    [`(e.scope <> '${sharedCollection}' or not ${givesWay})`, alone ? undefined : collections],
    [readAfter, filter.ingestedAfter],
    [toldBy, filter.documents],
    [untold, filter.unless?.length === 0 ? undefined : filter.unless],
    ['e.parties && $', filter.actors],
    ['e.topics && $', filter.topics],
    ['e.kind = any($)', filter.kinds],
    ['e.series = $', filter.series],
    ['e.round = $', filter.round],
    [between, filter.between && [filter.between.one, filter.between.other]],
    ['e.day_to >= $', filter.from],
    ['e.day_from <= $', filter.to],
  ];
}

/** Events with those of their accounts that the caller may see; an event without any is left out. */
async function detailsOf(
  queries: Queries,
  collections: readonly Collection[],
  rows: readonly EventRow[],
  publishedUntil?: Day,
): Promise<readonly EventDetail[]> {
  if (rows.length === 0) return [];
  const found = await queries.query<AccountRow>(
    `select m.scope, m.event, a.document, a.json from memberships m join accounts a on a.id = m.account
     where m.scope = any($1) and m.event = any($2) and a.current order by a.id`,
    [collections, rows.map((row) => row.id)],
  );
  const accounts = Map.groupBy(found, (row) => `${row.scope} ${row.event}`);
  const briefs = await briefsOf(
    queries,
    collections,
    found.map((row) => row.document),
  );
  return rows.flatMap((row) => {
    const seen = (accounts.get(`${row.scope} ${row.id}`) ?? [])
      .filter(({ document }) => {
        const brief = briefs.get(document);
        return brief?.status === 'current' && isOutBy(brief, publishedUntil);
      })
      .map((one) => JSON.parse(one.json) as StoredAccount);
    if (seen.length === 0) return [];
    return [detail(asSeen(JSON.parse(row.json) as LinkedEvent, seen), seen, briefs)];
  });
}

function detail(
  event: LinkedEvent,
  accounts: readonly StoredAccount[],
  briefs: Awaited<ReturnType<typeof briefsOf>>,
): EventDetail {
  const tellings = accounts.map((account) => ({
    account,
    source: sourceOf(briefs.get(account.document)!, account.evidence),
  }));
  return { ...event, tellings };
}

interface Step {
  readonly id: AccountId;
  readonly json: string;
}

/** The account and those that took its place, the latest first. */
function trailOf(queries: Queries, collections: readonly Collection[], id: string): Promise<readonly Step[]> {
  return queries.query<Step>(
    `with recursive trail as (
       select a.*, 0 as step from accounts a
       where a.id = $2 and exists (select 1 from copies c where c.document = a.document and c.collection = any($1))
       union all
       select a.*, t.step + 1 from accounts a join trail t on a.id = t.heir where t.step < 100)
     select id, json from trail order by step desc`,
    [collections, id],
  );
}

/** An account whose document is no longer current and that nothing took the place of: the event as it told it. */
async function retired(
  queries: Queries,
  collections: readonly Collection[],
  trail: readonly Step[],
): Promise<EventDetail | null> {
  for (const { json } of trail) {
    const account = JSON.parse(json) as StoredAccount;
    const briefs = await briefsOf(queries, collections, [account.document]);
    if (briefs.has(account.document)) return detail(asSeen(null, [account]), [account], briefs);
  }
  return null;
}
