import { expect, it } from 'vitest';
import { linkEvents } from '../../src/link/index.ts';
import { knowledge, type SourcedAccount, telling } from './accounts.ts';

const named = (n: number): string => `d${String(n).padStart(5, '0')}`;

/** Many accounts of what shares its keys: alike enough to be compared, and some too different to join. */
const shapes: readonly (readonly [string, (n: number) => SourcedAccount])[] = [
  ['one meeting told over and over', (n) => telling({ in: named(n), who: ['wang', 'rutte', 'china', 'nato'] })],
  [
    'meetings of two companies of people that never join',
    (n) =>
      telling({ in: named(n), who: n % 2 === 0 ? ['wang', 'rutte'] : ['yao', 'serban'], place: 'Oslo', kind: 'visit' }),
  ],
  ['statements of one day', (n) => telling({ in: named(n), who: ['mao'], kind: 'statement' })],
];

const cpuMs = (told: readonly SourcedAccount[]): number => {
  // Of this thread alone: other files are tested beside this one.
  const before = process.threadCpuUsage();
  linkEvents(told, knowledge);
  return process.threadCpuUsage(before).user / 1000;
};

/** Twice as long as it should take: comparing all with all would take sixteen times as long, however often it is tried. */
const enough = 9;

it.each(shapes)('four times as many accounts take about four times as long: %s', (_, shape) => {
  const [few, many] = [250, 1000].map((count) => Array.from({ length: count }, (_, n) => shape(n)));
  let [fewMs, manyMs] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // Another program may slow any one of them down: the quickest of each, taken in turns, tells what the work itself is.
  for (let round = 0; round < 12 && !(manyMs / fewMs < enough && round > 2); round += 1) {
    fewMs = Math.min(fewMs, cpuMs(few!));
    manyMs = Math.min(manyMs, cpuMs(many!));
  }
  expect(manyMs / fewMs).toBeLessThan(enough);
});
