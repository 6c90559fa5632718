import { describe, expect, test } from 'vitest';
import { roundWordsIn } from '../../src/answer/question/ordinals.ts';
import { ownWordsFor } from '../../src/answer/question/own-words.ts';
import { termsOf } from '../../src/answer/question/words.ts';
import { ask } from './base.ts';

describe('what is asked and not told is named in the words of who asked', () => {
  test.each([
    ['When will the twelfth dialogue be held?', ['twelfth dialogue']],
    ['who led the NATO side at the ninth talks?', ['ninth talks']],
    ['who led the Chinese side in May 2030', ['May 2030']],
    ['What did Wang Yi say about fishing in 2019?', ['2019']],
    ['what did Wang Yi tell Rutte about submarines?', ['submarines']],
    ['why did rutte resign', ['resign']],
    ['What did Wang Wenbin tell Rutte?', ['Wang Wenbin']],
    ['how many submarines does beijing have', ['how many submarines does beijing have']],
  ])('%s: %j', async (question, unmet) => {
    const { json, faults } = await ask(question);
    expect(faults).toEqual([]);
    expect(json.answered).toBe(false);
    expect(json.unmet).toEqual(unmet);
  });

  test.each(['where were the talks of april 2031 held', 'what was discussed at the 11th dialogue', '/who Rutte'])(
    '%s: all of it is told',
    async (question) => {
      const { json } = await ask(question);
      expect(json.outcome).toBe('told');
      expect(json.unmet).toEqual([]);
    },
  );

  test('the reply says so beside what comes nearest', async () => {
    const { json } = await ask('why did rutte resign');
    expect(json.text).toContain('Nearest, which does not meet “resign”: ');
  });

  test('all of a question is said back once', async () => {
    const { json } = await ask('how many submarines does beijing have');
    expect(json.text.match(/submarines/gu)).toHaveLength(1);
  });
});

describe('words of a question that search terms stand for', () => {
  test.each([
    ['When did the liaison office in Japan open?', 'liaison office', ['liaison office']],
    ['When did the office in Japan open?', 'office open', ['office', 'open']],
    ['他怎么谈乌克兰危机', '乌克兰危机', ['乌克兰危机']],
    ['Who led the talks?', 'submarines', []],
  ])('%s: %s', (question, terms, words) => {
    expect(ownWordsFor(question, new Set(termsOf(terms)))).toEqual(words);
  });

  test.each([
    ['Who led the sixth dialogue?', 'sixth dialogue'],
    ['第六轮对话谁率团?', '第六轮'],
    ['the first talks', null],
    ['who came', null],
  ])('the round in %s is %s', (question, words) => expect(roundWordsIn(question)).toBe(words));
});
