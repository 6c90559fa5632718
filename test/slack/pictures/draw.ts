// Draws docs/slack-*.png from the very messages that the real bot sends to a local Slack.
// Run: node_modules/.bin/node test/slack/pictures/draw.ts [path of Chromium]
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakeSlack, type Shown, tokens } from '../fake.ts';
import { overSocket, type Person, person } from '../people.ts';
import { readBlocks } from '../reading.ts';
import { page, type Scene } from './page.ts';

const chromium = process.argv[2] ?? '/usr/bin/chromium';
const folder = mkdtempSync(join(tmpdir(), 'attache-pictures-'));

const fake = await fakeSlack();
const bot = spawn(process.execPath, ['src/main.ts', 'start'], {
  env: {
    ...process.env,
    SLACK_BOT_TOKEN: tokens.bot,
    SLACK_APP_TOKEN: tokens.app,
    SLACK_API_URL: fake.apiUrl,
    ATTACHE_DATA: process.env.ATTACHE_DATA ?? join(folder, 'data'),
    ATTACHE_FEEDS: 'off',
    // A week after the latest meeting of the starter collection, so that a briefing has something to tell.
    ATTACHE_NOW: '2024-03-18T08:00:00Z',
  },
  stdio: ['ignore', 'ignore', 'inherit'],
});

let pictures: Readonly<Record<string, readonly Scene[]>> = {};
try {
  await fake.until(() => fake.socket.connections.count > 0);
  const anna = person(fake, overSocket(fake), 'U000000001');
  await whenRead(anna);
  pictures = await play(anna);
} finally {
  bot.kill('SIGTERM');
  await new Promise((resolve) => bot.once('exit', resolve));
  await fake.close();
}
try {
  for (const [name, scenes] of Object.entries(pictures)) shoot(name, scenes);
} finally {
  rmSync(folder, { recursive: true, force: true });
  for (const error of fake.errors) process.stderr.write(`${error}\n`);
}

/** Asks until the starter collection has been read. */
async function whenRead(reader: Person): Promise<void> {
  for (let before = ''; ; ) {
    const now = readBlocks((await reader.types('/sources').answered).blocks);
    if (now === before && now.includes('document')) return;
    before = now;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
}

async function play(anna: Person): Promise<Readonly<Record<string, readonly Scene[]>>> {
  const by = 'Anna Keller';
  const asks = async (command: string, text = ''): Promise<Scene & { readonly message: Shown }> => ({
    ...{ by, said: { command: `${command} ${text}`.trim() }, surface: 'message' },
    message: await anna.types(command, text).answered,
  });
  const says = async (words: string): Promise<Scene> => ({
    ...{ by, said: { words }, surface: 'message' },
    message: await anna.says(words),
  });
  const shown = (message: Pick<Shown, 'blocks'>, surface: Scene['surface'] = 'message'): Scene => ({
    ...{ by, said: null, surface },
    message: { ephemeral: true, ...message },
  });
  const timeline = await asks('/timeline', 'from:2023-06 to:2024-03');
  anna.checks('NATO and China held their eighth dialogue in Brussels in March 2024.');
  await fake.until(() => fake.calls.some((call) => call.method === 'views.update'));
  const window = [...fake.views.values()][0] as unknown as Shown;
  return {
    timeline: [timeline],
    meeting: [await asks('/meeting', 'eighth dialogue')],
    who: [await asks('/whois', 'Wang Yi')],
    stance: [await asks('/stance', 'Stoltenberg about:China')],
    sources: [shown(await anna.presses(timeline.message, 'Sources').answered)],
    talk: [await says('What did NATO say about the eighth dialogue?'), await says('and what did China say?')],
    wrong: [await asks('/whois', 'Stoltenburg')],
    missing: [await asks('/whois')],
    brief: [await asks('/brief', 'since:2024-03-01')],
    find: [await asks('/find', 'nuclear weapons')],
    check: [shown(window, 'window')],
    home: [shown((await anna.opens()) as unknown as Shown, 'home')],
    shared: [
      shown(
        await anna.presses(await asks('/brief', 'since:2024-03-01').then((each) => each.message), 'Share in channel')
          .answered,
      ),
    ],
  };
}

function shoot(name: string, scenes: readonly Scene[]): void {
  const html = join(folder, `${name}.html`);
  const png = join('docs', `slack-${name}.png`);
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
