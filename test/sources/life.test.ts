import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reply } from '../../src/model/reply.ts';
import { plain } from '../../src/reply/plain.ts';
import { openFeeds } from '../../src/sources/index.ts';
import { pureSifter } from '../../src/sources/sift.ts';
import { newsroom } from '../briefings/newsroom.ts';
import { type PlayedHost, playedFetch, playHost, send } from '../fetch/host.ts';
import { article, rss } from './played-feeds.ts';

/** A day in the life: 40 feeds, 400 entries, of which 25 stories are on topic, 60 near-duplicates, 12 corrected later. */
const feedCount = 40;
const stories = 25;
const copies = 60;
const corrections = 12;
const noise = 400 - stories - copies;

const cities = [
  'Brussels',
  'Geneva',
  'Oslo',
  'Lisbon',
  'Vienna',
  'Prague',
  'Warsaw',
  'Riga',
  'Ankara',
  'Madrid',
  'Rome',
  'Athens',
  'Paris',
  'London',
  'Berlin',
  'Vilnius',
  'Tallinn',
  'Zagreb',
  'Sofia',
  'Bucharest',
  'Budapest',
  'Copenhagen',
  'Helsinki',
  'Stockholm',
  'Dublin',
];
const matters = [
  'piracy',
  'cyber rules',
  'arms control',
  'space debris',
  'deep-sea cables',
  'peacekeeping',
  'mine clearance',
  'search and rescue',
  'satellite safety',
  'language training',
  'port calls',
  'medical evacuation',
  'ship visits',
  'night signals',
  'officer exchanges',
  'weather data',
  'staff courses',
  'crisis lines',
  'fishing zones',
  'chart corrections',
  'air corridors',
  'data protection',
  'ice routes',
  'flood relief',
  'range safety',
];

/** A story of its own for each n: place, matter and turn of phrase differ, and so do most of its shingles. */
function story(n: number, corrected = false): readonly string[] {
  const [city, matter, other] = [cities[n]!, matters[n]!, matters[(n * 7 + 3) % 25]!];
  const hours = corrected ? 'eleven' : 'nine';
  return [
    `China and NATO held talks on ${matter} in ${city} on 14 November 2023, and the talks about ${matter} lasted ${hours} hours.`,
    `NATO said in ${city} that ${matter} matters more to it than ${other}, while China asked that ${other} be put first on the list for ${cities[(n + 9) % 25]}.`,
    `A Chinese officer with long years in ${matter} led one side; a NATO planner who once taught ${other} led the other, and ${city} lent them its old ${matter} hall.`,
    `Before they left ${city} the two agreed that ${matter} will be taken up again, that ${other} needs another paper, and that nobody from ${cities[(n + 4) % 25]} shall be told first.`,
  ];
}
const agencyLine = (outlet: number) =>
  `This report was carried by outlet ${String.fromCharCode(97 + (outlet % 26)).repeat(3)}.`;
const dull = (n: number): readonly string[] => [
  `The harbour of the town closed after storm ${n}; its cranes stood still and ${n % 7 === 0 ? 'China ordered new ones' : 'the fleet moved south'}.`,
  `Repairs will take until week ${(n % 40) + 1}, the harbour master said, ${n % 11 === 0 ? 'and a man from NATO took pictures' : 'and the fishermen nodded'}.`,
];

const at = (hour: number, minute: number) => new Date(Date.UTC(2023, 10, 14, hour, minute));
const outlet = (n: number) => `paper${n}.example`;

interface Item {
  readonly feed: number;
  readonly path: string;
  readonly title: string;
  readonly date: Date;
  readonly paragraphs: readonly string[];
}

/** Where each story comes out first, then who copies it, hours later; the copies before the source in some feeds' order. */
const sources: readonly Item[] = Array.from({ length: stories }, (_, n) => ({
  feed: n,
  path: `/story/${n}`,
  title: `Talks on ${matters[n]} end in ${cities[n]}`,
  date: at(6 + (n % 4), n),
  paragraphs: story(n),
}));
const carried: readonly Item[] = Array.from({ length: copies }, (_, n) => {
  const source = sources[n % stories]!;
  const feed = (source.feed + 13 + Math.floor(n / stories) * 5) % feedCount;
  return {
    ...source,
    feed,
    path: `/copy/${n}`,
    date: new Date(source.date.getTime() + (1 + Math.floor(n / stories)) * 3_600_000),
    paragraphs: [...source.paragraphs, agencyLine(feed)],
  };
});
const dulls: readonly Item[] = Array.from({ length: noise }, (_, n) => ({
  feed: n % feedCount,
  path: `/dull/${n}`,
  title: `Storm ${n} closes harbour`,
  date: at(5 + (n % 8), n % 60),
  paragraphs: dull(n),
}));

