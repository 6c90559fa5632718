import { describe, expect, test } from 'vitest';
import { ask } from '../base.ts';

const checkOf = async (typed: string) => (await ask(typed)).json;

describe('a claim held against the documents', () => {
  test.each([
    ['Check: The eleventh round of staff talks was held in Oslo on 2 April 2031.', 'supported', null],
    ['Check: The eleventh round of staff talks was held in Riga in April 2031.', 'differs', 'Oslo'],
    ['Is it true that the eleventh round took place on 3 April 2031?', 'differs', '2031-04-02'],
    ['Check: They discussed 38 open questions.', 'differs', '37'],
    ['Check: Mark Rutte said that NATO sees China as a rival.', 'differs', 'does not'],
    ['Check: Wang Yi said that NATO does not see China as a rival.', 'differs', 'Mark Rutte'],
    ['Check: China is ready to talk about fishing grounds.', 'supported', null],
    ['核实：王毅表示中国愿意讨论太空旅游。', 'not found', null],
    ['Check: Mark Rutte explained 412 new launchers.', 'not found', null],
    ['Check: NATO opened an embassy on the moon.', 'not found', null],
    ['Check: Japan is ready to talk about fishing grounds.', 'not found', null],
    ['Check: Wang Yi visited Lima in 2012.', 'not found', null],
  ])('%s %s', async (typed, verdict, document) => {
    const { checks, answered, text } = await checkOf(typed);
    expect(checks?.map((each) => [each.verdict, each.document])).toEqual([[verdict, document]]);
    expect(answered).toBe(verdict !== 'not found');
    expect(text).toContain(typed.startsWith('核实') ? '未找到' : verdict);
  });

  test('says the claim back, marks the words that differ and cites what the documents have', async () => {
    const { text, checks, citations } = await checkOf('Check: The eleventh round of staff talks was held in Riga.');
    expect(text).toContain('was held in ‹Riga›');
    expect(text).toContain('you: “Riga” · documents: “Oslo” [1]');
    expect(checks?.[0]?.citations).toEqual([1]);
    expect(citations[0]?.quote).toContain('Oslo');
  });

  test('each clause has its own verdict', async () => {
    const { checks, unmet } = await checkOf(
      'Check: The eleventh round was held in Oslo and the allies were paid in gold.',
    );
    expect(checks?.map(({ verdict }) => verdict)).toEqual(['supported', 'not found']);
    expect(unmet).toEqual(['the allies were paid in gold']);
  });

  test('a denial in the other language is never taken for support', async () => {
    const { checks } = await checkOf('核实：吕特说北约视中国为对手。');
    expect(checks?.map(({ verdict }) => verdict)).not.toContain('supported');
  });
});
