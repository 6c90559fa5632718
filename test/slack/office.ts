import { botOf } from '../../src/exchange.ts';
import type { Bot, Request } from '../../src/model/bot.ts';
import { subscriptionSpace } from '../../src/model/briefing.ts';
import type { Intake } from '../../src/model/context.ts';
import type { State } from '../../src/model/store.ts';
import { baseOf } from '../answer/base.ts';
import { documents } from '../answer/talks.ts';
import { document, on, state } from '../answer/world.ts';

const days = Array.from({ length: 18 }, (_, i) => `2030-03-${String(i + 1).padStart(2, '0')}`);

/** Enough meetings for a timeline of several pages, one of them in words that Slack would dress or take for a mention. */
const many = days.map((day, i) =>
  document({
    name: `harbour-${i}.txt`,
    published: on(day),
    sentences: [
      i === 17
        ? 'Wang Yi met Mark Rutte in <!channel> & *Oslo* <@U0ANNA>.'
        : `Wang Yi met Mark Rutte in Oslo for the ${i + 2}th time.`,
    ],
    about: { publisher: 'Harbour Gazette', url: `https://gazette.example.org/${i}` },
    accounts: [
      {
        in: 0,
        title:
          i === 17
            ? 'Wang Yi met Mark Rutte in <!channel> & *Oslo* <@U0ANNA>'
            : `Wang Yi met Mark Rutte in Oslo for the ${i + 2}th time`,
        who: ['wang-yi', 'mark-rutte'],
        date: on(day),
      },
    ],
  }),
);

/** The real exchange and the real commands over documents in memory. */
export interface Office {
  readonly bot: Bot;
  readonly state: State;
  readonly asked: Request[];
  readonly faults: readonly string[];
  /** What was handed over to be read, as text. */
  readonly submitted: { readonly name: string; readonly text: string; readonly collection: string }[];
  /** What the store lists as scheduled briefings. */
  readonly subscriptions: { readonly id: string }[];
  /** Keeps every answer back until it resolves. */
  hold: Promise<unknown> | null;
  broken: boolean;
}

export function office(of: State = state()): Office {
  const subscriptions: Office['subscriptions'] = [];
  const held: State = {
    ...of,
    list: async <T>(space: string) =>
      space === subscriptionSpace ? subscriptions.map((value) => ({ key: value.id, value: value as T })) : [],
  };
  const submitted: Office['submitted'] = [];
  const intake: Intake = {
    async submit({ name, bytes, collection }) {
      submitted.push({ name, text: new TextDecoder().decode(bytes), collection });
      return { kind: 'rejected', why: 'nothing is kept in this test' };
    },
  };
  const base = { ...baseOf([...documents, ...many]), state: held, intake };
  const real = botOf(base);
  const asked: Request[] = [];
  const made: Office = {
    ...{ state: held, asked, faults: base.faults, submitted, subscriptions, hold: null, broken: false },
    bot: {
      ...real,
      state: held,
      async exchange(request) {
        asked.push(request);
        await made.hold;
        if (made.broken) throw new Error('the store is gone');
        return real.exchange(request);
      },
      async complete(...of) {
        await made.hold;
        return real.complete(...of);
      },
    },
  };
  return made;
}
