import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openPriority } from '../../src/ingest/priority.ts';
import type { Call } from '../../src/ingest/rpc.ts';
import type { Writer } from '../../src/model/store.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const question: Call = { target: 'reader', method: 'events', args: [] };
const written: string[] = [];
const writer = { gone: async (name: string) => void written.push(name) } as unknown as Writer;

/** A call that is answered after so many milliseconds. */
const answering = (ms: number) => () => new Promise((done) => setTimeout(done, ms));

describe('a write', () => {
  beforeEach(() => {
    written.length = 0;
  });
  it('is done at once where nobody reads', async () => {
    await openPriority().patient(writer).gone('a', 'shared');
    expect(written).toEqual(['a']);
  });
  it.each([
    ['waits for the question under way', 'reader', 60, 50, []],
    ['is done a moment after its answer', 'reader', 60, 90, ['a']],
    ['waits no longer than its patience for whoever keeps asking', 'reader', 10_000, 250, ['a']],
    ['does not wait for what only notes a state', 'state', 10_000, 0, ['a']],
  ])('%s', async (_, target, takes, after, expected) => {
    const priority = openPriority();
    void priority.noticing(answering(takes))({ ...question, target }, () => undefined);
    void priority.patient(writer).gone('a', 'shared');
    await vi.advanceTimersByTimeAsync(after);
    expect(written).toEqual(expected);
  });
});
