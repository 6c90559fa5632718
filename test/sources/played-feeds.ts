import { readShippedKnowledge } from '../../src/command-line/knowledge-files.ts';
import { parseKnowledge } from '../../src/knowledge/parse.ts';
import type { Submission } from '../../src/model/context.ts';
import type { Knowledge } from '../../src/model/knowledge.ts';
import type { Outcome, State } from '../../src/model/store.ts';
import { type OpenFeeds, openFeeds } from '../../src/sources/index.ts';
import type { FeedEntry } from '../../src/sources/registry.ts';
import { pureSifter, type Sifter } from '../../src/sources/sift.ts';
import { playedFetch } from '../fetch/host.ts';

let known: Promise<Knowledge> | undefined;

/** The project's own knowledge, parsed once. */
export function shippedKnowledge(): Promise<Knowledge> {
  known ??= readShippedKnowledge().then(parseKnowledge);
  return known;
}

/** A state in memory, whose clock is set by hand. */
export function memoryState(
  now: () => number,
): State & { readonly held: Map<string, { value: unknown; until: number }> } {
  const held = new Map<string, { value: unknown; until: number }>();
  const at = (space: string, key: string) => `${space}\0${key}`;
  const alive = (key: string) => {
    const found = held.get(key);
    return found && found.until > now() ? found : undefined;
  };
  const until = (ttlMs?: number) => (ttlMs === undefined ? Number.POSITIVE_INFINITY : now() + ttlMs);
  return {
    held,
    get: async <T>(space: string, key: string) => (structuredClone(alive(at(space, key))?.value) ?? null) as T | null,
    put: async (space, key, value, ttlMs) =>
      void held.set(at(space, key), { value: structuredClone(value), until: until(ttlMs) }),
    async claim(space, key, value, ttlMs) {
      if (alive(at(space, key))) return false;
      held.set(at(space, key), { value, until: until(ttlMs) });
      return true;
    },
    swap: async () => false,
    remove: async (space, key) => void held.delete(at(space, key)),
    list: async <T>(space: string, prefix: string) =>
      [...held.keys()]
        .filter((key) => key.startsWith(at(space, prefix)) && alive(key))
        .sort()
        .map((key) => ({ key: key.slice(space.length + 1), value: structuredClone(held.get(key)!.value) as T })),
  };
}

export interface Played {
  readonly feeds: OpenFeeds;
  readonly state: ReturnType<typeof memoryState>;
  readonly submitted: Submission[];
  readonly clock: { nowMs: number };
  later(minutes: number): void;
}

export interface PlayedOptions {
  readonly listed?: readonly FeedEntry[];
  readonly state?: ReturnType<typeof memoryState>;
  readonly sifter?: Sifter;
  readonly submit?: (submission: Submission) => Promise<Outcome>;
  readonly limits?: Parameters<typeof playedFetch>[0];
}

/** Feeds over the played hosts: time stands still but for what is waited and what tests let pass. */
export async function playFeeds(given: PlayedOptions = {}): Promise<Played> {
  const { fetch, clock } = playedFetch(
    given.limits ?? { limits: { maxBytes: 2_000_000, totalMs: 5_000, idleMs: 2_000 } },
  );
  const state = given.state ?? memoryState(() => clock.nowMs);
  const submitted: Submission[] = [];
  const sifter = given.sifter ?? pureSifter(await shippedKnowledge(), { maxBytes: 1_000_000 });
  const feeds = openFeeds({
    state,
    fetch,
    sifter,
    listed: given.listed ?? [],
    maxBytes: 1_000_000,
    intake: {
      submit: async (submission) => {
        submitted.push(submission);
        return given.submit?.(submission) ?? { kind: 'accepted', document: 'x'.repeat(64) };
      },
    },
    log: { info: () => undefined, warn: () => undefined, error: (facts) => console.error(facts) },
    now: () => new Date(clock.nowMs),
  });
  return {
    feeds,
    state,
    submitted,
    clock,
    later: (minutes) => {
      clock.nowMs += minutes * 60_000;
    },
  };
}

export interface Entry {
  readonly id?: string;
  readonly link: string;
  readonly title: string;
  readonly date?: string;
  readonly content?: string;
}

const safe = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

export const rss = (entries: readonly Entry[], title = 'The Feed'): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>${title}</title>${entries
    .map(
      ({ id, link, title, date, content }) =>
        `<item><title>${safe(title)}</title><link>${safe(link)}</link>${id ? `<guid isPermaLink="false">${id}</guid>` : ''}${date ? `<pubDate>${date}</pubDate>` : ''}${content ? `<description>${safe(content)}</description>` : ''}</item>`,
    )
    .join('')}</channel></rss>`;

export const article = (title: string, paragraphs: readonly string[], head = ''): string =>
  `<!doctype html><html lang="en"><head><title>${title}</title>${head}</head><body><article><h1>${title}</h1>${paragraphs
    .map((one) => `<p>${one}</p>`)
    .join('')}</article></body></html>`;

export const onTopic = [
  'China and NATO held talks in Brussels on Tuesday, the first in three years, on the safety of ships off the Horn of Africa.',
  'NATO said that dialogue with China was useful. China said that NATO should respect its interests.',
];
export const offTopic = [
  'The harbour of the northern town was closed on Tuesday after a storm broke two of its cranes in the night.',
  'Repairs will take until the autumn, the harbour master said, and the fishing fleet has moved to the south.',
];
