import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { type FakeDiscord, fakeDiscord } from './fake.ts';
import { isPrivate, labelsOf, person, textOf } from './people.ts';

// The real program, the real discord.js, a store on disk and documents of the starter collection.
const documents = readdirSync('corpus')
  .filter((name) => /^202[13]-/.test(name))
  .map((name) => join('corpus', name));
const folder = mkdtempSync(join(tmpdir(), 'attache-discord-'));
let fake: FakeDiscord;
let bot: ChildProcess;

function environment(token: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ATTACHE_DATA: join(folder, 'data'),
    ATTACHE_DOCUMENTS: '',
    ATTACHE_FEEDS: 'off',
    ATTACHE_NOW: '2024-03-18T08:00:00Z',
    DISCORD_TOKEN: token,
    DISCORD_API_URL: fake.apiUrl,
  };
}

async function start(): Promise<void> {
  const before = fake.gateway.counts.identified;
  bot = spawn(process.execPath, ['src/main.ts', 'start'], {
    env: environment(fake.token),
    stdio: 'ignore',
  });
  await fake.until(() => fake.gateway.counts.identified > before && fake.registered.size > 0);
}

async function stop(): Promise<number | null> {
  const exited = new Promise<number | null>((resolve) => bot.once('exit', (code) => resolve(code)));
  bot.kill('SIGTERM');
  return exited;
}

beforeAll(async () => {
  fake = await fakeDiscord();
  execFileSync(process.execPath, ['src/main.ts', 'ingest', ...documents], {
    env: environment(fake.token),
    stdio: 'ignore',
  });
  await start();
}, 120_000);

