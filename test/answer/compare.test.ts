import { describe, expect, test } from 'vitest';
import { ask } from './base.ts';

describe('what is asked to be compared', () => {
  test.each([
    ['Compare Wang Yi and Mark Rutte about China', ['Wang Yi', 'Mark Rutte']],
    ['How do Mark Rutte and Wang Yi differ on China?', ['Mark Rutte', 'Wang Yi']],
    ['What did Wang Yi and Mark Rutte each say about China?', ['Wang Yi', 'Mark Rutte']],
    ['对比王毅和吕特关于中国的说法', ['Wang Yi', 'Mark Rutte']],
    ['Compare what Mark Rutte said about China in 2029 and 2031', ['2029', '2031']],
  ])('%s', async (typed, heads) => {
    const { reply, json, faults } = await ask(typed);
    const shown = reply.blocks.flatMap((block) =>
      block.kind === 'heading' ? [block.line.map((part) => ('text' in part ? part.text : '')).join('')] : [],
    );
    expect(faults).toEqual([]);
    expect(json.answered).toBe(true);
    if (!/\p{Script=Han}/u.test(typed)) expect(shown).toEqual(heads);
    expect(shown.length).toBe(2);
  });

  test('says of whom there is nothing', async () => {
    const { json } = await ask('Compare Mark Rutte and Wang Yi about arms control');
    expect(json.unmet.length).toBeGreaterThan(0);
    expect(json.text).toContain('The documents report no such words');
  });

  test.each([['What is different about the eleventh round?'], ['Did Wang Yi compare notes?'], ['Who is Mark Rutte?']])(
    '%s: is nothing of the kind',
    async (typed) => expect((await ask(typed)).json.text).not.toContain('Side by side'),
  );
});
