/** An id of the knowledge base (`jens-stoltenberg`), or `~` and a folded name for an actor known from documents only. */
export type ActorId = string;

export type ActorKind = 'person' | 'organization' | 'country' | 'document';

/** Whom an actor belongs to: `china`, `nato`, `united-states`, … (ids of countries and alliances), null where nobody's. */
export type Side = string | null;

export interface ActorRef {
  readonly id: ActorId;
  readonly name: string;
  readonly kind: ActorKind;
  readonly side: Side;
}

/** A role as a text gives it: "deputy director of the Office for International Military Cooperation". */
export interface RoleMention {
  readonly title: string;
  readonly organization: string | null;
  readonly start: number;
  readonly end: number;
}

/** One place where a text speaks of an actor. `how`: by name, by a title ("the Secretary General"), or by a pronoun. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly actor: ActorRef;
  readonly how: 'name' | 'title' | 'pronoun';
  readonly role: RoleMention | null;
}
