import { describe, expect, test } from 'vitest';
import { actOf } from '../../../src/answer/typed/acts.ts';
import { folded } from '../../../src/answer/typed/door.ts';
import english from '../../../src/language/en/acts.json' with { type: 'json' };
import chinese from '../../../src/language/zh/acts.json' with { type: 'json' };

describe('what is typed is folded once', () => {
  test.each([
    ['who’s Yao Qin?', "who's Yao Qin?"],
    ['Hi! who is Wang Yi?', 'who is Wang Yi?'],
    ['Hello there, who is Wang Yi', 'who is Wang Yi'],
    ['Dear bot, who is Wang Yi please', 'who is Wang Yi'],
    ['hey who is Wang Yi', 'who is Wang Yi'],
    ['So who is Wang Yi', 'who is Wang Yi'],
    ['ok, when did they meet?', 'when did they meet?'],
    [':wave: *who is Wang Yi?*', 'who is Wang Yi?'],
    ['**who is Yao Qin?**', 'who is Yao Qin?'],
    ['_when was it held_', 'when was it held'],
    ['<@U0123ABC> who is Wang Yi', 'who is Wang Yi'],
    ['could you please tell me who led the talks?', 'who led the talks?'],
    ['Who led the talks? Thanks!', 'Who led the talks?'],
    ['您好，王毅是谁？', '王毅是谁？'],
    ['请问，谁主持了会谈？谢谢', '谁主持了会谈？'],
    ['/timeline from：2021', '/timeline from:2021'],
    ['／timeline from:２０２１', '/timeline from:2021'],
    ['what about R&amp;D', 'what about R&D'],
  ])('%j is read as %j', (typed, read) => expect(folded(typed)).toBe(read));

  test.each([
    'Hiroshima was named by whom?',
    'Hello Kitty met whom in Beijing?',
    'who said “so be it”?',
    'What did Good say?',
    'Sources: 3 * 4 * 5',
    'snake_case_name',
    'at 10:30:00 what happened?',
    '北约称：中国是挑战，对吗？',
    'Did Wang Yi please the audience?',
    '/find hello please',
  ])('%j stays as it is', (typed) => expect(folded(typed)).toBe(typed));

  test.each(['hi', 'Thanks!', '谢谢', '!', '**'])('%j is not emptied', (typed) => expect(folded(typed)).not.toBe(''));
});

describe('acts of a conversation', () => {
  const rows = [...english, ...chinese];
  test.each(rows.flatMap(({ act, words }) => words.map((each) => [each, act] as const)))('%j is %s', (words, act) => {
    expect(actOf(words)).toBe(act);
    expect(actOf(folded(`${words}!`))).toBe(act);
  });
  test.each(rows.map(({ nearMiss }) => nearMiss))('%j asks something', (words) => expect(actOf(words)).toBeNull());
  test('each act is known in both languages', () =>
    expect(new Set(chinese.map(({ act }) => act))).toEqual(new Set(english.map(({ act }) => act))));
  test('no words are two acts', () => {
    const words = rows.flatMap((row) => row.words);
    expect(new Set(words).size).toBe(words.length);
  });
});
