import { type MessageComponentInteraction, MessageFlags, type RepliableInteraction } from 'discord.js';
import type { Bot } from '../../model/bot.ts';
import type { Caller } from '../../model/context.ts';
import type { Invocation } from '../../model/reply.ts';
import { mayRead, type Press, parsePress, recallSheet, type Sheet } from '../shared/sheet.ts';
import { type Acknowledging, acknowledge, type Outcome } from './acknowledge.ts';
import { callerOf } from './caller.ts';
import { type DiscordMessage, noticeMessage } from './message.ts';
import { outcome } from './present.ts';

const tooOld =
  'That button is too old, or not one of mine. Please ask again: the commands are all there when you type `/`.';

/** A button or a menu. What it does lies in the store, so that it works after a restart and in any process. */
export async function press(
  interaction: MessageComponentInteraction & RepliableInteraction,
  bot: Bot,
  how: Acknowledging,
): Promise<void> {
  const parsed = parsePress(interaction.customId);
  const caller = callerOf(interaction);
  const alone = interaction.message.flags.has(MessageFlags.Ephemeral);
  const own = alone || interaction.guildId === null || interaction.message.interactionMetadata?.user.id === caller.user;
  const chosen = interaction.isStringSelectMenu() ? Number(interaction.values[0]) : null;
  const turning = parsed?.does === 'page' || parsed?.does === 'turn-sources';
  const work = async (): Promise<Outcome> => {
    const sheet = parsed && (await recallSheet<DiscordMessage>(bot.state, parsed.key));
    if (!parsed || !sheet) return { message: noticeMessage(tooOld), as: 'private' };
    if (!mayRead(sheet, caller)) return asked(bot, caller, sheet.invocation);
    return pressed(bot, parsed, { sheet, caller, alone, chosen });
  };
  const late = own && turning ? 'in place' : own && !alone && parsed?.does !== 'sources' ? 'public' : 'private';
  await acknowledge(interaction, { late, work }, how);
}

interface Pressed {
  readonly sheet: Sheet<DiscordMessage>;
  readonly caller: Caller;
  /** Only the presser sees the message. */
  readonly alone: boolean;
  readonly chosen: number | null;
}

async function pressed(bot: Bot, press: Press, { sheet, caller, alone, chosen }: Pressed): Promise<Outcome> {
  const mine = alone || sheet.owner === caller.user;
  const shown = (message: DiscordMessage | undefined, as: Outcome['as']): Outcome =>
    message ? { message, as } : { message: noticeMessage(tooOld), as: 'private' };
  switch (press.does) {
    case 'page':
      return shown(sheet.pages[press.n], mine ? 'in place' : 'private');
    case 'turn-sources':
      return shown(sheet.sources[press.n], alone ? 'in place' : 'private');
    case 'sources':
      return shown(sheet.sources[sheet.sourcesFrom[press.n] ?? 0], 'private');
    case 'act':
    case 'choose': {
      const invocation = sheet.actions[chosen ?? press.n];
      if (!invocation) return shown(undefined, 'private');
      return outcome(bot, { caller, invocation }, mine && !alone ? 'public' : 'private');
    }
  }
}

/** A private answer is its owner's: anybody else gets what the same command tells them. */
async function asked(bot: Bot, caller: Caller, invocation: Invocation | null): Promise<Outcome> {
  if (!invocation) return { message: noticeMessage(tooOld), as: 'private' };
  return outcome(bot, { caller, invocation }, 'private');
}
