import { z } from 'zod';
import type { Command, OptionHelp } from '../src/model/context.ts';

/** Lets a command's file be checked against its own options, and listed beside the others. */
export function defineCommand<Options extends z.ZodObject>(command: Command<Options>): Command {
  return command as unknown as Command;
}

/** What a command takes whose rows can be had as a file; the exchange makes it. */
export const as = z.enum(['csv']).optional();
export const asHelp: OptionHelp = { description: 'The rows as a file as well: csv, for spreadsheets' };
