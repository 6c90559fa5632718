// Draws docs/discord-*.png from the very messages that the real bot sends to a local Discord.
// Run: node_modules/.bin/node test/discord/pictures/draw.ts [path of Chromium]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeDiscord, type Message } from '../fake.ts';
import { type Person, person } from '../people.ts';
import { page, type Scene } from './page.ts';

const chromium = process.argv[2] ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'attache-pictures-'));

const fake = await fakeDiscord();
const bot = spawn(process.execPath, ['src/main.ts', 'start'], {
  env: {
    ...process.env,
    DISCORD_TOKEN: fake.token,
    DISCORD_API_URL: fake.apiUrl,
    ATTACHE_DATA: process.env.ATTACHE_DATA ?? join(folder, 'data'),
    ATTACHE_FEEDS: 'off',
    // A week after the latest meeting of the starter collection, so that a briefing has something to tell.
    ATTACHE_NOW: '2024-03-18T08:00:00Z',
  },
  stdio: 'ignore',
});

try {
  await fake.until(() => fake.gateway.counts.identified > 0);
  const anna = person(fake, 'Anna Keller', { manager: true });
  await whenRead(anna);
  for (const [name, scenes] of Object.entries(await play(anna))) shoot(name, scenes);
} finally {
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await fake.close();
  rmSync(folder, { recursive: true, force: true });
}

/** Asks until the starter collection has been read. */
async function whenRead(reader: Person): Promise<void> {
  for (let before = ''; ; ) {
    const now = JSON.stringify((await reader.types('sources').answered).components).replaceAll(/[\w-]{22}/g, '');
    if (now === before && now.includes('document')) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
}

async function play(anna: Person): Promise<Readonly<Record<string, readonly Scene[]>>> {
  const asks = async (command: string, options: Readonly<Record<string, string | boolean>> = {}) => {
    const typed = [command, ...Object.entries(options).map(([name, value]) => `${name}:${value}`)].join(' ');
    return {
      name: command,
      by: 'Anna Keller',
      said: { command: typed },
      message: await anna.types(command, options).answered,
    };
  };
  const then = (message: Message): Scene => ({
    name: 'then',
    by: 'Anna Keller',
    said: { pressed: 'Sources' },
    message,
  });
  const timeline = await asks('timeline', { from: '2023-06', to: '2024-03' });
  const meeting = await asks('meeting', { which: 'eighth dialogue' });
  const direct = person(fake, 'Anna Keller', { direct: true });
  const says = async (words: string): Promise<Scene> => ({
    name: 'talk',
    by: 'Anna Keller',
    said: { words },
    message: await direct.says(words),
  });
  return {
    timeline: [timeline],
    meeting: [meeting],
    who: [await asks('who', { name: 'Wang Yi' })],
    stance: [await asks('stance', { actor: 'Stoltenberg', about: 'China' })],
    sources: [then(await anna.presses(timeline.message, 'Sources').answered)],
    talk: [await says('What did NATO say about the eighth dialogue?'), await says('and what did China say?')],
    wrong: [await asks('who', { name: 'Stoltenburg' })],
    brief: [await asks('brief', { since: '2024-03-01' })],
    find: [await asks('find', { query: 'nuclear weapons' })],
  };
}

function shoot(name: string, scenes: readonly Scene[]): void {
  const html = join(folder, `${name}.html`);
  const png = join('docs', `discord-${name}.png`);
  writeFileSync(html, page(scenes));
  const quiet = [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--hide-scrollbars',
    '--force-device-scale-factor=1.5',
  ];
  const run = (...more: readonly string[]) =>
    execFileSync(chromium, [...quiet, `--user-data-dir=${join(folder, 'profile')}`, ...more, `file://${html}`], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  // First the height of the page, then its picture.
  writeFileSync(
    html,
    `${page(scenes)}<script>document.title=String(Math.ceil(document.querySelector('main').getBoundingClientRect().height))</script>`,
  );
  const height = /<title>(\d+)<\/title>/.exec(String(run('--dump-dom')))?.[1] ?? '1200';
  run(`--screenshot=${png}`, `--window-size=800,${height}`);
  process.stdout.write(`${png}\n`);
}