afterAll(async () => {
  if (bot.exitCode === null) await stop();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

describe('the bot as it runs', { timeout: 60_000 }, () => {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    who: { name: 'Wang Yi' },
    stance: { actor: 'Jens Stoltenberg' },
    meeting: { which: 'Wang Yi Stoltenberg' },
    find: { query: 'Cold War' },
    ask: { question: 'Who met Wang Yi?' },
  };

  it('has registered every command', () => {
    const names = [...fake.registered.values()][0]?.map((each) => each.name);
    expect(names).toEqual([
      ...commands.map((each) => each.name),
      'Check against the documents',
      'Add to the documents',
    ]);
  });

  it.each(commands.map((each) => each.name))('answers /%s with what Discord takes', async (name) => {
    const message = await person(fake, 'anna', { manager: true }).types(name, options[name] ?? {}).answered;
    expect(textOf(message).length).toBeGreaterThan(10);
    expect(textOf(message)).not.toMatch(/went wrong|did not work/);
    expect(fake.errors).toEqual([]);
  });

  it.each([
    { command: 'who', option: 'name', typed: 'stoltenburg', found: 'Jens Stoltenberg' },
    { command: 'who', option: 'name', typed: '王毅', found: 'Wang Yi' },
    { command: 'stance', option: 'topic', typed: 'arms', found: /arms/i },
    { command: 'sources', option: 'document', typed: '2021-09', found: /2021-09/ },
  ])('completes $option of /$command from "$typed"', async ({ command, option, typed, found }) => {
    const choices = await person(fake, 'anna').completes(command, option, typed);
    expect(
      choices.some((choice) =>
        typeof found === 'string'
          ? choice === found || choice.includes('wang-yi') || choice.includes('stoltenberg')
          : found.test(choice),
      ),
    ).toBe(true);
  });

  it('turns every page of a timeline, shows its sources and one of them in context', async () => {
    const anna = person(fake, 'anna');
    let message = await anna.types('timeline').answered;
    const sources = await anna.presses(message, 'Sources').answered;
    expect(isPrivate(sources)).toBe(true);
    const context = await anna.chooses(sources, '[1]').answered;
    expect(textOf(context).length).toBeGreaterThan(50);
    const seen = new Set([textOf(message)]);
    while (labelsOf(message).includes('Next')) {
      message = await anna.presses(message, 'Next').answered;
      seen.add(textOf(message));
    }
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].at(-1)).toContain(`Page ${seen.size} of ${seen.size}`);
  });

  it('talks in direct messages, with a question that follows up, and where it is named', async () => {
    const direct = person(fake, 'anna', { direct: true });
    expect(textOf(await direct.says('What did Stoltenberg say about China?'))).toMatch(/Stoltenberg/);
    expect(textOf(await direct.says('and what did Wang Yi say?'))).toMatch(/Wang/);
    expect(textOf(await person(fake, 'berta').says('<@200000000000000001> /help', { mention: true }))).toMatch(
      /timeline/,
    );
  });

  it('answers privately, checks a message, and tells what it does not know', async () => {
    const anna = person(fake, 'anna');
    expect(isPrivate(await anna.types('timeline', { private: true }).answered)).toBe(true);
    expect(isPrivate(await anna.checks('Stoltenberg met Wang Yi in September 2021.').answered)).toBe(true);
    expect(textOf(await anna.types('who', { name: 'Nobody Atall' }).answered)).toContain('Nobody Atall');
  });

  const fileOf = (filename: string, text: string) => ({ filename, bytes: new TextEncoder().encode(text) });
  const notice = 'Ambassadors of NATO and envoys of China talked about arms control in Geneva on 4 March 2024.';

  it.each([
    { what: 'a text, for managers', manager: true, file: fileOf('geneva.txt', notice), said: /Read: / },
    { what: 'the same text again', manager: true, file: fileOf('geneva.txt', notice), said: /Nothing new in/ },
    { what: 'no program', manager: true, file: fileOf('geneva.exe', 'MZ\0\0'), said: /not read.*geneva\.exe/ },
    { what: 'nothing of others', manager: false, file: fileOf('lake.txt', notice), said: /Manage|manage/ },
    {
      ...{ what: 'nothing of more than 5 MB', manager: true, said: /larger than 5 MB/ },
      file: fileOf('long.txt', 'a'.repeat(5 * 1_048_576 + 1)),
    },
  ])('adds $what', async ({ manager, file, said }) => {
    const message = await person(fake, 'anna', { manager }).types('add', { file }).answered;
    expect(textOf(message)).toMatch(said);
  });

  it('adds the words of a message, for managers alone', async () => {
    const words = 'The NATO Secretary General and China’s envoy spoke by telephone on 7 March 2024.';
    const entry = 'Add to the documents';
    expect(textOf(await person(fake, 'berta').picks(entry, words).answered)).toMatch(/Manage|manage/);
    const message = await person(fake, 'anna', { manager: true }).picks(entry, words).answered;
    expect(isPrivate(message)).toBe(true);
    expect(textOf(message)).toMatch(/Read: /);
  });

  it('keeps a stranger out of a message, knows no forged button, and survives a dropped line', async () => {
    const message = await person(fake, 'anna').types('timeline').answered;
    const berta = person(fake, 'berta');
    expect(isPrivate(await berta.presses(message, 'Next').answered)).toBe(true);
    const button = { type: 2, style: 2, label: 'Forged', custom_id: `a:${'A'.repeat(22)}:0` };
    const forged = { ...message, components: [{ type: 1, components: [button] }] };
    expect(textOf(await berta.presses(forged, 'Forged').answered)).toContain('too old');
    fake.gateway.drop('socket');
    expect(textOf(await berta.types('help').answered)).toContain('timeline');
    expect(fake.gateway.counts.resumed).toBe(1);
  });

  it('acknowledges fifty commands at once within three seconds', async () => {
    const asked = Array.from({ length: 50 }, (_, i) => person(fake, `reader${i}`).types('timeline', { from: '2021' }));
    const done = await Promise.all(asked.map((each) => each.acknowledged));
    expect(Math.max(...done.map((each) => each.acknowledgedMs! - each.sentMs))).toBeLessThan(3_000);
    await Promise.all(asked.map((each) => each.answered));
  });

  it('stops cleanly, and after a restart an old button works and nothing is registered anew', async () => {
    const anna = person(fake, 'anna');
    const message = await anna.types('timeline').answered;
    expect(await stop()).toBe(0);
    await start();
    expect(textOf(await anna.presses(message, 'Next').answered)).toContain('Page 2');
    expect(fake.calls.filter((call) => call.method === 'PUT')).toHaveLength(1);
    expect(fake.errors).toEqual([]);
  });

  it('tells in one line that a token is bad', async () => {
    await stop();
    const other = spawn(process.execPath, ['src/main.ts', 'start'], {
      env: { ...environment('bad-token'), LOG_LEVEL: 'silent' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    other.stderr.on('data', (data: Buffer) => {
      said += String(data);
    });
    const code = await new Promise((resolve) => other.once('close', resolve));
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toEqual([expect.stringMatching(/DISCORD_TOKEN.*developers\/applications/)]);
  });
});
