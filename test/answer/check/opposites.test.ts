import { describe, expect, test } from 'vitest';
import { amountsIn } from '../../../src/answer/check/amounts.ts';
import { oppositeIn } from '../../../src/answer/check/opposites.ts';
import { mannerAt } from '../../../src/answer/check/polarity-of-words.ts';
import english from '../../../src/language/en/opposites.json' with { type: 'json' };
import chinese from '../../../src/language/zh/opposites.json' with { type: 'json' };

describe('words that say the opposite', () => {
  test('rows of both languages stand for the same', () => expect(chinese.length).toBe(english.length));

  test.each([...english, ...chinese])('$source', ({ example, nearMiss }) => {
    expect(oppositeIn(example[0]!, example[1]!)).not.toBeNull();
    expect(oppositeIn(example[1]!, example[0]!)).not.toBeNull();
    expect(oppositeIn(nearMiss[0]!, nearMiss[1]!)).toBeNull();
  });

  test('across the languages', () => {
    expect(oppositeIn('Beijing welcomed the plan.', '中方反对该计划。')).toEqual({ typed: 'welcomed', told: '反对' });
  });

  test('a sentence that has both says no opposite', () => {
    expect(oppositeIn('Rutte praised Oslo.', 'Rutte praised Oslo and criticised Riga.')).toBeNull();
  });
});

describe('how a word is put', () => {
  const at = (text: string, word: string) => mannerAt(text, text.indexOf(word));
  test.each([
    ['Rutte did not visit Oslo.', 'visit', 'did not', null],
    ['Riga denied that it had sent ships.', 'sent', 'denied', null],
    ['The allies should leave the strait.', 'leave', null, 'should'],
    ['吕特没有访问奥斯陆。', '访问', '没有', null],
    ['北约应停止演习。', '停止', null, '应'],
    ['Rutte did not stay, and visited Oslo.', 'visited', null, null],
    ['Rutte visited Oslo.', 'visited', null, null],
    ['吕特没有停留，访问了奥斯陆。', '访问', null, null],
  ])('%s', (text, word, denied, wished) => expect(at(text, word)).toEqual({ denied, wished }));
});

describe('numbers that count', () => {
  test.each([
    ['fifteen officers and 2,000 missiles', [15, 2000]],
    ['about 3.5 million people', [3_500_000]],
    ['twenty-two ships', [22]],
    ['派出十二名军官和3000枚导弹', [12, 3000]],
    ['in 2024 at NATO-2030', []],
    ['第九轮对话于5月14日举行', []],
  ])('%s', (text, values) => expect(amountsIn(text, []).map(({ value }) => value)).toEqual(values));
});
