const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};

/** A digit in any writing: 3, ３, 三. */
export const digit = '[\\d０-９〇○零一二三四五六七八九]';
/** A small number: 3, １３, 三, 十三, 二十三, 两. */
export const number =
  '(?:[\\d０-９]{1,4}|[一二两三四五六七八九]?[十百][一二三四五六七八九]?|[〇零一二两三四五六七八九])';
/** An amount that is not told. */
export const vague = '(?:数|几|多|若干|十几|十多|数十|几十)';
/** A year in four digits or Han numerals, not the end of a longer number. */
export const year = `(?<![\\d０-９])(?:[12１２][\\d０-９]{3}|[一二][〇○零一二三四五六七八九]{3})`;
export const dayNumber =
  '(?:[12１２][\\d０-９]|[3３][01０１]|[0０]?[1-9１-９]|[二三]?十[一二三四五六七八九]?|[一二三四五六七八九])';
export const monthNumber = '(?:[1１][0-2０-２]|[0０]?[1-9１-９]|十[一二]?|[一二三四五六七八九])';

/** The number that digits of any width or Han numerals stand for; null for none. */
export function numberOf(text: string): number | null {
  const plain = text.normalize('NFKC');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (/^[〇○零一二三四五六七八九]{2,4}$/u.test(plain)) return Number([...plain].map((c) => digits[c]).join(''));
  const ten = /^([一二两三四五六七八九]?)([十百])([一二三四五六七八九]?)$/u.exec(plain);
  if (ten !== null) return (digits[ten[1]!] ?? 1) * (ten[2] === '十' ? 10 : 100) + (digits[ten[3]!] ?? 0);
  return digits[plain] ?? null;
}

const weekdays = '一二三四五六日天';

/** 1 Monday to 7 Sunday. */
export const weekdayNumber = (word: string): number => Math.min(weekdays.indexOf(word) + 1, 7);

/** Years from the present one that a word for a year means; null for words counted from the narrative (当年). */
export const yearsOff: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  去年: -1,
  前年: -2,
  明年: 1,
  后年: 2,
  上年: -1,
};
export const narrativeYears: Readonly<Record<string, number>> = {
  当年: 0,
  同年: 0,
  该年: 0,
  次年: 1,
  翌年: 1,
};
