import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Connection } from '../../src/model/bot.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { type CannedBot, cannedBot, memoryState } from './canned.ts';
import { type FakeDiscord, fakeDiscord, ids } from './fake.ts';
import { isPrivate, labelsOf, person, textOf } from './people.ts';

let fake: FakeDiscord;
let bot: CannedBot;
let connection: Connection | null;
let logged: { readonly facts: object; readonly message: string }[];

beforeEach(async () => {
  fake = await fakeDiscord();
  bot = cannedBot();
  logged = [];
  connection = null;
});

afterEach(async () => {
  await connection?.stop();
  await fake.close();
  expect(fake.errors).toEqual([]);
});

function write(facts: object, message: string): void {
  logged.push({ facts, message });
}

async function start(
  options: { readonly guildId?: string; readonly token?: string; readonly bot?: CannedBot } = {},
): Promise<void> {
  connection = await startDiscord({
    token: options.token ?? fake.token,
    apiUrl: fake.apiUrl,
    guildId: options.guildId ?? null,
    bot: options.bot ?? bot,
    log: { info: write, warn: write, error: write },
    deferAfterMs: 40,
  });
}

const puts = () => fake.calls.filter((call) => call.method === 'PUT');

describe('registration', () => {
  it('gives Discord every command with a private option, and the menu entry', async () => {
    await start();
    const list = [...fake.registered.values()][0]!;
    expect(list.map((each) => each.name)).toEqual([
      'timeline',
      'who',
      'meeting',
      'ask',
      'sources',
      'briefing',
      'help',
      'Check against the documents',
    ]);
    for (const each of list) {
      expect(each).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
      if (each.type === 1) expect((each.options as object[]).at(-1)).toMatchObject({ name: 'private', type: 5 });
    }
    expect(list.find((each) => each.name === 'briefing')).toMatchObject({ default_member_permissions: 16 });
    expect(list.find((each) => each.name === 'who')).toMatchObject({
      options: [{ name: 'name', required: true, autocomplete: true }, {}],
    });
  });

  it('is left alone at the next start, and done again when a command is lost', async () => {
    await start();
    await connection?.stop();
    await start();
    expect(puts()).toHaveLength(1);
    await connection?.stop();
    fake.registered.clear();
    await start();
    expect(puts()).toHaveLength(2);
  });

  it('goes to a test server alone where one is named', async () => {
    await start({ guildId: ids.guild });
    expect(puts().map((call) => call.path)).toEqual([`/applications/${ids.application}/guilds/${ids.guild}/commands`]);
  });
});

describe('commands', () => {
  it.each(['timeline', 'who', 'meeting', 'ask', 'sources', 'briefing', 'help'])(
    '/%s is answered for everybody',
    async (command) => {
      await start();
      const message = await person(fake, 'anna').types(command, { name: 'x' }).answered;
      expect(isPrivate(message)).toBe(false);
      expect(bot.asked.at(-1)).toMatchObject({ invocation: { command } });
    },
  );

  it('are answered privately on request, and the option goes no further', async () => {
    await start();
    const message = await person(fake, 'anna').types('who', { name: 'Yao', private: true }).answered;
    expect(isPrivate(message)).toBe(true);
    expect(bot.asked).toMatchObject([{ invocation: { command: 'who', options: { name: 'Yao' } } }]);
    expect(bot.asked[0]).not.toHaveProperty('invocation.options.private');
  });

  it.each([
    { who: 'a manager', manager: true, direct: false, told: true },
    { who: 'a reader', manager: false, direct: false, told: false },
    { who: 'somebody in a direct message', manager: true, direct: true, told: false },
  ])('tell that $who may manage: $told', async ({ manager, direct, told }) => {
    await start();
    await person(fake, 'anna', { manager, direct }).types('briefing', { action: 'list' }).answered;
    expect(bot.asked[0]?.caller).toMatchObject({
      manager: told,
      platform: 'discord',
      workspace: direct ? null : ids.guild,
      channel: direct ? null : ids.channel,
    });
  });

  it('are acknowledged while the store is slow, and answered when it is done', async () => {
    await start();
    const held = Promise.withResolvers<void>();
    bot.hold = held.promise;
    const asked = person(fake, 'anna').types('timeline');
    expect((await asked.acknowledged).kind).toBe(5);
    held.resolve();
    expect(textOf(await asked.answered)).toContain('Talks');
  });

  it.each([
    { when: 'at once', slow: false, private: false },
    { when: 'after a public wait', slow: true, private: false },
    { when: 'after a private wait', slow: true, private: true },
  ])('that fail $when end in a private apology whose reference the log carries', async ({ slow, private: alone }) => {
    await start();
    const held = Promise.withResolvers<void>();
    bot.broken = true;
    if (slow) bot.hold = held.promise;
    const asked = person(fake, 'anna').types('timeline', { private: alone });
    if (slow) await asked.acknowledged;
    held.resolve();
    const message = await asked.answered;
    const reference = /`([0-9a-f]{8})`/.exec(textOf(message))?.[1];
    expect(isPrivate(message)).toBe(true);
    expect(logged).toContainEqual(expect.objectContaining({ facts: expect.objectContaining({ reference }) }));
    expect(fake.channels.get(ids.channel)).toEqual([]);
  });
});

