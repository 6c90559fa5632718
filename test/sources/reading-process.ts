import { openFetch } from '../../src/fetch/fetch.ts';
import { openHosts } from '../../src/fetch/hosts.ts';
import { privateAsWell } from '../../src/fetch/public-address.ts';
import { takeLock } from '../../src/ingest/lock.ts';
import { openQueue } from '../../src/ingest/queue.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import { openFeeds } from '../../src/sources/index.ts';
import { pureSifter, type Sifter } from '../../src/sources/sift.ts';
import { openStore } from '../../src/store/index.ts';
import { standIn } from '../ingest/stand-in.ts';
import { indexing } from '../store/fixture.ts';

/** A process to be killed: `node reading-process.ts STORE FEED NOW`. Says each document that is acknowledged, and at the end all that the store holds. */
const [, , place, address, instant] = process.argv;
const say = (line: string) => process.stdout.write(`${line}\n`);
const now = () => new Date(instant!);

await takeLock(place!);
const store = await openStore({ folder: place!, indexing, now });
const queue = openQueue({ store, pipeline: standIn, madeBy: 'one', maxBytes: 10_000, now, log: say });
const parse = pureSifter({} as Knowledge, { maxBytes: 10_000 });
const sifter: Sifter = {
  parseFeed: parse.parseFeed,
  sift: async ({ address, bytes }) => {
    const name = `${new URL(address).pathname.slice(1)}.txt`;
    return { kind: 'page', onTopic: true, why: '', page: { name, bytes, fields: {}, title: null } };
  },
};
const pace = { nowMs: () => now().getTime(), wait: async () => undefined };
const feeds = openFeeds({
  state: store.state,
  intake: {
    async submit(submission) {
      const outcome = await queue.submit(submission);
      say(`has ${submission.name}`);
      return outcome;
    },
  },
  fetch: openFetch({ hosts: openHosts(pace, 0), nowMs: pace.nowMs, rule: privateAsWell }),
  sifter,
  listed: [{ name: 'Feed', address: address!, verified: true }],
  maxBytes: 10_000,
  log: { info: () => undefined, warn: () => undefined, error: (facts) => say(JSON.stringify(facts)) },
  now,
});
await feeds.round();
const [feed] = await feeds.list('shared');
const documents = await store.reader(['shared']).documents({});
say(JSON.stringify({ names: documents.map(({ name }) => name).sort(), feed }));
await store.close();
process.exit(0);
