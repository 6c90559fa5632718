import { takeLock } from '../../src/ingest/lock.ts';
import { openQueue } from '../../src/ingest/queue.ts';
import { openStore } from '../../src/store/index.ts';
import { indexing } from '../store/fixture.ts';
import { standIn } from './stand-in.ts';

/**
 * A process to be killed: `node reading-process.ts STORE FOLDER`. Says `open`, then the name of each document when it is
 * acknowledged, `linking` when it begins to link, and at the end everything that the store holds.
 */
const [, , place, folder] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);
const now = () => new Date('2026-01-01T00:00:00Z');

await takeLock(place!);
const store = await openStore({ folder: place!, indexing });
const link: typeof standIn.link = (tellings) => {
  say('linking');
  return standIn.link(tellings);
};
const queue = openQueue({ store, pipeline: { ...standIn, link }, madeBy: 'one', maxBytes: 10_000, now, log: say });
say('open');
await queue.settle();
await queue.ingest([folder!], 'shared', ({ last }) => say(`has ${last.name}`));
const reader = store.reader(['shared']);
const documents = (await reader.documents({})).map(({ id, name, published, ingestedAt }) => ({
  id,
  name,
  published,
  ingestedAt,
}));
const events = (await reader.events({})).map(({ tellings, ...event }) => event);
say(
  JSON.stringify({ documents, events, counts: await reader.counts(), unlinked: await store.neighbourhood.unlinked() }),
);
await store.close();
process.exit(0);
