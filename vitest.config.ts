import { defineConfig } from 'vitest/config';

/** Rooms whose tests hold nothing but values: their files share what they import. */
const pure = ['answer', 'commands', 'reply', 'extract', 'golden', 'knowledge', 'language', 'link', 'read'].map(
  (room) => `test/${room}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
    projects: [
      { extends: true, test: { name: 'pure', include: pure, isolate: false } },
      { extends: true, test: { name: 'whole', include: ['test/**/*.test.ts'], exclude: pure } },
    ],
  },
});
