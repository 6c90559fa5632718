import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import { parseCommand, parseOptions } from '../../src/answer/typed/grammar.ts';
import { spelledOut } from '../../src/answer/typed/spoken-options.ts';
import { complete, exchange } from '../../src/exchange.ts';
import { reply, text, value } from '../../src/reply/parts.ts';
import { ask, baseOf, caller } from '../answer/base.ts';
import { knowledge, reader } from '../answer/world.ts';

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

describe('options by their bare names in the words before them', () => {
  const known = { knowledge, now: () => new Date('2031-06-15T12:00:00Z') };

  test.each([
    ['stance', 'Rutte about China', { actor: 'Rutte', about: 'China' }],
    ['stance', 'wang yi about nato', { actor: 'wang yi', about: 'nato' }],
    ['stance', 'Rutte on arms control', { actor: 'Rutte', topic: 'arms control' }],
    ['stance', 'Rutte on China', { actor: 'Rutte', about: 'China' }],
    ['stance', 'Rutte from March 2029 to 2030', { actor: 'Rutte', from: 'March 2029', to: '2030' }],
    ['timeline', 'NATO since last month', { actor: 'NATO', from: 'last month' }],
    ['timeline', 'from 2029', { from: '2029' }],
    ['find', 'fishing truce from 2029', { query: 'fishing truce', from: '2029' }],
    ['timeline', '2029', { from: '2029-01-01', to: '2029-12-31' }],
    ['timeline', '2029 to 2030', { from: '2029-01-01', to: '2030-12-31' }],
    ['stance', 'Rutte China', { actor: 'Rutte', about: 'China' }],
    ['brief', 'last week topic arms control', { since: 'last week', topic: 'arms control' }],
  ])('/%s %s', (name, words, options) => {
    const first = Object.keys(command(name).options.shape)[0]!;
    expect(spelledOut(known, command(name), { [first]: words })).toEqual(options);
  });

  test.each([
    ['find', 'from the harbour to the sea'],
    ['find', 'what is said about China'],
    ['find', 'open source reports'],
    ['report', 'the date is wrong about NATO'],
    ['add', 'Trade from 2029 to 2030 grew'],
    ['ask', 'What did Rutte say about China from 2029 to 2030?'],
    ['who', 'the man from 2029'],
    ['stance', 'Rutte the China hand'],
    ['find', 'Rutte China'],
    ['sources', 'Ministers meet at 10'],
  ])('/%s %s: stays as it is', (name, words) => {
    const first = Object.keys(command(name).options.shape)[0]!;
    expect(spelledOut(known, command(name), { [first]: words })).toEqual({ [first]: words });
  });

  test('the reply tells the command as it was understood', async () => {
    const { json } = await ask('/stance China about NATO');
    expect(json.options).toEqual({ actor: 'China', about: 'NATO' });
    expect(json.title).toContain('China on NATO');
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
    ['/timeline from:2031 to:2030', '2031 is after 2030'],
    ['/timeline kind:picnics', 'No kind of event is called picnics'],
    ['/brief since:2024-03-01 to:2024-03-31', '/brief has no option to'],
    ['/meeting Oslo from:2031', '/meeting has no option from'],
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

  test('a line that claims what it may not is stopped, and told of', async () => {
    const unsound = {
      ...command('help'),
      name: 'boast',
      run: async () =>
        reply({
          title: [text('Wang Yi said so')],
          lead: [text('in 2031, on no ground at all')],
          blocks: [{ kind: 'text' as const, lines: [[text('A sound line.')], [value('Oslo', [], 'normalised')]] }],
        }),
    };
    const base = { ...baseOf(), commands: [...commands, unsound] };
    const { json, faults } = await ask('/boast', base);
    expect(json.text).toBe('A sound line.');
    expect(faults).toEqual([
      'a literal with a known name: Wang Yi said so',
      'a literal with a digit: in 2031, on no ground at all',
      'a value without a source: Oslo',
    ]);
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

describe('while documents are still being read', () => {
  const reading = (progress: { read: number; of: number } | null) => ({ ...baseOf(), progress: async () => progress });

  test.each([
    ['/timeline', 'Documents are still being read, 12 of 53 read: more may be known soon.'],
    ['who repaired the lighthouse of Narvik?', '12 of 53 read: what is not found may be in one of the others.'],
    ['/who Nobody At All', '12 of 53 read: what is not found'],
    ['thanks', '12 of 53 read'],
    ['/timelin', '12 of 53 read'],
  ])('%s: says how far it is', async (typed, said) => {
    const { json } = await ask(typed, reading({ read: 12, of: 53 }));
    expect(json.reading).toEqual({ read: 12, of: 53 });
    expect(json.text).toContain(said);
    expect(json.notes[0]).toContain('12 of 53 read');
  });

  test('says nothing of it once all is read', async () => {
    const { json } = await ask('who repaired the lighthouse of Narvik?', reading(null));
    expect(json.reading).toBeNull();
    expect(json.text).not.toContain('being read');
  });
});
