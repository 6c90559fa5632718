import chinese from './zh/calendar.json' with { type: 'json' };

/** Days, weeks, months and years counted from the present (昨天, 上周) and from what is told (当日, 次年), in their units. */
export const countedFromNow: Readonly<Record<'day' | 'week' | 'month' | 'year', Readonly<Record<string, number>>>> =
  chinese.counted;
export const countedFromTold: Readonly<Record<'day' | 'month' | 'year', Readonly<Record<string, number>>>> =
  chinese.narrated;

/** 上午 → TMO, and what a day takes behind it: 13日晚. */
export const partsOfDay: Readonly<Record<string, string>> = codes(chinese.partsOfDay);
export const partsAfterDay: Readonly<Record<string, string>> = codes(chinese.partsAfterDay);
/** 春 → SP. */
export const seasons: Readonly<Record<string, string>> = codes(chinese.seasons);
/** 周三, 星期三: the word for the week, and the class of what may stand behind it. */
export const weekWord = `(?:${chinese.week.join('|')})`;
export const weekdayWord = `[${chinese.weekdays.join('')}]`;

/** 1 Monday to 7 Sunday. */
export const weekdayNumber = (word: string): number => chinese.weekdays.findIndex((day) => day.includes(word)) + 1;

/** Han numerals as they stand within the brackets of a class: with zero, and from one on with 两. */
export const hanZeros: string = chinese.digits[0]!;
export const hanUnits: string = chinese.digits
  .slice(1)
  .map((same) => same[0])
  .join('');
export const hanCounts: string = chinese.digits.slice(1).join('');

const values: Readonly<Record<string, number>> = Object.fromEntries(
  chinese.digits.flatMap((same, n) => [...same].map((digit) => [digit, n])),
);
const digitByDigit = new RegExp(`^[${chinese.digits.join('')}]{2,4}$`, 'u');
const tens = new RegExp(`^([${hanCounts}]?)([十百])([${hanUnits}]?)$`, 'u');

/** The number that digits of any width or Han numerals stand for, 二〇二四 and 三百五 too; null for none. */
export function hanNumber(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (digitByDigit.test(plain)) return Number([...plain].map((digit) => values[digit]).join(''));
  const ten = tens.exec(plain);
  if (ten !== null) return (values[ten[1]!] ?? 1) * (ten[2] === '十' ? 10 : 100) + (values[ten[3]!] ?? 0);
  return values[plain] ?? null;
}

function codes(rows: readonly { readonly word: string; readonly code: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ word, code }) => [word, code]));
}
