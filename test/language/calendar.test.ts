import { describe, expect, test } from 'vitest';
import {
  anyMonth,
  calendarOf,
  firstMonthOf,
  monthNumber,
  monthsThatAreWords,
  partsOfDay,
  pointsOfDay,
  seasonCode,
  seasonNames,
  shortDay,
  weekdayNames,
  weekdayNumber,
} from '../../src/language/calendar.ts';
import * as chinese from '../../src/language/chinese-calendar.ts';
import { numberOf, ordinalNumber } from '../../src/language/english-numbers.ts';
import others from '../../src/language/other/calendar.json' with { type: 'json' };
import { codeOf, sources } from '../imports.ts';

describe('the calendar of English', () => {
  test.each([
    ['January', 1],
    ['jan', 1],
    ['MAY', 5],
    ['Sept', 9],
    ['December', 12],
    ['Ma', 0],
    ['Smarch', 0],
    ['', 0],
  ])('%s is month %i', (name, month) => {
    expect(monthNumber(name)).toBe(month);
  });

  test.each([
    ['Monday', 1],
    ['thurs', 4],
    ['SUN', 7],
    ['Day', 0],
  ])('%s is weekday %i', (name, day) => {
    expect(weekdayNumber(name)).toBe(day);
  });

  test.each(['Jan', 'January', 'Sept', 'may'])('%s is a month, written out or short', (word) => {
    expect(new RegExp(`^(?:${anyMonth})$`, 'i').test(word)).toBe(true);
  });
  test.each(['Janu', 'Mayor', 'Marches', 'Augustus'])('%s is none', (word) => {
    expect(new RegExp(`^(?:${anyMonth})$`, 'i').test(word)).toBe(false);
  });

  test('March and May are words, and Jun is a name', () => {
    expect([...monthsThatAreWords].sort()).toEqual(['Jun', 'Mar', 'March', 'May']);
  });

  test('the seasons have codes and first months, the parts of the day codes', () => {
    expect(seasonNames.map((name) => [name, seasonCode(name), firstMonthOf[seasonCode(name)]])).toEqual([
      ['spring', 'SP', 3],
      ['summer', 'SU', 6],
      ['autumn', 'FA', 9],
      ['fall', 'FA', 9],
      ['winter', 'WI', 12],
    ]);
    expect(Object.values({ ...partsOfDay, ...pointsOfDay }).every((code) => /^T(?:[A-Z]{2}|\d\d:00)$/.test(code))).toBe(
      true,
    );
  });

  test('a day is shown short', () => {
    expect(shortDay('2024-03-05')).toBe('5 Mar 2024');
    expect(weekdayNames).toHaveLength(7);
  });
});

describe('numbers in English words', () => {
  test.each([
    ['seven', 7],
    ['Twenty-four', 24],
    ['three hundred', 300],
    ['1,200', 1200],
    ['2.5', 2.5],
    ['a', 1],
    ['half a dozen', 6],
    ['a couple of', 2],
    ['many', null],
    ['tent', null],
    ['seven up', null],
  ])('%s is %s', (words, number) => {
    expect(numberOf(words)).toBe(number);
  });

  test.each([
    ['third', 3],
    ['twentieth', 20],
    ['twenty-third', 23],
    ['thirty-first', 31],
    ['thirtieth', 30],
    ['8th', 8],
    ['last', 0],
    ['thirty-odd', 0],
  ])('%s is number %i', (word, number) => {
    expect(ordinalNumber(word)).toBe(number);
  });
});

describe('the calendar of Chinese', () => {
  test.each([
    ['三', 3],
    ['十', 10],
    ['十二', 12],
    ['二十', 20],
    ['二十三', 23],
    ['两', 2],
    ['二〇二四', 2024],
    ['三百', 300],
    ['１３', 13],
    ['几', null],
    ['三天', null],
  ])('%s is %s', (words, number) => {
    expect(chinese.hanNumber(words)).toBe(number);
  });

  test('a week has seven days, and both words for Sunday', () => {
    expect([...'一二三四五六日天'].map(chinese.weekdayNumber)).toEqual([1, 2, 3, 4, 5, 6, 7, 7]);
    expect(chinese.weekdayNumber('末')).toBe(0);
    expect(new RegExp(`^${chinese.weekWord}${chinese.weekdayWord}$`, 'u').test('星期三')).toBe(true);
    expect(new RegExp(`^${chinese.weekWord}${chinese.weekdayWord}$`, 'u').test('周年')).toBe(false);
  });

  test('what is counted from now is not what is counted from what was told', () => {
    expect(chinese.countedFromNow.day.昨天).toBe(-1);
    expect(chinese.countedFromTold.day.次日).toBe(1);
    for (const unit of ['day', 'month', 'year'] as const)
      for (const word of Object.keys(chinese.countedFromTold[unit]))
        expect(chinese.countedFromNow[unit][word]).toBeUndefined();
  });
});

describe('the calendars of other languages', () => {
  test.each(Object.entries(others.languages))(
    '%s has its months and weekdays, none twice',
    (language, { months, weekdays }) => {
      expect([months.length, weekdays.length]).toEqual([12, 7]);
      expect(new Set([...months.flat(), ...weekdays.flat()]).size).toBe([...months.flat(), ...weekdays.flat()].length);
      expect(calendarOf(language)).not.toBeNull();
    },
  );

  test('there is none for a language that is read in full', () => {
    expect(calendarOf('en')).toBeNull();
  });
});

/** Rooms in which a few are still named by hand: a number that only falls. */
const byHand: Readonly<Record<string, number>> = { 'src/extract/events': 2, 'src/ingest': 1 };

test('months, weekdays and numerals are named nowhere else', () => {
  const lists =
    /\b(?:Jan\w*\b.{1,12}\bFeb|mon\w*\b.{1,8}\btue|two\W{1,6}three\W{1,6}four\W{1,6}five\W{1,6}six|second\W{1,6}third\W{1,6}fourth\W{1,6}fifth)|一二三四五六|一二两三四/i;
  const room = (path: string) => Object.keys(byHand).find((each) => path.startsWith(each)) ?? 'elsewhere';
  const found = sources.filter((path) => lists.test(codeOf(path)));
  for (const [where, files] of Map.groupBy(found, room))
    expect(files.length, files.join(', ')).toBeLessThanOrEqual(byHand[where] ?? 0);
});
