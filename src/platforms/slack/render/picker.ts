import type { ActionsBlock, PlainTextOption } from '@slack/types';
import type { Bot } from '../../../model/bot.ts';
import type { Caller, Command } from '../../../model/context.ts';
import type { Invocation, Reply } from '../../../model/reply.ts';
import { newKey } from '../../shared/sheet.ts';
import { tidy, visible } from '../../shared/tidy.ts';
import { plainText } from './message.ts';

/** A menu fed from the store, which fills the option that a command lacked or could not place. */
interface Picker {
  readonly invocation: Invocation;
  readonly option: string;
}

const space = 'slack-pickers';
const lifeMs = 90 * 24 * 3_600_000;
// https://docs.slack.dev/reference/block-kit/composition-objects/option-object
const valueUnits = 150;

/** Slack completes no slash commands: an answer that needs a name to be told offers them in a menu. Null where none does. */
export async function pickerFor(bot: Bot, reply: Reply): Promise<ActionsBlock | null> {
  const { invocation } = reply;
  const command = bot.commands.find((each) => each.name === invocation?.command);
  const option = command && optionToFill(command);
  if (reply.answered || !invocation || !option) return null;
  const key = newKey();
  await bot.state.put(space, key, { invocation, option } satisfies Picker, lifeMs);
  return {
    type: 'actions',
    elements: [
      {
        type: 'external_select',
        action_id: `pick:${key}`,
        min_query_length: 0,
        placeholder: plainText(`Choose, or type to find: ${option}`, 75),
      },
    ],
  };
}

/** The choices of a menu while somebody types; with nothing typed, those for what was given first. */
export async function pickerOptions(
  bot: Bot,
  caller: Caller,
  { actionId, typed }: { readonly actionId: string; readonly typed: string },
): Promise<readonly PlainTextOption[]> {
  const picker = await recallPicker(bot, actionId);
  if (!picker) return [];
  const complete = (words: string) => bot.complete(caller, picker.invocation.command, picker.option, words);
  const given = typed.trim() === '' ? (picker.invocation.options[picker.option] ?? '') : typed;
  const found = await complete(given);
  const shown = found.length > 0 || typed.trim() !== '' ? found : await complete('');
  return shown
    .filter(({ label, value }) => visible(tidy(label)) && value !== '' && value.length <= valueUnits)
    .slice(0, 100)
    .map(({ label, value }) => ({ text: plainText(label, 75), value }));
}

/** The command that a choice of the menu makes; null for a menu that is too old. */
export async function pickedInvocation(bot: Bot, actionId: string, value: string): Promise<Invocation | null> {
  const picker = await recallPicker(bot, actionId);
  if (!picker) return null;
  const { command, options } = picker.invocation;
  return { command, options: { ...options, [picker.option]: value } };
}

async function recallPicker(bot: Bot, actionId: string): Promise<Picker | null> {
  const key = /^pick:([\w-]{22})$/.exec(actionId)?.[1];
  return key ? bot.state.get<Picker>(space, key) : null;
}

function optionToFill(command: Command): string | null {
  return Object.keys(command.options.shape).find((name) => command.help[name]?.complete) ?? null;
}
