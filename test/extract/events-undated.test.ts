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
  it.each([
    'Reuters: Mark Rutte met Wang Yi in Oslo, is that right?',
    'Reuters: Mark Rutte met Wang Yi in Oslo to see whether it is possible. What is your comment?',
  ])('nor what is only asked or weighed: %s', (question) =>
    expect(told(`${question}\n\n${answer}`, transcript).join()).not.toContain('meeting'),
  );
});

describe('days that are not those of what is told', () => {
  it.each([
    ['of what is spoken of', 'Mao Ning called the March 4th elections a fraud.', []],
    ['of what is spoken of, after it', 'Mao Ning condemned the events of March 4th.', []],
    ['of a measure', 'Mark Rutte met more people than in 2019.', []],
    ['of who listens', 'This call is embargoed until after the meeting of China and NATO on Friday.', []],
    ['of a country that only looks like a verb', 'Norway and the United States are friends on 4 March 2024.', []],
    ['of somebody who is not named', 'On 4 March 2024 we signed it.', []],
    [
      'of an anniversary in months',
      'On 4 March 2024 Wang Yi spoke of the two-month anniversary of the launch of the talks of NATO.',
      ['2024-01-04'],
    ],
  ])('%s', (_, text, days) => {
    const found = told(`Snow fell.\n\n${text}`).map((line) => line.slice(0, 10));
    expect(found.filter((day) => days.length === 0 || days.includes(day))).toEqual(days);
  });
});
