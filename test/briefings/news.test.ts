import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plain } from '../../src/reply/plain.ts';
import { newsroom } from './newsroom.ts';

let room: Awaited<ReturnType<typeof newsroom>>;
beforeAll(async () => {
  room = await newsroom({ createdAt: '2030-05-01T00:00:00.000Z', commands: ['/timeline'] });
}, 60_000);
afterAll(() => room.close());

const header = (date: string, publisher: string) => `date: ${date}\npublisher: ${publisher}\nlanguage: en\n\n`;
const morning = async (day: string) =>
  (await room.turn(`${day}T08:00:00Z`)).map((reply) => plain(reply).text).join('\n');

/** A week in which one thing after the other happens; each test is a morning. */
describe('a channel that reads nothing else', () => {
  test('is told of a meeting with what each side said', async () => {
    room.setNow('2030-05-06T15:00:00Z');
    const text = `Officials of China and NATO met in Oslo on 6 May 2030 for talks on arms control. China's foreign ministry spokesperson Mao Ning said that "the dialogue must rest on mutual respect". NATO spokesperson Farah Dakhlallah said that "NATO remains open to dialogue with China on arms control".`;
    await room.publish('fjord-herald.txt', `${header('2030-05-06', 'Fjord Herald')}${text}\n`);
    const post = await morning('2030-05-07');
    expect(post).toContain('6 May 2030');
    expect(post).toContain('met in Oslo');
    expect(post).toContain('"the dialogue must rest on mutual respect"');
    expect(post).toContain('"NATO remains open to dialogue with China on arms control"');
    expect(post).toContain('Fjord Herald');
  });

  test('is told of a second account in a line at most', async () => {
    room.setNow('2030-05-07T12:00:00Z');
    const text = 'Officials of China and NATO met in Oslo on 6 May 2030. The talks dealt with arms control.';
    await room.publish('harbour-post.txt', `${header('2030-05-07', 'Harbour Post')}${text}\n`);
    const post = await morning('2030-05-08');
    expect(post).toContain('Harbour Post');
    expect(post.split('\n').filter((line) => line.includes('in Oslo') && !line.startsWith('['))).toEqual([
      expect.stringMatching(/^More on/),
    ]);
  });

  test('hears nothing when nothing is new', async () => {
    expect(await morning('2030-05-09')).toBe('');
  });

  test('is told what was corrected, and nothing of the rest again', async () => {
    room.setNow('2030-05-09T12:00:00Z');
    const text = `Officials of China and NATO met in Bergen on 6 May 2030 for talks on arms control. China's foreign ministry spokesperson Mao Ning said that "the dialogue must rest on mutual respect". NATO spokesperson Farah Dakhlallah said that "NATO remains open to dialogue with China on arms control".`;
    await room.publish('fjord-herald.txt', `${header('2030-05-06', 'Fjord Herald')}${text}\n`);
    const post = await morning('2030-05-10');
    expect(post).toMatch(/Corrected\s+Fjord Herald: now “[^”]*Bergen[^”]*”.* before “[^”]*Oslo/);
    expect(post).not.toContain('mutual respect');
    expect(post).not.toMatch(/^(China|NATO) said/m);
  });

  test('sees that a late document is about an old event', async () => {
    room.setNow('2030-05-10T12:00:00Z');
    const text = 'On 3 February 2029 officials of China and NATO met in Lisbon. They talked about piracy.';
    await room.publish('old-times.txt', `${header('2029-02-04', 'Old Times')}${text}\n`);
    const post = await morning('2030-05-11');
    expect(post).toMatch(/Looking back\s+3 Feb 2029/);
  });
});

test('what would have been posted earlier rests on nothing that came out later', async () => {
  room.setNow('2030-05-06T20:00:00Z');
  const then = await room.ask('/brief since:2030-05-01');
  expect(then).toContain('1 source');
  expect(then).not.toContain('Harbour Post');
});
