import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Base } from '../../src/exchange.ts';
import { exchange } from '../../src/exchange.ts';
import type { Caller } from '../../src/model/context.ts';
import { plain } from '../../src/reply/plain.ts';
import { openFeeds } from '../../src/sources/index.ts';
import { pureSifter } from '../../src/sources/sift.ts';
import { newsroom } from '../briefings/newsroom.ts';
import { type PlayedHost, playedFetch, playHost, send } from '../fetch/host.ts';
import { article, offTopic, rss } from './played-feeds.ts';

let host: PlayedHost;
let room: Awaited<ReturnType<typeof newsroom>>;
let base: Base;
let round: () => Promise<unknown>;

const caller = (workspace: string | null, manager = true, platform: Caller['platform'] = 'slack'): Caller => ({
  platform,
  conversation: `${workspace}`,
  user: 'u1',
  channel: 'c1',
  workspace,
  manager,
  timezone: null,
});
const one = caller('one');
const other = caller('other');
const ask = async (who: Caller, text: string, attachments?: { name: string; bytes: Uint8Array }[]) =>
  plain(await exchange(base, { caller: who, text, ...(attachments && { attachments }) })).text;

/** Words that stand only in what the first workspace adds. */
const secret = /Zubrowka|Obelisk|Marjoram|Quillfeather|Vexillum/i;
const talks = (word: string, day: number) =>
  `On ${day} March 2024 China and NATO held the ${word} talks in Brussels. NATO spokesperson Ann ${word} said that China is no adversary. China said that the ${word} talks were useful.`;

beforeAll(async () => {
  host = await playHost();
  room = await newsroom({ createdAt: '2024-03-30T00:00:00.000Z' });
  const { fetch, clock } = playedFetch({ limits: { maxBytes: 1_000_000, totalMs: 5_000, idleMs: 2_000 } });
  clock.nowMs = Date.parse('2024-03-30T08:00:00Z');
  const feeds = openFeeds({
    state: room.store.state,
    intake: room.queue,
    fetch,
    sifter: pureSifter(room.knowledge, { maxBytes: 1_000_000 }),
    listed: [],
    maxBytes: 1_000_000,
    log: { info: () => undefined, warn: () => undefined, error: (facts) => room.faults.push(JSON.stringify(facts)) },
    now: () => new Date(clock.nowMs),
  });
  round = () => feeds.round();
  base = {
    ...room.base,
    feeds,
    intake: room.queue,
    readerFor: ({ workspace }) => room.store.reader(workspace === null ? ['shared'] : ['shared', workspace]),
    now: () => new Date('2024-03-30T09:00:00Z'),
  };
  const html = { 'content-type': 'text/html' };
  host.pages.set('/page', send(article('The Obelisk talks', [talks('Obelisk', 4)]), html));
  host.pages.set('/entry', send(article('The Marjoram talks', [talks('Marjoram', 6)]), html));
  host.pages.set('/quill', send(article('Quillfeather harbour closed', offTopic), html));
  host.pages.set(
    '/feed',
    send(
      rss(
        [
          { link: host.at('/entry'), title: 'Marjoram' },
          { link: host.at('/quill'), title: 'Quillfeather harbour' },
        ],
        'Quillfeather Gazette',
      ),
    ),
  );
}, 60_000);
afterAll(async () => {
  await room.close();
  await host.close();
});

