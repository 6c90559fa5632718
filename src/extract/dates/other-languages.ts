import { type Calendar, calendarOf } from '../../language/calendar.ts';
import { dateValue, monthValue, pad } from './calendar.ts';
import { nearestMonthDay, nearestWeekday } from './nearest.ts';
import { date, from, type Meaning, type Rule } from './rule.ts';

const rulesByLanguage = new Map<string, readonly Rule[]>();

/** Dates with the names of months, and weekdays, of a language that is not read in full; none for one without a table. */
export function otherLanguage(language: string): readonly Rule[] {
  const names = calendarOf(language);
  if (names === null) return [];
  const known = rulesByLanguage.get(language) ?? rulesOf(names);
  rulesByLanguage.set(language, known);
  return known;
}

function rulesOf({ months, weekdays }: Calendar): readonly Rule[] {
  const month = `(?<m>${months.flat().join('|')})`;
  const year = '(?<y>(?:19|20)\\d\\d)';
  const of = '(?:\\s+(?:de|del|do|di))?\\s+';
  return [
    {
      pattern: new RegExp(
        `(?<![\\d.])(?<d>[12]?\\d|3[01])(?:er|º|°|\\.)?${of}${month}(?:,?${of}${year}(?:\\s+(?:года|г\\.))?)?(?![\\p{L}])`,
        'giu',
      ),
      read: ({ groups: g }) => monthDay(place(months, g!.m!), Number(g!.d), g!.y),
    },
    {
      pattern: new RegExp(`(?<!\\p{L})${month}${of}${year}(?!\\d)`, 'giu'),
      read: ({ groups: g }) => date(monthValue(Number(g!.y), place(months, g!.m!))),
    },
    {
      pattern: new RegExp(`(?<!\\p{L})(?:${weekdays.flat().join('|')})(?!\\p{L})`, 'giu'),
      read: (m) => weekdayAlone(place(weekdays, m[0])),
    },
  ];
}

/** 1 for the first name of a table whose entries may hold several spellings. */
function place(names: readonly (readonly string[])[], name: string): number {
  return names.findIndex((spellings) => spellings.includes(name.toLowerCase())) + 1;
}

function monthDay(month: number, day: number, year: string | undefined): Meaning | null {
  if (year !== undefined) return date(dateValue(Number(year), month, day));
  if (dateValue(2000, month, day) === null) return null;
  return from('partial', `XXXX-${pad(month)}-${pad(day)}`, (now) => nearestMonthDay(now, month, day));
}

function weekdayAlone(wanted: number): Meaning {
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => nearestWeekday(now, wanted));
}
