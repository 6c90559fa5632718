import { describe, expect, test } from 'vitest';
import { cityOf } from '../../src/knowledge/place-names.ts';
import { familyOf } from '../../src/link/families.ts';
import { figuresIn } from '../../src/link/figures.ts';
import { isCaption } from '../../src/read/captions.ts';
import { isDateLine } from '../../src/read/date-line.ts';
import { furnitureReason } from '../../src/read/furniture.ts';
import { sourceLinkOf } from '../../src/read/source-link.ts';

describe('traditional characters are read as simplified ones', () => {
  test.each([
    ['恢復交往', '恢复交往'],
    ['暫停對話', '暂停对话'],
    ['擊落', '击落'],
  ])('the family of %s', (traditional, simple) => {
    expect(familyOf(traditional)).toBe(familyOf(simple));
    expect(familyOf(traditional)).not.toBeNull();
  });

  test('the figures of a sentence, as it writes them', () => {
    expect(figuresIn('運走了12噸物資。')).toEqual([{ unit: 'tonnes', amount: 12, text: '12噸' }]);
    expect(figuresIn('走了12里路。')).toEqual([]);
  });

  test.each([
    ['奧斯陸', 'oslo'],
    ['奥斯陆', 'oslo'],
    ['奧運', null],
  ])('the city of %s', (name, city) => {
    expect(cityOf(name)).toBe(city);
  });

  test.each([
    ['圖為雙方在會場外。', true],
    ['雙方在會場外見面。', false],
  ])('%s is a caption: %s', (line, caption) => {
    expect(isCaption(line)).toBe(caption);
  });

  test.each([
    ['發佈時間：2021年3月4日 10:20', true],
    ['發佈時間未定', false],
  ])('%s is the line of a date: %s', (line, dated) => {
    expect(isDateLine(line)).toBe(dated);
  });

  test.each([
    ['責任編輯：某某', 'page furniture'],
    ['編輯部昨天搬到奧斯陸。', null],
  ])('%s is furniture: %s', (line, reason) => {
    expect(furnitureReason(line)).toBe(reason);
  });

  test('the address that a text gives of itself is as it is written', () => {
    const text = '正文。\n新聞來源：https://example.org/會談';
    const field = sourceLinkOf(text, 0);
    expect(field?.value).toBe('https://example.org/會談');
    expect(text.slice(field!.span!.start, field!.span!.end)).toBe(field!.value);
  });
});
