import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { simplified } from '../../src/language/fold.ts';
import { foldedWords } from '../../src/language/letters.ts';

describe('simplified characters', () => {
  test.each([
    ['traditional characters', '北約秘書長會見記者', '北约秘书长会见记者'],
    ['forms of Hong Kong', '衞生官員説啓程後為眾人發聲', '卫生官员说启程后为众人发声'],
    ['forms of Taiwan', '裡面的檯燈，牆外的痺', '里面的台灯，墙外的痹'],
    ['what its neighbour tells', '計畫反覆，答覆記者的藉口，憑藉一畫', '计划反复，答复记者的借口，凭借一画'],
    ['the ending of a verb', '看著雙方談著合作', '看着双方谈着合作'],
    ['compatibility ideographs', '金\uf90a車\uf902', '金金车车'],
    ['quotation marks and Latin stay', '“NATO”、「北約」', '“NATO”、「北约」'],
  ])('%s', (_, text, plain) => {
    expect(simplified(text)).toBe(plain);
  });

  test.each([
    ['simplified text', '外交部发言人表示，双方就局势交换了看法。'],
    ['著 that is no ending', '著名学者的名著成效显著，专著和原著都是著作'],
    ['simplified characters that are variants elsewhere', '什么人才，针对秘书台'],
    ['characters that are one elsewhere', '乾隆的颠覆，覆盖面，枕藉'],
    ['English', 'Müller met “Wang” – twice.'],
    ['Japanese', '会議は東京で'.replace('東', '东').replace('議', '议')],
  ])('leaves %s as it is', (_, text) => {
    expect(simplified(text)).toBe(text);
  });

  test('keeps every offset and folds once for all', () => {
    const text = fc.string({ unit: fc.constantFrom(...'臺灣著名北約説說裡𠮷a '.split('')) });
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (some) => {
        const plain = simplified(some);
        expect(plain).toHaveLength(some.length);
        expect(simplified(plain)).toBe(plain);
      }),
    );
  });
});

describe('the words of a name', () => {
  test.each([
    ['Mircea Geoană', 'mircea geoana'],
    ['Lungescu, Oana-C.', 'lungescu oana c'],
    ['  RUTTE ', 'rutte'],
    ['史托騰伯格', '史托腾伯格'],
    ['—', ''],
  ])('%s is kept as "%s"', (name, words) => {
    expect(foldedWords(name)).toBe(words);
  });
});
