import { z } from 'zod';
import type { Bot, Request } from '../../src/model/bot.ts';
import type { Command, Completion } from '../../src/model/context.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { State } from '../../src/model/store.ts';
import { brief, cite, count, echo, item, quote, reply, source, text, value, window } from '../platforms/replies.ts';

const paper = brief('gazette.txt', {
  title: 'Envoys meet at the lake',
  url: 'https://gazette.example.org/envoys',
  publisher: 'The Gazette',
  published: window('2024-03-15'),
});
const sentences = Array.from({ length: 14 }, (_, i) =>
  source(paper, i, `Sentence ${i} of the gazette says something of its own.`),
);

/** A store in memory; what it holds outlives a bot that is started again on it. */
export function memoryState(): State {
  const held = new Map<string, unknown>();
  const at = (space: string, key: string) => `${space}\u0000${key}`;
  return {
    get: async <T>(space: string, key: string) => structuredClone((held.get(at(space, key)) as T) ?? null),
    put: async (space, key, value) => void held.set(at(space, key), JSON.parse(JSON.stringify(value))),
    claim: async (space, key, value) => !held.has(at(space, key)) && Boolean(held.set(at(space, key), value)),
    swap: async () => false,
    remove: async (space, key) => void held.delete(at(space, key)),
    list: async () => [],
  };
}

/** A bot with canned replies, that notes what it was asked. `hold` keeps every answer back until it resolves. */
export interface CannedBot extends Bot {
  readonly asked: Request[];
  hold: Promise<void> | null;
  broken: boolean;
  /** Answers with an apology, as the exchange does when something goes wrong inside. */
  failing: boolean;
}

export function cannedBot(state: State = memoryState()): CannedBot {
  const bot: CannedBot = {
    commands,
    asked: [],
    hold: null,
    broken: false,
    failing: false,
    state,
    now: () => new Date('2026-11-22T08:00:00Z'),
    async exchange(request) {
      bot.asked.push(request);
      await bot.hold;
      if (bot.failing)
        return { ...reply({ title: [text('Something went wrong here')], answered: false }), invocation: null };
      if (bot.broken) throw new Error('the store is gone');
      return 'text' in request ? answer(request.text) : canned(request.invocation.command, request.invocation.options);
    },
    complete: async (_caller, _command, option, typed) => complete(option, typed),
  };
  return bot;
}

function complete(option: string, typed: string): readonly Completion[] {
  if (typed === 'break') throw new Error('no completion today');
  const many = Array.from({ length: 40 }, (_, i) => ({ label: `${option} ${typed} ${i}`, value: `${typed}-${i}` }));
  return [{ label: 'x'.repeat(150), value: 'long label' }, { label: 'long value', value: 'y'.repeat(150) }, ...many];
}

function canned(command: string, options: Readonly<Record<string, string>>): Reply {
  if (command === 'timeline') return timeline();
  if (command === 'meeting') return meeting(options.which ?? '');
  const named = Object.entries(options).flatMap(([name, given]) => [text(`${name}: `), echo(given), text('; ')]);
  return reply({ title: [text(`Canned /${command}`)], lead: named.length > 0 ? named : [text('no options')], command });
}

function timeline(): Reply {
  const items = sentences.map((each, i) =>
    item([value(`${i + 1} Mar 2024`, each)], [quote(each), text(' '), cite(each)]),
  );
  return reply({
    title: [text('Talks, '), count('14'), text(' events')],
    blocks: [{ kind: 'list', items, pageSize: 5 }],
    actions: [
      { kind: 'button', label: 'Both readouts', invocation: { command: 'meeting', options: { which: 'lake' } } },
    ],
    notes: [[text('No readout of either side is among the documents.')]],
  });
}

function meeting(which: string): Reply {
  const invocation = (name: string) => ({ command: 'meeting', options: { which: name } });
  return reply({
    title: [text('Meeting '), echo(which)],
    lead: [quote(sentences[0]!), cite(sentences[0]!)],
    actions: [
      {
        kind: 'menu',
        label: 'Which one?',
        choices: ['lake', 'hill'].map((name) => ({ label: `At the ${name}`, invocation: invocation(name) })),
      },
    ],
    command: 'meeting',
  });
}

function answer(words: string): Reply {
  return reply({
    title: [text('You asked about '), echo(words)],
    lead: [quote(sentences[1]!), cite(sentences[1]!)],
    command: 'ask',
  });
}

const commands: readonly Command[] = [
  command('timeline', {
    actor: { schema: z.string().optional(), completes: true },
    order: { schema: z.enum(['oldest', 'newest']).optional() },
  }),
  command('who', { name: { schema: z.string().min(1), completes: true } }),
  command('meeting', { which: { schema: z.string().min(1), completes: true } }),
  command('ask', { question: { schema: z.string().min(1) } }),
  command('sources', { document: { schema: z.string().optional() }, at: { schema: z.string().optional() } }),
  command('briefing', { action: { schema: z.enum(['add', 'list', 'preview', 'pause', 'remove']) } }, true),
  command(
    'add',
    { what: { schema: z.string().optional() }, file: { schema: z.string().optional(), kind: 'attachment' } },
    true,
  ),
  command('help', { command: { schema: z.string().optional() } }),
];

function command(
  name: string,
  options: Readonly<
    Record<string, { readonly schema: z.ZodType; readonly completes?: boolean; readonly kind?: 'attachment' }>
  >,
  managersOnly = false,
): Command {
  const help = Object.entries(options).map(([option, { completes, kind }]) => [
    option,
    { description: `What ${option} is`, ...(completes ? { complete: async () => [] } : {}), ...(kind ? { kind } : {}) },
  ]);
  return {
    name,
    summary: `What ${name} does`,
    options: z.object(Object.fromEntries(Object.entries(options).map(([option, { schema }]) => [option, schema]))),
    help: Object.fromEntries(help) as Command['help'],
    examples: [],
    managersOnly,
    run: async () => canned(name, {}),
  };
}
