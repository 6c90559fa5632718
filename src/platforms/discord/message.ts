import {
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { sides } from '../../model/field.ts';

/** A message in components v2 that can ping nobody. */
export interface DiscordMessage {
  readonly flags: number;
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: readonly never[] };
}

export function cardMessage(colour: number, components: readonly APIComponentInContainer[]): DiscordMessage {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [{ type: ComponentType.Container, accent_color: colour, components: [...components] }],
    allowed_mentions: { parse: [] },
  };
}

/** A short message of the bot itself. `text` is Discord's markup, at most 3,000 units. */
export function noticeMessage(text: string): DiscordMessage {
  return cardMessage(quietColour, [{ type: ComponentType.TextDisplay, content: text }]);
}

const quietColour = 0x6b7280;
const colours: Readonly<Record<string, number>> = { [sides.china]: 0xc8102e, [sides.alliance]: 0x1f4e9e };

/** A colour for a side; grey where it is nobody's, or several sides'. */
export function sideColour(side: string | null): number {
  return (side === null ? undefined : colours[side]) ?? quietColour;
}
