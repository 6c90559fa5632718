// Fifty commands at once on a local Discord. Run: node_modules/.bin/node test/discord/fifty.ts
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { cannedBot } from './canned.ts';
import { fakeDiscord } from './fake.ts';
import { person } from './people.ts';

const fake = await fakeDiscord();
const log = { info: () => {}, warn: () => {}, error: () => {} };
const connection = await startDiscord({ token: fake.token, apiUrl: fake.apiUrl, bot: cannedBot(), log });
const asked = Array.from({ length: 50 }, (_, i) => person(fake, `reader${i}`).types('timeline'));
const done = await Promise.all(asked.map((each) => each.acknowledged));
await Promise.all(asked.map((each) => each.answered));
const worstMs = Math.max(...done.map((each) => each.acknowledgedMs! - each.sentMs));
const inTime = done.filter((each) => each.acknowledgedMs! - each.sentMs < 3_000).length;
process.stdout.write(
  `Discord: ${inTime} of ${done.length} acknowledged within 3 s, the slowest after ${Math.round(worstMs)} ms\n`,
);
await connection.stop();
await fake.close();
