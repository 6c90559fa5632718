import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  Interaction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Bot } from '../../model/bot.ts';
import type { Completion } from '../../model/context.ts';
import type { Invocation } from '../../model/reply.ts';
import { errorText } from '../shared/error-text.ts';
import { shorten, tidy, visible } from '../shared/tidy.ts';
import { type Acknowledging, acknowledge } from './acknowledge.ts';
import { callerOf } from './caller.ts';
import { choicesOf, privateOption } from './definitions.ts';
import { noticeMessage } from './message.ts';
import { outcome } from './present.ts';
import { press } from './press.ts';

/** Answers whatever somebody does with a command, a button, a menu or an option. Never throws. */
export async function interact(interaction: Interaction, bot: Bot, how: Acknowledging): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, bot, how);
  if (interaction.isChatInputCommand()) return command(interaction, bot, how);
  if (interaction.isMessageContextMenuCommand()) return check(interaction, bot, how);
  if (interaction.isMessageComponent()) return press(interaction, bot, how);
}

async function command(interaction: ChatInputCommandInteraction, bot: Bot, how: Acknowledging): Promise<void> {
  const as = interaction.options.getBoolean(privateOption) ? 'private' : 'public';
  const given = interaction.options.data.filter((option) => option.name !== privateOption);
  const options = Object.fromEntries(given.map((option) => [option.name, String(option.value ?? '')]));
  const invocation: Invocation = { command: interaction.commandName, options };
  const caller = callerOf(interaction);
  const work = async () => {
    return outcome(bot, { caller, invocation }, as);
  };
  await acknowledge(interaction, { late: as, work }, how);
}

/** Answers privately: to check somebody's words is not to correct them before everybody. */
async function check(interaction: MessageContextMenuCommandInteraction, bot: Bot, how: Acknowledging): Promise<void> {
  const caller = callerOf(interaction);
  const words = tidy(interaction.targetMessage.content).trim();
  const work = async () => {
    if (!visible(words))
      return { message: noticeMessage('That message holds no text that I could check.'), as: 'private' } as const;
    return outcome(bot, { caller, invocation: { command: 'ask', options: { question: words } } }, 'private');
  };
  await acknowledge(interaction, { late: 'private', work }, how);
}

async function complete(interaction: AutocompleteInteraction, bot: Bot, { log }: Acknowledging): Promise<void> {
  const focused = interaction.options.getFocused(true);
  try {
    const found = await completions(interaction, bot, focused);
    const short = found.filter((each) => each.value.length > 0 && each.value.length <= 100 && visible(each.label));
    await interaction.respond(
      short.slice(0, 25).map((each) => ({ name: shorten(tidy(each.label).trim(), 100), value: each.value })),
    );
  } catch (error) {
    log.warn(
      { error: errorText(error), command: interaction.commandName, option: focused.name },
      'an option could not be completed',
    );
    if (!interaction.responded) await interaction.respond([]).catch(() => {});
  }
}

async function completions(
  interaction: AutocompleteInteraction,
  bot: Bot,
  focused: { readonly name: string; readonly value: string },
): Promise<readonly Completion[]> {
  const command = bot.commands.find((each) => each.name === interaction.commandName);
  const choices = command && choicesOf(command, focused.name);
  if (!choices) return bot.complete(callerOf(interaction), interaction.commandName, focused.name, focused.value);
  const typed = focused.value.toLowerCase();
  return choices.filter((value) => value.toLowerCase().includes(typed)).map((value) => ({ label: value, value }));
}
