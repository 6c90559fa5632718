import type { webApi } from '@slack/bolt';
import type { Caller } from '../../model/context.ts';

type Client = Pick<webApi.WebClient, 'users' | 'conversations'>;

/** Where something was said or pressed, as Slack names it. */
export interface Spot {
  readonly team: string | null;
  readonly user: string;
  readonly channel: string | null;
  /** The time stamp of the thread's first message. */
  readonly thread: string | null;
}

/** Callers as the exchange knows them. */
export interface Callers {
  of(spot: Spot, client: Client): Promise<Caller>;
}

interface Known {
  readonly timezone: string | null;
  readonly locale: string | null;
  readonly admin: boolean;
}

const memoryMs = 10 * 60_000;

/**
 * `many`: with more than one workspace, channels and people are named together with theirs, so that a briefing finds its
 * way. A manager is an admin of the workspace or the one who made the channel.
 */
export function callersOf({ many, now }: { readonly many: boolean; readonly now: () => number }): Callers {
  const people = remembering<Known>(now);
  const creators = remembering<string | null>(now);
  return {
    async of({ team, user, channel, thread }, client) {
      const direct = channel === null || channel.startsWith('D');
      const [known, creator] = await Promise.all([
        people(`${team}:${user}`, () => person(client, user), stranger),
        direct ? null : creators(`${team}:${channel}`, () => creatorOf(client, channel), null),
      ]);
      return {
        platform: 'slack',
        // A thread is a conversation of all who write in it; outside of threads each person has one for each channel.
        conversation: ['slack', team ?? '-', channel ?? '-', thread ?? user].join(':'),
        user: place(many, team, user),
        channel: direct ? null : place(many, team, channel),
        workspace: team,
        manager: known.admin || (!direct && creator === user),
        timezone: known.timezone,
        locale: known.locale,
      };
    },
  };
}

/** A channel or person with the workspace before it where there are many: `T01/C02`. */
function place(many: boolean, team: string | null, id: string): string {
  return many && team ? `${team}/${id}` : id;
}

export function parsePlace(text: string): { readonly team: string | null; readonly id: string } {
  const [first = '', second] = text.split('/');
  return second === undefined ? { team: null, id: first } : { team: first, id: second };
}

const stranger: Known = { timezone: null, locale: null, admin: false };

async function person(client: Client, user: string): Promise<Known> {
  const { user: found } = await client.users.info({ user, include_locale: true });
  return {
    timezone: found?.tz ?? null,
    locale: found?.locale ?? null,
    admin: Boolean(found?.is_admin || found?.is_owner),
  };
}

async function creatorOf(client: Client, channel: string): Promise<string | null> {
  return (await client.conversations.info({ channel })).channel?.creator ?? null;
}

/** Asks once in a while; where the answer cannot be had, `otherwise`, and it is asked again next time. */
function remembering<T>(now: () => number) {
  const held = new Map<string, { readonly value: T; readonly at: number }>();
  return async (key: string, ask: () => Promise<T>, otherwise: T): Promise<T> => {
    const known = held.get(key);
    if (known && now() - known.at < memoryMs) return known.value;
    try {
      const value = await ask();
      held.delete(key);
      held.set(key, { value, at: now() });
      if (held.size > 5_000) held.delete(held.keys().next().value!);
      return value;
    } catch {
      return otherwise;
    }
  };
}
