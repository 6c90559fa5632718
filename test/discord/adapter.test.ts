import { describe, expect, it } from 'vitest';
import { ids } from './fake.ts';
import { isPrivate, person, textOf } from './people.ts';
import { scene } from './scene.ts';

const on = scene();
const puts = () => on.fake.calls.filter((call) => call.method === 'PUT');

describe('registration', () => {
  it('gives Discord every command with a private option, and the menu entry', async () => {
    await on.start();
    const list = [...on.fake.registered.values()][0]!;
    expect(list.map((each) => each.name)).toEqual([
      'timeline',
      'who',
      'meeting',
      'ask',
      'sources',
      'briefing',
      'add',
      'help',
      'Check against the documents',
      'Add to the documents',
    ]);
    for (const each of list) {
      expect(each).toMatchObject({ contexts: [0, 1, 2], integration_types: [0, 1] });
      if (each.type === 1) expect((each.options as object[]).at(-1)).toMatchObject({ name: 'private', type: 5 });
    }
    expect(list.find((each) => each.name === 'briefing')).toMatchObject({ default_member_permissions: 16 });
    for (const name of ['add', 'Add to the documents'])
      expect(list.find((each) => each.name === name)).toMatchObject({ default_member_permissions: 16 });
    expect(list.find((each) => each.name === 'add')).toMatchObject({
      options: [{ name: 'what', type: 3 }, { name: 'file', type: 11, required: false }, {}],
    });
    expect(list.find((each) => each.name === 'who')).toMatchObject({
      options: [{ name: 'name', required: true, autocomplete: true }, {}],
    });
  });

  it('is left alone at the next start, and done again when a command is lost', async () => {
    await on.start();
    await on.connection?.stop();
    await on.start();
    expect(puts()).toHaveLength(1);
    await on.connection?.stop();
    on.fake.registered.clear();
    await on.start();
    expect(puts()).toHaveLength(2);
  });

  it('goes to a test server alone where one is named', async () => {
    await on.start({ guildId: ids.guild });
    expect(puts().map((call) => call.path)).toEqual([`/applications/${ids.application}/guilds/${ids.guild}/commands`]);
  });
});

describe('registration that Discord refuses', () => {
  it('is logged with what to look at, and the bot answers all the same', async () => {
    on.fake.fail({
      method: 'PUT',
      path: /commands/,
      status: 403,
      body: { code: 50001, message: 'Missing Access' },
      times: 1,
    });
    await on.start({ guildId: ids.guild });
    expect(on.logged.map((each) => each.message)).toContainEqual(expect.stringMatching(/DISCORD_GUILD_ID/));
    expect(textOf(await person(on.fake, 'anna').types('help').answered)).toContain('Canned /help');
  });
});

describe('commands', () => {
  it.each(['timeline', 'who', 'meeting', 'ask', 'sources', 'briefing', 'help'])(
    '/%s is answered for everybody',
    async (command) => {
      await on.start();
      const message = await person(on.fake, 'anna').types(command, { name: 'x' }).answered;
      expect(isPrivate(message)).toBe(false);
      expect(on.bot.asked.at(-1)).toMatchObject({ invocation: { command } });
    },
  );

  it('are answered privately on request, and the option goes no further', async () => {
    await on.start();
    const message = await person(on.fake, 'anna').types('who', { name: 'Yao', private: true }).answered;
    expect(isPrivate(message)).toBe(true);
    expect(on.bot.asked).toMatchObject([{ invocation: { command: 'who', options: { name: 'Yao' } } }]);
    expect(on.bot.asked[0]).not.toHaveProperty('invocation.options.private');
  });

  it.each([
    { who: 'a manager', manager: true, direct: false, told: true },
    { who: 'a reader', manager: false, direct: false, told: false },
    { who: 'somebody in a direct message', manager: true, direct: true, told: false },
  ])('tell that $who may manage: $told', async ({ manager, direct, told }) => {
    await on.start();
    await person(on.fake, 'anna', { manager, direct }).types('briefing', { action: 'list' }).answered;
    expect(on.bot.asked[0]?.caller).toMatchObject({
      manager: told,
      platform: 'discord',
      workspace: direct ? null : ids.guild,
      channel: direct ? null : ids.channel,
    });
  });

  it('are acknowledged while the store is slow, and answered when it is done', async () => {
    await on.start();
    const held = Promise.withResolvers<void>();
    on.bot.hold = held.promise;
    const asked = person(on.fake, 'anna').types('timeline');
    expect((await asked.acknowledged).kind).toBe(5);
    held.resolve();
    expect(textOf(await asked.answered)).toContain('Talks');
  });

  it.each([
    { when: 'at once', slow: false, private: false },
    { when: 'after a public wait', slow: true, private: false },
    { when: 'after a private wait', slow: true, private: true },
  ])('that fail $when end in a private apology whose reference the log carries', async ({ slow, private: alone }) => {
    await on.start();
    const held = Promise.withResolvers<void>();
    on.bot.broken = true;
    if (slow) on.bot.hold = held.promise;
    const asked = person(on.fake, 'anna').types('timeline', { private: alone });
    if (slow) await asked.acknowledged;
    held.resolve();
    const message = await asked.answered;
    const reference = /`([0-9a-f]{8})`/.exec(textOf(message))?.[1];
    expect(isPrivate(message)).toBe(true);
    expect(on.logged).toContainEqual(expect.objectContaining({ facts: expect.objectContaining({ reference }) }));
    expect(on.fake.channels.get(ids.channel)).toEqual([]);
  });
});

describe('a failure within the exchange', () => {
  it.each([false, true])(
    'is told privately (after a wait: %s), and answers an unanswered question for nobody else',
    async (slow) => {
      await on.start();
      const held = Promise.withResolvers<void>();
      if (slow) on.bot.hold = held.promise;
      on.bot.failing = true;
      const asked = person(on.fake, 'anna').types('timeline');
      if (slow) await asked.acknowledged;
      held.resolve();
      expect(isPrivate(await asked.answered)).toBe(true);
      expect(on.fake.channels.get(ids.channel)).toEqual([]);
    },
  );
});

describe('completion', () => {
  it('gives at most 25 choices that Discord takes', async () => {
    await on.start();
    const choices = await person(on.fake, 'anna').completes('who', 'name', 'stol');
    expect(choices).toHaveLength(25);
    expect(choices[0]).toBe('long label');
    expect(choices).not.toContain('y'.repeat(150));
  });

  it('gives none where it fails', async () => {
    await on.start();
    expect(await person(on.fake, 'anna').completes('who', 'name', 'break')).toEqual([]);
  });
});
