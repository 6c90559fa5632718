import { expect, it } from 'vitest';
import { eventGloss } from '../../src/answer/brief/headlines.ts';
import { ask, baseOf } from './base.ts';
import { document, knowledge, on, reader } from './world.ts';

/** The same kind of report in five languages. */
const bulletin = (name: string, language: string, sentence: string, content: string, polarity: -1 | 0 | 1 = -1) =>
  document({
    name: `${name}.txt`,
    language,
    published: on('2030-02-01'),
    about: { title: name, language },
    sentences: [sentence],
    mentions: [['NATO', 'nato']],
    statements: [{ in: 0, by: 'wang-yi', content, polarity, about: 'nato' }],
  });

it.each([
  ['zh', 'NATO 王毅表达了对北约扩张的关切。', '对北约扩张的关切', 'voices concern about NATO'],
  ['fr', 'Wang Yi condamne l’extension de NATO.', 'condamne l’extension de NATO', 'condemns NATO'],
  ['es', 'Wang Yi pidió a NATO una política prudente.', 'pidió a NATO una política prudente', 'calls on NATO'],
  ['ru', 'Ван И предупредил, что NATO растёт.', 'предупредил, что NATO растёт', 'warns of NATO'],
  ['pt', 'Wang Yi disse que NATO cresce.', 'NATO cresce', 'is critical of NATO'],
])('words in %s stand with who does what about whom', async (language, sentence, content, gloss) => {
  const { json, faults } = await ask('/stance NATO', baseOf([bulletin(language, language, sentence, content)]));
  expect(faults).toEqual([]);
  const { json: own } = await ask('/stance Wang Yi', baseOf([bulletin(language, language, sentence, content)]));
  expect(own.text).toContain(`gloss: ${gloss}`);
  expect(json.text).not.toContain('gloss: Wang Yi');
});

it('words in English stand without', async () => {
  const { json } = await ask('/stance Wang Yi', baseOf([bulletin('en', 'en', 'Wang Yi warned NATO.', 'warned NATO')]));
  expect(json.text).not.toContain('gloss');
});

it.each([
  ['call', 'gloss: call between Wang Yi and Mark Rutte'],
  ['statement', 'gloss: statement by Wang Yi and Mark Rutte'],
] as const)('a %s told in another language', async (kind, gloss) => {
  const told = document({
    name: 'carta.txt',
    language: 'es',
    published: on('2030-02-01'),
    about: { title: 'Carta', language: 'es' },
    sentences: ['Wang Yi habló con Mark Rutte.'],
    accounts: [{ in: 0, title: 'Wang Yi habló con Mark Rutte', kind, who: ['wang-yi', 'mark-rutte'] }],
  });
  const [event] = await reader([told]).events({});
  const words = eventGloss(knowledge, event!).map((line) =>
    line.map((part) => ('text' in part ? part.text : '')).join(''),
  );
  expect(words).toEqual([gloss]);
});
