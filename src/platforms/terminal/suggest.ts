import type { Bot } from '../../model/bot.ts';
import type { Caller, Command } from '../../model/context.ts';

/** What Tab offers: the whole words, and the piece of the line that they replace. */
export interface Suggested {
  readonly words: readonly string[];
  readonly replaces: string;
}

/** Commands, names of options, and what an option can hold; nothing for a plain question. */
export async function suggest(
  bot: Pick<Bot, 'commands' | 'complete'>,
  caller: Caller,
  line: string,
): Promise<Suggested> {
  const started = /^\/(\S*)$/u.exec(line);
  if (started)
    return {
      words: bot.commands.map((each) => `/${each.name} `).filter((word) => word.startsWith(line.toLowerCase())),
      replaces: line,
    };
  const [, name = '', rest = ''] = /^\/(\S+)\s+(.*)$/su.exec(line) ?? [];
  const command = bot.commands.find((each) => each.name === name.toLowerCase());
  return command === undefined ? { words: [], replaces: '' } : ofOptions(bot, caller, command, rest);
}

async function ofOptions(
  bot: Pick<Bot, 'complete'>,
  caller: Caller,
  command: Command,
  rest: string,
): Promise<Suggested> {
  const options = Object.keys(command.options.shape);
  const marks = [...rest.matchAll(/(?<![\p{L}\p{N}])([a-z]+):\s*/giu)].filter((mark) =>
    options.includes((mark[1] ?? '').toLowerCase()),
  );
  const last = marks.at(-1);
  const option = last?.[1]?.toLowerCase() ?? options[0] ?? '';
  const typed = last === undefined ? rest : rest.slice(last.index + last[0].length);
  const word = /\S*$/u.exec(rest)?.[0] ?? '';
  const used = new Set(marks.map((mark) => (mark[1] ?? '').toLowerCase()));
  const names =
    word === ''
      ? []
      : options
          .filter((each) => !used.has(each) && `${each}:`.startsWith(word.toLowerCase()))
          .map((each) => `${each}:`);
  if (names.length > 0 && word !== typed) return { words: names, replaces: word };
  const values = await bot.complete(caller, command.name, option, typed);
  const found = values.map((each) => each.value);
  return found.length > 0 ? { words: found, replaces: typed } : { words: names, replaces: word };
}
