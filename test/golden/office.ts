import { nextDueTimes, timetableFault } from '../../briefings/schedule.ts';
import type { Delivery } from '../../src/model/briefing.ts';
import type { Caller } from '../../src/model/context.ts';
import type { FeedStatus, Feeds } from '../../src/model/feeds.ts';
import { caller } from '../answer/base.ts';
import { memoryState } from '../briefings/stage.ts';
import type { collectionOf } from './collection.ts';

/** Who manages the briefings and feeds of a server. */
export const manager: Caller = {
  ...caller,
  platform: 'discord',
  user: 'manager-1',
  channel: 'channel-1',
  workspace: 'guild-1',
};

const now = () => new Date('2025-07-03T12:00:00Z');

const delivery = (due: string, about: Partial<Delivery>): Delivery => ({
  id: `b ${due.slice(0, 16)}`,
  subscription: 'b1',
  platform: 'discord',
  channel: 'channel-1',
  due,
  claimedAt: due,
  holder: 'process-1',
  state: 'posted',
  since: due,
  until: due,
  retryAt: null,
  accounts: [],
  message: null,
  attempts: [],
  ...about,
});
const tried = (outcome: Delivery['attempts'][number]['outcome'], detail: string) => ({
  at: '2025-07-02T08:00:01.000Z',
  outcome,
  detail,
});
const deliveries = [
  delivery('2025-07-02T08:00:00.000Z', { attempts: [tried('posted', '')] }),
  delivery('2025-07-01T08:00:00.000Z', {
    state: 'failed',
    attempts: [tried('error', 'no answer'), tried('error', 'the channel is gone')],
  }),
  delivery('2025-06-30T08:00:00.000Z', { state: 'empty' }),
];

const feed = (id: string, about: Partial<FeedStatus>): FeedStatus => ({
  id,
  address: `https://example.org/${id}.xml`,
  name: `The ${id} feed`,
  collection: 'shared',
  verified: true,
  paused: false,
  lastTried: '2025-07-03T11:00:00.000Z',
  lastGood: '2025-07-03T11:00:00.000Z',
  lastError: null,
  nextDue: null,
  documents: 12,
  turnedAway: 3,
  ...about,
});
const kept = [
  feed('harbour', {}),
  feed('island', { collection: 'guild-1', lastError: 'no answer in 20 seconds' }),
  feed('new', { collection: 'guild-1', verified: false, lastGood: null, paused: true }),
];
const sample = [
  { title: 'NATO and China talk', enters: true, why: 'both are its subject' },
  { title: 'A recipe', enters: false, why: 'it speaks of neither' },
];
const turnedAway = ['A recipe', null].map((title, n) => ({
  id: `t${n}`,
  address: `https://example.org/page-${n}`,
  title,
  collection: 'guild-1',
  feed: 'The harbour feed',
  why: 'it speaks of one party only',
  at: '2025-07-02T10:00:00.000Z',
}));

const done = { kind: 'done', feed: kept[0]! } as const;
const feeds: Feeds = {
  list: async () => kept,
  add: async (_, { address, name }) =>
    address.startsWith('http')
      ? { kind: 'done', feed: feed('added', { address, ...(name === undefined ? {} : { name }) }) }
      : { kind: 'refused', why: 'it is no address' },
  pause: async (_, name) => (name === 'harbour' ? done : { kind: 'refused', why: 'there is no such feed' }),
  resume: async () => done,
  remove: async () => done,
  test: async (_, address) =>
    address.includes('broken')
      ? { kind: 'fails', why: 'there is no feed at this address' }
      : { kind: 'works', title: address.includes('nameless') ? null : 'A working feed', entries: 20, sample },
  rejected: async () => turnedAway,
  letIn: async () => null,
  submit: async () => ({ kind: 'rejected', why: 'nothing is read in this test' }),
};

/** A base with a clock, a memory, deliveries and feeds, as a server has them. */
export const officeOf = (base: ReturnType<typeof collectionOf>): ReturnType<typeof collectionOf> => ({
  ...base,
  state: memoryState(now),
  now,
  timezone: 'Europe/Brussels',
  feeds,
  briefings: { ...base.briefings, fault: timetableFault, nextDueTimes, deliveries: async () => deliveries },
});
