import type { Mention } from '../../model/actor.ts';

/** The two sides whose relations the house is about. */
const sides = { china: 'china', alliance: 'nato' } as const;

/** A document of the field names both sides. */
export const isOfTheField = (mentions: readonly Mention[]): boolean =>
  mentions.some((m) => m.actor.side === sides.china) && mentions.some(namesTheAlliance);

export const namesTheAlliance = (mention: Mention): boolean => mention.actor.side === sides.alliance;
