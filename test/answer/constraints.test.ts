import { describe, expect, test } from 'vitest';
import { numbersIn, takenIn } from '../../src/answer/question/numbers.ts';
import { openThesaurus } from '../../src/command-line/thesaurus-files.ts';
import { searchTerms } from '../../src/knowledge/search-terms.ts';
import { ask } from './base.ts';

describe('what a question names must be met', () => {
  test.each([
    ['another round', 'What was discussed at the twelfth dialogue?', 'twelfth'],
    ['another place', 'What did Wang Yi say about fishing grounds in Lima?', 'Lima'],
    ['both of two parties', 'what happened between Norway and Turkey?', 'The documents do not say'],
    ['another number', 'Which 512 new launchers should Beijing explain?', 'The documents do not say'],
    ['an act that nobody tells of', 'Did Wang Yi apologise to NATO?', 'apologise'],
    ['a reason for what did not happen', 'Why did China quit the hotline?', 'quit'],
  ])('%s', async (_, question, named) => {
    const { json } = await ask(question);
    expect(json.answered).toBe(false);
    expect(json.outcome).not.toBe('told');
    expect(json.text).toContain(named);
  });

  test.each([
    ['the round', 'What was discussed at the eleventh dialogue?'],
    ['the place', 'where were the talks in Oslo held?'],
    ['the number', 'Who said that Beijing should explain its 412 new launchers?'],
    ['a meeting by what happened there', 'what happened at the eleventh dialogue?'],
  ])('near miss: %s is met', async (_, question) => {
    const { json } = await ask(question);
    expect(json.outcome).toBe('told');
    expect(json.unmet).toEqual([]);
  });

  test('the parts that are not met are named in the words of the question', async () => {
    const { json } = await ask('Who led the Chinese side at the sixth round?');
    expect(json.outcome).toBe('nearest');
    expect(json.unmet).toContain('sixth round');
    expect(json.text).toContain('sixth round');
  });
});

describe('numbers that a question takes for granted', () => {
  test.each([
    ['which six projects', [6]],
    ['七轮东扩', [7]],
    ['二十一个国家', [21]],
    ['the 1,500 warheads', [1500]],
    ['两次会谈', [2]],
  ])('%s', (text, numbers) => expect(numbersIn(text)).toEqual(numbers));
  test.each(['the first call', 'both sides', '双方', 'in 2024', 'version 2.5.1'])('near miss: %s', (text) =>
    expect(takenIn(text, null, null)).toEqual([]),
  );
});

describe('the bridge between the languages', async () => {
  const thesaurus = await openThesaurus();
  test.each([
    ['weapons', '武器'],
    ['postponed', '推迟'],
    ['enemy', '敌人'],
  ])('%s: %s', (english, chinese) => {
    expect(thesaurus.inChinese(english)).toContainEqual(searchTerms(chinese));
    expect(thesaurus.inEnglish(chinese).flatMap(({ ways }) => ways)).toContainEqual(searchTerms(english));
  });
  test('takes the longest word', () =>
    expect(thesaurus.inEnglish('核武器问题').map(({ word }) => word)).toEqual(['核武器', '问题']));
  test('has nothing for what is no word', () => expect(thesaurus.inChinese('zzz')).toEqual([]));

  test('finds in Chinese what is asked in English', async () => {
    const { json } = await ask('What did Mao Ning say about tension?');
    expect(json.text).toContain('北约应当停止在亚太制造紧张');
  });
});
