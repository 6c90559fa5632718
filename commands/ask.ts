import { z } from 'zod';
import { answer } from '../src/answer/question/question.ts';
import { parseCommand } from '../src/answer/typed/grammar.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'ask',
  summary: 'A question in plain words, in English or Chinese; the same as a direct message',
  options: z.object({ question: z.string().min(1) }),
  help: {
    question: { description: 'What you want to know; follow-ups such as “and where was it held?” work for an hour' },
  },
  examples: [
    '/ask Who led each side at the eighth talks?',
    '/ask what did both sides agree in September 2021',
    '/ask 第八次对话讨论了什么',
  ],
  managersOnly: false,

  async run(context, given) {
    if (given.question.startsWith('/')) {
      const parsed = parseCommand(given.question, context.commands);
      if (parsed.kind === 'invocation' && parsed.command.name !== 'ask') {
        const shown = await context.run(parsed.invocation);
        return { ...shown, invocation: shown.invocation ?? parsed.invocation };
      }
    }
    return answer(context, given.question);
  },
});
