import { describe, expect, test } from 'vitest';
import { stage, subscriptionOf } from './stage.ts';

const daily = subscriptionOf();
const newsAt = (at: string, account: string) => ({ at: `2030-01-${at}:00.000Z`, account });

async function staged(about: Parameters<typeof subscriptionOf>[0] = {}, start = '2030-01-01T00:00:00Z') {
  const set = stage(start);
  await set.add(subscriptionOf(about));
  return set;
}

describe('a daily briefing', () => {
  test('comes on its minute with what is new, and never tells an account twice', async () => {
    const set = await staged();
    set.news.push(newsAt('01T06:00', 'a:1'), newsAt('01T09:00', 'b:1'), newsAt('02T09:00', 'a:1'));
    await set.run('2030-01-03T12:00:00Z', 10);
    expect(set.times()).toEqual(['01-01T08:00', '01-02T08:00']);
    expect((await set.ledger.deliveries()).map(({ state, accounts }) => [state, ...accounts])).toEqual([
      ['posted', 'a:1'],
      ['posted', 'b:1'],
      ['empty'],
    ]);
  });

  test('gives a sign of life after a week of silence', async () => {
    const set = await staged();
    await set.run('2030-01-16T12:00:00Z', 60);
    expect(set.times()).toEqual(['01-08T08:00', '01-15T08:00']);
    expect(set.windows).toContain('01-08 01-15');
  });

  test('says that nothing is new where it is asked to', async () => {
    const set = await staged({ whenEmpty: 'say' });
    await set.run('2030-01-03T12:00:00Z', 60);
    expect(set.times()).toHaveLength(3);
  });

  test('comes after the quiet hours where it falls into them', async () => {
    const set = await staged({ quiet: { from: '22:00', to: '09:30' } });
    set.news.push(newsAt('01T06:00', 'a:1'));
    await set.run('2030-01-01T12:00:00Z', 5);
    expect(set.times()).toEqual(['01-01T09:30']);
  });

  test('two of one channel do not tell the same', async () => {
    const set = await staged();
    await set.add(subscriptionOf({ id: 'b2' }));
    await set.add(subscriptionOf({ id: 'b3', channel: 'channel-2' }));
    set.news.push(newsAt('01T06:00', 'a:1'));
    await set.run('2030-01-01T12:00:00Z', 10);
    expect(set.posts.history.map(({ channel }) => channel).toSorted()).toEqual(['channel-1', 'channel-2']);
  });
});

describe('after downtime', () => {
  const missed = async (cron: string, back: string, start = '2030-01-01T00:00:00Z') => {
    const set = await staged({ cron }, start);
    set.news.push(newsAt('01T06:00', 'a:1'), newsAt('02T06:00', 'b:1'));
    set.setNow(back);
    await set.turn();
    return set;
  };
  test('the latest is posted with the news of the older ones', async () => {
    const set = await missed('0 8 * * *', '2030-01-02T10:00:00Z');
    expect(await set.states()).toEqual([
      ['01-01T08:00', 'folded'],
      ['01-02T08:00', 'posted'],
    ]);
    expect((await set.ledger.deliveries())[1]?.accounts).toEqual(['a:1', 'b:1']);
  });
  test('one that is twelve hours old waits for the next', async () => {
    const set = await missed('0 8 * * *', '2030-01-02T20:00:00Z');
    expect(await set.states()).toEqual([
      ['01-01T08:00', 'folded'],
      ['01-02T08:00', 'folded'],
    ]);
    await set.run('2030-01-03T08:00:00Z', 60);
    expect(set.times()).toEqual(['01-03T08:00']);
  });
  test('an hourly one is late for less than an hour', async () => {
    const set = await missed('0 * * * *', '2030-01-01T09:59:00Z');
    expect((await set.states()).at(-1)).toEqual(['01-01T09:00', 'posted']);
    expect((await set.states()).filter(([, state]) => state === 'folded')).toHaveLength(8);
  });
});

