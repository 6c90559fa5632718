import type { ActorId } from '../../model/actor.ts';
import type { Caller } from '../../model/context.ts';
import type { Invocation, Reply } from '../../model/reply.ts';
import type { State } from '../../model/store.ts';

/** What a conversation is about, for an hour: follow-ups fill from it what they leave out. */
export interface Focus {
  readonly event: string | null;
  readonly actors: readonly ActorId[];
  readonly documents: readonly string[];
  readonly command: string | null;
  /** The question that was asked, for "and Wang?": the new name takes the old one's place. */
  readonly question: string | null;
  /** What was run last, for "source?" and "shorter". */
  readonly last: Invocation | null;
}

const hourMs = 3_600_000;
const space = 'focus';

export const getFocus = (state: State, caller: Caller): Promise<Focus | null> => state.get<Focus>(space, keyOf(caller));

export const putFocus = (state: State, caller: Caller, focus: Focus): Promise<void> =>
  state.put(space, keyOf(caller), focus, hourMs);

const keyOf = (caller: Caller): string => `${caller.platform}:${caller.conversation}`;

/** What a reply turns the conversation to; null where it answered nothing. */
export function focusOf(reply: Reply): Focus | null {
  if (!reply.answered) return null;
  const { meeting, events, person, statements } = reply.data;
  const event = meeting ?? (events?.length === 1 ? events[0] : undefined);
  const speakers = (statements ?? []).flatMap((statement) =>
    statement.speaker === null ? [] : [statement.speaker.id],
  );
  const actors = person === undefined ? [...new Set(speakers)].slice(0, 3) : [person.actor.id];
  const documents = [...new Set(reply.citations.map((citation) => citation.document.id))].slice(0, 8);
  if (event === undefined && actors.length === 0 && documents.length === 0) return null;
  return {
    event: event?.id ?? null,
    actors,
    documents,
    command: reply.invocation?.command ?? null,
    question: reply.invocation?.options.question ?? null,
    last: reply.invocation,
  };
}
