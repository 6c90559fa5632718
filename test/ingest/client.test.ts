import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Client, openClient } from '../../src/ingest/client.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { knowledgeEntries } from '../../src/model/knowledge.ts';

const entries = knowledgeEntries.parse({
  people: [],
  organizations: [
    { id: 'nato', kind: 'organization', names: { en: ['NATO'], zh: ['北约'] }, side: 'nato' },
    { id: 'china', kind: 'country', names: { en: ['China'], zh: ['中国'] }, side: 'china' },
  ],
  offices: [],
  series: [],
  calendar: [],
  topics: [],
  phrases: [],
  publishers: [],
});

let folder: string;
let client: Client;

const open = (limits?: { readonly timeoutMs: number }, place = join(folder, 'store')) =>
  openClient({ place: { folder: place }, entries, now: new Date('2026-01-01T00:00:00Z'), ...(limits && { limits }) });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'attache-client-'));
  await mkdir(join(folder, 'documents'));
  await writeFile(
    join(folder, 'documents', 'a.txt'),
    'date: 2024-03-15\n\nOfficers of China and NATO met in Beijing on 13 March 2024.\n',
  );
  await writeFile(
    join(folder, 'documents', 'b.md'),
    '# Talks\n\nNATO said on 2 May 2023 that it would keep talking with China.\n',
  );
  client = await open();
}, 120_000);
afterAll(async () => {
  await client.close();
  await rm(folder, { recursive: true, force: true });
});

describe('a client', () => {
  it('reads, finds and cites across its workers', async () => {
    const seen: string[] = [];
    const rows = await client.ingest([join(folder, 'documents')], { onProgress: ({ last }) => seen.push(last.name) });
    expect(rows.map((row) => [row.name, row.outcome.kind])).toEqual([
      ['a.txt', 'accepted'],
      ['b.md', 'accepted'],
    ]);
    expect(seen).toEqual(['a.txt', 'b.md']);
    const [passage] = await client.reader(['shared']).passages(searchTerms('officers'), {});
    const document = await client.reader(['shared']).document('a.txt');
    const { start, end, quote } = passage!.source;
    expect(document?.text.slice(start, end)).toBe(quote);
    expect(document).toMatchObject({ ingestedAt: '2026-01-01T00:00:00.000Z', published: { from: '2024-03-15' } });
  });

  it('is reached through the process that has it open', async () => {
    const visitor = await open();
    expect(visitor.where).toBe('elsewhere');
    const bytes = new TextEncoder().encode('NATO and China held a call on 5 June 2023.');
    expect(await visitor.intake.submit({ name: 'c.txt', bytes, collection: 'team' })).toMatchObject({
      kind: 'accepted',
    });
    expect(await visitor.reader(['shared', 'team']).document('c.txt')).toMatchObject({ collection: 'team' });
    expect(await client.reader(['shared']).document('c.txt')).toBeNull();
    expect((await visitor.ingest([join(folder, 'documents')])).map((row) => row.outcome.kind)).toEqual([
      'unchanged',
      'unchanged',
    ]);
    await visitor.state.put('focus', 'k', { n: 1 });
    expect(await client.state.get('focus', 'k')).toEqual({ n: 1 });
    expect(await visitor.annotate({ name: 'x.txt', bytes })).toMatchObject({ kind: 'annotated', stored: false });
    await expect(visitor.follow(folder)).rejects.toMatchObject({ code: 'store-elsewhere' });
    await visitor.close();
  });

  it('is opened by a visitor when the process that had it open ends', async () => {
    const visitor = await open();
    await client.close();
    const answers = [visitor.reader(['shared']).counts(), visitor.reader(['shared']).document('a.txt')];
    expect(await Promise.all(answers)).toMatchObject([{ documents: 2 }, { name: 'a.txt' }]);
    expect(visitor.where).toBe('here');
    client = visitor;
  });

  it('keeps what it has over a restart', async () => {
    const before = await client.reader(['shared']).events({});
    await client.close();
    client = await open();
    expect(client.where).toBe('here');
    expect(await client.reader(['shared']).events({})).toEqual(before);
  });
});

describe('a document that takes too long', () => {
  it('is rejected with the time that it was given, and the next is read by a new worker', async () => {
    const hurried = await open({ timeoutMs: 1 }, join(folder, 'hurried'));
    const rows = await hurried.ingest([join(folder, 'documents')]);
    expect(rows.map((row) => row.outcome)).toEqual(
      Array(2).fill({ kind: 'rejected', why: 'it took longer than 0.001 s' }),
    );
    await hurried.close();
  }, 60_000);
});
