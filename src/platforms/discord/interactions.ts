import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  CommandInteractionOption,
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
import { messageEntries } from './entries.ts';
import { type Downloading, fileName, received } from './files.ts';
import { noticeMessage } from './message.ts';
import { outcome } from './present.ts';
import { press } from './press.ts';

/** Answers whatever somebody does with a command, a button, a menu or an option. Never throws. */
export async function interact(interaction: Interaction, bot: Bot, how: Acknowledging & Downloading): Promise<void> {
  if (interaction.isAutocomplete()) return complete(interaction, bot, how);
  if (interaction.isChatInputCommand()) return command(interaction, bot, how);
  if (interaction.isMessageContextMenuCommand()) return entry(interaction, bot, how);
  if (interaction.isMessageComponent()) return press(interaction, bot, how);
}

async function command(
  interaction: ChatInputCommandInteraction,
  bot: Bot,
  how: Acknowledging & Downloading,
): Promise<void> {
  const as = interaction.options.getBoolean(privateOption) ? 'private' : 'public';
  const given = interaction.options.data.filter((option) => option.name !== privateOption);
  const options = Object.fromEntries(given.map((option) => [option.name, textOf(option)]));
  const invocation: Invocation = { command: interaction.commandName, options };
  const caller = callerOf(interaction);
  const files = given.flatMap(({ attachment }) => (attachment ? [attachment] : []));
  // What is for managers only is refused to others whatever comes along.
  const open = caller.manager || !bot.commands.some((each) => each.name === invocation.command && each.managersOnly);
  const work = async () => {
    if (files.length === 0 || !open) return outcome(bot, { caller, invocation }, as);
    const had = await received(files, how.download);
    if (typeof had === 'string') return { message: noticeMessage(had), as: 'private' } as const;
    return outcome(bot, { caller, invocation, attachments: had }, as);
  };
  await acknowledge(interaction, { late: as, work }, how);
}

/** A file stands for its name; Discord itself gives its number. */
function textOf({ attachment, value }: CommandInteractionOption): string {
  return attachment ? fileName(attachment.name) : String(value ?? '');
}

/** Answers privately: to check somebody's words is not to correct them before everybody. */
async function entry(interaction: MessageContextMenuCommandInteraction, bot: Bot, how: Acknowledging): Promise<void> {
  const caller = callerOf(interaction);
  const words = interaction.targetMessage.content.toWellFormed().trim();
  const chosen = messageEntries(bot.commands).find((each) => each.name === interaction.commandName);
  const work = async () => {
    if (!chosen || !visible(words))
      return { message: noticeMessage('That message holds no text that I could use.'), as: 'private' } as const;
    const { command, option, lead, paragraphs } = chosen;
    const options = { [option]: `${lead}${paragraphs ? words : tidy(words)}` };
    return outcome(bot, { caller, invocation: { command, options } }, 'private');
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
