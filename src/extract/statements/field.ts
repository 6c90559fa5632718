import type { ActorRef, Mention } from '../../model/actor.ts';
import { sides } from '../../model/field.ts';
import type { Knowledge, NameMatch } from '../../model/knowledge.ts';

/** China or the alliance itself. */
export const ofTheHouse = ({ id }: ActorRef): boolean => id === sides.china || id === sides.alliance;

/** A document of the field names both sides. */
export const isOfTheField = (mentions: readonly Mention[]): boolean =>
  mentions.some((m) => m.actor.side === sides.china) && mentions.some(namesTheAlliance);

export const namesTheAlliance = (mention: Mention): boolean => mention.actor.side === sides.alliance;

/** A name or an office that is the alliance's alone: "the alliance", 北约秘书长. */
export const meansTheAlliance = ({ kind, ids }: NameMatch, knowledge: Knowledge): boolean =>
  kind === 'office'
    ? ids.every((id) => knowledge.office(id)?.side === sides.alliance)
    : ids.every((id) => knowledge.actor(id)?.side === sides.alliance);
