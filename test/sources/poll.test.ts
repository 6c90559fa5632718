import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type PlayedHost, playHost, send } from '../fetch/host.ts';
import { article, offTopic, onTopic, playFeeds, rss } from './played-feeds.ts';

let host: PlayedHost;
beforeAll(async () => {
  host = await playHost();
});
afterAll(() => host.close());
beforeEach(() => {
  host.pages.clear();
  host.asked.length = 0;
});

const html = { 'content-type': 'text/html; charset=utf-8' };
const page = (path: string, title: string, paragraphs: readonly string[] = onTopic) =>
  void host.pages.set(path, send(article(title, paragraphs), html));
const feedOf = (path = '/feed') => ({ name: 'The Feed', address: host.at(path), verified: true });
const listed = () => [feedOf()];
const asked = (path: string) => host.asked.filter((one) => one.path === path).length;
const date = 'Tue, 14 Nov 2023 20:00:00 GMT';

describe('a feed', () => {
  test('gives what is on topic, turns away the rest with the reason, and each but once', async () => {
    host.pages.set(
      '/feed',
      send(
        rss([
          { link: host.at('/a'), title: 'Talks', date },
          { link: host.at('/b'), title: 'A storm', date },
          { link: host.at('/gone'), title: 'Gone', date },
        ]),
      ),
    );
    page('/a', 'Talks in Brussels');
    page('/b', 'A storm', offTopic);
    const { feeds, submitted, later } = await playFeeds({ listed: listed() });
    expect(await feeds.round()).toEqual([{ kind: 'read', entered: 1, turnedAway: 2 }]);
    expect(submitted.map(({ name, collection, fields }) => [name, collection, fields?.date])).toEqual([
      [`good.example:${host.port}/a.html`, 'shared', date],
    ]);
    expect((await feeds.rejected('shared')).map(({ title, why }) => [title, why])).toEqual(
      expect.arrayContaining([
        ['A storm', 'China and NATO are not named in it'],
        ['Gone', 'there is nothing at this address (404)'],
      ]),
    );
    later(31);
    expect(await feeds.round()).toEqual([{ kind: 'read', entered: 0, turnedAway: 0 }]);
    expect([asked('/feed'), asked('/a'), asked('/b')]).toEqual([2, 1, 1]);
    expect((await feeds.list('shared'))[0]).toMatchObject({ documents: 1, turnedAway: 2, lastError: null });
  });

  test('whose entry moves and changes is followed under one name', async () => {
    const put = (link: string, title: string) => host.pages.set('/feed', send(rss([{ id: 'one', link, title, date }])));
    put(host.at('/old'), 'Talks');
    page('/old', 'Talks in Brussels');
    const { feeds, submitted, later } = await playFeeds({ listed: listed() });
    await feeds.round();
    put(host.at('/new'), 'Talks, corrected');
    page('/new', 'Talks in Brussels', [...onTopic, 'An earlier version of this article named the wrong day.']);
    later(31);
    await feeds.round();
    expect(submitted.map(({ name }) => name)).toEqual(Array(2).fill(`good.example:${host.port}/old.html`));
    later(31);
    await feeds.round();
    expect(submitted.length).toBe(2);
  });

  test('a correction comes in even where it is no longer on topic by itself', async () => {
    const put = (title: string) =>
      host.pages.set('/feed', send(rss([{ id: 'one', link: host.at('/a'), title, date }])));
    put('Talks');
    page('/a', 'Talks in Brussels');
    const { feeds, submitted, later } = await playFeeds({ listed: listed() });
    await feeds.round();
    put('Withdrawn');
    page('/a', 'Withdrawn', offTopic);
    later(31);
    await feeds.round();
    expect(submitted.length).toBe(2);
  });

  test('whose page asks for a password is read by what the feed carries of it', async () => {
    const content = `<p>${onTopic.join('</p><p>').repeat(3)}</p>`;
    host.pages.set('/feed', send(rss([{ link: host.at('/locked'), title: 'China and NATO talk', date, content }])));
    host.pages.set('/locked', send('', {}, 403));
    const { feeds, submitted } = await playFeeds({ listed: listed() });
    await feeds.round();
    expect(new TextDecoder().decode(submitted[0]?.bytes)).toContain(onTopic[0]);
  });

  test('of old entries gives none of them', async () => {
    host.pages.set('/feed', send(rss([{ link: host.at('/a'), title: 'Old', date: 'Tue, 14 Mar 2023 20:00:00 GMT' }])));
    const { feeds } = await playFeeds({ listed: listed() });
    await feeds.round();
    expect(asked('/a')).toBe(0);
  });

  test('whose entry cannot be fetched just now is asked again, and not forever', async () => {
    host.pages.set('/feed', send(rss([{ link: host.at('/a'), title: 'Talks', date }])));
    host.pages.set('/a', send('', {}, 500));
    const { feeds, later } = await playFeeds({ listed: listed() });
    for (let n = 0; n < 6; n++) {
      await feeds.round();
      later(31);
    }
    expect(asked('/a')).toBe(4);
    expect((await feeds.rejected('shared')).map(({ why }) => why)).toEqual(['the host has a fault (500)']);
  });

  test('that fails is asked ever more seldom, and at once as before when it is well again', async () => {
    host.pages.set('/feed', send('', {}, 500));
    const { feeds, clock } = await playFeeds({ listed: listed() });
    const waits: number[] = [];
    for (let n = 0; n < 8; n++) {
      await feeds.round();
      const [feed] = await feeds.list('shared');
      waits.push((Date.parse(feed!.nextDue!) - clock.nowMs) / 60_000);
      clock.nowMs = Date.parse(feed!.nextDue!);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1440, 1440]);
    host.pages.set('/feed', send(rss([])));
    await feeds.round();
    expect((await feeds.list('shared'))[0]).toMatchObject({ lastError: null });
  });

  test('that asks to be left alone for two hours is', async () => {
    host.pages.set('/feed', send('', { 'retry-after': '7200' }, 429));
    const { feeds, later } = await playFeeds({ listed: listed() });
    await feeds.round();
    later(119);
    await feeds.round();
    expect(asked('/feed')).toBe(1);
    later(2);
    await feeds.round();
    expect(asked('/feed')).toBe(2);
  });

  test('is not read while it is paused', async () => {
    host.pages.set('/feed', send(rss([])));
    const { feeds } = await playFeeds({ listed: listed() });
    await feeds.pause('shared', 'the feed');
    await feeds.round();
    expect(asked('/feed')).toBe(0);
    await feeds.resume('shared', host.at('/feed'));
    await feeds.round();
    expect(asked('/feed')).toBe(1);
  });
});

