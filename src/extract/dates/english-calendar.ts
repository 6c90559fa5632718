import { monthNames, monthNumber, monthsThatAreWords, shortMonths } from '../../language/calendar.ts';
import { dateValue, monthValue, pad, yearOf } from './calendar.ts';
import { englishNthWeekday } from './english-nth-weekday.ts';
import { dayNumber, month, spelledYear, weekdayName, year, yearNumber } from './english-words.ts';
import { isName } from './month-names.ts';
import { nearestDayOfMonth, nearestMonth, nearestMonthDay } from './nearest.ts';
import { date, from, type Meaning, type Rule } from './rule.ts';

const suffix = '(?:st|nd|rd|th)?';
const weekdayBefore = `(?:${weekdayName},?\\s+)?`;
const to = '\\s?(?:-|–|—|to|and|&|through|until)\\s?';
/** Months that are also words, or names of people, count alone only after words such as "in". */
const alone = (words: readonly string[]) => words.filter((word) => !monthsThatAreWords.has(word)).join('|');
const monthAlone = `(?:${alone(monthNames)}|(?:${alone(shortMonths)})\\.)`;
const beforeMonth =
  '(?:[Ii]n|[Oo]f|[Ss]ince|[Uu]ntil|till|[Bb]y|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Mm]id|[Dd]uring|[Ff]rom|to|and|[Tt]hrough|for|[Bb]efore|[Aa]fter|[Ee]very|[Ee]ach|[Bb]etween|or|[Aa]round)';

/** Calendar dates in English: days, months, and stretches of days within a month. */
export const englishCalendar: readonly Rule[] = [
  // Stretches first: "March 13-14, 2024" would otherwise leave its second half.
  {
    pattern: new RegExp(
      `\\b${weekdayBefore}(?<m>${month})\\s+(?<a>${dayNumber})${suffix}${to}(?<b>${dayNumber})${suffix}(?:,?\\s+(?<y>${year}))?(?![\\d,]*\\d|\\s*(?:percent|%|°))`,
      'gu',
    ),
    read: (m) => stretch(m.groups!),
  },
  {
    pattern: new RegExp(
      `\\b(?<a>${dayNumber})${suffix}${to}(?<b>${dayNumber})${suffix}\\s+(?:of\\s+)?(?<m>${month})(?:,?\\s+(?<y>${year}))?\\b`,
      'gu',
    ),
    read: (m) => stretch(m.groups!),
  },
  {
    pattern: new RegExp(
      `\\b${weekdayBefore}(?<m>${month})\\s+(?:the\\s+)?(?<d>${dayNumber})${suffix}(?:\\s*,?\\s+(?:of\\s+)?(?<y>${year}))?(?!\\d|:\\d|[.,]\\d|-\\w)(?:(?=\\s\\((?<p>${year})\\))|)`,
      'gu',
    ),
    read: (m) => monthDay(m.groups!),
  },
  {
    pattern: new RegExp(
      `\\b${weekdayBefore}(?:the\\s+)?(?<d>${dayNumber})${suffix}\\s+(?:of\\s+)?(?<m>${month})(?:,?\\s+(?<y>${year})|(?=\\s\\((?<p>${year})\\))|)(?!\\w)`,
      'gu',
    ),
    read: (m) => monthDay(m.groups!),
  },
  {
    pattern: new RegExp(
      `(?<![\\d,.])(?<y>${year}),?\\s+(?<m>${month})\\s+(?<d>${dayNumber})${suffix}(?![\\w:]|[.,]\\d)`,
      'gu',
    ),
    read: (m) => monthDay(m.groups!),
  },
  ...englishNthWeekday,
  {
    pattern: new RegExp(`\\b(?<d>${dayNumber})[- ](?<m>${month})[- ](?<y>${year})\\b`, 'gu'),
    read: (m) => monthDay(m.groups!),
  },
  {
    pattern: new RegExp(`\\b(?<m>${month})(?:\\s+of)?(?:,?\\s+|,)(?<y>${year}|${spelledYear})\\b(?!-year)`, 'gu'),
    read: (m) => date(monthValue(yearNumber(m.groups!.y!), monthNumber(m.groups!.m!))),
  },
  {
    pattern: new RegExp(`\\b${monthAlone}(?![\\w-]|\\s+\\d)`, 'gu'),
    read: (m) => (isName(m) ? null : bareMonth(m[0])),
  },
  {
    pattern: new RegExp(
      `(?<=\\b${beforeMonth}[\\s-])(?:${monthNames.filter((name) => monthsThatAreWords.has(name)).join('|')})\\b(?!-|\\s+\\d)`,
      'gu',
    ),
    read: (m) => (isName(m) ? null : bareMonth(m[0])),
  },
  {
    pattern:
      /(?<=\b(?:on|until|by|since|from|before|after|till|of|and) )the (?<d>\d{1,2})(?:st|nd|rd|th)(?=\s*(?:[.,;:)”"’]|$)|\s(?:and|to|in|that|the|at|when|with|for|by|as|from|after|before)\b)/gu,
    read: (m) => dayAlone(Number(m.groups!.d)),
  },
];

/** `p` is the year in brackets behind the day, an expression of its own: "29 June (2022)". */
function monthDay({ m, d, y: written, p }: Record<string, string | undefined>): Meaning | null {
  const y = written ?? p;
  const month = monthNumber(m!);
  const day = Number(d);
  if (y !== undefined) return date(dateValue(Number(y), month, day));
  if (dateValue(2000, month, day) === null) return null;
  return from('partial', `XXXX-${pad(month)}-${pad(day)}`, (now) => nearestMonthDay(now, month, day));
}

function stretch({ m, a, b, y }: Record<string, string | undefined>): Meaning | null {
  const month = monthNumber(m!);
  const [first, last] = [Number(a), Number(b)];
  if (first >= last || dateValue(2000, month, last) === null) return null;
  const interval = (year: number) => `${dateValue(year, month, first)}/${dateValue(year, month, last)}`;
  if (y !== undefined) return date(interval(Number(y)));
  const open = `XXXX-${pad(month)}-${pad(first)}`;
  return from('partial', open, (now) => interval(yearOf(nearestMonthDay(now, month, first)!)));
}

function bareMonth(name: string): Meaning {
  const month = monthNumber(name);
  return from('partial', `XXXX-${pad(month)}`, (now) => nearestMonth(now, month));
}

function dayAlone(day: number): Meaning | null {
  if (day < 1 || day > 31) return null;
  return from('partial', `XXXX-XX-${pad(day)}`, (now) => nearestDayOfMonth(now, day));
}
