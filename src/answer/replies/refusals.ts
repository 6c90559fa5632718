import type { Command } from '../../model/context.ts';
import type { Action, Item, Line, Reply } from '../../model/reply.ts';
import { button, echo, knowledge, reply, text } from '../../reply/parts.ts';
import { optionNames } from '../typed/grammar.ts';
import { nearest } from '../typed/nearest.ts';

/** Names of commands and options, and texts to type, are ours and hold digits: they are marked as what is to be typed. */
const typed = (words: string): Line[number] => knowledge(words, 'help');

export function unknownCommand(name: string, commands: readonly Command[]): Reply {
  const near = nearest(
    name,
    commands.map((command) => command.name),
  );
  return reply({
    answered: false,
    title: [text('There is no command '), echo(`/${name}`)],
    lead:
      near.length > 0
        ? [text('Did you mean '), typed(near.map((each) => `/${each}`).join(', ')), text('?')]
        : [text('These work:')],
    blocks: [
      {
        kind: 'list',
        pageSize: 12,
        items: commands.filter((each) => near.length === 0 || near.includes(each.name)).map(commandItem),
      },
    ],
    actions: near.flatMap((each) => tryButton(commands.find((command) => command.name === each))),
  });
}

export function unknownOption(name: string, command: Command): Reply {
  // Two letters are near to anything.
  const near = name.length > 2 ? nearest(name, optionNames(command), 1) : [];
  return reply({
    answered: false,
    title: [typed(`/${command.name}`), text(' has no option '), echo(name)],
    lead: near.length > 0 ? [text('Did you mean '), typed(`${near[0]}:`), text('?')] : [text('It takes these:')],
    blocks: [optionFields(command)],
    actions: tryButton(command),
  });
}

export function badDate(option: string, given: string, command: Command): Reply {
  return reply({
    answered: false,
    title: [text('I could not read '), echo(given), text(' as a date')],
    lead: [
      text('Try '),
      typed(`${option}:2021, ${option}:March 2021, ${option}:2021-03-23`),
      text(' or '),
      typed(`${option}:last month`),
      text('.'),
    ],
    actions: tryButton(command),
  });
}

/** A stretch of time that ends before it begins; mostly its two ends were mixed up. */
export function turnedRound(command: string, options: Readonly<Record<string, string>>): Reply {
  const { from = '', to = '' } = options;
  return reply({
    answered: false,
    title: [echo(from), text(' is after '), echo(to)],
    lead: [text('The first day has to come before the last: '), typed(`from:${to} to:${from}`), text('.')],
    actions: [button(`From ${to} to ${from}`, { command, options: { ...options, from: to, to: from } })],
  });
}

interface Issue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export function badOption(issues: readonly Issue[], given: Readonly<Record<string, string>>, command: Command): Reply {
  const lines = issues.map((issue): Line => {
    const option = String(issue.path[0] ?? '');
    const words = given[option];
    if (words === undefined) return [typed(`/${command.name}`), text(' needs '), typed(`${option}:`)];
    return [typed(`${option}:`), text(' cannot be '), echo(words)];
  });
  return reply({
    answered: false,
    title: lines[0] ?? [text('That command could not be read')],
    blocks: [{ kind: 'text', lines: lines.slice(1) }, optionFields(command)],
    actions: tryButton(command),
  });
}

export function managersOnly(command: Command): Reply {
  return reply({
    answered: false,
    title: [typed(`/${command.name}`), text(' is for managers')],
    lead: [text('Someone who may manage this server or channel can use it.')],
  });
}

export function apology(reference: string): Reply {
  return reply({
    answered: false,
    title: [text('Something went wrong here')],
    lead: [
      text('It has been noted under '),
      echo(reference),
      text('. Please try again; if it happens again, tell whoever runs this bot that reference.'),
    ],
  });
}

export function commandItem(command: Command): Item {
  return { mark: [typed(`/${command.name}`)], body: [typed(command.summary)], under: [], side: null };
}

export function optionFields(command: Command): Reply['blocks'][number] {
  const rows = optionNames(command).map((name) => ({
    label: `${name}:`,
    lines: [[typed(command.help[name]?.description ?? '')]],
  }));
  const examples = command.examples.map((example): Line => [typed(example)]);
  return { kind: 'fields', rows: examples.length > 0 ? [...rows, { label: 'for example', lines: examples }] : rows };
}

/** A button with the command's first example. */
function tryButton(command: Command | undefined): readonly Action[] {
  return command === undefined
    ? []
    : [button(`Help on /${command.name}`, { command: 'help', options: { command: command.name } })];
}
