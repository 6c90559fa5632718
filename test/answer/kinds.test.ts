import { describe, expect, test } from 'vitest';
import { holdsNumber } from '../../src/answer/evidence/figures.ts';
import { namesAnother } from '../../src/answer/evidence/strange-names.ts';
import { isSound, soundTermsOf, termsOf } from '../../src/answer/question/words.ts';

describe('the kind of thing that is asked for is told by its look', () => {
  test.each([
    ['Yesterday Ada Holm opened the depot.', 'who opened the depot?'],
    ['The depot was opened by Holm.', 'who opened the depot?'],
    ['由约翰·霍尔姆主持开幕。', '谁主持开幕？'],
    ['开幕式由霍尔姆先生主持。', '谁主持开幕？'],
  ])('%s names somebody else', (sentence, question) => {
    expect(namesAnother(sentence, { question })).toBe(true);
  });

  test.each([
    ['Visitors opened the depot.', 'who opened the depot?'],
    ['The depot was opened on Monday.', 'who opened the depot?'],
    ['The depot was opened by Holm.', 'when did Holm open the depot?'],
    ['仓库已经开放。', '谁开放了仓库？'],
  ])('%s names nobody beyond "%s"', (sentence, question) => {
    expect(namesAnother(sentence, { question })).toBe(false);
  });

  test.each([
    'It has nine depots.',
    'They paid $5 million.',
    'About 7 to 10 percent left.',
    '共有三艘船。',
    '花了500万欧元。',
  ])('%s gives a number', (sentence) => {
    expect(holdsNumber(sentence)).toBe(true);
  });

  test.each(['It opened on 5 May.', 'It opened in 1999.', 'Many depots opened.', '5月7日开放。', '今年是24周年。'])(
    '%s gives none',
    (sentence) => {
      expect(holdsNumber(sentence)).toBe(false);
    },
  );

  test('a text holds how its names sound beside its words, and a word is no sound', () => {
    const [sound] = soundTermsOf('Macron came');
    expect(soundTermsOf('马克龙来了')).toContain(sound);
    expect(isSound(sound!)).toBe(true);
    expect(termsOf('Macron').some(isSound)).toBe(false);
  });
});
