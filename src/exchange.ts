import { randomUUID } from 'node:crypto';
import { focusOf, putFocus } from './answer/question/focus.ts';
import { tongueFor } from './answer/question/tongue.ts';
import {
  apology,
  badDate,
  badOption,
  managersOnly,
  turnedRound,
  unknownCommand,
  unknownOption,
} from './answer/replies/refusals.ts';
import { withReportButton } from './answer/replies/report-button.ts';
import { asFile } from './answer/talk/as-file.ts';
import { withProgress } from './answer/talk/progress.ts';
import { folded } from './answer/typed/door.ts';
import { dateOptions, optionNames, parseCommand } from './answer/typed/grammar.ts';
import { spelledOut } from './answer/typed/spoken-options.ts';
import { parseWhen } from './answer/typed/when.ts';
import type { Bot, Request } from './model/bot.ts';
import type { Caller, Command, Completion, Context } from './model/context.ts';
import type { Invocation, Progress, Reply } from './model/reply.ts';
import type { Reader } from './model/store.ts';
import { check, type Offence } from './reply/check.ts';
import { finish } from './reply/cite.ts';
import { inChinese } from './reply/in-chinese.ts';

/** What the exchange is given once; the rest of a command's context it makes for each request. */
export interface Base extends Omit<Context, 'run' | 'caller' | 'reader'> {
  /** A reader of the collections that this caller may see. */
  readerFor(caller: Caller): Reader;
  /** How far the documents are read, where they still are; absent where this process cannot know. */
  progress?(): Promise<Progress | null>;
  /** Told of every request that failed, with the reference that the reply shows. */
  failed(reference: string, error: unknown): void;
  /** Told of every part of a reply that claimed what it may not. */
  offended(offence: Offence, invocation: Invocation): void;
}

/** The one door: text or a command in, a finished and checked reply out. Never throws. */
export async function exchange(base: Base, request: Request): Promise<Reply> {
  try {
    const { invocation, refusal } = understand(base, request);
    // Asked before the reply is made: what is read meanwhile may not be in it.
    const progress = (await base.progress?.()) ?? null;
    const reply = refusal ?? (await runChecked(sent(base, request), request.caller, invocation));
    const known = new Set(base.commands.map(({ name }) => name));
    const whole = withProgress({ ...reply, invocation: reply.invocation ?? invocation }, progress);
    const complete = withReportButton(whole, known);
    const tongue = await tongueFor(base.state, request.caller, invocation);
    const done = finish(tongue === 'zh' ? inChinese(complete, base.knowledge) : complete);
    await remember(base, request.caller, done);
    return done;
  } catch (error) {
    const reference = randomUUID().slice(0, 8);
    base.failed(reference, error);
    return finish(apology(reference));
  }
}

/** Choices for an option while it is typed; empty for an unknown command or option. Throws what the command's own completion throws. */
export async function complete(
  base: Base,
  caller: Caller,
  name: string,
  option: string,
  typed: string,
): Promise<readonly Completion[]> {
  const command = base.commands.find((each) => each.name === name);
  const help = command?.help[option];
  return help?.complete === undefined ? [] : (await help.complete(contextFor(base, caller), typed)).slice(0, 25);
}

/** The same two as a platform's adapter holds them. */
export function botOf(base: Base): Bot {
  return {
    commands: base.commands,
    exchange: (request) => exchange(base, request),
    complete: (caller, command, option, typed) => complete(base, caller, command, option, typed),
    state: base.state,
    now: base.now,
  };
}

/** Files that came with a request belong to it alone. */
const sent = (base: Base, { attachments }: Request): Base =>
  attachments === undefined ? base : { ...base, attachments };

type Understood = { readonly invocation: Invocation; readonly refusal: Reply | null };

function understand(base: Base, request: Request): Understood {
  if ('invocation' in request) return { invocation: request.invocation, refusal: null };
  const typed = folded(request.text);
  if (!typed.startsWith('/')) return { invocation: { command: 'ask', options: { question: typed } }, refusal: null };
  const parsed = parseCommand(typed, base.commands);
  if (parsed.kind === 'invocation') return { invocation: parsed.invocation, refusal: null };
  const invocation = { command: parsed.kind === 'unknown option' ? parsed.command.name : parsed.typed, options: {} };
  const refusal =
    parsed.kind === 'unknown command'
      ? unknownCommand(parsed.typed, base.commands)
      : unknownOption(parsed.typed, parsed.command);
  return { invocation, refusal };
}

async function runChecked(base: Base, caller: Caller, invocation: Invocation): Promise<Reply> {
  const reply = await run(base, caller, invocation);
  return check(reply, base.knowledge, (offence) => base.offended(offence, invocation));
}

async function run(base: Base, caller: Caller, invocation: Invocation): Promise<Reply> {
  const command = base.commands.find((each) => each.name === invocation.command);
  if (command === undefined) return unknownCommand(invocation.command, base.commands);
  if (command.managersOnly && !caller.manager) return managersOnly(command);
  const stray = Object.keys(invocation.options).find((name) => !optionNames(command).includes(name));
  if (stray !== undefined) return unknownOption(stray, command);
  const options = spelledOut(base, command, invocation.options);
  const dated = withDays(base, options);
  if ('unreadable' in dated) return badDate(dated.option, dated.unreadable, command);
  const { from, to } = dated.options;
  if (from !== undefined && to !== undefined && from > to) return turnedRound(invocation.command, options);
  const parsed = command.options.safeParse(dated.options);
  if (!parsed.success) return badOption(parsed.error.issues, dated.options, command);
  const reply = await runParsed(command, contextFor(base, caller), parsed.data);
  const made = options.as === undefined ? reply : asFile(reply, command.name);
  const asUnderstood = options === invocation.options ? null : { command: command.name, options };
  return { ...made, invocation: made.invocation ?? asUnderstood };
}

function runParsed(command: Command, context: Context, options: Parameters<Command['run']>[1]): Promise<Reply> {
  return command.run(context, options);
}

function contextFor(base: Base, caller: Caller): Context {
  return {
    ...base,
    reader: base.readerFor(caller),
    caller,
    now: () => base.now(),
    run: (invocation) => run(base, caller, invocation),
  };
}

type Dated =
  | { readonly options: Readonly<Record<string, string>> }
  | { readonly option: string; readonly unreadable: string };

/** `from`, `to` and `since` as people write them become days: the first of what is meant, for `to` the last. */
function withDays(base: Base, options: Readonly<Record<string, string>>): Dated {
  const days: Record<string, string> = {};
  for (const [name, given] of Object.entries(options)) {
    if (!dateOptions.has(name)) {
      days[name] = given;
      continue;
    }
    const stretch = parseWhen(given, base.now());
    if (stretch === null) return { option: name, unreadable: given };
    days[name] = name === 'to' ? stretch.to : stretch.from;
  }
  return { options: days };
}

/** As well as it can: an answer that was found is not withheld because its focus could not be kept. */
async function remember(base: Base, caller: Caller, reply: Reply): Promise<void> {
  const focus = focusOf(reply);
  if (focus === null) return;
  try {
    await putFocus(base.state, caller, focus);
  } catch (error) {
    base.failed('focus', error);
  }
}
