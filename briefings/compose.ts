import type { Subscription } from '../src/model/briefing.ts';
import type { BriefingWindow } from '../src/model/context.ts';
import type { AccountId } from '../src/model/event.ts';
import type { Block, Reply } from '../src/model/reply.ts';
import type { Reader } from '../src/model/store.ts';

/** Runs a command as the manager of a subscription would: with the window of the briefing, or over a narrowed reader. */
export type Run = (
  text: string,
  subscription: Subscription,
  view: { readonly window: BriefingWindow } | { readonly narrow: (reader: Reader) => Reader },
) => Promise<Reply>;

export interface Composed {
  readonly reply: Reply;
  /** What the channel is told with it for the first time. */
  readonly accounts: readonly AccountId[];
  /** True where there is nothing new. */
  readonly empty: boolean;
}

/**
 * A briefing: what is new, then the replies of the subscription's own commands over the same window, as one reply
 * whose citations are still to be numbered. An account that one part tells does not come again in the next.
 */
export async function compose(
  run: Run,
  subscription: Subscription,
  stretch: Pick<BriefingWindow, 'after' | 'until' | 'told'>,
): Promise<Composed> {
  const { topics, actors } = subscription;
  const first = await run('/brief', subscription, { window: { ...stretch, topics, actors } });
  const accounts = new Set(accountsOf(first));
  const more: Reply[] = [];
  for (const text of subscription.commands) {
    const told = [...stretch.told, ...accounts];
    const reply = await run(text, subscription, { narrow: (reader) => unseen(reader, { ...stretch, told }) });
    if (!reply.answered) continue;
    more.push(reply);
    for (const account of accountsOf(reply)) accounts.add(account);
  }
  const reply = { ...first, blocks: [...first.blocks, ...more.flatMap(section)], citations: [] };
  const before = new Set(stretch.told);
  return {
    reply,
    accounts: [...accounts].filter((account) => !before.has(account)),
    empty: !first.answered && more.length === 0,
  };
}

const accountsOf = ({ data }: Reply): readonly AccountId[] => (data.events ?? []).flatMap((event) => event.accounts);

const section = (reply: Reply): readonly Block[] => [
  { kind: 'divider' },
  { kind: 'heading', line: reply.title },
  ...(reply.lead.length > 0 ? [{ kind: 'text', lines: [reply.lead] } as const] : []),
  ...reply.blocks,
];

/** The reader of what was read after an instant and not told so far. */
function unseen(reader: Reader, { after, told }: Pick<BriefingWindow, 'after' | 'told'>): Reader {
  return {
    events: (filter) => reader.events({ ...filter, ingestedAfter: after, unless: told }),
    event: (id) => reader.event(id),
    statements: (filter) => reader.statements({ ...filter, ingestedAfter: after }),
    actor: (id) => reader.actor(id),
    actors: (like, limit) => reader.actors(like, limit),
    passages: (terms, filter) => reader.passages(terms, filter),
    sentences: (document, from, to) => reader.sentences(document, from, to),
    documents: (filter) => reader.documents({ ...filter, ingestedAfter: after }),
    document: (idOrName) => reader.document(idOrName),
    corrections: (...asked) => reader.corrections(...asked),
    counts: () => reader.counts(),
  };
}