let host: PlayedHost;
let room: Awaited<ReturnType<typeof newsroom>>;
let evening: readonly Reply[] = [];
let correctedNames: readonly string[] = [];

beforeAll(async () => {
  host = await playHost();
  const publish = (item: Item, paragraphs = item.paragraphs) => {
    const head = `<meta property="article:published_time" content="${item.date.toISOString()}"><meta property="og:site_name" content="Paper ${item.feed}">`;
    host.pages.set(
      `${outlet(item.feed)}${item.path}`,
      send(article(item.title, paragraphs, head), { 'content-type': 'text/html' }),
    );
  };
  const entry = (item: Item, change = '') => ({
    id: `${outlet(item.feed)}${item.path}`,
    link: host.at(item.path, outlet(item.feed)),
    title: `${item.title}${change}`,
    date: item.date.toUTCString(),
  });
  const all = [...sources, ...carried, ...dulls];
  for (const item of all) publish(item);
  const putFeeds = (until: Date, changed: ReadonlySet<Item>) => {
    for (let feed = 0; feed < feedCount; feed++) {
      const own = all.filter((item) => item.feed === feed && item.date <= until);
      host.pages.set(
        `${outlet(feed)}/feed`,
        send(rss(own.map((item) => entry(item, changed.has(item) ? ' (corrected)' : '')))),
      );
    }
  };

  room = await newsroom({ createdAt: '2023-11-13T00:00:00.000Z', cron: '0 18 * * *' });
  const { fetch, clock } = playedFetch({ limits: { maxBytes: 1_000_000, totalMs: 10_000, idleMs: 5_000 } });
  const feeds = openFeeds({
    state: room.store.state,
    intake: room.queue,
    fetch,
    sifter: pureSifter(room.knowledge, { maxBytes: 1_000_000 }),
    listed: Array.from({ length: feedCount }, (_, n) => ({
      name: `Paper ${n}`,
      address: host.at('/feed', outlet(n)),
      verified: true,
    })),
    maxBytes: 1_000_000,
    log: { info: () => undefined, warn: () => undefined, error: (facts) => room.faults.push(JSON.stringify(facts)) },
    now: () => new Date(clock.nowMs),
  });
  const read = async (time: Date, changed: ReadonlySet<Item>) => {
    clock.nowMs = time.getTime();
    room.setNow(time.toISOString());
    putFeeds(time, changed);
    await feeds.round();
  };
  await room.turn('2023-11-13T18:00:00Z');
  await read(at(9, 0), new Set());
  await read(at(13, 0), new Set());
  const wrong = new Set(sources.slice(0, corrections));
  for (const item of wrong) publish(item, story(item.feed, true));
  await read(at(16, 0), wrong);
  const noon = at(12, 0).toISOString();
  correctedNames = (await room.store.reader(['shared']).corrections(noon)).map(({ document }) => document.name);
  evening = await room.turn('2023-11-14T18:00:00Z');
}, 120_000);
afterAll(async () => {
  await room.close();
  await host.close();
});

const nameOf = (item: Item) => `${outlet(item.feed)}:${host.port}${item.path}.html`;

describe('a day in the life', () => {
  test('goes without a fault', () => {
    expect(room.faults).toEqual([]);
  });

  test('each of the 25 stories is in the store once, by its first publisher, with those who carry it, and nothing else', async () => {
    const documents = await room.store.reader(['shared']).documents({});
    // A corrected story and the copies of what it was before are told apart: they say different things.
    const kept = sources.slice(corrections);
    for (const source of kept) {
      const found = documents.filter(({ title }) => title === source.title);
      expect(found.map(({ publisher }) => publisher)).toEqual([`Paper ${source.feed}`]);
      const others = carried.filter(({ title }) => title === source.title).map(nameOf);
      expect([found[0]!.name, ...found[0]!.carriedBy].sort()).toEqual([nameOf(source), ...others].sort());
    }
    expect(new Set(documents.map(({ title }) => title))).toEqual(new Set(sources.map(({ title }) => title)));
  });

  test('the twelve corrections are told, each once', () => {
    expect([...correctedNames].sort()).toEqual(sources.slice(0, corrections).map(nameOf).sort());
  });

  test('the evening briefing holds each of the 25 once, and nothing else', () => {
    expect(evening.length).toBe(1);
    const reply = evening[0]!;
    const told = plain(reply).text;
    for (const matter of matters) expect(told).toContain(matter);
    expect(told).not.toMatch(/harbour closed|storm/i);
  });
});
