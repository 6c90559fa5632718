import { cursorSpace, type Delivery, type Subscription, subscriptionSpace } from '../src/model/briefing.ts';
import type { AccountId } from '../src/model/event.ts';
import type { State } from '../src/model/store.ts';

const deliverySpace = 'delivery';
const holderSpace = 'briefing-holder';
const channelSpace = 'briefing-channel';

export type Stage = Delivery['state'];
/** Nothing more will be done about these. */
const ended: ReadonlySet<Stage> = new Set(['posted', 'empty', 'folded', 'uncertain', 'failed']);
/** The channel may have seen these: what is in them is not told again. */
const seen: ReadonlySet<Stage> = new Set(['posted', 'sending', 'uncertain']);
/** What these cover is not looked at again. */
const covered: ReadonlySet<Stage> = new Set(['posted', 'sending', 'uncertain', 'empty']);

export const isEnded = (delivery: Delivery): boolean => ended.has(delivery.state);

/** At most 25 characters: the subscription's id and the minute. */
export const deliveryId = (subscription: string, due: Date): string =>
  `${subscription}-${Math.floor(due.getTime() / 60_000).toString(36)}`;

const channelPrefix = ({ platform, channel }: Pick<Subscription, 'platform' | 'channel'>): string =>
  `${platform}:${channel}:`;
const keyOf = (delivery: Delivery): string => `${channelPrefix(delivery)}${delivery.subscription}:${delivery.due}`;

/** What is known of a channel's deliveries. */
export interface Past {
  /** Of the subscription, by due time. */
  readonly own: ReadonlyMap<string, Delivery>;
  /** Accounts that the channel was told, by any of its subscriptions, but for one delivery. */
  told(except?: Delivery): readonly AccountId[];
  /** ISO instant up to which the subscription has covered what was read. */
  readonly coveredUntil: string;
  /** ISO instant of the last post; of the subscription's beginning where there is none. */
  readonly lastPosted: string;
}

/** The ledger of deliveries, and what processes tell each other about it. Each change names what it replaces. */
export interface Ledger {
  subscriptions(): Promise<readonly Subscription[]>;
  saveSubscription(from: Subscription, to: Subscription): Promise<boolean>;
  /** By subscription: the instant up to which every due time is ended. */
  cursors(): Promise<ReadonlyMap<string, string>>;
  moveCursor(subscription: string, to: string): Promise<void>;
  past(subscription: Subscription): Promise<Past>;
  /** Deliveries of a channel, or of all, oldest first. */
  deliveries(of?: Pick<Subscription, 'platform' | 'channel'>): Promise<readonly Delivery[]>;
  /** True where the delivery was free and is now this one's. */
  claim(delivery: Delivery): Promise<boolean>;
  swap(from: Delivery, to: Delivery): Promise<boolean>;
  isAlive(holder: string): Promise<boolean>;
  beat(holder: string, ttlMs: number): Promise<void>;
  /** Holds a channel, so that two of its briefings do not tell the same; false where another does. */
  enter(subscription: Subscription, holder: string): Promise<boolean>;
  leave(subscription: Subscription): Promise<void>;
}

export function openLedger(state: State): Ledger {
  const deliveries: Ledger['deliveries'] = async (of) => {
    const rows = await state.list<Delivery>(deliverySpace, of === undefined ? '' : channelPrefix(of));
    return rows.map(({ value }) => value).toSorted((a, b) => a.due.localeCompare(b.due));
  };
  const isAlive = async (holder: string) => (await state.get(holderSpace, holder)) !== null;
  return {
    subscriptions: async () => (await state.list<Subscription>(subscriptionSpace, '')).map(({ value }) => value),
    saveSubscription: (from, to) => state.swap(subscriptionSpace, from.id, from, to),
    cursors: async () => new Map((await state.list<string>(cursorSpace, '')).map(({ key, value }) => [key, value])),
    moveCursor: (subscription, to) => state.put(cursorSpace, subscription, to),
    past: async (subscription) => pastOf(subscription, await deliveries(subscription)),
    deliveries,
    claim: (delivery) => state.claim(deliverySpace, keyOf(delivery), delivery),
    swap: (from, to) => state.swap(deliverySpace, keyOf(from), from, to),
    isAlive,
    beat: (holder, ttlMs) => state.put(holderSpace, holder, 'alive', ttlMs),
    async enter(subscription, holder) {
      const key = channelPrefix(subscription);
      if (await state.claim(channelSpace, key, holder)) return true;
      const other = await state.get<string>(channelSpace, key);
      if (other === null || other === holder || (await isAlive(other))) return false;
      return state.swap(channelSpace, key, other, holder);
    },
    leave: (subscription) => state.remove(channelSpace, channelPrefix(subscription)),
  };
}

function pastOf(subscription: Subscription, deliveries: readonly Delivery[]): Past {
  const own = deliveries.filter((each) => each.subscription === subscription.id);
  const latest = (of: readonly Delivery[]): string =>
    of.reduce((last, { until }) => (until > last ? until : last), subscription.createdAt);
  return {
    own: new Map(own.map((each) => [each.due, each])),
    told: (except) => [
      ...new Set(
        deliveries.filter((each) => seen.has(each.state) && each.id !== except?.id).flatMap(({ accounts }) => accounts),
      ),
    ],
    coveredUntil: latest(own.filter((each) => covered.has(each.state))),
    lastPosted: latest(own.filter((each) => each.state === 'posted')),
  };
}
