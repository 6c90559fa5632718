import { describe, expect, it } from 'vitest';
import { anaphoraIn } from '../../src/extract/statements/anaphora.ts';
import { shorthandIn } from '../../src/extract/statements/shorthand.ts';

const whole = (text: string) => ({ start: 0, end: text.length });

describe('words that point back', () => {
  it.each([
    ['They broke the rules.', ['They']],
    ['We saw their ships and this bloc.', ['their', 'this bloc far']],
    ['We saw the other ships.', []],
    ['这引起其邻国不安', ['其']],
    ['其他国家、其中两国尤其不安', []],
    ['三国应当停手', ['三国 far']],
    ['第三国不应卷入', []],
    ['一是违背承诺', ['一是 far']],
    ['这件事是假的', []],
    ['他们应当停手', ['他们']],
  ])('%s', (text, expected) => {
    const found = anaphoraIn(text, whole(text));
    expect(found.map(({ start, end, far }) => `${text.slice(start, end)}${far ? ' far' : ''}`)).toEqual(expected);
  });
});

describe('one character for a country', () => {
  it.each([
    ['反对涉美挑衅', ['美 united-states']],
    ['停止对俄制裁', ['俄 russia']],
    ['不要随美起舞', ['美 united-states']],
    ['美欧应当停手', ['美 united-states']],
    ['美英澳应当停手', ['美英澳 aukus']],
    ['俄将继续合作', ['俄 russia']],
    ['这里风景优美', []],
    ['我们对日期没有异议', []],
    ['与英雄合影', []],
    ['参加和平会议', []],
    ['日军国主义', []],
  ])('%s', (text, expected) => {
    const found = shorthandIn(text, whole(text));
    expect(found.map(({ start, end, id }) => `${text.slice(start, end)} ${id}`)).toEqual(expected);
  });
});
