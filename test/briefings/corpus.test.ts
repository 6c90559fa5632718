import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLedger } from '../../briefings/ledger.ts';
import { nextDueTimes, timetableFault } from '../../briefings/schedule.ts';
import { tick } from '../../briefings/tick.ts';
import { commands } from '../../commands/index.ts';
import { runnerOf } from '../../src/command-line/briefings.ts';
import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { type Base, finish, plain } from '../../src/exchange.ts';
import { datingKeys } from '../../src/ingest/dating-keys.ts';
import { openDesk } from '../../src/ingest/desk.ts';
import { pureStudies } from '../../src/ingest/pure-studies.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { blockingKeys } from '../../src/link/index.ts';
import type { Delivery } from '../../src/model/briefing.ts';
import type { Line, Reply } from '../../src/model/reply.ts';
import { openStore } from '../../src/store/index.ts';
import { baseOf } from '../answer/base.ts';
import { fakePlatform, subscriptionOf } from './stage.ts';

const corpus = join(import.meta.dirname, '..', '..', 'corpus');
const dayMs = 86_400_000;

/** A file with the day on which it came out: its header's, the middle of what the header gives, or long after. */
async function dated(name: string): Promise<{ readonly name: string; readonly day: string }> {
  const given = /^date: *(\S+)/m.exec(await readFile(join(corpus, name), 'utf8'))?.[1] ?? name.slice(0, 7);
  if (!/^\d{4}/.test(given)) return { name, day: '2026-03-02' };
  const [year, month = '06', day = '15'] = given.split('-');
  const known = [year, month, day].every((part) => /^\d+$/.test(part!));
  return { name, day: known ? `${year}-${month}-${day}` : `${year}-06-15` };
}

interface Post {
  readonly day: string;
  readonly reply: Reply;
  readonly delivery: Delivery | undefined;
  readonly names: readonly string[];
}

const posts: Post[] = [];
const readOn = new Map<string, string[]>();
const faults: string[] = [];
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-feed-'));
  let now = new Date('2002-01-01T00:00:00Z');
  const clock = () => now;
  const knowledge = parseKnowledge(await readShippedKnowledge());
  const store = await openStore({ folder, indexing: { searchTerms, blockingKeys, datingKeys }, now: clock });
  const studies = pureStudies(knowledge, { maxBytes: 5_000_000, timeoutMs: 30_000 });
  const desk = openDesk({ store, studies, madeBy: 'one', maxBytes: 5_000_000, now: clock, log: () => undefined });
  const base: Base = {
    ...baseOf(),
    readerFor: () => store.reader(['shared']),
    state: store.state,
    knowledge,
    commands,
    now: clock,
    failed: (_reference, error) => faults.push(String(error instanceof Error ? error.stack : error)),
    offended: ({ part, why }) => faults.push(`${why}: ${JSON.stringify(part).slice(0, 200)}`),
    briefings: { ...baseOf().briefings, fault: timetableFault, nextDueTimes },
  };
  const ledger = openLedger(store.state);
  const platform = fakePlatform(clock);
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (facts: object) => faults.push(JSON.stringify(facts)),
  };
  const poster = { ledger, posters: [platform], run: runnerOf(() => base), finish, now: clock, holder: 'one', log };
  await store.state.put('subscription', 'b1', subscriptionOf({ createdAt: '2002-01-01T00:00:00.000Z' }));
  const files = await Promise.all((await readdir(corpus)).filter((name) => name.endsWith('.txt')).map(dated));
  const days = [...Map.groupBy(files, ({ day }) => day)].toSorted(([a], [b]) => a.localeCompare(b));
  for (const [day, of] of days) {
    // The silent time in between has its own tests.
    await ledger.moveCursor('b1', `${day}T08:01:00.000Z`);
    now = new Date(`${day}T12:00:00Z`);
    await desk.ingest(of.map(({ name }) => join(corpus, name)));
    now = new Date(Date.parse(`${day}T08:00:00Z`) + dayMs);
    const before = platform.history.length;
    await tick(poster);
    readOn.set(
      day,
      of.map(({ name }) => name),
    );
    const delivery = (await ledger.deliveries()).at(-1);
    for (const { reply } of platform.history.slice(before))
      posts.push({ day, reply, delivery, names: of.map(({ name }) => name) });
  }
  await store.close();
  if (process.env.SHOW_BRIEFINGS)
    await writeFile(process.env.SHOW_BRIEFINGS, posts.map(({ reply }) => plain(reply).text).join('\n\n=====\n\n'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Lines that say something, each with where it stands. */
function sayings({ lead, blocks }: Reply): readonly Line[] {
  const ofBlocks = blocks.flatMap((block): readonly Line[] => {
    if (block.kind === 'list') return block.items.flatMap(({ body, under }) => [body, ...under]);
    if (block.kind === 'fields') return block.rows.flatMap(({ lines }) => lines);
    return block.kind === 'text' ? block.lines : [];
  });
  return [lead, ...ofBlocks].filter((line) => line.length > 0);
}

/** The sentences that the lead and the list of events quote. */
const asNews = ({ lead, blocks }: Reply): readonly string[] =>
  [lead, ...blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ body }) => body) : []))]
    .flat()
    .flatMap((part) => (part.kind === 'quote' ? [`${part.from.document.id} ${part.from.start}`] : []));