describe('what the platform answers', () => {
  const answered = async (next: Parameters<ReturnType<typeof stage>['posts']['next']['push']>, until: string) => {
    const set = await staged();
    set.news.push(newsAt('01T06:00', 'a:1'));
    set.posts.next.push(...next);
    set.setNow('2030-01-01T07:58:00Z');
    await set.run('2030-01-01T08:20:00Z', 1);
    await set.run(until, 20);
    return set;
  };
  test('patience: it is tried again, later each time, and every attempt is noted', async () => {
    const busy = { kind: 'retry', afterMs: 1_000 } as const;
    const set = await answered([busy, busy, busy], '2030-01-01T09:00:00Z');
    expect(set.times()).toEqual(['01-01T08:04']);
    const [delivery] = await set.ledger.deliveries();
    expect(delivery?.attempts.map(({ outcome }) => outcome)).toEqual(['retry', 'retry', 'retry', 'posted']);
  });
  test('patience for too long: its news comes with the next', async () => {
    const set = await answered(
      Array.from({ length: 8 }, () => ({ kind: 'retry', afterMs: 60_000 }) as const),
      '2030-01-02T09:00:00Z',
    );
    expect(set.times()).toEqual(['01-02T08:00']);
    expect((await set.ledger.deliveries()).map(({ state, accounts }) => [state, ...accounts])).toEqual([
      ['failed'],
      ['posted', 'a:1'],
    ]);
  });
  test('a channel that is gone pauses the briefing and tells the manager once', async () => {
    const gone = { kind: 'gone', why: 'the channel no longer exists' } as const;
    const set = await answered([gone], '2030-01-05T09:00:00Z');
    expect(set.posts.told).toHaveLength(1);
    expect(set.posts.told[0]).toContain('the channel no longer exists');
    expect((await set.ledger.subscriptions())[0]?.paused?.why).toBe('the channel no longer exists');
    expect(set.posts.history).toEqual([]);
  });
  test('no answer, but posted: it is found in the history', async () => {
    const set = await answered(['lost'], '2030-01-02T07:00:00Z');
    expect(set.times()).toEqual(['01-01T08:00']);
    expect(await set.states()).toEqual([['01-01T08:00', 'posted']]);
  });
  test('no answer and not posted: it is posted once', async () => {
    const set = await answered([{ kind: 'uncertain' }], '2030-01-02T07:00:00Z');
    expect(set.times()).toEqual(['01-01T08:01']);
  });
});

describe('where the history cannot be read', () => {
  const unreadable = async (remembersForMs: number) => {
    const set = stage('2030-01-01T00:00:00Z', remembersForMs);
    await set.add(subscriptionOf({}));
    set.posts.readable = false;
    set.news.push(newsAt('01T06:00', 'a:1'));
    set.posts.next.push('lost');
    set.setNow('2030-01-01T07:58:00Z');
    await set.run('2030-01-01T08:20:00Z', 1);
    return set;
  };
  test('a platform that remembers a post for minutes is sent it again', async () => {
    const set = await unreadable(3 * 60_000);
    expect(set.times()).toEqual(['01-01T08:00']);
    expect(await set.states()).toEqual([['01-01T08:00', 'posted']]);
    expect(set.posts.told).toEqual([]);
  });
  test('a platform that promises nothing is sent nothing twice, and the manager is told once', async () => {
    const set = await unreadable(0);
    expect(set.times()).toEqual(['01-01T08:00']);
    expect(await set.states()).toEqual([['01-01T08:00', 'uncertain']]);
    expect(set.posts.told).toHaveLength(1);
  });
});

describe('a process that dies', () => {
  test('while composing: another one posts when the first gives no sign of life', async () => {
    const set = await staged();
    set.news.push(newsAt('01T06:00', 'a:1'));
    set.setNow('2030-01-01T08:00:00Z');
    // Never ends, as in a process that is no more.
    await new Promise<void>((begun) => {
      set.whenComposing(() => {
        begun();
        return new Promise(() => undefined);
      });
      void set.turn('process-1');
    });
    set.whenComposing(null);
    await set.run('2030-01-01T08:05:00Z', 1, 'process-2');
    expect(set.times()).toEqual(['01-01T08:02']);
  });
  test('after the post and before the note: the other one finds it', async () => {
    const set = await staged();
    set.news.push(newsAt('01T06:00', 'a:1'));
    set.setNow('2030-01-01T08:00:00Z');
    set.posts.next.push('dies');
    await set.turn('process-1');
    expect(await set.states()).toEqual([['01-01T08:00', 'sending']]);
    await set.turn('process-2');
    expect(await set.states()).toEqual([['01-01T08:00', 'sending']]);
    await set.run('2030-01-01T08:05:00Z', 1, 'process-2');
    expect(await set.states()).toEqual([['01-01T08:00', 'posted']]);
    expect(set.times()).toEqual(['01-01T08:00']);
  });
  test('for days: what it may have posted is looked for before it is folded', async () => {
    const set = await staged();
    set.news.push(newsAt('01T06:00', 'a:1'), newsAt('02T06:00', 'b:1'));
    set.setNow('2030-01-01T08:00:00Z');
    set.posts.next.push('dies');
    await set.turn('process-1');
    set.setNow('2030-01-03T08:00:00Z');
    await set.turn('process-2');
    expect(set.times()).toEqual(['01-01T08:00', '01-03T08:00']);
    expect((await set.ledger.deliveries()).at(-1)?.accounts).toEqual(['b:1']);
  });
});

test('a delivery has an id that fits a nonce', async () => {
  const set = await staged({ id: 'abcdefghijkl', whenEmpty: 'say' });
  await set.run(`2030-01-01T${daily.cron.split(' ')[1]!.padStart(2, '0')}:00:00Z`, 60);
  const [delivery] = await set.ledger.deliveries();
  expect(delivery?.id.length).toBeLessThanOrEqual(25);
});
