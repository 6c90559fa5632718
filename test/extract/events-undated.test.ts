import { describe, expect, it } from 'vitest';
import { told } from './reading.ts';

const transcript = 'title: Regular press conference\ndate: 2024-03-15\nkind: transcript';

describe('what happened lately', () => {
  it.each([
    ['美国日前宣布退出条约。毛宁在场。', ['2024-03-01..2024-03-15 statement: United States']],
    ['Mark Rutte recently visited Norway.', ['2024-01-30..2024-03-15 visit: Mark Rutte, Norway']],
    // What is only said is not worth a line, nor is it when what was said speaks of something.
    ['毛宁近日表示，王毅会见吕特体现了互信。', []],
  ])('%s', (text, events) => {
    expect(told(`Snow fell.\n\n${text}`).filter((line) => line.includes('..'))).toEqual(events);
  });
});

describe('what is announced without a day', () => {
  it('comes soon after', () => {
    expect(told('Snow fell.\n\nMark Rutte will meet Wang Yi on the margins of it.')).toEqual([
      '2024-03-15..2024-03-29 meeting (not yet): Mark Rutte, Wang Yi',
    ]);
  });
  it('is part of the trip that was announced for the same person', () => {
    expect(told('Mark Rutte will visit Norway from 2 to 4 April 2024. In Oslo, Mark Rutte will meet Wang Yi.')).toEqual(
      [
        '2024-04-02 visit (not yet): Mark Rutte, Norway',
        '2024-04-02..2024-04-04 meeting (not yet): Mark Rutte, Wang Yi',
      ],
    );
  });
  it.each([
    'Mark Rutte would meet Wang Yi gladly.',
    'Mark Rutte should meet Wang Yi.',
    'Mark Rutte will not meet Wang Yi.',
    'Nobody will visit Norway.',
  ])('but not: %s', (text) => expect(told(`Snow fell.\n\n${text}`)).toEqual([]));
});

describe('what a reporter tells before the question', () => {
  const answer = 'Mao Ning: China has taken note of it.';
  it('is the news of the days before', () => {
    const question = 'Reuters: Mark Rutte met Wang Yi in Oslo. What is your comment?';
    expect(told(`${question}\n\n${answer}`, transcript)).toContain(
      '2024-03-08..2024-03-15 meeting: Mark Rutte, Wang Yi',
    );
  });
  it('but not what the answer recalls', () => {
    const recalled = 'Mao Ning: Mark Rutte met Wang Yi in those years.';
    expect(told(`Reuters: What is your comment?\n\n${recalled}`, transcript).join()).not.toContain('..');
  });
});
