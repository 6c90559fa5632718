import { chatPlatforms } from '../model/platform.ts';
import type { Connection } from '../model/poster.ts';
import { runTerminal, show, type TerminalOptions } from '../platforms/terminal/prompt.ts';
import { connectors } from './connectors.ts';
import { drawBar, wipeBar } from './ingest.ts';
import { print } from './lines.ts';
import { type Attache, operator, using } from './open.ts';
import { postBriefings } from './post-briefings.ts';
import type { Verb } from './run.ts';

export const start: Verb = {
  usage:
    'start                                            the bot: Discord and Slack where there are credentials, else the terminal',
  flags: {},
  misused: (words) => (words.length > 0 ? `start takes no ${words[0]}` : null),

  run: ({ config }) =>
    using(config, async (attache) => {
      const stopped = untilStopped();
      const connections = await connect(attache);
      const reading = followFolders(attache);
      if (connections.length === 0) {
        await reading;
        if (attache.config.ATTACHE_FEEDS === 'on') attache.reading.poll();
        return terminal(attache);
      }
      if (attache.config.ATTACHE_FEEDS !== 'off') attache.reading.poll();
      const briefings = await postBriefings(attache, connections);
      await stopped;
      await briefings.stop();
      await Promise.all(connections.map((connection) => connection.stop()));
      return 0;
    }),
};

async function connect(attache: Attache): Promise<readonly Connection[]> {
  const connections: Connection[] = [];
  try {
    for (const platform of chatPlatforms) {
      const connection = await connectors[platform](attache);
      if (connection) connections.push(connection);
    }
    return connections;
  } catch (error) {
    // One platform's wrong key stops the start; what is connected already would keep the program alive.
    await Promise.all(connections.map((connection) => connection.stop()));
    throw error;
  }
}

/** Reads the folders of `ATTACHE_DOCUMENTS` and keeps in step with them; what is wrong with one is said and not fatal. */
async function followFolders({ config, client, log }: Attache): Promise<void> {
  if (client.where === 'elsewhere') return;
  const folders = config.ATTACHE_DOCUMENTS.split(',').map((folder) => folder.trim());
  for (const folder of folders.filter((each) => each !== '')) {
    try {
      const rows = await client.follow(folder, { onProgress: drawBar });
      wipeBar();
      for (const { name, outcome } of rows) {
        if (outcome.kind === 'rejected') log.warn({ name, why: outcome.why }, 'a file was not read');
      }
    } catch (error) {
      wipeBar();
      log.warn({ folder, error: String(error) }, 'a folder of ATTACHE_DOCUMENTS cannot be read');
    }
  }
}

/** The newest briefing, then a prompt; where nobody sits at it, two exchanges that show what can be asked. */
async function terminal({ bot, config }: Attache): Promise<number> {
  const caller = operator('terminal');
  const interactive = process.stdin.isTTY === true && process.stdout.isTTY === true;
  const options: TerminalOptions = {
    bot,
    caller,
    input: process.stdin,
    output: process.stdout,
    interactive,
    colour: interactive && config.NO_COLOR === undefined,
  };
  const answer = async (text: string) => {
    for (const line of show(options, await bot.exchange({ caller, text }))) print(line);
  };
  await answer('/brief');
  if (interactive) {
    print('\nAsk a question, or type /help; Tab completes, Ctrl-D ends.');
    await runTerminal(options);
    return 0;
  }
  for (const text of ['/timeline from:2024', 'What was discussed at the eighth dialogue?']) {
    print(`\n> ${text}`);
    await answer(text);
  }
  return 0;
}

/** A request to stop: SIGTERM, or Ctrl-C. */
function untilStopped(): Promise<void> {
  return new Promise((stopped) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stopped());
  });
}
