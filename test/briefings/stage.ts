import type { DeliveryContext } from '../../briefings/deliver.ts';
import { openLedger } from '../../briefings/ledger.ts';
import { tick } from '../../briefings/tick.ts';
import type { Delivery, Subscription } from '../../src/model/briefing.ts';
import type { Poster, PostOutcome } from '../../src/model/poster.ts';
import type { Reply } from '../../src/model/reply.ts';
import type { State } from '../../src/model/store.ts';
import { reply } from '../../src/reply/parts.ts';

/** A State in memory whose keys expire by a clock that tests set. */
export function memoryState(now: () => Date): State {
  const held = new Map<string, { readonly json: string; readonly expires: number }>();
  const at = (space: string, key: string) => `${space}\u0000${key}`;
  const alive = (key: string) => {
    const found = held.get(key);
    return found !== undefined && found.expires > now().getTime() ? found : undefined;
  };
  const until = (ttlMs?: number) => (ttlMs === undefined ? Number.POSITIVE_INFINITY : now().getTime() + ttlMs);
  const set = (key: string, value: unknown, ttlMs?: number) =>
    held.set(key, { json: JSON.stringify(value), expires: until(ttlMs) });
  return {
    get: async <T>(space: string, key: string) => {
      const found = alive(at(space, key));
      return found === undefined ? null : (JSON.parse(found.json) as T);
    },
    put: async (space, key, value, ttlMs) => void set(at(space, key), value, ttlMs),
    claim: async (space, key, value, ttlMs) =>
      alive(at(space, key)) === undefined && set(at(space, key), value, ttlMs) !== undefined,
    async swap(space, key, from, to) {
      const found = alive(at(space, key));
      if (found?.json !== JSON.stringify(from)) return false;
      held.set(at(space, key), { ...found, json: JSON.stringify(to) });
      return true;
    },
    remove: async (space, key) => void held.delete(at(space, key)),
    list: async <T>(space: string, prefix: string) =>
      [...held.keys()]
        .filter((key) => key.startsWith(at(space, prefix)) && alive(key) !== undefined)
        .toSorted()
        .map((key) => ({ key: key.slice(space.length + 1), value: JSON.parse(held.get(key)!.json) as T })),
  };
}

/** What a channel of the fake platform holds, and what it answers next. */
export interface FakePlatform extends Poster {
  readonly history: readonly {
    readonly channel: string;
    readonly id: string;
    readonly at: string;
    readonly reply: Reply;
  }[];
  readonly told: readonly string[];
  /** Outcomes of the next posts, before it posts again; `lost`: posted, but the answer does not come through. */
  readonly next: (PostOutcome | 'lost' | 'dies')[];
  find: Poster['find'];
  readable: boolean;
}

export function fakePlatform(now: () => Date, remembersForMs = 3 * 60_000): FakePlatform {
  const history: { channel: string; id: string; at: string; reply: Reply }[] = [];
  const told: string[] = [];
  const next: FakePlatform['next'] = [];
  const put = (channel: string, id: string, reply: Reply) => {
    const same = history.findIndex((each) => each.id === id && now().getTime() - Date.parse(each.at) < remembersForMs);
    if (same === -1) history.push({ channel, id, at: now().toISOString(), reply });
    return `message ${same === -1 ? history.length - 1 : same}`;
  };
  return {
    platform: 'discord',
    remembersForMs,
    history,
    told,
    next,
    readable: true,
    async post(channel, reply, { id }) {
      const outcome = next.shift();
      if (outcome === undefined) return { kind: 'posted', message: put(channel, id, reply) };
      if (typeof outcome === 'object') return outcome;
      put(channel, id, reply);
      if (outcome === 'dies') throw new Error('the process died here');
      return { kind: 'uncertain' };
    },
    async find(channel, id) {
      if (!this.readable) return 'unknown';
      return history.some((each) => each.channel === channel && each.id === id) ? 'posted' : 'absent';
    },
    tell: async (_user, text) => void told.push(text),
  };
}

export const subscriptionOf = (about: Partial<Subscription> = {}): Subscription => ({
  id: 'b1',
  platform: 'discord',
  workspace: null,
  channel: 'channel-1',
  cron: '0 8 * * *',
  timezone: 'UTC',
  topics: [],
  actors: [],
  commands: [],
  whenEmpty: 'silent',
  quiet: null,
  paused: null,
  manager: 'manager-1',
  createdAt: '2030-01-01T00:00:00.000Z',
  changes: [],
  ...about,
});

/** A stage on which time passes by the minute: a clock, a state, a platform, and what is news. */
export function stage(start: string, remembersForMs?: number) {
  let now = new Date(start);
  const clock = () => now;
  const state = memoryState(clock);
  const ledger = openLedger(state);
  const posts = fakePlatform(clock, remembersForMs);
  const news: { at: string; account: string }[] = [];
  const faults: string[] = [];
  const windows: string[] = [];
  let composing: (() => Promise<void>) | null = null;
  const resting = new Map<string, DeliveryContext['resting']>();
  const restingOf = (holder: string) => resting.get(holder) ?? resting.set(holder, new Map()).get(holder)!;
  const contextOf = (holder: string): DeliveryContext => ({
    ledger,
    posters: [posts],
    finish: (each) => each,
    now: clock,
    holder,
    resting: restingOf(holder),
    log: { info: () => undefined, warn: () => undefined, error: (facts) => faults.push(JSON.stringify(facts)) },
    run: async (_text, _subscription, view) => {
      await composing?.();
      if (!('window' in view)) return reply({ answered: false });
      const { after, until, told } = view.window;
      windows.push(`${after.slice(5, 10)} ${until.slice(5, 10)}`);
      const fresh = news.filter((each) => each.at > after && each.at <= until && !told.includes(each.account as never));
      const events = fresh.map((each) => ({ accounts: [each.account] }));
      return reply({ answered: fresh.length > 0, data: { events: events as never } });
    },
  });
  return {
    ledger,
    state,
    posts,
    news,
    faults,
    /** First and last day of each window that was composed. */
    windows,
    clock,
    add: (subscription: Subscription) => state.put('subscription', subscription.id, subscription),
    setNow: (instant: string) => {
      now = new Date(instant);
    },
    /** What composing does from now on, besides composing. */
    whenComposing: (does: (() => Promise<void>) | null) => {
      composing = does;
    },
    turn: async (holder = 'process-1') => {
      await ledger.beat(holder, 90_000);
      await tick(contextOf(holder));
    },
    /** Turns every so many minutes until then. */
    async run(until: string, stepMinutes = 1, holder = 'process-1') {
      for (const end = Date.parse(until); now.getTime() < end; ) {
        now = new Date(now.getTime() + stepMinutes * 60_000);
        await this.turn(holder);
      }
    },
    states: async (): Promise<readonly (readonly [string, Delivery['state']])[]> =>
      (await ledger.deliveries()).map((each) => [each.due.slice(5, 16), each.state]),
    times: () => posts.history.map(({ at }) => at.slice(5, 16)),
  };
}
