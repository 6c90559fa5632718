import { addDays, weekday, yearOf } from './calendar.ts';
import { nearestMonthDay } from './nearest.ts';
import { from, type Now, type Rule } from './rule.ts';

const fixed: Readonly<Record<string, readonly [number, number]>> = {
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  "valentine's day": [2, 14],
  halloween: [10, 31],
  'christmas eve': [12, 24],
  'christmas day': [12, 25],
  christmas: [12, 25],
  'boxing day': [12, 26],
};

/** Holidays that stand for their day. */
export const englishHolidays: readonly Rule[] = [
  {
    pattern: /\b(?:New Year['’]s (?:Eve|Day)|Valentine['’]s Day|Halloween|Christmas(?: Eve| Day)?|Boxing Day)\b/gu,
    read: (m) => {
      const [month, day] = fixed[m[0].toLowerCase().replace('’', "'")]!;
      return from('partial', `XXXX-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, (now) =>
        nearestMonthDay(now, month, day),
      );
    },
  },
  { pattern: /\bThanksgiving(?: Day)?\b/gu, read: () => from('partial', 'XXXX-11-XX', thanksgiving) },
];

/** The fourth Thursday of November, as the United States keep it. */
function thanksgiving(now: Now): string {
  const near = nearestMonthDay(now, 11, 25)!;
  const first = `${yearOf(near)}-11-01`;
  return addDays(first, ((4 - weekday(first) + 7) % 7) + 21);
}
