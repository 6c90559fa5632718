import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import type { Caller } from '../../src/model/context.ts';
import type { Connection } from '../../src/model/poster.ts';
import { typedName } from '../../src/platforms/slack/names.ts';
import { startSlack } from '../../src/platforms/slack/start.ts';
import { type FakeSlack, fakeSlack, freePort, team, tokens } from './fake.ts';
import { type Office, office } from './office.ts';
import { overHttp, overSocket, type Person, person, type Way } from './people.ts';
import { labelsOf, readBlocks } from './reading.ts';

const log = { info() {}, warn() {}, error() {} };
let fake: FakeSlack;
let here: Office;
let connection: Connection | null = null;
let way: Way;
let anna: Person;
let port = 0;

const someone: Caller = {
  ...{
    platform: 'slack',
    conversation: 'x',
    user: 'U1',
    channel: null,
    workspace: 'T1',
    manager: false,
    timezone: null,
  },
};
const read = (shown: { readonly blocks: readonly unknown[] }) => readBlocks(shown.blocks);

async function start(by: 'socket' | 'http', options: { readonly office?: Office } = {}): Promise<void> {
  here = options.office ?? office();
  port = await freePort();
  const keys = by === 'socket' ? { appToken: tokens.app } : { signingSecret: tokens.signing };
  connection = await startSlack({ botToken: tokens.bot, ...keys, port, apiUrl: fake.apiUrl, bot: here.bot, log });
  way = by === 'socket' ? overSocket(fake) : overHttp(port);
  anna = person(fake, way, 'U000000001');
}

beforeEach(async () => {
  fake = await fakeSlack();
});

afterEach(async () => {
  await connection?.stop();
  connection = null;
  await fake.close();
  expect(fake.errors).toEqual([]);
  expect(fake.refused.filter((each) => !/expired_trigger_id|user_not_found/.test(each))).toEqual([]);
  expect(here?.faults ?? []).toEqual([]);
});

