import type { ActorRef, Mention } from '../../model/actor.ts';
import type { Span } from '../../model/span.ts';

/** A place of a content that speaks of somebody whom words of tone may be aimed at. */
export interface Place extends Span {
  readonly actor: ActorRef;
  /** `own`: the speaker and his side; `bystander`: the visited, the protected, the matter; `other`: whom it may be about. */
  readonly part: 'own' | 'bystander' | 'other';
  /** A counterpart, never the doer: "with Russia", 对俄. */
  readonly oblique: boolean;
  /** Everybody and nobody: 各国. */
  readonly anyone?: boolean;
  /** Only the name of a matter: 乌克兰问题. */
  readonly matter?: boolean;
  /** By name, by office, by an adjective of a people, or by a word that points back. */
  readonly how: Mention['how'] | 'people' | 'pointing';
  /** Of one that points back: whether it points beyond its own sentence. */
  readonly far?: boolean;
  /** Of a list, the one who stands for it: the side that the house is about, else the first. */
  readonly list?: ActorRef;
}
