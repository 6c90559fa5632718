import { describe, expect, test } from 'vitest';
import { numberBeside } from '../../src/answer/evidence/figures.ts';
import { asksOf, contentOf } from '../../src/answer/question/question-words.ts';
import { spelledOut } from '../../src/answer/question/short-forms.ts';
import { type Speaker, speakerOf } from '../../src/answer/question/speaker.ts';
import { rootOf, termsOf } from '../../src/answer/question/words.ts';
import { ask, baseOf } from './base.ts';
import { document, on } from './world.ts';

const harbour = document({
  name: 'press/harbour.txt',
  published: on('2032-09-01', { basis: 'metadata' }),
  about: { title: 'A quiet week in Bergen', publisher: 'Harbour Gazette' },
  sentences: [
    'Negotiator Lene Dahl settled the claim for 40 lost nets with Beijing.',
    'Mark Rutte met Wang Yi in Bergen on 30 August 2032.',
    'Mark Rutte wants to open a lighthouse school in Bergen.',
    'In Beijing, Mao Ning said that nobody in China had asked for the school.',
    'China has 61 lighthouses.',
  ],
  mentions: [
    ['Lene Dahl', 'Lene Dahl'],
    ['Mark Rutte', 'mark-rutte'],
    ['Wang Yi', 'wang-yi'],
    ['Mao Ning', 'mao-ning'],
    ['China', 'china'],
  ],
  statements: [{ in: 3, by: 'mao-ning', content: 'nobody in China had asked for the school', about: 'nato' }],
});
const base = () => baseOf([harbour]);

describe('another word of the same family or sense will do', () => {
  test.each([
    ['who negotiated the claim for the nets', 'Lene Dahl'],
    ['how did beijing react to the school', 'nobody in China had asked'],
    ['did beijing reply re the lighthouse school', 'nobody in China had asked'],
    ['how many lighthouses does china have', '61'],
  ])('%s: %s', async (question, expected) => {
    const { json, faults } = await ask(question, base());
    expect(faults).toEqual([]);
    expect(json.answered).toBe(true);
    expect(json.text).toContain(expected);
  });
});

describe('the right names without the thing asked about are no answer', () => {
  test.each(['did Rutte and Wang Yi discuss the price of herring', 'how many lighthouses does nato have'])(
    '%s',
    async (question) => expect((await ask(question, base())).json.answered).toBe(false),
  );
});

test.each([
  ['negotiator', 'negoti'],
  ['compensation', 'compens'],
  ['officer', 'officer'],
  ['minister', 'minister'],
])('the root of %s', (term, root) => expect(rootOf(term)).toBe(root));

test.each([
  ['弹头2040年有31枚，2050年超过77枚。', true],
  ['进一步削减弹头。', false],
  ['2041年他谈到弹头。', false],
])('%s counts warheads: %s', (sentence, counts) => expect(numberBeside(sentence, termsOf('弹头'))).toBe(counts));

test.each([
  ['what drills were on when the talks took place', ['what']],
  ['when did the talks take place', ['when']],
])('%s asks %j', (question, asks) => expect(asksOf(question)).toEqual(asks));

test.each([
  ['投了多少吨炸弹', '炸弹'],
  ['王毅的话怎么说的', '王毅'],
])('%s is about %s', (question, words) => {
  const about = termsOf(contentOf(question));
  expect(termsOf(words).every((term) => about.includes(term))).toBe(true);
});

test.each([
  ['你愿不愿意', '你是否愿意'],
  ['b4 the talks', 'before the talks'],
  ['who leads NATO', 'who is the NATO leader'],
])('%s is %s', (typed, whole) => expect(spelledOut(typed)).toBe(whole));

describe('whose words are asked for', () => {
  test.each<readonly [string, string, Speaker['kind']]>([
    ['how did the MND react to Rutte', 'mnd', 'body'],
    ['Rutte in Japan, what did he say', 'rutte', 'person'],
    ['Rutte said no, how did the MND answer', 'mnd', 'body'],
    ['Rutte对MND的说法有何回应', 'rutte', 'person'],
  ])('%s: %s', (question, id, kind) => {
    const at = (words: string) => ({ ids: [words.toLowerCase()], words, start: question.indexOf(words) });
    const bodies = question.includes('MND') ? [at('MND')] : [];
    expect(speakerOf(question, [at('Rutte')], bodies)).toEqual({ ids: [id], kind });
  });
});
