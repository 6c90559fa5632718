import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dates } from '../../src/extract/dates/index.ts';
import { split } from '../../src/extract/split.ts';
import type { DateWindow, Timex } from '../../src/model/date.ts';

const friday: DateWindow = { from: '2024-03-15', to: '2024-03-15', precision: 'day', basis: 'metadata', because: [] };

function timexes(text: string, language: string, anchor: DateWindow | null = friday): readonly Timex[] {
  return dates(text, split(text, [{ start: 0, end: text.length, kind: 'paragraph' }]), language, anchor);
}

const read = (text: string, language: string): readonly string[] =>
  timexes(text, language).map((t) => `${t.text}=${t.value}`);

describe('Chinese', () => {
  test.each<[string, string[]]>([
    ['双方于2024年3月13日会晤。', ['2024年3月13日=2024-03-13']],
    ['双方于二〇二一年九月二十七日通话。', ['二〇二一年九月二十七日=2021-09-27']],
    ['双方于２０２４年３月１３日会晤。', ['２０２４年３月１３日=2024-03-13']],
    ['雙方於2021年9月27日通話。', ['2021年9月27日=2021-09-27']],
    ['今年1月和去年12月5日，双方会晤。', ['今年1月=2024-01', '去年12月5日=2023-12-05']],
    ['双方13日在北京会晤。', ['13日=2024-03-13']],
    ['13日下午，双方会晤。', ['13日下午=2024-03-13TAF']],
    ['9月27日晚，双方通话。', ['9月27日晚=2023-09-27TEV']],
    ['双方3月中旬会晤。', ['3月中旬=2024-03']],
    ['双方上周三会晤。', ['上周三=2024-03-06']],
    ['双方周三会晤。', ['周三=2024-03-13']],
    ['双方于2022 年 3 月 8 日会晤。', ['2022 年 3 月 8 日=2022-03-08']],
    ['双方于2022 年 3 月会晤。', ['2022 年 3 月=2022-03']],
    ['双方于民国113年3月8日会晤。', ['民国113年3月8日=2024-03-08']],
    ['25年前的今天，轰炸开始。', ['25年前的今天=1999-03-15']],
    ['1999年的今天，轰炸开始。', ['1999年的今天=1999-03-15']],
    ['2021年，双方在10月会晤。', ['2021年=2021', '10月=2021-10']],
    ['双方将于4月3日至4日会晤。', ['4月3日至4日=2024-04-03/2024-04-04']],
    ['2018年6月5日双方会晤。次日，代表团离开。', ['2018年6月5日=2018-06-05', '次日=2018-06-06']],
    ['当月，双方会晤。日前又见。', ['当月=2024-03', '日前=PAST_REF']],
    ['两年来，关系改善。', ['两年=P2Y']],
    ['近两年关系改善。', ['近两年=P2Y']],
    ['两个月前双方会晤。', ['两个月前=2024-01']],
    ['进入21世纪，上世纪90年代已远。', ['21世纪=20', '上世纪90年代=199']],
    ['双方每年会晤，当前关系良好。', ['每年=P1Y', '当前=PRESENT_REF']],
    ['2023年底和2024年第一季度。', ['2023年底=2023', '2024年第一季度=2024-Q1']],
  ])('%s', (text, expected) => expect(read(text, 'zh')).toEqual(expected));

  test.each([
    '这是第三次会议。',
    '他谈到日本和月球。',
    '二十国集团和一国两制。',
    '王三日记。',
    '双方农历三月初八会晤。',
    '双方农历5月5日会晤。',
    '共有2024人参加。',
  ])('no time: %s', (text) => expect(read(text, 'zh')).toEqual([]));
});

describe('other languages have numeric dates, months with their names, and weekdays', () => {
  test.each<[string, string, string[]]>([
    ['es', 'El 14 de febrero de 2025 se reunieron.', ['14 de febrero de 2025=2025-02-14']],
    ['pt', 'A reunião foi em fevereiro de 2023.', ['fevereiro de 2023=2023-02']],
    ['fr', 'Ils se sont vus lundi, le 27 septembre 2021.', ['lundi=2024-03-11', '27 septembre 2021=2021-09-27']],
    ['ru', 'Они встретились 14 июня 2018 года.', ['14 июня 2018 года=2018-06-14']],
    ['de', 'Sie trafen sich am 3. März 2024.', ['3. März 2024=2024-03-03']],
    ['it', 'Si sono visti domenica 10 marzo.', ['domenica=2024-03-10', '10 marzo=2024-03-10']],
    ['sq', 'U takuan më 14.02.2025.', ['14.02.2025=2025-02-14']],
  ])('%s: %s', (language, text, expected) => expect(read(text, language)).toEqual(expected));
});

describe('windows', () => {
  test('a stated date is stated and a resolved one says what it was counted from', () => {
    const [stated, resolved] = timexes('They met on 2 May 2023 and on Wednesday.', 'en');
    expect(stated!.window).toMatchObject({ from: '2023-05-02', to: '2023-05-02', precision: 'day', basis: 'stated' });
    expect(stated!.relative).toBe(false);
    expect(resolved!.window).toEqual({
      from: '2024-03-13',
      to: '2024-03-13',
      precision: 'day',
      basis: 'resolved',
      because: ['“Wednesday” counted from 2024-03-15'],
    });
    expect(resolved!.relative).toBe(true);
  });

  test('durations, sets and references have none', () => {
    for (const timex of timexes('It has now lasted two years, with talks every month.', 'en'))
      expect(timex.window).toBeNull();
  });

  test('where the document is dated to a stretch, what it resolves to on each of its days is covered', () => {
    const anchor: DateWindow = { ...friday, from: '2024-03-12', to: '2024-03-15', precision: 'range' };
    const [timex] = timexes('They met on Wednesday.', 'en', anchor);
    expect(timex).toMatchObject({
      value: 'XXXX-WXX-3',
      window: { from: '2024-03-06', to: '2024-03-13', precision: 'range' },
    });
  });
});

const words =
  'on Wednesday last next June two three years ago later the following day 2024 13 March , . 年 月 日 三 上周 2024年3月13日 近 以来 early mid- second quarter 10:30 p.m. 2030 99999 0 \ud800 “ the weekend'.split(
    ' ',
  );

test('for any text: spans hold their words, lie in a sentence, never overlap, and every window is in order', () => {
  const text = fc.array(fc.constantFrom(...words), { maxLength: 60 }).map((parts) => parts.join(' '));
  fc.assert(
    fc.property(text, fc.constantFrom('en', 'zh', 'fr', 'xx'), fc.boolean(), (body, language, dated) => {
      let last = 0;
      for (const timex of timexes(body, language, dated ? friday : null)) {
        expect(timex.text).toBe(body.slice(timex.start, timex.end));
        expect(timex.start).toBeGreaterThanOrEqual(last);
        expect(timex.end).toBeGreaterThan(timex.start);
        if (timex.window !== null) expect(timex.window.from <= timex.window.to).toBe(true);
        if (!dated && timex.relative) expect(timex.window).toBeNull();
        last = timex.end;
      }
    }),
  );
});