describe.each(['socket', 'http'] as const)('by %s', (by) => {
  beforeEach(() => start(by));

  it.each([
    { name: 'timeline', text: 'from:2029', says: 'Mark Rutte' },
    { name: 'who', text: 'Wang Yi', says: 'Foreign Minister' },
    { name: 'stance', text: 'actor:Mark Rutte about:China', says: 'launchers' },
    { name: 'meeting', text: 'eleventh talks', says: 'maritime security' },
    { name: 'brief', text: '', says: 'new since' },
    { name: 'find', text: 'fishing grounds', says: 'fishing grounds' },
    { name: 'ask', text: 'Who is Wang Yi?', says: 'Wang Yi' },
    { name: 'sources', text: '', says: 'documents' },
    { name: 'help', text: '', says: 'What can be asked' },
  ])('/$name answers the one who asks, under its own name and under the umbrella', async ({ name, text, says }) => {
    const [slash, ...words] = typedName(name).split(' ');
    const own = await anna.types(slash!, [...words, text].join(' ')).answered;
    const under = await anna.types('/attache', `${name} ${text}`).answered;
    expect(own.ephemeral && under.ephemeral).toBe(true);
    expect(read(own)).toContain(says);
    expect(read(under)).toBe(read(own));
  });

  it('covers every command', () => {
    expect(commands.map((each) => each.name)).toEqual(
      expect.arrayContaining(['timeline', 'who', 'stance', 'meeting', 'brief', 'find', 'ask', 'sources', 'help']),
    );
  });

  it('is acknowledged at once while the store is slow, and answered later', async () => {
    const held = Promise.withResolvers<void>();
    here.hold = held.promise;
    const done = anna.types('/brief');
    await done.acknowledged;
    held.resolve();
    expect(read(await done.answered)).toContain('new since');
  });

  it('turns pages in place, leaps, and shows the sources and one of them in context', async () => {
    const first = await anna.types('/timeline').answered;
    expect(read(first)).toMatch(/Page 1 of \d/);
    expect(labelsOf(first.blocks)).not.toContain('Previous');
    const second = await anna.presses(first, 'Next').answered;
    expect(read(second)).toContain('Page 2 of');
    expect(second.ts).toBe(first.ts);
    const sources = await anna.presses(second, 'Sources').answered;
    expect(sources.ts).not.toBe(first.ts);
    expect(read(sources)).toMatch(/Oslo/);
    const context = await anna.chooses(sources, '[').answered;
    expect(here.asked.at(-1)).toMatchObject({ invocation: { command: 'sources' } });
    expect(context.ephemeral).toBe(true);
  });

  it('lets no document mention anybody', async () => {
    const shown = await anna.types('/find', 'channel Oslo').answered;
    expect(read(shown)).toContain('<!channel> & *Oslo* <@U0ANNA>');
    expect(shown.text).not.toMatch(/<[!@]/);
    // Rich text is not parsed; markup may not hold it.
    expect(JSON.stringify(shown.blocks.filter((block) => block.type !== 'rich_text'))).not.toMatch(/<[!@]/);
  });

  it('offers names from the store where one is missing or unknown', async () => {
    const missing = await anna.types('/whois').answered;
    expect(read(missing)).toContain('/whois needs name:');
    expect(read(missing)).not.toContain('/who ');
    expect(labelsOf(missing.blocks)).not.toContain('Share in channel');
    const values = (await anna.suggests(missing, 'wang')).map((option) => option.value);
    expect(values).toContain('Wang Yi');
    expect(read(await anna.chooses(missing, 'Wang Yi').answered)).toContain('Foreign Minister');
    const unknown = await anna.types('/stance', 'actor:Ruttte about:China').answered;
    expect((await anna.suggests(unknown, '')).length).toBeGreaterThan(0);
    await anna.chooses(unknown, 'Mark Rutte').answered;
    expect(here.asked.at(-1)).toMatchObject({
      invocation: { command: 'stance', options: { actor: 'Mark Rutte', about: 'China' } },
    });
  });

  it('shares an answer with the channel, signed, where others turn its pages for themselves', async () => {
    const answer = await anna.types('/timeline').answered;
    const shared = await anna.presses(answer, 'Share in channel').answered;
    expect(shared.ephemeral).toBe(false);
    expect(labelsOf(shared.blocks)).not.toContain('Share in channel');
    expect(JSON.stringify(shared.blocks)).toContain('Shared by <@U000000001>');
    const { messages } = await fake.call('conversations.history', { channel: shared.channel });
    expect(JSON.stringify(messages)).toContain('Mark Rutte');
    const berta = person(fake, way, 'U0BERTA');
    const turned = await berta.presses(shared, 'Next').answered;
    expect(turned.ephemeral).toBe(true);
    expect(read(turned)).toContain('Page 2 of');
  });

  it('checks a message against the documents in a window, whose buttons work there', async () => {
    anna.checks('Did Wang Yi meet Mark Rutte? &amp; <@U0BERTA|berta>');
    await fake.until(() => fake.calls.some((call) => call.method === 'views.update'));
    const [view] = [...fake.views.values()];
    expect(here.asked.at(-1)).toMatchObject({
      invocation: { options: { question: 'Check: Did Wang Yi meet Mark Rutte? & @berta' } },
    });
    expect(read(view as never)).not.toContain('Looking through');
    const sources = await anna.pressesIn(view!, 'Sources');
    expect(read(sources as never)).toContain('“');
  });

  it('checks where no window can be opened, and says so where there are no words', async () => {
    const late = await anna.checks('Who is Wang Yi?', 'too late').answered;
    expect(late.ephemeral).toBe(true);
    expect(read(await anna.checks(' ', 'too late').answered)).toContain('no text');
  });

  it('answers a mention in its thread, and follow-ups there', async () => {
    const asked = '<@U0BOT> what did Wang Yi say?';
    const answer = await anna.says(asked, { channel: 'C000000001' });
    expect(answer.thread).not.toBeNull();
    await anna.says('<@U0BOT> and Mark Rutte?', { channel: 'C000000001', thread: answer.thread! });
    const [first, second] = here.asked;
    expect(first).toMatchObject({ text: 'what did Wang Yi say?' });
    expect(second?.caller.conversation).toBe(first?.caller.conversation);
    const elsewhere = await anna.says(asked, { channel: 'C000000001' });
    expect(elsewhere.thread).not.toBe(answer.thread);
    expect(here.asked[2]?.caller.conversation).not.toBe(first?.caller.conversation);
  });

  it('answers direct messages with their follow-ups, and nobody but people', async () => {
    const answer = await anna.says('What did Mark Rutte say about China?');
    expect(answer.ephemeral).toBe(false);
    expect(labelsOf(answer.blocks)).not.toContain('Share in channel');
    await anna.says('and Wang Yi?');
    expect(here.asked.map((each) => each.caller.conversation)).toEqual(
      Array(2).fill(here.asked[0]?.caller.conversation),
    );
    const before = here.asked.length;
    await anna.sends({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U9',
      text: 'hi',
      ts: '1.1',
      bot_id: 'B9',
    });
    await anna.sends({
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      subtype: 'message_changed',
      ts: '1.2',
      message: {},
    });
    await anna.says('one more');
    expect(here.asked.length).toBe(before + 1);
  });

  it('dresses the pane: prompts that can be answered, a sign of work, an answer in its thread', async () => {
    await anna.startsThread('17.1');
    const prompts = fake.calls.find((call) => call.method === 'assistant.threads.setSuggestedPrompts')!.body.prompts;
    for (const { message } of prompts as readonly { readonly message: string }[]) {
      const { answered } = await office().bot.exchange({ caller: here.asked[0]?.caller ?? someone, text: message });
      expect({ message, answered }).toEqual({ message, answered: true });
    }
    const answer = await anna.says('Who is Wang Yi?', { thread: '17.1' });
    expect(answer.thread).toBe('17.1');
    expect(fake.calls.map((call) => call.method)).toContain('assistant.threads.setStatus');
    expect(read(answer)).toContain('Foreign Minister');
  });

  it('shows at home what is new and what can be asked, with buttons that open a window', async () => {
    const home = await anna.opens();
    expect(read(home as never)).toContain('new since');
    expect(read(home as never)).toContain('What can be asked');
    const [label] = labelsOf(home.blocks as never).filter((each) => each.startsWith('Try'));
    const window = await anna.pressesIn(home, label!);
    expect(window.type).toBe('modal');
    expect(read(window as never)).not.toContain('Looking through');
  });

  it('shows a manager at home what is scheduled, and nobody else', async () => {
    const kept = {
      platform: 'slack',
      workspace: team,
      channel: 'C000000001',
      cron: '0 8 * * 1-5',
      timezone: 'Europe/Brussels',
    };
    const plain = {
      topics: [],
      actors: [],
      commands: [],
      whenEmpty: 'silent',
      quiet: null,
      paused: null,
      manager: anna.id,
    };
    const value = { id: 'sub1', ...kept, ...plain, createdAt: '2031-06-01T08:00:00Z', changes: [] };
    here.subscriptions.push(value);
    expect(read((await anna.opens()) as never)).toMatch(
      /Scheduled in <#C000000001>[\s\S]*8:00|Scheduled in <#C000000001>[\s\S]*08:00/,
    );
    expect(read((await person(fake, way, 'U0NOBODY').opens()) as never)).not.toContain('Scheduled');
  });

  it('hands a file of a direct message to the documents of the workspace, and says what became of it', async () => {
    fake.files.set('readout.txt', 'The envoys met.');
    const file = { id: 'F1', name: 'readout.txt', size: 15, url_private_download: `${fake.url}/files/readout.txt` };
    const answer = await anna.says('', { event: { subtype: 'file_share', files: [file] } });
    expect(here.submitted).toEqual([{ name: 'readout.txt', text: 'The envoys met.', collection: team }]);
    expect(read(answer)).toContain('nothing is kept in this test');
  });

  it.each([
    { what: 'too large', file: { name: 'a.pdf', size: 30_000_000 }, says: 'larger than 25 MB' },
    {
      what: 'elsewhere',
      file: { name: 'a.pdf', url_private_download: 'https://evil.example.org/a' },
      says: 'did not say where',
    },
    { what: 'nowhere', file: { name: 'a.pdf' }, says: 'did not say where' },
  ])('takes no file that is $what, and says so', async ({ file, says }) => {
    const answer = await anna.says('', { event: { subtype: 'file_share', files: [file] } });
    expect(read(answer)).toContain(says);
    expect(here.submitted).toEqual([]);
  });

  it('adds the words of a message to the documents, for managers alone', async () => {
    await anna.checks('The envoys met at the lake and agreed on nothing.', 'too late', 'add').answered;
    expect(here.submitted).toMatchObject([
      { text: 'The envoys met at the lake and agreed on nothing.', collection: team },
    ]);
    const users = (await fake.call('users.list', {})).members as readonly {
      readonly id: string;
      readonly name: string;
    }[];
    const berta = person(fake, way, users.find((each) => each.name === 'berta')!.id);
    expect(read(await berta.checks('Mine too.', 'too late', 'add').answered)).toContain('managers');
    expect(here.submitted).toHaveLength(1);
  });

  it('answers an event once, however often it is delivered', async () => {
    const event = {
      type: 'message',
      channel_type: 'im',
      channel: 'D1',
      user: 'U1',
      text: 'hello',
      ts: '5.1',
      event_id: 'EvSame',
    };
    for (const n of [0, 1, 2])
      await anna.sends(event, n > 0 ? { 'x-slack-retry-num': String(n), 'x-slack-retry-reason': 'http_timeout' } : {});
    await anna.says('something else');
    expect(here.asked.filter((each) => 'text' in each && each.text === 'hello')).toHaveLength(1);
  });

  it('apologises with a reference where the store fails', async () => {
    here.broken = true;
    expect(read(await anna.types('/brief').answered)).toMatch(/reference: [0-9a-f]{8}/);
    expect(read(await anna.says('hello'))).toMatch(/reference: [0-9a-f]{8}/);
  });

  it('answers to buttons of an earlier life, and kindly to none of its own', async () => {
    const first = await anna.types('/timeline').answered;
    await connection?.stop();
    await start(by, { office: office(here.state) });
    expect(read(await anna.presses(first, 'Next').answered)).toContain('Page 2 of');
    const forged = JSON.parse(JSON.stringify(first).replaceAll(/[\w-]{22}(?=:\d)/g, 'A'.repeat(22)));
    expect(read(await anna.presses(forged, 'Next').answered)).toContain('too old');
  });

  it('acknowledges fifty commands at once within three seconds, while the store holds them all', async () => {
    const held = Promise.withResolvers<void>();
    here.hold = held.promise;
    const began = performance.now();
    const all = Array.from({ length: 50 }, (_, i) => person(fake, way, `U${1_000 + i}`).types('/brief'));
    await Promise.all(all.map((each) => each.acknowledged));
    expect(performance.now() - began).toBeLessThan(3_000);
    held.resolve();
    for (const each of all) expect(read(await each.answered)).toContain('new since');
  });
});
