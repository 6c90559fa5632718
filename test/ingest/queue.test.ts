import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type IngestQueue, openQueue } from '../../src/ingest/queue.ts';
import { embeddedBench } from '../store/bench.ts';
import type { Bench } from '../store/contract.ts';
import { standIn } from './stand-in.ts';

let bench: Bench;
let queue: IngestQueue;
let folder: string;

const openDeskFor = (madeBy = 'one', pipeline = standIn) =>
  openQueue({
    store: bench.store,
    pipeline,
    madeBy,
    maxBytes: 1_000,
    now: () => new Date('2026-01-01T00:00:00Z'),
    log: () => undefined,
  });

beforeAll(async () => {
  bench = await embeddedBench();
}, 60_000);
afterAll(() => bench.close());
beforeEach(async () => {
  await bench.empty();
  queue = openDeskFor();
  folder = await mkdtemp(join(tmpdir(), 'attache-queue-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const write = async (name: string, text: string | Uint8Array) => {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, text);
  return path;
};
const told = (row: {
  readonly name: string;
  readonly outcome: { readonly kind: string; readonly of?: string; readonly why?: string };
}) => [row.name, row.outcome.kind, row.outcome.of ?? row.outcome.why].filter((part) => part !== undefined).join(': ');
const reader = () => bench.store.reader(['shared']);

/** All that can be read of the store but for the times of reading. */
async function contents() {
  const documents = await reader().documents({});
  const events = await reader().events({});
  return {
    documents: documents.map(({ id, name, published, carriedBy }) => ({ id, name, published, carriedBy })),
    events: events.map(({ tellings, ...event }) => ({
      ...event,
      from: tellings.map((one) => one.source.document.name),
    })),
  };
}

describe('a folder that is read', () => {
  it('tells how far it is, and nothing once it is done', async () => {
    await write('a.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.');
    await write('b.txt', 'DATE 2024-03-15. Round 9 met.');
    const seen: unknown[] = [];
    const rows = queue.ingest([folder], undefined, () => {
      queue.progress().then((progress) => seen.push(progress));
    });
    expect(await queue.progress()).toBeNull();
    await rows;
    expect(seen).toEqual([
      { read: 1, of: 2 },
      { read: 2, of: 2 },
    ]);
    expect(await queue.progress()).toBeNull();
  });

  it('gives a row for each file, in the order of their names, and reads the rest past a bad one', async () => {
    await write('b/deep.txt', 'DATE 2024-03-15. Round 9 met.');
    await write('a.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.');
    await write('copy.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.');
    await write('empty.txt', '');
    await write('large.txt', 'x'.repeat(1_001));
    await write('odd.txt', 'TROUBLE.');
    await write('.hidden.txt', 'Not looked at.');
    const rows = await queue.ingest([folder, join(folder, 'nowhere.txt')]);
    expect(rows.map(told)).toEqual([
      'a.txt: accepted',
      'b/deep.txt: accepted',
      'copy.txt: duplicate: a.txt',
      'empty.txt: rejected: there is no text in it to read',
      'large.txt: rejected: it is 0.0 MB; the limit is 0.0 MB',
      'odd.txt: rejected: it is not understood',
      'nowhere.txt: rejected: there is no such file or folder',
    ]);
    expect((await queue.ingest([folder])).map(told).slice(0, 3)).toEqual([
      'a.txt: unchanged',
      'b/deep.txt: unchanged',
      'copy.txt: unchanged',
    ]);
  });

  it('tells of each document when it is stored', async () => {
    await write('a.txt', 'One.');
    await write('b.txt', 'Two.');
    const seen: string[] = [];
    await queue.ingest([folder], 'shared', ({ done, total, last }) => seen.push(`${done}/${total} ${last.name}`));
    expect(seen).toEqual(['1/2 a.txt', '2/2 b.txt']);
  });

  it('makes a changed file a new version, and a text that comes back the current one again', async () => {
    const path = await write('a.txt', 'First.');
    await queue.ingest([path]);
    await write('a.txt', 'Second.');
    expect((await queue.ingest([path])).map(told)).toEqual(['a.txt: accepted']);
    expect((await reader().document('a.txt'))?.text).toBe('Second.');
    await write('a.txt', 'First.');
    expect((await queue.ingest([path])).map(told)).toEqual(['a.txt: accepted']);
    expect((await reader().documents({})).map((one) => one.name)).toEqual(['a.txt']);
  });
});

describe('dating and linking', () => {
  it('dates an undated document by a dated account of the same event, in whatever order they come', async () => {
    const files = ['DATE 2024-03-14. Round 9 met on 2024-03-12.', 'Round 9 met.', 'Round 8 met.'];
    for (const order of [
      [0, 1, 2],
      [1, 2, 0],
    ]) {
      await bench.empty();
      for (const index of order) await queue.ingest([await write(`${index}.txt`, files[index]!)]);
      expect(await reader().document('1.txt')).toMatchObject({ published: { from: '2024-03-12', basis: 'inferred' } });
      expect(await reader().document('2.txt')).toMatchObject({ published: null });
      expect((await contents()).events.map((event) => event.from.toSorted())).toEqual([['0.txt', '1.txt'], ['2.txt']]);
    }
  });

  it('takes the date back when the document that it came from is gone', async () => {
    await queue.ingest([await write('0.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.')]);
    await queue.ingest([await write('1.txt', 'Round 9 met.')]);
    await queue.gone(['0.txt']);
    expect(await reader().document('1.txt')).toMatchObject({ published: null });
  });

  it('comes to the same whatever the order, the repeats and the restarts', async () => {
    const text = fc
      .record({
        day: fc.option(fc.constantFrom('2024-03-12', '2024-03-13'), { nil: null }),
        rounds: fc.array(fc.record({ n: fc.integer({ min: 1, max: 3 }), day: fc.constantFrom('', ' on 2024-03-12') }), {
          maxLength: 3,
        }),
      })
      .map(
        ({ day, rounds }) =>
          `${day ? `DATE ${day}.` : 'No date.'}${rounds.map((one) => ` Round ${one.n} met${one.day}.`).join('')}`,
      );
    const enter = async (files: readonly (readonly [string, string])[], restart: boolean) => {
      await bench.empty();
      for (const [name, body] of files) {
        if (restart) queue = openDeskFor();
        await queue.submit({ name, bytes: new TextEncoder().encode(body), collection: 'shared' });
      }
      return contents();
    };
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 2, maxLength: 5 }),
        fc.infiniteStream(fc.nat()),
        async (texts, random) => {
          const files = texts.map((body, index) => [`${index}.txt`, body] as const);
          const keys = files.map(() => random.next().value ?? 0);
          const shuffled = files
            .map((file, index) => ({ file, key: keys[index]! }))
            .sort((a, b) => a.key - b.key)
            .map(({ file }) => file);
          expect(await enter([...shuffled, ...files], true)).toEqual(await enter(files, false));
        },
      ),
      { numRuns: 15 },
    );
  }, 60_000);

  it('understands anew, at the start, what another pipeline has understood', async () => {
    await queue.ingest([await write('a.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.')]);
    const later: typeof standIn = {
      ...standIn,
      extract: (draft) => standIn.extract({ ...draft, text: draft.text.replace('Round 9', 'Round 8') }, null),
    };
    await openDeskFor('one', later).renew();
    expect((await reader().events({}))[0]?.round).toBe(9);
    await openDeskFor('two', later).renew();
    expect((await reader().events({}))[0]?.round).toBe(8);
  });

  it('puts off what fails, stores the documents all the same and tries again at the next start', async () => {
    const { AttacheError } = await import('../../src/model/error.ts');
    const failing = {
      ...standIn,
      link: () => Promise.reject(new AttacheError('too-long', 'it took longer than 30 s')),
    };
    const rows = await openDeskFor('one', failing).ingest([await write('a.txt', 'Round 9 met on 2024-03-12.')]);
    expect(rows.map(told)).toEqual(['a.txt: accepted']);
    expect(await reader().events({})).toEqual([]);
    await queue.settle();
    expect(await reader().events({})).toHaveLength(1);
  });
});

