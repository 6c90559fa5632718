import { describe, expect, test } from 'vitest';
import { numberBeside } from '../../src/answer/evidence/figures.ts';
import { asksOf, countedNoun } from '../../src/answer/question/question-words.ts';
import { speakerOf } from '../../src/answer/question/speaker.ts';
import { termsOf } from '../../src/answer/question/words.ts';
import { toAnswer } from '../../src/reply/json.ts';
import { ask, baseOf } from './base.ts';

describe('a plain question is answered by the sentence that holds the answer', () => {
  test.each([
    ['Who spoke for NATO at the eleventh talks?', 'Rear Admiral Lene Dahl, director of the Harbour Division'],
    ['what was discussed at the 11th dialogue', 'maritime security, arms control'],
    ['Where was the round before the eleventh held and when?', 'Xiamen in May 2030'],
    ['where were the talks of april 2031 held', 'in Oslo'],
    ['At whose request did Wang Yi and Rutte speak?', 'at the request of the latter'],
    ['what did both sides agree in september 2029', 'keep the hotline open'],
    ['What did Wang Yi say about fishing?', 'fishing grounds'],
    ['what did rutte tell wang yi in 2029', 'does not see China as a rival'],
    ['how many launchers does beijing have according to rutte', '412 new launchers'],
    ['on which day did wang yi and rutte speak', '27 Sep 2029'],
    ['毛宁对北约说了什么', '北约应当停止在亚太制造紧张'],
    ['第11轮对话讨论了什么?', 'maritime security, arms control'],
  ])('%s', async (question, expected) => {
    const { json, faults } = await ask(question);
    expect(faults).toEqual([]);
    expect(json.text).toContain(expected);
    expect(json.answered).toBe(true);
    expect(json.citations.length).toBeGreaterThan(0);
  });
});

describe('what spoke for a sentence is told to who asks for it', () => {
  test('its marks, and the rule by which another is no answer', async () => {
    const { reply, json } = await ask('how many launchers does beijing have according to rutte');
    expect(json.explained).toBeUndefined();
    const explained = toAnswer('', reply, { explain: true }).explained ?? [];
    const shown = explained.filter((each) => each.shown);
    expect(shown.map(({ quote }) => quote)[0]).toContain('412 new launchers');
    expect(shown.every(({ ruledOut, surety }) => ruledOut === null && surety > 0)).toBe(true);
    expect(shown[0]?.marks.map(({ mark }) => mark)).toContain('pointed');
    const rules = explained.filter((each) => !each.shown).map(({ ruledOut }) => ruledOut);
    expect(rules).toContain('holds no such day, number, name or words');
  });
});

describe('where the documents do not say, the answer says so', () => {
  test.each([
    'What did Wang Wenbin tell Rutte?',
    'When will the twelfth dialogue be held?',
    'what did stoltenberg say about fishing',
    'what was agreed at the talks of 2027',
    'how many submarines does beijing have',
    'how many people attended the eleventh talks',
    'how long did the eleventh talks last',
    'on which day was the hotline opened',
    'who led the Chinese side in May 2030',
    'who is the NATO Secretary General?',
    'which country proposed the hotline?',
    'what did Lene Dahl say?',
    'where did Theresa May meet Wang Yi?',
    'zzz qqq',
    '?',
  ])('%s', async (question) => {
    const { json, faults } = await ask(question);
    expect(faults).toEqual([]);
    expect(json.answered).toBe(false);
    expect(json.text).toMatch(/The documents do not (?:say|mention)/);
  });

  test.each([
    ['What did Wang Wenbin tell Rutte?', 'nothing'],
    ['how many submarines does beijing have', 'nearest'],
    ['where were the talks of april 2031 held', 'told'],
  ])('%s: %s', async (question, outcome) => {
    const { json } = await ask(question);
    expect(json.outcome).toBe(outcome);
    expect(json.answered).toBe(outcome === 'told');
  });

  test('reference knowledge is marked as such', async () => {
    const { json } = await ask('what did stoltenberg say about fishing');
    expect(json.text).toContain('For reference, not from the documents');
  });
});

describe('a conversation is remembered', () => {
  test.each([
    [
      ['Who spoke for NATO at the eleventh talks?', 'Lene Dahl'],
      ['and where was it held?', 'Oslo'],
      ['what was discussed?', 'arms control'],
    ],
    [
      ['Tell me about the 2029 call between Wang Yi and Rutte', 'by video'],
      ['what did Rutte say?', 'as a rival'],
      ['and Wang?', 'fishing grounds'],
    ],
    [
      ['who is lene dahl', 'director of the Harbour Division'],
      ['which meeting did she attend?', 'Oslo'],
    ],
  ])('%j', async (...turns) => {
    const base = baseOf();
    for (const [said = '', expected] of turns) {
      const { json, faults } = await ask(said, base, 'talk');
      expect(faults).toEqual([]);
      expect(json.text).toContain(expected);
    }
  });

  test('another conversation knows nothing of it', async () => {
    const base = baseOf();
    await ask('Who spoke for NATO at the eleventh talks?', base, 'one');
    expect((await ask('and where was it held?', base, 'two')).json.answered).toBe(false);
  });
});

describe('what leads to a command', () => {
  test.each([
    ['who is Wang Yi?', 'who'],
    ['what happened in 2029', 'timeline'],
    ["what's new?", 'brief'],
    ['hello', 'help'],
    ['/timeline from:2030', 'timeline'],
  ])('%s', async (question, command) => expect((await ask(question)).json.command).toBe(command));
});

describe('what a question asks', () => {
  test.each([
    ['where was it held and when', ['when', 'where']],
    ['on which day did they meet', ['day']],
    ['at whose request', ['request', 'who']],
    ['how many ships', ['count']],
    ['谁主持了对话', ['chaired', 'who']],
  ])('%s', (question, asks) => expect(asksOf(question)).toEqual(asks));

  test.each([
    ['how many nuclear warheads will China have', 'nuclear warheads'],
    ['how many people came', 'people'],
    ['when was it', null],
  ])('%s counts %s', (question, noun) => expect(countedNoun(question)).toBe(noun));

  test.each([
    ['He has 1,500 nuclear warheads.', 'warheads', true],
    ['He has two warheads.', 'warheads', true],
    ['In 2021 he spoke of warheads.', 'warheads', false],
    ['The 21st fleet sailed with warheads.', 'warheads', false],
    ['He counted 12 ships and no warheads at all were ever seen near them.', 'warheads', false],
  ])('%s of %s: %s', (sentence, noun, counts) => expect(numberBeside(sentence, termsOf(noun))).toBe(counts));

  test.each([
    ['what did Wang tell Rutte', 'wang'],
    ['Rutte and Wang in Oslo, what did he press him on', 'rutte'],
    ['ambassador Wang & Rutte what did Wang want', 'wang'],
  ])('%s: the words of %s', (question, id) => {
    const people = ['Wang', 'Rutte']
      .map((words) => ({ ids: [words.toLowerCase()], words, start: question.indexOf(words) }))
      .toSorted((a, b) => a.start - b.start);
    expect(speakerOf(question, people, [])?.ids).toEqual([id]);
  });
});
