import { expect, it } from 'vitest';
import { ask, baseOf } from '../answer/base.ts';
import { document, on } from '../answer/world.ts';

const english = document({
  name: 'harbour.txt',
  published: on('2030-01-01'),
  about: { title: 'Harbour' },
  sentences: [
    'The ministers spoke of maritime security and of salt.',
    'A warship left the harbour at night.',
    'Security of the harbour was spoken of, and again security.',
    'Wang Yi spoke of salt.',
  ],
  mentions: [['Wang Yi', 'wang-yi']],
});
const chinese = document({
  name: 'gang.txt',
  language: 'zh',
  published: on('2030-01-02'),
  about: { title: '港口', language: 'zh' },
  sentences: ['双方讨论了海上安全。', '王毅谈到盐。'],
  mentions: [['王毅', 'wang-yi']],
});

const shown = async (typed: string) => (await ask(typed, baseOf([english, chinese]))).json;

it('stops where the words stop: the other language by its own words, others of the subject as related', async () => {
  const { text } = await shown('/find maritime security');
  expect(text).toMatch(/^2 sentences for maritime security/u);
  const [holding, related] = text.split('Related');
  expect(holding).toContain('The ministers spoke of maritime security');
  expect(holding).toContain('双方讨论了海上安全');
  expect(related).toContain('A warship left');
});

it.each([
  ['one word', '/find salt', '2 sentences for salt', 'harbour at night'],
  ['two words are both there', '/find harbour security', '1 sentence for harbour security', 'left by'],
  ['somebody under each of their names', '/find Wang Yi', '2 sentences for Wang Yi', 'ministers'],
  ['all words of the other language', '/find 海上安全', '3条句子：海上安全', 'Wang Yi spoke'],
])('%s', async (_, typed, words, without) => {
  const { text, answered } = await shown(typed);
  expect(answered).toBe(true);
  expect(text).toContain(words);
  expect(text).not.toContain(without);
});

it('says that no sentence holds all of them, and shows what holds most', async () => {
  const { text, answered } = await shown('/find harbour salt tax');
  expect(answered).toBe(false);
  expect(text).toMatch(/^No sentence holds/u);
});
