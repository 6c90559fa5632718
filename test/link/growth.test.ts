import { expect, it } from 'vitest';
import { linkEvents } from '../../src/link/index.ts';
import { knowledge, type Told, telling } from './accounts.ts';

const named = (n: number): string => `d${String(n).padStart(5, '0')}`;

/** Many accounts of what shares its keys: alike enough to be compared, and some too different to join. */
const shapes: readonly (readonly [string, (n: number) => Told])[] = [
  ['one meeting told over and over', (n) => telling({ in: named(n), who: ['wang', 'rutte', 'china', 'nato'] })],
  [
    'meetings of two companies of people that never join',
    (n) =>
      telling({ in: named(n), who: n % 2 === 0 ? ['wang', 'rutte'] : ['yao', 'serban'], place: 'Oslo', kind: 'visit' }),
  ],
  ['statements of one day', (n) => telling({ in: named(n), who: ['mao'], kind: 'statement' })],
];

const cpuMs = (told: readonly Told[]): number => {
  const times = [0, 1, 2, 3].map(() => {
    // Of this thread alone: other files are tested beside this one.
    const before = process.threadCpuUsage();
    linkEvents(told, knowledge);
    return process.threadCpuUsage(before).user / 1000;
  });
  return Math.min(...times);
};

it.each(shapes)('four times as many accounts take about four times as long: %s', (_, shape) => {
  const accounts = (count: number) => Array.from({ length: count }, (_, n) => shape(n));
  cpuMs(accounts(100));
  // Comparing all with all would take sixteen times as long.
  const few = Math.max(20, cpuMs(accounts(250)));
  expect(cpuMs(accounts(1000)) / few).toBeLessThan(11);
});
