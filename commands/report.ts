import { createHash } from 'node:crypto';
import { z } from 'zod';
import { keepReport } from '../src/answer/replies/reports.ts';
import { parseCommand } from '../src/answer/typed/grammar.ts';
import type { Context } from '../src/model/context.ts';
import type { ErrorReport } from '../src/model/feeds.ts';
import type { Action, Citation, Reply } from '../src/model/reply.ts';
import { finish } from '../src/reply/cite.ts';
import { button, echo, knowledge, reply, text } from '../src/reply/parts.ts';
import { defineCommand } from './command.ts';

/** What is mostly wrong, to be said with one press; anything else is typed. */
const faults = [
  'The date is wrong',
  'The wrong person or side',
  'The source does not say this',
  'Something is missing',
] as const;

export default defineCommand({
  name: 'report',
  summary: 'Say that a reply is wrong; managers and whoever runs this bot read it',
  options: z.object({
    what: z.string().max(1_000).optional(),
    about: z.string().max(2_000).optional(),
    footnote: z
      .string()
      .regex(/^\d{1,3}$/)
      .optional(),
  }),
  help: {
    what: { description: 'What is wrong, in a line' },
    about: { description: 'The command whose reply it is, as it was typed' },
    footnote: { description: 'The number of the footnote it is about' },
  },
  examples: ['/report what:the talks were a day later about:"/timeline from:2024"'],
  managersOnly: false,

  async run(context, { what, about, footnote }) {
    if (about === undefined) return unclear();
    const cited = await citationsOf(context, about);
    const claim = footnote === undefined ? null : (cited.find(({ n }) => n === Number(footnote)) ?? null);
    if (what === undefined) return ask(about, cited, footnote);
    await keepReport(context.state, context.caller, reportOf(context, { what, about, claim }));
    return reply({ title: [text('Thank you, it is noted')], lead: [echo(what)] });
  },
});

interface Told {
  readonly what: string;
  readonly about: string;
  readonly claim: Citation | null;
}

function reportOf({ caller, now }: Context, { what, about, claim }: Told): ErrorReport {
  const at = now().toISOString();
  const id = createHash('sha256').update([at, caller.user, about, what].join('\0')).digest('hex').slice(0, 8);
  return {
    id,
    at,
    by: caller.user,
    workspace: caller.workspace,
    about,
    what,
    claim: claim && {
      n: claim.n,
      document: claim.document.name,
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
    },
  };
}

/** What the reply rests on, found by giving it once more. */
async function citationsOf(context: Context, about: string): Promise<readonly Citation[]> {
  const parsed = parseCommand(about, context.commands);
  if (parsed.kind !== 'invocation' || parsed.command.managersOnly || parsed.invocation.command === 'report') return [];
  return finish(await context.run(parsed.invocation)).citations;
}

function ask(about: string, cited: readonly Citation[], footnote: string | undefined): Reply {
  const options = { about, ...(footnote === undefined ? {} : { footnote }) };
  const menu: readonly Action[] =
    cited.length === 0 || footnote !== undefined
      ? []
      : [
          {
            kind: 'menu',
            label: 'It is about a footnote',
            choices: cited.slice(0, 25).map(({ n, quote }) => ({
              label: `[${n}] ${quote.replaceAll(/\s+/gu, ' ')}`.slice(0, 70),
              invocation: { command: 'report', options: { about, footnote: String(n) } },
            })),
          },
        ];
  return reply({
    title: [text('What is wrong?')],
    lead: [text('Press what fits, or say it in a line: '), knowledge(`/report what:… about:"${about}"`, 'help')],
    actions: [...faults.map((what) => button(what, { command: 'report', options: { ...options, what } })), ...menu],
  });
}

function unclear(): Reply {
  return reply({
    answered: false,
    title: [text('Which reply is it about?')],
    lead: [
      text('Press the button under it, or name its command: '),
      knowledge('/report what:the date is wrong about:"/timeline from:2024"', 'help'),
    ],
  });
}
