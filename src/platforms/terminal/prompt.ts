import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import type { Bot, Request } from '../../model/bot.ts';
import type { Caller } from '../../model/context.ts';
import type { Reply } from '../../model/reply.ts';
import { plain } from '../../reply/plain.ts';
import { harmless } from './harmless.ts';
import { render, type Step, stepsOf } from './render.ts';
import { suggest } from './suggest.ts';

export interface TerminalOptions {
  readonly bot: Bot;
  readonly caller: Caller;
  readonly input: Readable;
  readonly output: Writable & { readonly columns?: number; readonly rows?: number };
  /** True where a person sits at it: colour, wrapping, paging and completion. */
  readonly interactive: boolean;
  /** False in spite of a TTY where NO_COLOR asks for none. */
  readonly colour: boolean;
}

const historySize = 200;
const narrowest = 40;
const widest = 120;

/** Shows a reply: wrapped and in colour on a terminal, otherwise its plain text. */
export function show(
  options: Pick<TerminalOptions, 'output' | 'interactive' | 'colour'>,
  reply: Reply,
): readonly string[] {
  if (!options.interactive) return harmless(plain(reply).text).split('\n');
  const width = Math.min(widest, Math.max(narrowest, (options.output.columns ?? 80) - 1));
  return render(reply, { width, colour: options.colour });
}

/**
 * A prompt where commands and plain questions work until `quit`, Ctrl-D or the end of the input. A number does one of
 * the steps that the last reply offered; Enter shows more of a reply that was longer than the screen.
 */
export async function runTerminal(options: TerminalOptions): Promise<void> {
  const { bot, caller, input, output, interactive } = options;
  const history = interactive ? ((await bot.state.get<readonly string[]>('terminal', 'history')) ?? []) : [];
  const lines = createInterface({
    input,
    output,
    terminal: interactive,
    history: [...history],
    historySize,
    removeHistoryDuplicates: true,
    prompt: interactive ? '› ' : '',
    completer: (line: string, done: (error: Error | null, result: [string[], string]) => void) => {
      suggest(bot, caller, line).then(
        ({ words, replaces }) => done(null, [[...words], replaces]),
        () => done(null, [[], line]),
      );
    },
  });
  let kept: string[] = [...history];
  lines.on('history', (all: string[]) => {
    kept = all.slice(0, historySize);
  });
  let closed = false;
  lines.once('close', () => {
    closed = true;
  });
  lines.on('SIGINT', () => lines.close());
  const session = openSession(options);
  lines.prompt();
  for await (const line of lines) {
    if (/^\s*(?:quit|exit|bye)\s*$/iu.test(line)) break;
    await session(line);
    if (!closed) lines.prompt();
  }
  lines.close();
  if (interactive) await bot.state.put('terminal', 'history', kept);
}

/** What one line does, given what the lines before it left: the rest of a page, the steps to choose from. */
function openSession(options: TerminalOptions): (line: string) => Promise<void> {
  const { bot, caller, output, interactive } = options;
  let rest: readonly string[] = [];
  let steps: readonly Step[] = [];
  const page = (): void => {
    const height = interactive ? Math.max(10, (output.rows ?? 40) - 3) : Number.POSITIVE_INFINITY;
    const whole = rest.length <= height;
    output.write(`${(whole ? rest : rest.slice(0, height)).join('\n')}\n`);
    rest = whole ? [] : rest.slice(height);
    if (!whole) output.write(`— ${rest.length} more lines: Enter —\n`);
  };
  const send = async (request: Request): Promise<void> => {
    const reply = await bot.exchange(request);
    steps = stepsOf(reply);
    rest = show(options, reply);
    page();
  };
  return async (line) => {
    const typed = line.trim();
    if (/^(?:more)?$/iu.test(typed)) {
      if (rest.length > 0) page();
      return;
    }
    const step = /^\d$/u.test(typed) ? steps[Number(typed) - 1] : undefined;
    await send(step === undefined ? { caller, text: typed } : { caller, invocation: step.invocation });
  };
}
