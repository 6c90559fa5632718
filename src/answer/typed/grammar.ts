import { editDistance } from '../../language/edit-distance.ts';
import type { Command } from '../../model/context.ts';
import type { Invocation } from '../../model/reply.ts';

export type Parsed =
  | { readonly kind: 'invocation'; readonly invocation: Invocation; readonly command: Command }
  | { readonly kind: 'unknown command'; readonly typed: string }
  | { readonly kind: 'unknown option'; readonly typed: string; readonly command: Command };

type Definition = Pick<Command, 'name' | 'options'>;

/** Options whose value is a day, a month or a year. */
export const dateOptions: ReadonlySet<string> = new Set(['from', 'to', 'since']);

export const optionNames = (command: Definition): readonly string[] => Object.keys(command.options.shape);

/** Reads `/name words option:value option:"a value"`. The slash may be absent where a platform has taken it off. */
export function parseCommand(typed: string, commands: readonly Command[]): Parsed {
  const found = /^\/?\s*(\S+)\s*/u.exec(typed.trim());
  const name = (found?.[1] ?? '').toLowerCase();
  const command = commands.find((each) => each.name === name);
  if (command === undefined) return { kind: 'unknown command', typed: name };
  const rest = typed.trim().slice(found?.[0].length ?? 0);
  const unknown = unknownOption(rest, command, commands);
  if (unknown !== null) return { kind: 'unknown option', typed: unknown, command };
  return { kind: 'invocation', invocation: { command: name, options: parseOptions(rest, command) }, command };
}

/**
 * `name:value` pairs. A value runs to the next declared option's `name:` or to the end, or stands in quotation marks;
 * words before the first name fill the command's first option.
 */
export function parseOptions(rest: string, command: Definition): Readonly<Record<string, string>> {
  const names = optionNames(command);
  const marks = optionMarks(rest, names);
  const options: Record<string, string> = {};
  const first = names[0];
  const before = unquoted(rest.slice(0, marks[0]?.start ?? rest.length));
  if (first !== undefined && before !== '') options[first] = before;
  for (const [at, mark] of marks.entries()) {
    const given = unquoted(rest.slice(mark.end, marks[at + 1]?.start ?? rest.length));
    if (given !== '') options[mark.name] = given;
  }
  return options;
}

interface OptionMark {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** Where declared names stand outside quotation marks. */
function optionMarks(rest: string, names: readonly string[]): readonly OptionMark[] {
  const quotes = [...rest.matchAll(/(?<=:\s*)(?:"[^"]*"|“[^”]*”)/gu)].map((quote) => ({
    start: quote.index,
    end: quote.index + quote[0].length,
  }));
  return [...rest.matchAll(/(?<![\p{L}\p{N}])([a-z_-]+):\s*/giu)]
    .map((found) => ({ name: (found[1] ?? '').toLowerCase(), start: found.index, end: found.index + found[0].length }))
    .filter(
      ({ name, start }) => names.includes(name) && !quotes.some((quote) => start > quote.start && start < quote.end),
    );
}

function unquoted(given: string): string {
  const trimmed = given.trim();
  const quoted = /^(?:"([^"]*)"|“([^”]*)”)$/u.exec(trimmed);
  return (quoted?.[1] ?? quoted?.[2] ?? trimmed).trim();
}

/**
 * A word with a colon that can only be a mistyped option: at the very beginning, close to a declared name, or an option
 * of another command in a value that holds no free text.
 */
function unknownOption(rest: string, command: Command, commands: readonly Command[]): string | null {
  const names = optionNames(command);
  const others = new Set(commands.flatMap(optionNames));
  const marks = optionMarks(rest, names);
  for (const found of rest
    .replaceAll(/"[^"]*"|“[^”]*”/gu, (quote) => ' '.repeat(quote.length))
    .matchAll(/(?<![\p{L}\p{N}/])([a-z]{2,}):(?!\/\/)(?=\S)/giu)) {
    const name = (found[1] ?? '').toLowerCase();
    if (names.includes(name)) continue;
    const near = names.some((known) => editDistance(known, name) <= 2 && known.length > 3 && name.length > 2);
    const within = marks.findLast(({ start }) => start < found.index)?.name ?? names[0] ?? '';
    const astray = others.has(name) && (dateOptions.has(within) || command.help[within]?.complete !== undefined);
    if ((found.index === 0 && name.length > 2) || near || astray) return name;
  }
  return null;
}
