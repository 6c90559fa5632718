import type { Context } from '../model/context.ts';
import type { Reply } from '../model/reply.ts';
import { echo, reply, text } from './parts.ts';

export async function answer(_context: Context, question: string): Promise<Reply> {
  return reply({ answered: false, title: [text('The documents do not say: '), echo(question)] });
}