describe('what is annotated', () => {
  it('is not stored', async () => {
    const bytes = new TextEncoder().encode('Round 9 met.');
    expect(await queue.annotate({ name: 'a.txt', bytes })).toMatchObject({ kind: 'annotated', stored: false });
    expect((await reader().counts()).documents).toBe(0);
  });

  it('is given as the store has dated it, when it is there', async () => {
    await queue.ingest([
      await write('0.txt', 'DATE 2024-03-14. Round 9 met on 2024-03-12.'),
      await write('1.txt', 'Round 9 met.'),
    ]);
    const annotated = await queue.annotate({ name: 'x.txt', bytes: new TextEncoder().encode('Round 9 met.') });
    expect(annotated).toMatchObject({ stored: true, extraction: { facts: { published: { from: '2024-03-12' } } } });
  });
});

describe('collections', () => {
  it('does not say that another workspace has the same text', async () => {
    const bytes = new TextEncoder().encode('Round 9 met on 2024-03-12.');
    const submit = (name: string, collection: string) => queue.submit({ name, bytes, collection });
    expect((await submit('secret.txt', 'one')).kind).toBe('accepted');
    expect((await submit('ours.txt', 'two')).kind).toBe('accepted');
    expect(await submit('again.txt', 'two')).toMatchObject({ kind: 'duplicate', of: 'ours.txt' });
    expect((await bench.store.reader(['shared', 'two']).events({}))[0]?.tellings[0]?.source.document.carriedBy).toEqual(
      ['ours.txt'],
    );
    expect(await reader().events({})).toEqual([]);
  });
});

