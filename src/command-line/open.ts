import { commands } from '../../commands/index.ts';
import type { Config } from '../config.ts';
import { type Base, botOf } from '../exchange.ts';
import { type Client, openClient } from '../ingest/client.ts';
import { mergeEntries, parseKnowledge } from '../knowledge/parse.ts';
import type { Bot, Log } from '../model/bot.ts';
import type { Caller } from '../model/context.ts';
import type { Knowledge } from '../model/knowledge.ts';
import { briefingsOf } from './briefings.ts';
import { type FeedReading, openFeedReading } from './feeds.ts';
import { entriesOf, readKnowledgeFolder, readShippedKnowledge } from './knowledge-files.ts';
import { openLog } from './log.ts';
import { openThesaurus } from './thesaurus-files.ts';

/** Everything built and wired, for one run of the program. */
export interface Attache {
  readonly config: Config;
  readonly log: Log;
  readonly client: Client;
  readonly reading: FeedReading;
  readonly base: Base;
  readonly bot: Bot;
}

/** The person at the terminal: the operator, who may do everything. */
export const operator = (conversation: string): Caller => ({
  platform: 'terminal',
  conversation,
  user: 'operator',
  channel: null,
  workspace: null,
  manager: true,
  timezone: null,
});

/** Checked knowledge: the project's own, with what `ATTACHE_KNOWLEDGE` adds. Throws an AttacheError that lists bad entries. */
export async function openKnowledge(config: Config): Promise<Knowledge> {
  const shipped = await readShippedKnowledge();
  if (config.ATTACHE_KNOWLEDGE === undefined) return parseKnowledge(shipped);
  const own = await readKnowledgeFolder(config.ATTACHE_KNOWLEDGE);
  return parseKnowledge(mergeEntries(entriesOf(parseKnowledge(shipped)), own as Parameters<typeof mergeEntries>[1]));
}

/** Builds the whole. Throws AttacheErrors of the knowledge and of the store. */
export async function open(config: Config): Promise<Attache> {
  const log = openLog(config);
  const knowledge = await openKnowledge(config);
  const fixed = config.ATTACHE_NOW === undefined ? null : new Date(config.ATTACHE_NOW);
  const client = await openClient({
    place: config.DATABASE_URL === undefined ? { folder: config.ATTACHE_DATA } : { url: config.DATABASE_URL },
    entries: entriesOf(knowledge),
    limits: { maxBytes: config.ATTACHE_MAX_MB * 1_048_576 },
    ...(fixed ? { now: fixed } : {}),
    log: (line) => log.info({}, line),
  });
  const now = () => fixed ?? new Date();
  const reading = await openFeedReading({ config, client, entries: entriesOf(knowledge), log, now });
  const base: Base = {
    readerFor: ({ workspace }) => client.reader(workspace === null ? ['shared'] : ['shared', workspace]),
    state: client.state,
    knowledge,
    thesaurus: await openThesaurus(),
    intake: client.intake,
    feeds: reading.feeds,
    progress: () => client.progress(),
    commands,
    briefings: briefingsOf(() => base),
    now,
    timezone: config.ATTACHE_TIMEZONE,
    failed: (reference, error) => log.error({ reference, error: asText(error) }, 'a request failed'),
    offended: (offence, invocation) => log.error({ offence, invocation }, 'a line without a basis was not sent'),
  };
  return { config, log, client, reading, base, bot: botOf(base) };
}

/** Opens, works and closes, whatever happens in between. */
export async function using<T>(config: Config, work: (attache: Attache) => Promise<T>): Promise<T> {
  const attache = await open(config);
  try {
    return await work(attache);
  } finally {
    await attache.reading.close();
    await attache.client.close();
  }
}

function asText(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
