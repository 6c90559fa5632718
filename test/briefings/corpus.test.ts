import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Delivery } from '../../src/model/briefing.ts';
import type { Line, Reply } from '../../src/model/reply.ts';
import { plain } from '../../src/reply/plain.ts';
import { newsroom } from './newsroom.ts';

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
let room: Awaited<ReturnType<typeof newsroom>>;

beforeAll(async () => {
  room = await newsroom({ createdAt: '2002-01-01T00:00:00.000Z' });
  const files = await Promise.all((await readdir(corpus)).filter((name) => name.endsWith('.txt')).map(dated));
  const days = [...Map.groupBy(files, ({ day }) => day)].toSorted(([a], [b]) => a.localeCompare(b));
  for (const [day, of] of days) {
    const names = of.map(({ name }) => name);
    // The silent time in between has its own tests.
    await room.ledger.moveCursor('b1', `${day}T08:01:00.000Z`);
    room.setNow(`${day}T12:00:00Z`);
    await room.ingest(names.map((name) => join(corpus, name)));
    const replies = await room.turn(new Date(Date.parse(`${day}T08:00:00Z`) + dayMs).toISOString());
    const delivery = (await room.ledger.deliveries()).at(-1);
    readOn.set(day, names);
    for (const reply of replies) posts.push({ day, reply, delivery, names });
  }
  if (process.env.SHOW_BRIEFINGS)
    await writeFile(process.env.SHOW_BRIEFINGS, posts.map(({ reply }) => plain(reply).text).join('\n\n=====\n\n'));
}, 120_000);
afterAll(() => room.close());

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
  test('nothing failed, and no line was held back', () => expect(room.faults).toEqual([]));

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
