import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Command } from '../../model/context.ts';
import type { State } from '../../model/store.ts';
import { definitions } from './definitions.ts';

const names = z.array(z.object({ name: z.string() }));

/**
 * Gives Discord the commands, all at once, if they are others than last time or Discord has lost one. A server's id puts
 * them there only, where they show at once.
 */
export async function registerCommands(options: {
  readonly rest: REST;
  readonly state: State;
  readonly applicationId: string;
  readonly guildId: string | null;
  readonly commands: readonly Command[];
}): Promise<'unchanged' | 'registered'> {
  const { rest, state, applicationId, guildId } = options;
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId);
  const body = definitions(options.commands, guildId ? 'one server' : 'everywhere');
  const hash = createHash('sha256').update(JSON.stringify(body)).digest('hex');
  const key = `commands:${applicationId}:${guildId ?? 'everywhere'}`;
  const [known, there] = await Promise.all([state.get<string>('discord', key), rest.get(route).then(names.parse)]);
  const same = sorted(there) === sorted(body);
  if (known === hash && same) return 'unchanged';
  await rest.put(route, { body });
  await state.put('discord', key, hash);
  return 'registered';
}

function sorted(of: readonly { readonly name: string }[]): string {
  return JSON.stringify(of.map((each) => each.name).sort());
}
