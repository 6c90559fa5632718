import { describe, expect, it } from 'vitest';
import { ids } from './fake.ts';
import { isPrivate, person, textOf } from './people.ts';
import { scene } from './scene.ts';

const on = scene();

describe('the menu of a message', () => {
  it('checks its words against the documents, privately', async () => {
    await on.start();
    const answer = await person(on.fake, 'anna').checks('They met twice.').answered;
    expect(isPrivate(answer)).toBe(true);
    expect(on.bot.asked).toMatchObject([
      { invocation: { command: 'ask', options: { question: 'Check: They met twice.' } } },
    ]);
  });

  it('says so where there are no words', async () => {
    await on.start();
    expect(textOf(await person(on.fake, 'anna').checks(' ').answered)).toContain('no text');
    expect(on.bot.asked).toEqual([]);
  });
});

describe('talk', () => {
  it('in direct messages is answered, with a sign of typing, in one conversation', async () => {
    await on.start();
    const anna = person(on.fake, 'anna', { direct: true });
    const answer = await anna.says('what was agreed at the lake?');
    expect(textOf(answer)).toContain('You asked about what was agreed');
    expect(on.fake.calls.some((call) => call.path.endsWith('/typing'))).toBe(true);
    await anna.says('and on the hill?');
    const [first, second] = on.bot.asked;
    expect(first).toMatchObject({ text: 'what was agreed at the lake?', caller: { channel: null, workspace: null } });
    expect(second?.caller.conversation).toBe(first?.caller.conversation);
  });

  it('in a channel is answered where the bot is named, without its name, and only there', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
    on.fake.gateway.dispatch('MESSAGE_CREATE', {
      ...(await anna.says(`<@${ids.bot}> who is Yao?`, { mention: true })),
      author: { id: '7', username: 'x', discriminator: '0' },
      mentions: [],
    });
    await anna.says(`and now, <@!${ids.bot}>?`, { mention: true });
    expect(on.bot.asked).toMatchObject([{ text: 'who is Yao?' }, { text: 'and now, ?' }]);
  });

  it('keeps the talk of two people in a channel apart', async () => {
    await on.start();
    await person(on.fake, 'anna').says(`<@${ids.bot}> a`, { mention: true });
    await person(on.fake, 'berta').says(`<@${ids.bot}> b`, { mention: true });
    expect(on.bot.asked[0]?.caller.conversation).not.toBe(on.bot.asked[1]?.caller.conversation);
  });

  it('of the name alone is met with help', async () => {
    await on.start();
    await person(on.fake, 'anna').says(`<@${ids.bot}>`, { mention: true });
    expect(on.bot.asked).toMatchObject([{ invocation: { command: 'help' } }]);
  });

  it('that fails ends in an apology with a reference', async () => {
    await on.start();
    on.bot.broken = true;
    const answer = await person(on.fake, 'anna', { direct: true }).says('anything');
    expect(textOf(answer)).toMatch(/`[0-9a-f]{8}`/);
  });
});
