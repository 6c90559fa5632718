import { describe, expect, it } from 'vitest';
import { cannedBot, memoryState } from './canned.ts';
import { ids } from './fake.ts';
import { isPrivate, labelsOf, person, textOf } from './people.ts';
import { scene } from './scene.ts';

const on = scene();

describe('buttons', () => {
  it('turn every page there and back, in place for the one who asked', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
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
    expect(on.fake.channels.get(ids.channel)).toHaveLength(1);
  });

  it('show the quotations privately, and one of them in its context from the menu there', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
    const message = await anna.types('timeline').answered;
    const sources = await anna.presses(message, 'Sources').answered;
    expect(isPrivate(sources)).toBe(true);
    expect(textOf(sources)).toContain('“Sentence 3 of the gazette says something of its own.”');
    const context = await anna.chooses(sources, '[4]').answered;
    expect(isPrivate(context)).toBe(true);
    expect(on.bot.asked.at(-1)).toMatchObject({ invocation: { command: 'sources', options: { at: '600' } } });
  });

  it('lead from a single quotation to its context', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
    await anna.presses(await anna.types('meeting', { which: 'lake' }).answered, 'In context').answered;
    expect(on.bot.asked.at(-1)).toMatchObject({ invocation: { command: 'sources', options: { at: '0' } } });
  });

  it('run what they name, as a message of their own', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
    const message = await anna.presses(await anna.types('timeline').answered, 'Both readouts').answered;
    expect(textOf(message)).toContain('Meeting lake');
    expect(isPrivate(message)).toBe(false);
    expect(on.fake.channels.get(ids.channel)).toHaveLength(2);
  });

  it('choose between meetings in a menu', async () => {
    await on.start();
    const anna = person(on.fake, 'anna');
    const message = await anna.chooses(await anna.types('meeting', { which: 'any' }).answered, 'At the hill').answered;
    expect(textOf(message)).toContain('Meeting hill');
  });

  it("give a stranger a page of somebody else's message privately, and leave the message as it was", async () => {
    await on.start();
    const message = await person(on.fake, 'anna').types('timeline').answered;
    const berta = person(on.fake, 'berta');
    const copy = await berta.presses(message, 'Next').answered;
    expect(isPrivate(copy)).toBe(true);
    expect(textOf(copy)).toContain('Page 2 of 3');
    expect(on.fake.channels.get(ids.channel)).toEqual([message]);
    const turned = berta.presses(copy, 'Next');
    expect(textOf(await turned.answered)).toContain('Page 3 of 3');
    expect(turned.interaction.kind).toBe(7);
  });

  it('of a private answer give a stranger what the command tells the stranger', async () => {
    await on.start();
    const message = await person(on.fake, 'anna').types('timeline', { private: true }).answered;
    const berta = person(on.fake, 'berta');
    const copy = await berta.presses({ ...message, flags: message.flags & ~64 }, 'Next').answered;
    expect(isPrivate(copy)).toBe(true);
    expect(on.bot.asked.at(-1)?.caller.user).toBe(berta.id);
  });

  it.each(['p:AAAAAAAAAAAAAAAAAAAAAA:1', 'p:short:1', 'anything', 'a:AAAAAAAAAAAAAAAAAAAAAA:99999'])(
    'nobody knows (%s) get a kind word',
    async (custom_id) => {
      await on.start();
      const anna = person(on.fake, 'anna');
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
    await on.start({ bot: cannedBot(state) });
    const anna = person(on.fake, 'anna');
    const message = await anna.types('timeline').answered;
    await on.connection?.stop();
    const later = cannedBot(state);
    await on.start({ bot: later });
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
