import type { LinkedEvent, Participant, StoredAccount } from '../model/event.ts';
import type { EventFilter } from '../model/store.ts';

/**
 * An event as a caller may see it. With all its accounts in sight it stands as linked; with some of them hidden nothing
 * that rests on the hidden ones may show, so it is told by the visible accounts alone: the first gives its words and
 * fields, and all together its participants and topics.
 */
export function asSeen(event: LinkedEvent | null, seen: readonly StoredAccount[]): LinkedEvent {
  const visible = new Set<string>(seen.map((account) => account.id));
  if (event?.accounts.every((id) => visible.has(id))) return event;
  const first = seen[0]!;
  return {
    id: first.id,
    title: first.title,
    kind: first.kind,
    date: first.date ?? seen.find((account) => account.date)?.date ?? null,
    participants: distinct(seen.flatMap((account) => account.participants)),
    place: seen.find((account) => account.place)?.place ?? null,
    format: seen.find((account) => account.format)?.format ?? null,
    topics: [...new Set(seen.flatMap((account) => account.topics))],
    series: seen.find((account) => account.series)?.series ?? null,
    round: seen.find((account) => account.round !== null)?.round ?? null,
    happened: seen.some((account) => account.happened),
    accounts: seen.map((account) => account.id),
    conflicts: (event?.conflicts ?? []).flatMap(({ field, values }) => {
      const left = values
        .map(({ value, accounts }) => ({ value, accounts: accounts.filter((id) => visible.has(id)) }))
        .filter(({ accounts }) => accounts.length > 0);
      return left.length > 1 ? [{ field, values: left }] : [];
    }),
  };
}

function distinct(participants: readonly Participant[]): readonly Participant[] {
  return [...new Map(participants.map((one) => [one.actor.id, one])).values()];
}

/** Those who took part and whom they belong to: what an event is found by. */
export function partiesOf(participants: readonly Participant[]): readonly string[] {
  const sides = participants.flatMap(({ actor }) => (actor.side === null ? [] : [actor.side]));
  return [...new Set([...participants.map(({ actor }) => actor.id), ...sides])];
}

/** Whether an event still fits what was asked once it is seen without its hidden accounts. */
export function matches(event: LinkedEvent, filter: EventFilter): boolean {
  const meets = (wanted: readonly string[] | undefined, held: readonly string[]) =>
    wanted === undefined || wanted.some((one) => held.includes(one));
  const { date } = event;
  return (
    meets(filter.actors, partiesOf(event.participants)) &&
    meets(filter.topics, event.topics) &&
    meets(filter.kinds, [event.kind]) &&
    (filter.series === undefined || event.series === filter.series) &&
    (filter.round === undefined || event.round === filter.round) &&
    (filter.from === undefined || (date !== null && date.to >= filter.from)) &&
    (filter.to === undefined || (date !== null && date.from <= filter.to))
  );
}
