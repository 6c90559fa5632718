import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../model/context.ts';
import { shorten } from '../shared/tidy.ts';
import { messageEntries } from './entries.ts';

/** The option that every command has on Discord: an answer that nobody else sees. */
export const privateOption = 'private';

export interface Definition {
  readonly name: string;
  readonly type: ApplicationCommandType;
  readonly description?: string;
  readonly options?: readonly APIApplicationCommandOption[];
  readonly default_member_permissions?: number;
  readonly contexts?: readonly InteractionContextType[];
  readonly integration_types?: readonly ApplicationIntegrationType[];
}

/** The commands as Discord takes them. A test server's own commands say nothing of where else they can be used. */
export function definitions(commands: readonly Command[], where: 'everywhere' | 'one server'): readonly Definition[] {
  const reach =
    where === 'one server'
      ? {}
      : {
          contexts: [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
          integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
        };
  const entries = messageEntries(commands).map(({ name, managersOnly }) => ({
    ...{ name, type: ApplicationCommandType.Message },
    ...permissions(managersOnly),
  }));
  return [...commands.map(definition), ...entries].map((each) => ({ ...each, ...reach }));
}

/** The enumerated values of an option, or null where it takes any text. */
export function choicesOf(command: Command, option: string): readonly string[] | null {
  return schemaOf(command).properties[option]?.enum ?? null;
}

function definition(command: Command): Definition {
  const { properties, required } = schemaOf(command);
  const options = Object.keys(properties).map((name) => option(command, name, required.has(name)));
  return {
    name: command.name,
    type: ApplicationCommandType.ChatInput,
    description: shorten(command.summary, 100),
    options: [...options.filter((each) => each.required), ...options.filter((each) => !each.required), answerPrivately],
    ...permissions(command.managersOnly),
  };
}

function permissions(managersOnly: boolean): Pick<Definition, 'default_member_permissions'> {
  return managersOnly ? { default_member_permissions: Number(PermissionFlagsBits.ManageChannels) } : {};
}

const answerPrivately: APIApplicationCommandOption = {
  type: ApplicationCommandOptionType.Boolean,
  name: privateOption,
  description: 'Answer so that only you see it',
  required: false,
};

function option(command: Command, name: string, required: boolean): APIApplicationCommandOption {
  const { enum: values, minLength, maxLength } = schemaOf(command).properties[name] ?? {};
  const help = command.help[name];
  const about = { name, description: shorten(help?.description ?? name, 100), required };
  if (help?.kind === 'attachment') return { type: ApplicationCommandOptionType.Attachment, ...about };
  const base = { type: ApplicationCommandOptionType.String as const, ...about };
  if (values && values.length <= 25) return { ...base, choices: values.map((value) => ({ name: value, value })) };
  const bounds = {
    ...(minLength === undefined ? {} : { min_length: minLength }),
    ...(maxLength === undefined ? {} : { max_length: Math.min(6000, maxLength) }),
  };
  const completes = values !== undefined || help?.complete !== undefined;
  return completes ? { ...base, ...bounds, autocomplete: true } : { ...base, ...bounds };
}

const optionsSchema = z.object({
  properties: z
    .record(
      z.string(),
      z.object({
        type: z.literal('string').optional(),
        enum: z.array(z.string()).optional(),
        minLength: z.number().optional(),
        maxLength: z.number().optional(),
      }),
    )
    .default({}),
  required: z
    .array(z.string())
    .default([])
    .transform((names) => new Set(names)),
});

function schemaOf(command: Command): z.infer<typeof optionsSchema> {
  return optionsSchema.parse(z.toJSONSchema(command.options, { io: 'input' }));
}
