import { describe, expect, test } from 'vitest';
import { headLength } from '../../src/extract/events/dateline.ts';

describe('what stands before the first sentence of a report', () => {
  test.each([
    ['OSLO, April 26 (Agency) -- ', 'They met.'],
    ['OSLO (Agency) – ', 'They met.'],
    ['OSLO (Agency – 22nd September, 2022) ', 'They met.'],
    ['Oslo, 14 March 2024 (News Desk): ', 'They met.'],
    ['Oslo, March 14 – ', 'They met.'],
    ['新闻社奥斯陆4月26日电 ', '双方会晤。'],
    ['新闻社奥斯陆4月26日电（记者张三）', '双方会晤。'],
    ['<strong>某网消息</strong>（晚间节目）：', '双方会晤。'],
    ['（新闻社奥斯陆26日电）', '双方会晤。'],
    ['Wang Yi: ', 'They met.'],
  ])('%s', (head, rest) => expect(headLength(head + rest)).toBe(head.length));

  test.each([
    'In Oslo, 14 March 2024 (a Thursday) was cold.',
    'NATO (founded in 1949) met in Oslo.',
    'OSLO met them.',
    '他的消息很多，双方会晤。',
    '通讯社4月26日报道此事。',
  ])('nothing: %s', (sentence) => expect(headLength(sentence)).toBe(0));
});
