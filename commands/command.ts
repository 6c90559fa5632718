import type { z } from 'zod';
import type { Command } from '../src/model/context.ts';

/** Lets a command's file be checked against its own options, and listed beside the others. */
export function defineCommand<Options extends z.ZodObject>(command: Command<Options>): Command {
  return command as unknown as Command;
}
