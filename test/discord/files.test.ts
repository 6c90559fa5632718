import { describe, expect, it } from 'vitest';
import { downloadFrom } from '../../src/platforms/discord/files.ts';
import { isPrivate, person, textOf } from './people.ts';
import { scene } from './scene.ts';

const on = scene();
const megabytes = (count: number) => new Uint8Array(count * 1_048_576);
const small = new TextEncoder().encode('Envoys met.');

describe('a file with a command', () => {
  it('comes along as it is, and its name is the option', async () => {
    await on.start();
    const file = { filename: 'talks\u202e of\nMarch.txt', bytes: small };
    await person(on.fake, 'anna', { manager: true }).types('add', { file }).answered;
    const [asked] = on.bot.asked;
    expect(asked).toMatchObject({ invocation: { command: 'add', options: { file: 'talks of March.txt' } } });
    expect(asked?.attachments).toEqual([{ name: 'talks of March.txt', bytes: small }]);
  });

  it('is taken up to five megabytes', async () => {
    await on.start();
    const file = { filename: 'long.txt', bytes: megabytes(5) };
    await person(on.fake, 'anna', { manager: true }).types('add', { file }).answered;
    expect(on.bot.asked[0]?.attachments?.[0]?.bytes).toHaveLength(5 * 1_048_576);
  });

  it.each([
    { what: 'a larger one', file: { bytes: megabytes(6) }, why: '5 MB' },
    { what: 'a larger one whose size is told wrong', file: { bytes: megabytes(6), size: 10 }, why: '5 MB' },
    { what: 'one elsewhere', file: { bytes: small, url: 'https://example.org/a.txt' }, why: 'where it is' },
    { what: 'one on this machine', file: { bytes: small, url: 'http://127.0.0.1:9/a.txt' }, why: 'where it is' },
  ])('is refused privately, and the command not run: $what', async ({ file, why }) => {
    await on.start();
    const upload = { filename: '*talks*.txt', ...file };
    const message = await person(on.fake, 'anna', { manager: true }).types('add', { file: upload }).answered;
    expect(textOf(message)).toContain(why);
    expect(textOf(message)).toContain('\\*talks\\*.txt');
    expect(isPrivate(message)).toBe(true);
    expect(on.bot.asked).toEqual([]);
  });

  it('that Discord no longer has is told of', async () => {
    await on.start();
    const file = { filename: 'gone.txt', bytes: small, url: `${new URL(on.fake.apiUrl).origin}/api/attachments/0` };
    const message = await person(on.fake, 'anna', { manager: true }).types('add', { file }).answered;
    expect(textOf(message)).toContain('no longer has it');
  });

  it('is not even fetched for somebody who may not add', async () => {
    await on.start();
    const file = { filename: 'talks.txt', bytes: megabytes(6) };
    await person(on.fake, 'anna').types('add', { file }).answered;
    expect(on.bot.asked).toMatchObject([{ invocation: { command: 'add' }, caller: { manager: false } }]);
    expect(on.bot.asked[0]).not.toHaveProperty('attachments');
  });
});

describe('without the seam of the tests', () => {
  it.each([
    'http://cdn.discordapp.com/a.txt',
    'http://127.0.0.1:80/a.txt',
    'https://discordapp.com.example.org/a.txt',
    'https://notdiscordapp.com/a.txt',
    'file:///etc/passwd',
    'no address',
  ])('%s is not fetched', async (url) => {
    await expect(downloadFrom(null)({ name: 'a.txt', size: 1, url })).rejects.toThrow('where it is');
  });
});

describe('a message that is added', () => {
  it('is sent with its paragraphs, and answered privately', async () => {
    await on.start();
    const anna = person(on.fake, 'anna', { manager: true });
    expect(isPrivate(await anna.picks('Add to the documents', 'One.\n\nTwo.').answered)).toBe(true);
    expect(on.bot.asked).toMatchObject([{ invocation: { command: 'add', options: { what: 'One.\n\nTwo.' } } }]);
  });

  it('without words is not sent', async () => {
    await on.start();
    const message = await person(on.fake, 'anna', { manager: true }).picks('Add to the documents', '\n').answered;
    expect(textOf(message)).toContain('no text');
    expect(on.bot.asked).toEqual([]);
  });
});
