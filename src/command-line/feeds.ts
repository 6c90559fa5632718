import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { openFetch } from '../fetch/fetch.ts';
import { openHosts } from '../fetch/hosts.ts';
import { privateAsWell, publicOnly } from '../fetch/public-address.ts';
import type { Client } from '../ingest/client.ts';
import type { Log } from '../model/bot.ts';
import { AttacheError } from '../model/error.ts';
import type { Feeds } from '../model/feeds.ts';
import type { KnowledgeEntries } from '../model/knowledge.ts';
import { type OpenFeeds, openFeeds } from '../sources/index.ts';
import { type FeedEntry, feedEntries } from '../sources/registry.ts';
import { openSifter } from '../sources/sifter.ts';

/** The feeds of this process. Nothing is fetched before it is asked for, or `poll` is called. */
export interface FeedReading {
  readonly feeds: Feeds;
  /** Reads what is due, now and every half minute. */
  poll(): void;
  /** Breaks off what is under way; the rest is for the next process. */
  close(): Promise<void>;
}

export interface FeedReadingOptions {
  readonly config: Config;
  readonly client: Pick<Client, 'state' | 'intake'>;
  readonly entries: KnowledgeEntries;
  readonly log: Log;
  now(): Date;
}

const roundMs = 30_000;
const pauseMs = 1_000;
const siftMs = 20_000;

export async function openFeedReading({ config, client, entries, log, now }: FeedReadingOptions): Promise<FeedReading> {
  const broken = new AbortController();
  const maxBytes = config.ATTACHE_MAX_MB * 1_048_576;
  const pace = { nowMs: () => Date.now(), wait: (ms: number) => new Promise<void>((done) => setTimeout(done, ms)) };
  const sifter = openSifter(entries, { maxBytes, timeoutMs: siftMs });
  const fetch = openFetch({
    hosts: openHosts(pace, pauseMs),
    nowMs: pace.nowMs,
    rule: config.ATTACHE_FETCH_PRIVATE === 'on' ? privateAsWell : publicOnly,
    signal: broken.signal,
  });
  const { state, intake } = client;
  const feeds = openFeeds({ state, intake, fetch, sifter, listed: await readFeedList(), maxBytes, log, now });
  let timer: NodeJS.Timeout | undefined;
  return {
    feeds,
    poll() {
      const rounds = every(feeds, log);
      rounds();
      timer = setInterval(rounds, roundMs);
      timer.unref();
    },
    async close() {
      clearInterval(timer);
      broken.abort();
      await feeds.stop();
      await sifter.close();
    },
  };
}

/** One round at a time: a slow one makes the next one wait. */
function every(feeds: OpenFeeds, log: Log): () => void {
  let going = false;
  return () => {
    if (going) return;
    going = true;
    feeds
      .round()
      .then((polled) => {
        const entered = polled.reduce((sum, one) => sum + one.entered, 0);
        if (entered > 0) log.info({ feeds: polled.length, entered }, 'feeds were read');
      })
      .catch((error: unknown) => log.error({ error: String(error) }, 'the feeds could not be read'))
      .finally(() => {
        going = false;
      });
  };
}

const list = join(import.meta.dirname, '..', '..', 'briefings', 'feeds.json');

/** The operator's list. Throws `feeds-file`, which names the entry that is wrong. */
async function readFeedList(path = list): Promise<readonly FeedEntry[]> {
  const text = await readFile(path, 'utf8').catch(() => '[]');
  try {
    const parsed = feedEntries.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new AttacheError('feeds-file', `${path}: entry ${issue!.path.join('.')}: ${issue!.message}`);
  } catch (error) {
    if (error instanceof AttacheError) throw error;
    throw new AttacheError('feeds-file', `${path} is no JSON: ${(error as Error).message}`, { cause: error });
  }
}