const wordsOf = (line: Line): string => line.map((part) => ('text' in part ? part.text : '')).join('');

/** Whether a line rests on a footnote, or says nothing that documents say: reference, counts, sources, a gloss below what is cited. */
function isGrounded(line: Line): boolean {
  if (line.some((part) => part.kind === 'cite') || wordsOf(line).startsWith('gloss: ')) return true;
  return line.every(
    (part) =>
      part.kind === 'text' ||
      part.kind === 'count' ||
      part.kind === 'knowledge' ||
      part.kind === 'echo' ||
      (part.kind === 'value' && (part.rule === 'metadata' || part.from.every(({ end }) => end === 0))),
  );
}

describe('the starter collection as it came out, with a briefing each morning', () => {
  test('nothing failed, and no line was held back', () => expect(faults).toEqual([]));

  test('no morning after news is without a post', () => {
    expect(posts.map(({ day }) => day)).toEqual([...readOn.keys()]);
    for (const { reply, names } of posts) expect([names, reply.answered]).toEqual([names, true]);
  });

  test('no account is told twice', () => {
    const told = posts.flatMap(({ delivery }) => delivery?.accounts ?? []);
    expect(new Set(told).size).toBe(told.length);
  });

  test('no event is news that a channel was told of', () => {
    const told = new Set<string>();
    for (const { day, reply, delivery } of posts) {
      const known = (reply.data.events ?? []).filter((event) => event.accounts.some((account) => told.has(account)));
      const fresh = (reply.data.events ?? []).filter((event) => !known.includes(event));
      const sentences = (events: typeof known) =>
        new Set(
          events.flatMap(({ tellings }) => tellings.map(({ source }) => `${source.document.id} ${source.start}`)),
        );
      const [old, own] = [sentences(known), sentences(fresh)];
      const again = asNews(reply).filter((place) => old.has(place) && !own.has(place));
      expect([day, again]).toEqual([day, []]);
      for (const account of delivery?.accounts ?? []) told.add(account);
    }
  });

  test('no sentence tells an event twice', () => {
    const shown = posts.flatMap(({ reply }) =>
      reply.blocks.flatMap((block) => (block.kind === 'list' ? block.items.map(({ body }) => wordsOf(body)) : [])),
    );
    expect(shown.filter((line, at) => shown.indexOf(line) !== at)).toEqual([]);
  });

  test('every sentence has a footnote', () => {
    const bare = posts.flatMap(({ day, reply }) =>
      sayings(reply)
        .filter((line) => !isGrounded(line))
        .map((line) => `${day}: ${wordsOf(line)}`),
    );
    expect(bare).toEqual([]);
  });

  test('each fits one message', () => {
    const long = posts.flatMap(({ day, reply }) => {
      const { length } = plain({ ...reply, citations: [] }).text;
      return length > 1_800 ? [`${day}: ${length}`] : [];
    });
    expect(long).toEqual([]);
  });
});
