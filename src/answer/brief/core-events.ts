import { sides } from '../../model/field.ts';
import type { Knowledge } from '../../model/knowledge.ts';
import type { EventDetail, Reply } from '../../model/reply.ts';
import type { Reader } from '../../model/store.ts';
import { button, join, knowledge, text } from '../../reply/parts.ts';

/** So many of the latest events the plain timeline shows: what lies before them is a step away. */
const mostShown = 400;

/** What the plain timeline shows of all events, and what it leaves out. */
export interface Core {
  readonly events: readonly EventDetail[];
  /** The year from which the documents tell of others that are not between the two sides; null where they tell of none. */
  readonly othersFrom: string | null;
  /** Whether there are earlier ones than these. */
  readonly earlierLeft: boolean;
}

/**
 * The latest events that belong to the relations of the two sides and not only to the documents on them: an account
 * names somebody of the alliance, or somebody of the other side says something. Where there are none, the latest of all.
 */
export async function coreEvents(reader: Reader): Promise<Core> {
  const [core, { events: all }, [first]] = await Promise.all([
    reader.events({ between: { one: sides.china, other: sides.alliance }, latest: mostShown + 1 }),
    reader.counts(),
    reader.events({ limit: 1 }),
  ]);
  const found = core.length > 0 ? core : await reader.events({ latest: mostShown + 1 });
  const events = found.slice(-mostShown);
  const earlierLeft = found.length > events.length;
  const othersLeft = core.length > 0 && all > core.length;
  return { events, othersFrom: othersLeft ? (first?.date?.from.slice(0, 4) ?? null) : null, earlierLeft };
}

/** Says what the plain timeline leaves out, and how to see it. */
export function withRest(names: Knowledge, shown: Reply, { events, othersFrom, earlierLeft }: Core): Reply {
  const pair = [sides.china, sides.alliance].flatMap((id) => names.actor(id) ?? []);
  const between = join(
    pair.map((actor) => [knowledge(actor.name, actor.id)]),
    ' and ',
  );
  const earliest = events.find((event) => event.date !== null)?.date?.from ?? '';
  return {
    ...shown,
    notes: [
      ...shown.notes,
      ...(othersFrom !== null ? [[text('Events that are not between '), ...between, text(' are left out.')]] : []),
      ...(earlierLeft ? [[text('Only the latest are shown; there are earlier ones.')]] : []),
    ],
    actions: [
      ...shown.actions,
      ...(earlierLeft ? [button('Earlier', { command: 'timeline', options: { to: earliest } })] : []),
      ...(othersFrom !== null ? [button('All events', { command: 'timeline', options: { from: othersFrom } })] : []),
    ],
  };
}