describe('what a workspace adds', () => {
  test('comes in as text, page, file and feed', async () => {
    expect(await ask(one, `/add what:"${talks('Zubrowka', 2)}" title:Zubrowka talks`)).toMatch(/^Read: Zubrowka talks/);
    expect(await ask(one, `/add ${host.at('/page')}`)).toMatch(/^Read: The Obelisk talks/);
    const bytes = new TextEncoder().encode(talks('Vexillum', 8));
    expect(await ask(one, '/add file:note.txt', [{ name: 'note.txt', bytes }])).toMatch(/^Read: /);
    expect(await ask(one, `/feeds action:add feed:${host.at('/feed')}`)).toMatch(
      /^Quillfeather Gazette is read from now on/,
    );
    await round();
    expect(await ask(one, '/feeds')).toMatch(/Quillfeather Gazette[\s\S]*1 in · 1 turned away/);
    expect(await ask(one, '/feeds action:rejected')).toMatch(/Quillfeather harbour closed/);
    const seen = await ask(one, '/sources');
    for (const word of ['Zubrowka', 'Obelisk', 'Marjoram', 'Vexillum']) expect(seen).toContain(word);
    expect(room.faults).toEqual([]);
  });

  const lines: readonly string[] = [
    '/timeline',
    '/timeline from:2024',
    '/who Ann Obelisk',
    '/who Zubrowka',
    '/stance NATO',
    '/stance Ann Obelisk',
    '/meeting Obelisk talks',
    '/meeting which:March 2024',
    '/brief since:2024-03-01',
    '/find Obelisk',
    '/find Marjoram talks',
    '/ask What were the Zubrowka talks?',
    'Who is Ann Vexillum?',
    '/sources',
    '/sources Obelisk',
    '/sources note.txt',
    '/feeds',
    '/feeds action:rejected',
    '/feeds action:reports',
    '/report about:/sources',
    '/briefing',
    '/help',
    '/add',
  ];
  const hidden = (text: string, line: string) =>
    // What they typed themselves may be said back.
    text
      .split('\n')
      .filter(
        (each) => secret.test(each) && !line.split(/\W+/).some((word) => secret.test(word) && each.includes(word)),
      );

  test('the lines name every command', () => {
    const named = new Set(lines.map((line) => /^\/(\w+)/.exec(line)?.[1] ?? 'ask'));
    expect(commands.map(({ name }) => name).filter((name) => !named.has(name))).toEqual([]);
  });

  test.each(lines)('another workspace sees nothing of it by %s', async (line) => {
    expect(hidden(await ask(other, line), line)).toEqual([]);
  });

  test.each(['/sources', '/find talks', '/feeds'])('nor does the operator by %s', async (line) => {
    expect(hidden(await ask(caller(null, true, 'terminal'), line), line)).toEqual([]);
  });

  test('nor can another workspace change its feeds or let in what they turned away', async () => {
    for (const action of ['pause', 'remove', 'resume']) {
      expect(await ask(other, `/feeds action:${action} feed:Quillfeather Gazette`)).toMatch(
        /^That did not work[\s\S]*there is no such feed/,
      );
    }
    const id = /^(\w{8})\s/m.exec(await ask(one, '/feeds action:rejected'))![1];
    expect(await ask(other, `/feeds action:admit feed:${id}`)).toMatch(/nothing of that name/);
    expect(await ask(one, `/feeds action:admit feed:${id}`)).toMatch(/^Read: Quillfeather harbour closed/);
    expect(await ask(one, '/feeds action:rejected')).toMatch(/^Nothing was turned away/);
  });

  test('what one reports as wrong is for its managers and the operator', async () => {
    await ask(one, '/report what:the Marjoram date is wrong about:"/find Marjoram" footnote:1');
    expect(await ask(one, '/feeds action:reports')).toMatch(/Marjoram date is wrong/);
    expect(await ask(other, '/feeds action:reports')).toMatch(/^Nothing was reported/);
    expect(await ask(caller(null, true, 'terminal'), '/feeds action:reports')).toMatch(/Marjoram date is wrong/);
  });
});

describe('who may add', () => {
  test.each(['/add what:Something', '/feeds', '/feeds action:add feed:http://good.example/x'])(
    'only managers: %s',
    async (line) => {
      expect(await ask(caller('one', false), line)).toMatch(/is for managers/);
    },
  );
  test.each(['/add what:Something', '/feeds action:add feed:http://good.example/x'])(
    'nobody in a direct message: %s',
    async (line) => {
      expect(await ask(caller(null), line)).toMatch(/works in a server or workspace/);
    },
  );
  test('no file of the machine but by the operator', async () => {
    expect(await ask(one, '/add file:/etc/hostname')).toMatch(/the file did not come along/);
  });
});

describe('a reply', () => {
  test('carries a button to say that it is wrong, which a plain text does not print', async () => {
    const reply = await exchange(base, { caller: one, text: '/find Marjoram talks' });
    const [button] = reply.actions.filter((action) => action.kind === 'button' && action.label === 'Report an error');
    expect(button).toMatchObject({
      invocation: { command: 'report', options: { about: '/find query:Marjoram talks' } },
    });
    expect(plain(reply).text).not.toMatch(/Report an error/);
    const asked = await exchange(base, {
      caller: one,
      invocation: (button as { invocation: { command: string; options: Record<string, string> } }).invocation,
    });
    expect(plain(asked).text).toMatch(/^What is wrong\?/);
    expect(asked.actions.map(({ label }) => label)).toContain('It is about a footnote');
  });
});