describe('a failure within the exchange', () => {
  it.each([false, true])(
    'is told privately (after a wait: %s), and answers an unanswered question for nobody else',
    async (slow) => {
      await start();
      const held = Promise.withResolvers<void>();
      if (slow) bot.hold = held.promise;
      bot.failing = true;
      const asked = person(fake, 'anna').types('timeline');
      if (slow) await asked.acknowledged;
      held.resolve();
      expect(isPrivate(await asked.answered)).toBe(true);
      expect(fake.channels.get(ids.channel)).toEqual([]);
    },
  );
});

describe('completion', () => {
  it('gives at most 25 choices that Discord takes', async () => {
    await start();
    const choices = await person(fake, 'anna').completes('who', 'name', 'stol');
    expect(choices).toHaveLength(25);
    expect(choices[0]).toBe('long label');
    expect(choices).not.toContain('y'.repeat(150));
  });

  it('gives none where it fails', async () => {
    await start();
    expect(await person(fake, 'anna').completes('who', 'name', 'break')).toEqual([]);
  });
});

describe('buttons', () => {
  it('turn every page there and back, in place for the one who asked', async () => {
    await start();
    const anna = person(fake, 'anna');
    let message = await anna.types('timeline').answered;
    const read = [textOf(message)];
    while (labelsOf(message).includes('Next')) {
      const turned = anna.presses(message, 'Next');
      message = await turned.answered;
      expect(turned.interaction.kind).toBe(7);
      read.push(textOf(message));
    }
    expect(read).toHaveLength(3);
    for (let n = 0; n < 14; n += 1) expect(read.join('\n')).toContain(`Sentence ${n} of`);
    message = await anna.presses(message, 'Previous').answered;
    expect(textOf(message)).toBe(read[1]);
    expect(fake.channels.get(ids.channel)).toHaveLength(1);
  });

  it('show the quotations privately, and one of them in its context from the menu there', async () => {
    await start();
    const anna = person(fake, 'anna');
    const message = await anna.types('timeline').answered;
    const sources = await anna.presses(message, 'Sources').answered;
    expect(isPrivate(sources)).toBe(true);
    expect(textOf(sources)).toContain('“Sentence 3 of the gazette says something of its own.”');
    const context = await anna.chooses(sources, '[4]').answered;
    expect(isPrivate(context)).toBe(true);
    expect(bot.asked.at(-1)).toMatchObject({ invocation: { command: 'sources', options: { at: '600' } } });
  });

  it('lead from a single quotation to its context', async () => {
    await start();
    const anna = person(fake, 'anna');
    await anna.presses(await anna.types('meeting', { which: 'lake' }).answered, 'In context').answered;
    expect(bot.asked.at(-1)).toMatchObject({ invocation: { command: 'sources', options: { at: '0' } } });
  });

  it('run what they name, as a message of their own', async () => {
    await start();
    const anna = person(fake, 'anna');
    const message = await anna.presses(await anna.types('timeline').answered, 'Both readouts').answered;
    expect(textOf(message)).toContain('Meeting lake');
    expect(isPrivate(message)).toBe(false);
    expect(fake.channels.get(ids.channel)).toHaveLength(2);
  });

  it('choose between meetings in a menu', async () => {
    await start();
    const anna = person(fake, 'anna');
    const message = await anna.chooses(await anna.types('meeting', { which: 'any' }).answered, 'At the hill').answered;
    expect(textOf(message)).toContain('Meeting hill');
  });

  it("give a stranger a page of somebody else's message privately, and leave the message as it was", async () => {
    await start();
    const message = await person(fake, 'anna').types('timeline').answered;
    const berta = person(fake, 'berta');
    const copy = await berta.presses(message, 'Next').answered;
    expect(isPrivate(copy)).toBe(true);
    expect(textOf(copy)).toContain('Page 2 of 3');
    expect(fake.channels.get(ids.channel)).toEqual([message]);
    const turned = berta.presses(copy, 'Next');
    expect(textOf(await turned.answered)).toContain('Page 3 of 3');
    expect(turned.interaction.kind).toBe(7);
  });

  it('of a private answer give a stranger what the command tells the stranger', async () => {
    await start();
    const message = await person(fake, 'anna').types('timeline', { private: true }).answered;
    const berta = person(fake, 'berta');
    const copy = await berta.presses({ ...message, flags: message.flags & ~64 }, 'Next').answered;
    expect(isPrivate(copy)).toBe(true);
    expect(bot.asked.at(-1)?.caller.user).toBe(berta.id);
  });

  it.each(['p:AAAAAAAAAAAAAAAAAAAAAA:1', 'p:short:1', 'anything', 'a:AAAAAAAAAAAAAAAAAAAAAA:99999'])(
    'nobody knows (%s) get a kind word',
    async (custom_id) => {
      await start();
      const anna = person(fake, 'anna');
      const message = await anna.types('who', { name: 'x' }).answered;
      const forged = {
        ...message,
        components: [{ type: 1, components: [{ type: 2, style: 2, label: 'Forged', custom_id }] }],
      };
      const answer = await anna.presses(forged, 'Forged').answered;
      expect(isPrivate(answer)).toBe(true);
      expect(textOf(answer)).toContain('too old');
    },
  );

  it('work after a restart, and while the store is slow', async () => {
    const state = memoryState();
    await start({ bot: cannedBot(state) });
    const anna = person(fake, 'anna');
    const message = await anna.types('timeline').answered;
    await connection?.stop();
    const later = cannedBot(state);
    await start({ bot: later });
    expect(textOf(await anna.presses(message, 'Next').answered)).toContain('Page 2 of 3');
    const held = Promise.withResolvers<void>();
    later.state.get = (
      (get) =>
      async <T>(space: string, key: string) => {
        await held.promise;
        return get<T>(space, key);
      }
    )(state.get);
    const slow = anna.presses(message, 'Next');
    expect((await slow.acknowledged).kind).toBe(6);
    held.resolve();
    expect(textOf(await slow.answered)).toContain('Page 2 of 3');
    expect(later.asked).toEqual([]);
  });
});

