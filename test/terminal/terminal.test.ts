import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { botOf } from '../../src/exchange.ts';
import { runTerminal } from '../../src/platforms/terminal/prompt.ts';
import { render } from '../../src/platforms/terminal/render.ts';
import { suggest } from '../../src/platforms/terminal/suggest.ts';
import { wrap } from '../../src/platforms/terminal/wrap.ts';
import { layOut } from '../../src/reply/layout.ts';
import { plain } from '../../src/reply/plain.ts';
import { displayWidth } from '../../src/reply/width.ts';
import { ask, baseOf, caller } from '../answer/base.ts';
import { anyReply } from '../platforms/arbitrary.ts';

const bare = (line: string) => line.replaceAll(/\u001b\[[\d;]*m/g, '');

describe('on the screen', () => {
  test('continuations hang below the body', async () => {
    const { reply } = await ask('/timeline');
    const [title, more, gap, first, ...rest] = render({ ...reply, actions: [] }, { width: 44, colour: false });
    expect([title, more, gap]).toEqual(['Timeline, 2029 – 2031 · 2 events, oldest', 'first', '']);
    expect(first).toMatch(/^27 Sep 2029 {2}\S.*\S$/);
    const below = rest.slice(
      0,
      rest.findIndex((line) => /^\S|^$/.test(line)),
    );
    expect(below.length).toBeGreaterThan(1);
    for (const line of below) expect(line).toMatch(/^ {13}\S/);
  });

  test('no line is wider than the screen, Chinese counted double, and nothing commands the terminal', () => {
    fc.assert(
      fc.property(anyReply, fc.integer({ min: 40, max: 120 }), (reply, width) => {
        for (const line of render(reply, { width, colour: true })) {
          expect(displayWidth(bare(line))).toBeLessThanOrEqual(width);
          expect(bare(line)).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('wrapping loses no word', () => {
    fc.assert(
      fc.property(anyReply, fc.integer({ min: 40, max: 120 }), (reply, width) => {
        const squeeze = (words: string) =>
          words.replaceAll(/[\s\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '');
        for (const line of layOut(reply)) {
          const shown = wrap(line, width).flatMap((row) => row.map((piece) => piece.text));
          expect(squeeze(shown.join(''))).toBe(squeeze(line.segments.map((segment) => segment.text).join('')));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('Tab', () => {
  const bot = botOf(baseOf());
  test.each([
    ['/wh', ['/who '], '/wh'],
    ['/', bot.commands.map((each) => `/${each.name} `), '/'],
    ['/who wang', ['Wang Yi'], 'wang'],
    ['/timeline actor:dahl', ['Lene Dahl'], 'dahl'],
    ['/timeline actor:China fr', ['from:'], 'fr'],
    ['/timeline topic:arms', ['Arms control'], 'arms'],
    ['/nothing x', [], ''],
    ['who is', [], ''],
  ])('after %j', async (line, words, replaces) => {
    const suggested = await suggest(bot, caller, line);
    expect(suggested.words.slice(0, Math.max(1, words.length))).toEqual(words.slice(0, Math.max(1, words.length)));
    expect(suggested.replaces).toBe(replaces);
  });
});

describe('at the prompt', () => {
  async function talk(lines: readonly string[], interactive = false) {
    const input = new PassThrough();
    let shown = '';
    const sink = new Writable({
      write: (chunk, _, done) => {
        shown += String(chunk);
        done();
      },
    });
    const output = Object.assign(sink, { columns: 100, rows: 14 });
    const done = runTerminal({ bot: botOf(baseOf()), caller, input, output, interactive, colour: false });
    for (const line of lines) input.write(`${line}\n`);
    input.end();
    await done;
    return shown;
  }

  test('piped, each line is answered in plain text', async () => {
    const { reply } = await ask('/who Dahl');
    expect(await talk(['/who Dahl', 'quit', '/timeline'])).toBe(`${plain(reply).text}\n`);
  });

  test('a number does a step that the last reply offered', async () => {
    const shown = await talk(['/help', '1']);
    expect(shown).toContain('Timeline');
    expect(shown).toContain('events, oldest first');
  });

  test('a long reply waits for Enter', async () => {
    expect(await talk(['/help', ''], true)).toMatch(/more lines: Enter[\s\S]*Signs:/);
  });
});
