import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseCommand, parseOptions } from '../../src/answer/grammar.ts';
import { complete, exchange } from '../../src/exchange.ts';
import { ask, baseOf, caller } from '../answer/base.ts';
import { reader } from '../answer/world.ts';

const command = (name: string) => commands.find((each) => each.name === name)!;

describe('the grammar of options', () => {
  test.each([
    ['timeline', 'actor:NATO from:2021-01-01', { actor: 'NATO', from: '2021-01-01' }],
    ['who', 'Wang Yi', { name: 'Wang Yi' }],
    ['timeline', 'Wang Yi from:last month', { actor: 'Wang Yi', from: 'last month' }],
    ['find', 'query:"from:the other side" from:2021', { query: 'from:the other side', from: '2021' }],
    [
      'find',
      'meeting at 10:00 https://example.org/from:x',
      { query: 'meeting at 10:00 https://example.org/', from: 'x' },
    ],
    ['find', 'see https://example.org now', { query: 'see https://example.org now' }],
    ['find', '"Cold War mentality" source:china', { query: 'Cold War mentality', source: 'china' }],
    ['timeline', '', {}],
    ['stance', 'actor:  China   about: NATO ', { actor: 'China', about: 'NATO' }],
  ])('/%s %s', (name, rest, options) => expect(parseOptions(rest, command(name))).toEqual(options));

  test('whatever is typed is read or refused, never thrown', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        expect(parseCommand(`/timeline ${typed}`, commands).kind).toMatch(/invocation|unknown option/);
      }),
    );
  });
});

describe('what cannot be understood is answered kindly', () => {
  test.each([
    ['/timelin', 'Did you mean /timeline?'],
    ['/timeline frm:2020', 'Did you mean from:?'],
    ['/timeline from:the day of the jackal', 'Try from:2021'],
    ['/timeline order:sideways', 'order: cannot be sideways'],
    ['/who', '/who needs name:'],
    ['/who Stoltenburg', 'Did you mean Jens Stoltenberg?'],
    ['/timeline actor:Nobody At All', 'No one of that name: Nobody At All'],
    ['/timeline topic:gardening', 'No topic is called gardening'],
    ['/meeting nineteenth', 'No meeting among the documents fits nineteenth'],
    ['/sources nothing.txt', 'No document is called nothing.txt'],
    ['/', 'There is no command /'],
  ])('%s: %s', async (typed, expected) => {
    const { json, faults } = await ask(typed);
    expect(json.text).toContain(expected);
    expect(json.answered).toBe(false);
    expect(faults).toEqual([]);
  });
});

describe('the one door', () => {
  test('a failure becomes an apology with a reference that the log has too', async () => {
    const base = {
      ...baseOf(),
      readerFor: () => ({ ...reader([]), events: () => Promise.reject(new Error('the disk is on fire')) }),
    };
    const faults: string[] = [];
    const reply = await exchange(
      { ...base, failed: (reference) => faults.push(reference) },
      { caller, text: '/timeline' },
    );
    expect(reply.answered).toBe(false);
    expect(JSON.stringify(reply.lead)).toContain(faults[0]);
    expect(JSON.stringify(reply)).not.toContain('fire');
  });

  test('managers alone reach what is for managers', async () => {
    const closed = { ...command('help'), name: 'secret', managersOnly: true };
    const base = { ...baseOf(), commands: [...commands, closed] };
    const reply = await exchange(base, {
      caller: { ...caller, manager: false },
      invocation: { command: 'secret', options: {} },
    });
    expect(reply.answered).toBe(false);
  });

  test('a button does what its text would', async () => {
    const pressed = await exchange(baseOf(), {
      caller,
      invocation: { command: 'timeline', options: { from: '2030' } },
    });
    const typed = await exchange(baseOf(), { caller, text: '/timeline from:2030' });
    expect(pressed).toEqual(typed);
  });

  test('completes names of the documents first', async () => {
    expect(await complete(baseOf(), caller, 'who', 'name', 'wang')).toContainEqual({
      label: 'Wang Yi',
      value: 'Wang Yi',
    });
    expect(await complete(baseOf(), caller, 'nothing', 'name', 'wang')).toEqual([]);
  });

  test('any text at all is answered without a fault', async () => {
    const typed = fc.oneof(
      fc.string(),
      fc
        .constantFrom(...commands.map((each) => each.name))
        .chain((name) => fc.string().map((rest) => `/${name} ${rest}`)),
    );
    await fc.assert(
      fc.asyncProperty(typed, async (words) => {
        const { faults } = await ask(words);
        expect(faults).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
});