describe('the menu of a message', () => {
  it('checks its words against the documents, privately', async () => {
    await start();
    const answer = await person(fake, 'anna').checks('They met twice.').answered;
    expect(isPrivate(answer)).toBe(true);
    expect(bot.asked).toMatchObject([{ invocation: { command: 'ask', options: { question: 'They met twice.' } } }]);
  });

  it('says so where there are no words', async () => {
    await start();
    expect(textOf(await person(fake, 'anna').checks(' ').answered)).toContain('no text');
    expect(bot.asked).toEqual([]);
  });
});

describe('talk', () => {
  it('in direct messages is answered, with a sign of typing, in one conversation', async () => {
    await start();
    const anna = person(fake, 'anna', { direct: true });
    const answer = await anna.says('what was agreed at the lake?');
    expect(textOf(answer)).toContain('You asked about what was agreed');
    expect(fake.calls.some((call) => call.path.endsWith('/typing'))).toBe(true);
    await anna.says('and on the hill?');
    const [first, second] = bot.asked;
    expect(first).toMatchObject({ text: 'what was agreed at the lake?', caller: { channel: null, workspace: null } });
    expect(second?.caller.conversation).toBe(first?.caller.conversation);
  });

  it('in a channel is answered where the bot is named, without its name, and only there', async () => {
    await start();
    const anna = person(fake, 'anna');
    fake.gateway.dispatch('MESSAGE_CREATE', {
      ...(await anna.says(`<@${ids.bot}> who is Yao?`, { mention: true })),
      author: { id: '7', username: 'x', discriminator: '0' },
      mentions: [],
    });
    await anna.says(`and now, <@!${ids.bot}>?`, { mention: true });
    expect(bot.asked).toMatchObject([{ text: 'who is Yao?' }, { text: 'and now, ?' }]);
  });

  it('keeps the talk of two people in a channel apart', async () => {
    await start();
    await person(fake, 'anna').says(`<@${ids.bot}> a`, { mention: true });
    await person(fake, 'berta').says(`<@${ids.bot}> b`, { mention: true });
    expect(bot.asked[0]?.caller.conversation).not.toBe(bot.asked[1]?.caller.conversation);
  });

  it('of the name alone is met with help', async () => {
    await start();
    await person(fake, 'anna').says(`<@${ids.bot}>`, { mention: true });
    expect(bot.asked).toMatchObject([{ invocation: { command: 'help' } }]);
  });

  it('that fails ends in an apology with a reference', async () => {
    await start();
    bot.broken = true;
    const answer = await person(fake, 'anna', { direct: true }).says('anything');
    expect(textOf(answer)).toMatch(/`[0-9a-f]{8}`/);
  });
});