describe('the same news twice', () => {
  const news = (outlet: string, day: string) =>
    `${outlet}. DATE ${day}. Round 9 met on 2024-03-12. ${Array.from({ length: 30 }, (_, n) => `It took up the item ${'abcdefgh'[n % 8]}${n}.`).join(' ')}`;
  const files = [
    ['a.txt', news('Later', '2024-03-14')],
    [
      'b.txt',
      news('First', '2024-03-14').replace('2024-03-14', '2024-03-13').replace('DATE 2024-03-13', 'DATE 2024-03-13'),
    ],
    ['c.txt', news('Third', '2024-03-14')],
  ] as const;
  const enter = async (order: readonly number[]) => {
    const rows: string[] = [];
    for (const index of order) {
      const [name, body] = files[index]!;
      rows.push(
        told({
          name,
          outcome: await queue.submit({ name, bytes: new TextEncoder().encode(body), collection: 'shared' }),
        }),
      );
    }
    return rows;
  };

  it('is one document, which names those that carry it, and one that differs in a date is another', async () => {
    expect(await enter([0, 1, 2])).toEqual([
      'a.txt: accepted',
      'b.txt: accepted',
      expect.stringMatching(/^c.txt: (accepted|duplicate: a.txt)$/),
    ]);
    const first = await contents();
    expect(first.documents.map((one) => [one.name, one.carriedBy])).toContainEqual(['b.txt', []]);
    expect(first.documents).toHaveLength(2);
    for (const order of [
      [2, 1, 0],
      [1, 0, 2],
    ]) {
      await bench.empty();
      await enter(order);
      expect(await contents()).toEqual(first);
    }
    for (const name of ['a.txt', 'c.txt'])
      expect(
        [...((await reader().document(name))?.carriedBy ?? []), (await reader().document(name))?.name].sort(),
      ).toEqual(['a.txt', 'c.txt']);
  });

  it('is told by the next of them when the first is gone', async () => {
    await enter([0, 2]);
    const [shown] = await reader().documents({});
    const [event] = await reader().events({});
    await queue.gone([shown!.name]);
    expect((await reader().documents({})).map((one) => one.name)).toEqual(shown!.carriedBy);
    expect((await reader().event(event!.id))?.tellings[0]?.source.document.name).toBe(shown!.carriedBy[0]);
  });

  it('is not hidden behind a document that others do not see', async () => {
    const [[, a], , [, c]] = files;
    await queue.submit({ name: 'own.txt', bytes: new TextEncoder().encode(a), collection: 'team' });
    await queue.submit({ name: 'c.txt', bytes: new TextEncoder().encode(c), collection: 'shared' });
    expect((await reader().documents({})).map((one) => one.name)).toEqual(['c.txt']);
  });
});