describe('a feed in bad shape', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "${'a'.repeat(100)}"><!ENTITY b "${'&a;'.repeat(100)}"><!ENTITY c "${'&b;'.repeat(100)}">]><rss version="2.0"><channel><title>&c;</title></channel></rss>`;
  test.each([
    [
      'of invalid XML',
      '<rss version="2.0"><channel><title>x</title><item><title>never closed</channel></rss>',
      /broken/,
    ],
    ['that is a page', '<html><body>No feed here</body></html>', /no feed that is known/],
    ['of broken JSON', '{"version": "https://jsonfeed.org/version/1.1", "items": [', /broken/],
    ['with an entity bomb', bomb, /entities of its own/],
    ['that is empty', '', /empty/],
  ])('%s says so in its state', async (_, body, why) => {
    host.pages.set('/feed', send(body));
    const { feeds } = await playFeeds({ listed: listed() });
    expect(await feeds.round()).toEqual([{ kind: 'failed', entered: 0, turnedAway: 0 }]);
    expect((await feeds.list('shared'))[0]?.lastError).toMatch(why);
  });

  test('of a hundred thousand entries gives its newest, whichever end they stand at', async () => {
    const { parseFeed } = await import('../../src/sources/parse-feed.ts');
    const entry = (n: number) =>
      `<item><title>T ${n}</title><link>http://x.example/${n}</link><pubDate>${new Date(1_600_000_000_000 + n * 60_000).toUTCString()}</pubDate></item>`;
    const body = Array.from({ length: 100_000 }, (_, n) => entry(n)).join('');
    const bytes = new TextEncoder().encode(`<rss version="2.0"><channel><title>Long</title>${body}</channel></rss>`);
    const parsed = parseFeed(bytes, 'http://x.example/feed', null);
    expect(parsed.kind === 'feed' && [parsed.items.length, parsed.items[0]?.title]).toEqual([200, 'T 99999']);
  });

  test.each([
    ['Windows-1252, as its prolog says', 'windows-1252', null],
    ['Windows-1252, as the header says', null, 'windows-1252'],
    ['Windows-1252, though the header says UTF-8', 'windows-1252', 'utf-8'],
  ])('in %s is read', async (_, prolog, header) => {
    const text = `<?xml version="1.0"${prolog ? ` encoding="${prolog}"` : ''}?><rss version="2.0"><channel><title>Café à Genève</title></channel></rss>`;
    const { parseFeed } = await import('../../src/sources/parse-feed.ts');
    const parsed = parseFeed(Buffer.from(text, 'latin1'), 'http://x.example/', header);
    expect(parsed.kind === 'feed' && parsed.title).toBe('Café à Genève');
  });

  test('in UTF-8 is read as such, though its header says Latin', async () => {
    const { parseFeed } = await import('../../src/sources/parse-feed.ts');
    const parsed = parseFeed(
      Buffer.from('<rss version="2.0"><channel><title>Café 北约</title></channel></rss>'),
      'http://x.example/',
      'iso-8859-1',
    );
    expect(parsed.kind === 'feed' && parsed.title).toBe('Café 北约');
  });

  test.each([
    [
      'Atom',
      `<feed xmlns="http://www.w3.org/2005/Atom"><title>F</title><id>f</id><entry><title type="html">A &amp;amp; B</title><id>e</id><link rel="self" href="/s"/><link href="/one"/><updated>2023-11-14T00:00:00Z</updated><author><name>J</name></author></entry></feed>`,
    ],
    [
      'JSON Feed',
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'F',
        items: [
          {
            id: 'e',
            url: 'http://x.example/one',
            title: 'A & B',
            date_published: '2023-11-14T00:00:00Z',
            authors: [{ name: 'J' }],
          },
        ],
      }),
    ],
    [
      'RDF',
      `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>F</title></channel><item rdf:about="x"><title>A &amp; B</title><link>http://x.example/one</link><dc:date>2023-11-14T00:00:00Z</dc:date><dc:creator>J</dc:creator></item></rdf:RDF>`,
    ],
  ])('%s is read like the others', async (_, body) => {
    const { parseFeed } = await import('../../src/sources/parse-feed.ts');
    const parsed = parseFeed(Buffer.from(body), 'http://x.example/feed', null);
    expect(parsed).toMatchObject({
      kind: 'feed',
      title: 'F',
      items: [{ address: 'http://x.example/one', title: 'A & B', date: '2023-11-14T00:00:00Z', author: 'J' }],
    });
  });
});

