import { expect, test } from 'vitest';
import { brief } from '../../src/command-line/brief.ts';
import { deliveries } from '../../src/command-line/deliveries.ts';

test.each([
  ['a day', [], { at: '2024-03-15' }, null],
  ['a time', [], { at: '2024-03-15T08:00' }, null],
  ['a time with its offset', [], { at: '2024-03-15T08:00:00Z' }, null],
  ['words that are no time', [], { at: 'soon' }, /--at holds "soon"; it takes a day or a time such as/],
  ['a word too many', ['now'], {}, /brief takes no now/],
])('brief with %s', (_what, words, flags, why) => {
  const said = brief.misused?.(words, flags) ?? null;
  if (why === null) expect(said).toBeNull();
  else expect(said).toMatch(why);
});

test('deliveries takes no words', () => {
  expect(deliveries.misused?.(['all'], {})).toBe('deliveries takes no all');
  expect(deliveries.misused?.([], {})).toBeNull();
});
