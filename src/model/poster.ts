import type { ChatPlatform } from './platform.ts';
import type { Reply } from './reply.ts';

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
  readonly platform: ChatPlatform;
  /**
   * So long after the first try the platform itself answers a second post of a delivery with the first message, whatever
   * became of this process meanwhile; 0 where it makes no such promise.
   */
  readonly remembersForMs: number;
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
