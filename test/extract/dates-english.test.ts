import { describe, expect, test } from 'vitest';
import { dates } from '../../src/extract/dates/index.ts';
import { split } from '../../src/extract/split.ts';

/** Expressions as `words=value`, read on Friday, 15 March 2024. */
function read(text: string, day: string | null = '2024-03-15'): readonly string[] {
  const anchor =
    day === null ? null : ({ from: day, to: day, precision: 'day', basis: 'metadata', because: [] } as const);
  const sentences = split(text, [{ start: 0, end: text.length, kind: 'paragraph' }]);
  return dates(text, sentences, 'en', anchor).map((timex) => `${timex.text}=${timex.value}`);
}

describe('dates that stand for themselves', () => {
  test.each<[string, string[]]>([
    ['They met on March 13, 2024.', ['March 13, 2024=2024-03-13']],
    ['They met on 13 March 2024.', ['13 March 2024=2024-03-13']],
    ['They met on Wed. 13 March 2024.', ['Wed. 13 March 2024=2024-03-13']],
    ['They met on Thursday, June 25, 2020.', ['Thursday, June 25, 2020=2020-06-25']],
    ['They met from 9 to 11 November 2009.', ['9 to 11 November 2009=2009-11-09/2009-11-11']],
    ['They met in February 2023.', ['February 2023=2023-02']],
    ['It began in 2010 and ended in 2016.', ['2010=2010', '2016=2016']],
    ['They met on 29 June (2022).', ['29 June=2022-06-29', '2022=2022']],
    ['They met in the spring of 2014.', ['the spring of 2014=2014-SP']],
    ['It grew in the third quarter of 2021.', ['the third quarter of 2021=2021-Q3']],
    ['It fell by the end of 2023.', ['the end of 2023=2023']],
    ['It was a question of the 1990s.', ['the 1990s=199']],
    ['It was a question of the 20th century.', ['the 20th century=19']],
    ['Seen 2024-03-13T10:30:00Z by them.', ['2024-03-13T10:30:00Z=2024-03-13T10:30']],
    ['Seen 13.03.2024 by them.', ['13.03.2024=2024-03-13']],
    ['Seen 3/25/2024 by them.', ['3/25/2024=2024-03-25']],
    ['It was nineteen ninety-six.', ['nineteen ninety-six=1996']],
    ['On 2018 March 18 they met.', ['2018 March 18=2018-03-18']],
    ['They met on the last Friday in May 2021.', ['the last Friday in May 2021=2021-05-28']],
    ['MOSCOW (Wire – 22nd September, 2022) They met.', ['22nd September, 2022=2022-09-22']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('dates counted from the day of publication', () => {
  test.each<[string, string[]]>([
    ['They met on Wednesday.', ['Wednesday=2024-03-13']],
    ['They met on Friday.', ['Friday=2024-03-15']],
    ['They will meet on Wednesday.', ['Wednesday=2024-03-20']],
    ['They agreed to meet on Monday.', ['Monday=2024-03-18']],
    ['They met last Friday.', ['last Friday=2024-03-08']],
    ['They meet next Monday.', ['next Monday=2024-03-18']],
    ['They met yesterday and will meet tomorrow.', ['yesterday=2024-03-14', 'tomorrow=2024-03-16']],
    ['They met on January 30.', ['January 30=2024-01-30']],
    ['They met in December.', ['December=2023-12']],
    ['They will meet on July 9.', ['July 9=2024-07-09']],
    ['They met last June.', ['last June=2023-06']],
    ['They met earlier last year.', ['earlier last year=2023']],
    ['They met this week.', ['this week=2024-W11']],
    ['They met last month.', ['last month=2024-02']],
    ['They met two weeks ago.', ['two weeks ago=2024-W09']],
    ['They met five years ago.', ['five years ago=2019']],
    ['They met this spring.', ['this spring=2024-SP']],
    ['They met on the 12th.', ['the 12th=2024-03-12']],
    ['They met over the weekend.', ['the weekend=2024-W11-WE']],
    ['Profit rose in the third quarter.', ['the third quarter=2023-Q3']],
    ['They met at 10 a.m. on Wednesday.', ['10 a.m. on Wednesday=2024-03-13T10:00']],
    ['They met on Thursday night.', ['Thursday night=2024-03-14TNI']],
    ['They met this morning.', ['this morning=2024-03-15TMO']],
    ['They met on the second Tuesday of January.', ['the second Tuesday of January=2024-01-09']],
    ['Twenty-five years ago today the bombing began.', ['Twenty-five years ago today=1999-03-15']],
    ['On this day in 1999 the bombing began.', ['On this day in 1999=1999-03-15']],
    ['They met on Monday, ahead of his talks on Tuesday.', ['Monday=2024-03-11', 'Tuesday=2024-03-12']],
    ['They met on Monday, ahead of his talks on Saturday.', ['Monday=2024-03-11', 'Saturday=2024-03-16']],
    ['They met on Monday after his talks on Saturday.', ['Monday=2024-03-11', 'Saturday=2024-03-09']],
    ['The talks ended in 2016, after the attacks in October.', ['2016=2016', 'October=2016-10']],
    ['The talks begun in 2016 will resume in July.', ['2016=2016', 'July=2024-07']],
    ['The decisions made at the June Summit stand.', ['June=2023-06']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('dates counted from the narrative', () => {
  test.each<[string, string[]]>([
    ['In June 2018 talks resumed. On 2 June the envoy left.', ['June 2018=2018-06', '2 June=2018-06-02']],
    [
      'They met on 2 June 2018. The following day they left.',
      ['2 June 2018=2018-06-02', 'The following day=2018-06-03'],
    ],
    ['They met on 2 June 2018. Two days later they left.', ['2 June 2018=2018-06-02', 'Two days later=2018-06-04']],
    ['They met in 2014. That spring war began.', ['2014=2014', 'That spring=2014-SP']],
    // The news of the day stays the news, whatever year was spoken of before.
    ['War began in February 2022. They met on March 13.', ['February 2022=2022-02', 'March 13=2024-03-13']],
    ['They met in February 2023 and spoke in December.', ['February 2023=2023-02', 'December=2023-12']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('durations, sets and references', () => {
  test.each<[string, string[]]>([
    ['It lasted nearly two years.', ['nearly two years=P2Y']],
    ['It lasted a year and a half.', ['a year and a half=P18M']],
    ['A two-week drill ended.', ['two-week=P2W']],
    ['It grew over the past three years.', ['the past three years=P3Y']],
    ['It lasted for decades.', ['decades=PXDE']],
    ['It took half an hour.', ['half an hour=PT30M']],
    ['They meet every year.', ['every year=P1Y']],
    ['They meet twice a week.', ['twice a week=P1W']],
    ['They meet every Monday.', ['every Monday=XXXX-WXX-1']],
    ['They now recently met in recent years.', ['now=PRESENT_REF', 'recently=PAST_REF', 'recent years=PAST_REF']],
    ['It will grow in the future.', ['the future=FUTURE_REF']],
  ])('%s', (text, expected) => expect(read(text)).toEqual(expected));
});

describe('what is no time', () => {
  test.each([
    'The NATO 2030 agenda guides it.',
    'They cited Resolution 1973.',
    'It has 2,000 missiles.',
    'It sent 2000 soldiers there.',
    'The general, 52, spoke.',
    'A 32-year-old man spoke.',
    'Theresa May spoke.',
    'They may march on the town.',
    'The China Daily wrote of it.',
    'It fell by 3.5 percent.',
    'The 19th round of talks ended.',
    'A 13-page text, version 1.2.3, was out.',
    'They installed version 10.12.2023 of it.',
    'Ms April Jones met June Cleaver.',
    'The bill that Theresa May sent to May voters passed.',
    'The hall seats 2030 people and holds 1999 rifles.',
  ])('%s', (text) => expect(read(text)).toEqual([]));
});

test('without a date of publication what rests on it stays open, and the rest does not', () => {
  const text = 'They met on Wednesday, on March 23, last June, two weeks ago and in May 2023.';
  expect(read(text, null)).toEqual([
    'Wednesday=XXXX-WXX-3',
    'March 23=XXXX-03-23',
    'last June=XXXX-06',
    'two weeks ago=XXXX-WXX',
    'May 2023=2023-05',
  ]);
});

test('a weekday and a date that disagree are both kept', () => {
  expect(read('They met on Thursday (23 September 2022).')).toEqual([
    'Thursday=2024-03-14',
    '23 September 2022=2022-09-23',
  ]);
});
