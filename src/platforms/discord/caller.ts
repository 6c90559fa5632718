import { type BaseInteraction, type Message, PermissionFlagsBits } from 'discord.js';
import type { Caller } from '../../model/context.ts';

/** Who presses or types a command. In a direct message nobody manages a channel, and none is there to post to. */
export function callerOf(interaction: BaseInteraction): Caller {
  return caller({
    user: interaction.user.id,
    channel: interaction.channelId,
    guild: interaction.guildId,
    manager: interaction.memberPermissions?.has(PermissionFlagsBits.ManageChannels) ?? false,
    locale: interaction.locale,
  });
}

export function callerOfMessage(message: Message): Caller {
  const manager =
    message.inGuild() && message.member
      ? message.channel.permissionsFor(message.member).has(PermissionFlagsBits.ManageChannels)
      : false;
  return caller({ user: message.author.id, channel: message.channelId, guild: message.guildId, manager, locale: null });
}

function caller(of: {
  user: string;
  channel: string | null;
  guild: string | null;
  manager: boolean;
  locale: string | null;
}): Caller {
  return {
    platform: 'discord',
    // In a channel each person has a conversation of their own.
    conversation: `discord:${of.channel ?? 'none'}:${of.user}`,
    user: of.user,
    channel: of.guild === null ? null : of.channel,
    workspace: of.guild,
    manager: of.guild !== null && of.manager,
    timezone: null,
    locale: of.locale,
  };
}
