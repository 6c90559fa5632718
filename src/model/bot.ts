import type { Attachment, Caller, Command, Completion } from './context.ts';
import type { Invocation, Reply } from './reply.ts';
import type { State } from './store.ts';

/** What somebody sends: words as typed, or a command with its options. */
export type Request = { readonly caller: Caller; readonly attachments?: readonly Attachment[] } & (
  | { readonly text: string }
  | { readonly invocation: Invocation }
);

/** What a platform's adapter talks to. Main builds it; it is the adapter's only way to the rest. */
export interface Bot {
  readonly commands: readonly Command[];
  exchange(request: Request): Promise<Reply>;
  /** Choices for an option while it is typed, best first; empty for an unknown command or option. */
  complete(caller: Caller, command: string, option: string, typed: string): Promise<readonly Completion[]>;
  /** Buttons live here, so that they survive a restart. */
  readonly state: State;
  now(): Date;
}

/** The little that a platform's adapter writes to the log. The first argument holds what can be searched for. */
export interface Log {
  info(facts: object, message: string): void;
  warn(facts: object, message: string): void;
  error(facts: object, message: string): void;
}

/**
 * What became of a post. `retry`: it was not sent, try again after `afterMs` milliseconds. `gone`: the channel no longer
 * exists or is closed to the bot; `why` is a clause for people. `uncertain`: it may or may not have been posted.
 */
export type PostOutcome =
  | { readonly kind: 'posted'; readonly message: string }
  | { readonly kind: 'retry'; readonly afterMs: number }
  | { readonly kind: 'gone'; readonly why: string }
  | { readonly kind: 'uncertain' };

/** A platform as briefings see it. None of these throws on what the platform answers. */
export interface Poster {
  readonly platform: 'discord' | 'slack';
  /** Posts once for a delivery's id: posting again within minutes gives the first message instead of a second one. */
  post(channel: string, reply: Reply, delivery: { readonly id: string }): Promise<PostOutcome>;
  /** Whether the channel's history since then (milliseconds of the epoch) holds the delivery. `unknown` where it cannot be read. */
  find(channel: string, deliveryId: string, sinceMs: number): Promise<'posted' | 'absent' | 'unknown'>;
  /** A direct message; silent where the person takes none. */
  tell(user: string, text: string): Promise<void>;
}

/** A platform that is connected. `stop` takes nothing new, finishes what is in flight, and closes. */
export interface Connection extends Poster {
  stop(): Promise<void>;
}
