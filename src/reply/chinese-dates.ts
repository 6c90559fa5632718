import { monthNames, monthNumber } from '../language/calendar.ts';

const month = `(${monthNames.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')})`;
const number = (name: string | undefined): string => String(monthNumber(name ?? ''));

type Rule = readonly [RegExp, (...found: readonly (string | undefined)[]) => string];

/** What `dateText` writes, longest first: a stretch over two years, over two months, within a month; a day; a month; years. */
const rules: readonly Rule[] = [
  [
    new RegExp(`\\b(\\d{1,2}) ${month} (\\d{4}) – (\\d{1,2}) ${month} (\\d{4})\\b`, 'gu'),
    (d1, m1, y1, d2, m2, y2) => `${y1}年${number(m1)}月${d1}日至${y2}年${number(m2)}月${d2}日`,
  ],
  [
    new RegExp(`\\b(\\d{1,2}) ${month} – (\\d{1,2}) ${month} (\\d{4})\\b`, 'gu'),
    (d1, m1, d2, m2, year) => `${year}年${number(m1)}月${d1}日至${number(m2)}月${d2}日`,
  ],
  [
    new RegExp(`\\b(\\d{1,2})–(\\d{1,2}) ${month} (\\d{4})\\b`, 'gu'),
    (from, to, name, year) => `${year}年${number(name)}月${from}日至${to}日`,
  ],
  [new RegExp(`\\b(\\d{1,2}) ${month} (\\d{4})\\b`, 'gu'), (day, name, year) => `${year}年${number(name)}月${day}日`],
  [
    new RegExp(`\\b${month} – ${month} (\\d{4})\\b`, 'gu'),
    (from, to, year) => `${year}年${number(from)}月至${number(to)}月`,
  ],
  [new RegExp(`\\b${month} (\\d{4})\\b`, 'gu'), (name, year) => `${year}年${number(name)}月`],
  [/^(\d{4}) – (\d{4})(?= ≈$|$)/gu, (from, to) => `${from}年至${to}年`],
  [/^(\d{4})(?= ≈$|$)/gu, (year) => `${year}年`],
];

/** Dates as the reply writes them, in Chinese: "13 Mar 2024" becomes 2024年3月13日. All else is left as it is. */
export function datesInChinese(shown: string): string {
  return rules.reduce((text, [pattern, made]) => text.replaceAll(pattern, (_, ...found) => made(...found)), shown);
}
