import { afterEach, beforeEach, expect } from 'vitest';
import type { Connection } from '../../src/model/poster.ts';
import { startDiscord } from '../../src/platforms/discord/start.ts';
import { type CannedBot, cannedBot } from './canned.ts';
import { type FakeDiscord, fakeDiscord } from './fake.ts';

/** A local Discord and a canned bot for each test of a file. Fails the test where a body was refused. */
export interface Scene {
  fake: FakeDiscord;
  bot: CannedBot;
  connection: Connection | null;
  logged: { readonly facts: object; readonly message: string }[];
  start(options?: { readonly guildId?: string; readonly bot?: CannedBot }): Promise<void>;
}

export function scene(): Scene {
  const all: Scene = {
    fake: undefined as unknown as FakeDiscord,
    bot: cannedBot(),
    connection: null,
    logged: [],
    async start(options = {}) {
      const write = (facts: object, message: string) => void all.logged.push({ facts, message });
      all.connection = await startDiscord({
        token: all.fake.token,
        apiUrl: all.fake.apiUrl,
        guildId: options.guildId ?? null,
        bot: options.bot ?? all.bot,
        log: { info: write, warn: write, error: write },
        deferAfterMs: 40,
      });
    },
  };
  beforeEach(async () => {
    all.fake = await fakeDiscord();
    all.bot = cannedBot();
    all.logged = [];
    all.connection = null;
  });
  afterEach(async () => {
    await all.connection?.stop();
    await all.fake.close();
    expect(all.fake.errors).toEqual([]);
  });
  return all;
}
