import { describe, expect, test } from 'vitest';
import { ordinalIn } from '../../src/answer/question/ordinals.ts';
import { findWhen, parseWhen } from '../../src/answer/typed/when.ts';
import { dateText } from '../../src/reply/date-text.ts';
import { on } from './world.ts';

const today = new Date('2024-03-15T08:00:00Z');

describe('dates as people write them', () => {
  test.each([
    ['2021', '2021-01-01', '2021-12-31'],
    ['March 2021', '2021-03-01', '2021-03-31'],
    ['feb 2024', '2024-02-01', '2024-02-29'],
    ['sept 2021', '2021-09-01', '2021-09-30'],
    ['2021-03', '2021-03-01', '2021-03-31'],
    ['2021-03-23', '2021-03-23', '2021-03-23'],
    ['23 March 2021', '2021-03-23', '2021-03-23'],
    ['March 23rd, 2021', '2021-03-23', '2021-03-23'],
    ['2021年3月23日', '2021-03-23', '2021-03-23'],
    ['2021年3月', '2021-03-01', '2021-03-31'],
    ['last month', '2024-02-01', '2024-02-29'],
    ['last year', '2023-01-01', '2023-12-31'],
    ['last week', '2024-03-04', '2024-03-10'],
    ['this week', '2024-03-11', '2024-03-17'],
    ['last 10 days', '2024-03-05', '2024-03-15'],
    ['since 2019', '2019-01-01', '2019-12-31'],
    ['yesterday', '2024-03-14', '2024-03-14'],
    ['March', '2024-03-01', '2024-03-31'],
    ['december', '2023-12-01', '2023-12-31'],
    ['spring 2018', '2018-03-01', '2018-05-31'],
    ['14.03.2024', '2024-03-14', '2024-03-14'],
    ['14/3/2024', '2024-03-14', '2024-03-14'],
    ['2019 to 2020', '2019-01-01', '2020-12-31'],
    ['2019-2021', '2019-01-01', '2021-12-31'],
    ['between 2019 and 2021', '2019-01-01', '2021-12-31'],
    ['2019年至2021年', '2019-01-01', '2021-12-31'],
    ['Q3 2021', '2021-07-01', '2021-09-30'],
    ['2021 Q1', '2021-01-01', '2021-03-31'],
    ['first half of 2022', '2022-01-01', '2022-06-30'],
    ['second half of 2022', '2022-07-01', '2022-12-31'],
    ['early 2023', '2023-01-01', '2023-04-30'],
    ['mid-2023', '2023-05-01', '2023-08-31'],
    ['late 2023', '2023-09-01', '2023-12-31'],
    ['2023年底', '2023-09-01', '2023-12-31'],
    ['last Friday', '2024-03-08', '2024-03-08'],
    ['last Monday', '2024-03-11', '2024-03-11'],
    ['上周', '2024-03-04', '2024-03-10'],
    ['上个月', '2024-02-01', '2024-02-29'],
    ['2021年', '2021-01-01', '2021-12-31'],
  ])('%s is %s to %s', (written, from, to) => expect(parseWhen(written, today)).toEqual({ from, to }));

  test.each([
    '',
    'the day of the jackal',
    '31 June 2021',
    '2021-13-01',
    'soon',
    'maybe',
    '12',
    'the 2021 call',
    '14.13.2024',
    '2021 to 2019',
    'Q5 2021',
    '1.2.3',
    'early',
  ])('%j is no date', (written) => expect(parseWhen(written, today)).toBeNull());

  test.each([
    ['what did both sides agree in september 2021', '2021-09-01'],
    ['the video call of 27 September 2021', '2021-09-27'],
    ['the 2021 call', '2021-01-01'],
    ['舍曼2022年4月在布鲁塞尔', '2022-04-01'],
  ])('%j speaks of the time from %s', (sentence, from) => expect(findWhen(sentence, today)?.from).toBe(from));

  test.each(['who may attend', 'how many of the 2000 missiles', 'the 1,500 warheads', '20210 people'])(
    '%j speaks of no time',
    (sentence) => expect(findWhen(sentence, today)).toBeNull(),
  );
});

describe('dates as they are shown', () => {
  test.each([
    [on('2021-09-27'), '27 Sep 2021'],
    [on('2023-02-01', { to: '2023-02-28', precision: 'month' }), 'Feb 2023'],
    [on('2010-01-01', { to: '2010-12-31', precision: 'year' }), '2010'],
    [on('2009-11-09', { to: '2009-11-11', precision: 'range' }), '9–11 Nov 2009'],
    [on('2024-03-29', { to: '2024-04-02', precision: 'range' }), '29 Mar – 2 Apr 2024'],
    [on('2020-12-30', { to: '2021-01-02', precision: 'range' }), '30 Dec 2020 – 2 Jan 2021'],
    [on('2020-01-01', { to: '2021-12-31', precision: 'range' }), '2020 – 2021'],
    [on('2020-03-01', { to: '2020-05-31', precision: 'range' }), 'Mar – May 2020'],
  ])('%o as %s', (window, shown) => expect(dateText(window)).toBe(shown));
});

describe('rounds', () => {
  test.each([
    ['Who chaired the eighth dialogue?', 8],
    ['8th china nato talks', 8],
    ['the security policy dialogue (the 8th one)', 8],
    ['第8次中国北约对话', 8],
    ['8次对话里', 8],
    ['第十二轮对话', 12],
    ['the NINTH china-nato security policy dialogue', 9],
    ['eighth', 8],
  ])('%j is about round %d', (typed, round) => expect(ordinalIn(typed)).toBe(round));

  test.each(['the first ship', 'at 8 in the morning', 'a second of silence', '2nd army', 'the third country'])(
    '%j is about none',
    (typed) => expect(ordinalIn(typed)).toBeNull(),
  );
});
