import { z } from 'zod';
import { commandItem, optionFields, unknownCommand } from '../src/answer/replies/refusals.ts';
import { parseCommand } from '../src/answer/typed/grammar.ts';
import { nearest } from '../src/answer/typed/nearest.ts';
import type { Command } from '../src/model/context.ts';
import type { Reply } from '../src/model/reply.ts';
import { button, knowledge, reply, text } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

export default defineCommand({
  name: 'help',
  summary: 'How to use each command, with examples to try',
  options: z.object({ command: z.string().optional() }),
  help: {
    command: {
      description: 'The command to explain',
      complete: async (context, typed) => {
        const names = context.commands.map((command) => command.name);
        const shown = typed.trim() === '' ? names : nearest(typed.trim().replace(/^\//u, ''), names, 25);
        return shown.map((name) => ({ label: `/${name}`, value: name }));
      },
    },
  },
  examples: ['/help', '/help timeline'],
  managersOnly: false,

  async run(context, given) {
    if (given.command === undefined) return overview(context.commands);
    const name = given.command.replace(/^\//u, '').toLowerCase();
    const command = context.commands.find((each) => each.name === name);
    return command === undefined ? unknownCommand(name, context.commands) : one(command, context.commands);
  },
});

function overview(commands: readonly Command[]): Reply {
  return reply({
    title: [text('What can be asked')],
    lead: [
      text(
        'Ask in plain words, in English or Chinese, or use a command. Every name, date and number in an answer has ' +
          'a footnote to the sentence it comes from; where the documents are silent, the answer says so.',
      ),
    ],
    blocks: [{ kind: 'list', pageSize: 12, items: commands.map(commandItem) }],
    notes: [
      [
        text(
          'Signs: ≈ a date that is inferred; ⚠ accounts that differ; “reference” is background knowledge, not what the documents say.',
        ),
      ],
    ],
    actions: [
      ...commands.slice(0, 4).flatMap((command) => tryIt(command, commands)),
      {
        kind: 'menu',
        label: 'Explain a command',
        choices: commands.map((command) => ({
          label: `/${command.name}`,
          invocation: { command: 'help', options: { command: command.name } },
        })),
      },
    ],
  });
}

function one(command: Command, commands: readonly Command[]): Reply {
  return reply({
    title: [knowledge(`/${command.name}`, 'help'), text(' — '), knowledge(command.summary, 'help')],
    blocks: [optionFields(command)],
    notes: command.managersOnly ? [[text('For managers of the server or channel only.')]] : [],
    actions: tryIt(command, commands),
  });
}

function tryIt(command: Command, commands: readonly Command[]): Reply['actions'] {
  const example = command.examples[0];
  const parsed = example === undefined ? null : parseCommand(example, commands);
  if (example === undefined || parsed?.kind !== 'invocation' || command.managersOnly) return [];
  return [button(`Try ${example}`, parsed.invocation)];
}
