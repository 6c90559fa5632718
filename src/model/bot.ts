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
