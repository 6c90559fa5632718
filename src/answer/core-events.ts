import type { Knowledge } from '../model/knowledge.ts';
import type { EventDetail, Reply } from '../model/reply.ts';
import { button, count, join, knowledge, text } from './parts.ts';

/** The two sides whose relations the documents are about. */
const sides = { one: 'china', other: 'nato' } as const;

/**
 * Whether an event belongs to the relations of the two sides and not only to the documents on them: an account of it
 * names somebody of the alliance, or somebody of the other side says something.
 */
export function isCore(names: Knowledge, event: EventDetail): boolean {
  const present = event.participants.map(({ actor }) => actor.side);
  if (present.includes(sides.other)) return true;
  if ((event.kind === 'statement' || event.kind === 'speech') && present.includes(sides.one)) return true;
  return event.tellings.some(({ source }) =>
    names.find(source.quote).some(({ ids }) => ids.some((id) => names.actor(id)?.side === sides.other)),
  );
}

/** Says what the plain timeline leaves out, and how to see it. */
export function withRest(names: Knowledge, shown: Reply, all: readonly EventDetail[]): Reply {
  const left = all.length - (shown.data.events?.length ?? 0);
  const first = all.flatMap((event) => event.date?.from ?? []).toSorted()[0] ?? '';
  const pair = [sides.one, sides.other].flatMap((id) => names.actor(id) ?? []);
  return {
    ...shown,
    notes: [
      ...shown.notes,
      [
        count(left),
        text(left === 1 ? ' more event of the documents is' : ' more events of the documents are'),
        text(' not between '),
        ...join(
          pair.map((actor) => [knowledge(actor.name, actor.id)]),
          ' and ',
        ),
        text('.'),
      ],
    ],
    actions: [...shown.actions, button('All events', { command: 'timeline', options: { from: first.slice(0, 4) } })],
  };
}
