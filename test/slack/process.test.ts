import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { typedName } from '../../src/platforms/slack/names.ts';
import { type FakeSlack, fakeSlack, freePort, tokens } from './fake.ts';
import { overHttp, overSocket, person, type Way } from './people.ts';
import { labelsOf, readBlocks } from './reading.ts';

// The real program, the real Bolt, a store on disk and documents of the starter collection.
const documents = readdirSync('corpus')
  .filter((name) => /^2021-0[39]/.test(name))
  .map((name) => join('corpus', name));
const folder = mkdtempSync(join(tmpdir(), 'attache-slack-'));
let fake: FakeSlack;
let bot: ChildProcess | null = null;

function environment(keys: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    ATTACHE_DATA: join(folder, 'data'),
    ATTACHE_DOCUMENTS: '',
    ATTACHE_FEEDS: 'off',
    ATTACHE_NOW: '2024-03-18T08:00:00Z',
    SLACK_API_URL: fake.apiUrl,
    ...keys,
  };
}

async function start(by: 'socket' | 'http'): Promise<Way> {
  const port = await freePort();
  const keys =
    by === 'socket' ? { SLACK_APP_TOKEN: tokens.app } : { SLACK_SIGNING_SECRET: tokens.signing, PORT: String(port) };
  const started = spawn(process.execPath, ['src/main.ts', 'start'], {
    env: environment({ SLACK_BOT_TOKEN: tokens.bot, ...keys }),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  bot = started;
  await new Promise<void>((resolve, reject) => {
    started.stderr?.on('data', (line) => String(line).includes('on Slack as') && resolve());
    started.once('exit', (code) => reject(new Error(`the bot went away with ${code}`)));
  });
  return by === 'socket' ? overSocket(fake) : overHttp(port);
}

async function stop(): Promise<number | null> {
  const exited = new Promise<number | null>((resolve) => bot?.once('exit', (code) => resolve(code)));
  bot?.kill('SIGTERM');
  const code = await exited;
  bot = null;
  return code;
}

beforeAll(async () => {
  fake = await fakeSlack();
  execFileSync(process.execPath, ['src/main.ts', 'ingest', ...documents], { env: environment({}), stdio: 'ignore' });
}, 120_000);

afterAll(async () => {
  if (bot) await stop();
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const options: Readonly<Record<string, string>> = {
  who: 'Wang Yi',
  stance: 'Jens Stoltenberg',
  meeting: 'Wang Yi Stoltenberg',
  find: 'Cold War',
  ask: 'Who met Wang Yi?',
};

describe.each(['socket', 'http'] as const)('the bot as it runs, by %s', { timeout: 90_000 }, (by) => {
  let way: Way;
  beforeAll(async () => {
    way = await start(by);
  }, 60_000);

  it.each(commands.map((each) => each.name))('answers /%s with what Slack takes', async (name) => {
    const [slash, ...words] = typedName(name).split(' ');
    const answer = await person(fake, way, 'U000000001').types(slash!, [...words, options[name] ?? ''].join(' '))
      .answered;
    expect(readBlocks(answer.blocks).length).toBeGreaterThan(10);
    expect(readBlocks(answer.blocks)).not.toMatch(/went wrong|did not work/);
    expect(fake.errors).toEqual([]);
  });

  it('offers what it has read, answers in the pane, and shows its home', async () => {
    const anna = person(fake, way, 'U000000001');
    const missing = await anna.types('/whois').answered;
    const choices = await anna.suggests(missing, 'stoltenburg');
    expect(JSON.stringify(choices)).toContain('Stoltenberg');
    await anna.startsThread('7.1');
    expect(readBlocks((await anna.says('Who is Wang Yi?', { thread: '7.1' })).blocks)).toContain('Wang Yi');
    expect(labelsOf((await anna.opens()).blocks as never).length).toBeGreaterThan(3);
    expect(fake.errors).toEqual([]);
  });

  it('stops cleanly', async () => {
    expect(await stop()).toBe(0);
  });
});

it('a wrong token is one clear line', () => {
  const env = environment({ SLACK_BOT_TOKEN: 'xoxp-1', SLACK_APP_TOKEN: tokens.app });
  const run = spawn(process.execPath, ['src/main.ts', 'start'], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  return new Promise<void>((resolve) => {
    let said = '';
    run.stderr.on('data', (text) => {
      said += String(text);
    });
    run.once('close', (code) => {
      expect(code).toBe(1);
      expect(said.trim()).toMatch(/^attache start: SLACK_BOT_TOKEN: Slack refuses this token \(invalid_auth\)[^\n]*$/);
      resolve();
    });
  });
}, 60_000);