describe('several processes', () => {
  test('read a feed once, whoever comes first', async () => {
    host.pages.set('/feed', send(rss([{ link: host.at('/a'), title: 'Talks', date }])));
    page('/a', 'Talks in Brussels');
    const one = await playFeeds({ listed: listed() });
    const other = await playFeeds({ listed: listed(), state: one.state });
    const polled = (await Promise.all([one.feeds.round(), other.feeds.round()])).flat();
    expect(polled.map(({ kind }) => kind).sort()).toEqual(['busy', 'read']);
    expect([asked('/feed'), asked('/a')]).toEqual([1, 1]);
  });

  test('lose nothing when one dies in the middle, and repeat nothing but the entry that was under way', async () => {
    const entries = Array.from({ length: 6 }, (_, n) => ({ link: host.at(`/${n}`), title: `Talks ${n}`, date }));
    host.pages.set('/feed', send(rss(entries), { etag: '"1"' }));
    for (let n = 0; n < 6; n++) page(`/${n}`, `Talks ${n}`);
    const dying = await playFeeds({
      listed: listed(),
      submit: () =>
        dying.submitted.length === 4
          ? new Promise(() => undefined)
          : Promise.resolve({ kind: 'accepted', document: 'x' }),
    });
    dying.feeds.round().catch(() => undefined);
    while (dying.submitted.length < 4) await new Promise((next) => setImmediate(next));
    const next = await playFeeds({ listed: listed(), state: dying.state });
    next.clock.nowMs = dying.clock.nowMs;
    expect((await next.feeds.round())[0]?.kind).toBe('busy');
    dying.clock.nowMs += 6 * 60_000;
    next.clock.nowMs = dying.clock.nowMs;
    expect((await next.feeds.round())[0]).toMatchObject({ kind: 'read', entered: 3 });
    const names = (submitted: readonly { name: string }[]) => submitted.map(({ name }) => name);
    expect(new Set([...names(dying.submitted).slice(0, 3), ...names(next.submitted)]).size).toBe(6);
  });
});
