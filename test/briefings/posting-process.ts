import { setTimeout as pause } from 'node:timers/promises';
import { isEnded, openLedger } from '../../briefings/ledger.ts';
import { tick } from '../../briefings/tick.ts';
import { takeLock } from '../../src/ingest/lock.ts';
import type { Poster } from '../../src/model/poster.ts';
import { reply } from '../../src/reply/parts.ts';
import { openStore } from '../../src/store/index.ts';
import { indexing } from '../store/fixture.ts';

/**
 * A process to be killed: `node posting-process.ts STORE PLATFORM BEGAN`. Posts what is due at a fake platform, in a time
 * that passes sixty times as fast as the clock on the wall. Says `open`, and `done` when nothing is left.
 */
const [, , place, platform, began] = process.argv;
const speed = 60;
const now = () => new Date(Date.parse('2030-01-01T08:00:30Z') + (Date.now() - Number(began)) * speed);

if (!place!.startsWith('postgres:')) await takeLock(place!);
const store = await openStore({
  ...(place!.startsWith('postgres:') ? { url: place! } : { folder: place! }),
  indexing,
  now,
});
const ask = async (path: string, body: object) => {
  const answer = await fetch(`${platform}${path}`, { method: 'POST', body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
};
const poster: Poster = {
  platform: 'discord',
  remembersForMs: 3 * 60_000,
  async post(channel, _reply, { id }) {
    const { status, text } = await ask('/post', { channel, id });
    return status === 200 ? { kind: 'posted', message: text } : { kind: 'retry', afterMs: 1_000 };
  },
  find: async (channel, id) => ((await ask('/find', { channel, id })).text === 'yes' ? 'posted' : 'absent'),
  tell: async () => undefined,
};
const context = {
  ledger: openLedger(store.state),
  posters: [poster],
  run: async () => reply({}),
  finish: <T>(each: T) => each,
  now,
  holder: String(process.pid),
  resting: new Map(),
  log: { info: () => undefined, warn: () => undefined, error: (facts: object) => console.error(JSON.stringify(facts)) },
};
await context.ledger.beat(context.holder, 90_000);
setInterval(() => void context.ledger.beat(context.holder, 90_000), 200);
process.stdout.write('open\n');
for (;;) {
  await tick(context);
  const [subscriptions, deliveries] = await Promise.all([context.ledger.subscriptions(), context.ledger.deliveries()]);
  if (deliveries.length === subscriptions.length && deliveries.every(isEnded)) break;
  await pause(50);
}
process.stdout.write('done\n');
await store.close();
process.exit(0);
