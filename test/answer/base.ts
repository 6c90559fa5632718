import { commands } from '../../commands/index.ts';
import { openThesaurus } from '../../src/command-line/thesaurus-files.ts';
import { type Base, exchange } from '../../src/exchange.ts';
import type { Caller } from '../../src/model/context.ts';
import type { StoredDocument } from '../../src/model/document.ts';
import { toAnswer } from '../../src/reply/json.ts';
import { reply } from '../../src/reply/parts.ts';
import { documents } from './talks.ts';
import { knowledge, reader, state } from './world.ts';

const thesaurus = await openThesaurus();

export const caller: Caller = {
  platform: 'terminal',
  conversation: 'test',
  user: 'operator',
  channel: null,
  workspace: null,
  manager: true,
  timezone: null,
};

/** A base over documents in memory, with the clock stopped; `faults` fills with whatever the exchange was told of. */
export function baseOf(over: readonly StoredDocument[] = documents): Base & { readonly faults: string[] } {
  const faults: string[] = [];
  return {
    faults,
    readerFor: () => reader(over),
    state: state(),
    knowledge,
    thesaurus,
    intake: { submit: async () => ({ kind: 'rejected', why: 'nothing is read in this test' }) },
    commands,
    briefings: {
      fault: () => null,
      nextDueTimes: () => [],
      preview: async () => reply({}),
      deliveries: async () => [],
    },
    now: () => new Date('2031-06-15T12:00:00Z'),
    timezone: 'UTC',
    failed: (reference, error) => faults.push(`${reference} ${error instanceof Error ? error.stack : error}`),
    offended: ({ part, why }) => faults.push(`${why}: ${part.kind === 'cite' ? '' : part.text}`),
  };
}

export async function ask(text: string, base = baseOf(), conversation = 'test') {
  const reply = await exchange(base, { caller: { ...caller, conversation }, text });
  return { reply, json: toAnswer(text, reply), faults: base.faults };
}
