import {
  countedFromNow,
  countedFromTold,
  hanNumber,
  hanUnits,
  hanZeros,
  seasons,
} from '../../language/chinese-calendar.ts';
import { dateValue, monthValue, pad, yearOf, yearValue } from './calendar.ts';
import { dayNumber, digit, monthNumber, number, year } from './chinese-words.ts';
import { nearestDayOfMonth, nearestMonth, nearestMonthDay } from './nearest.ts';
import { date, from, type Meaning, type Now, type Rule } from './rule.ts';

const relativeYear = Object.keys(countedFromNow.year).join('|');
const narrativeYear = Object.keys(countedFromTold.year).join('|');
const anyYear = `(?:(?<y>${year})\\s?年(?:度)?|(?:民国)\\s?(?<roc>${number})\\s?年|(?<ry>${relativeYear})|(?<ny>${narrativeYear}))`;
const to = '(?:至|到|—|－|-|–|~|～|、|和)';
const day = '[日号]';
const part = '(?:上旬|中旬|下旬|初|底|末|中|份)';

const rules: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:${anyYear}\\s*)?(?<![\\d０-９])(?<m>${monthNumber})\\s*月\\s*(?<a>${dayNumber})${day}?\\s*${to}\\s*(?<b>${dayNumber})\\s*${day}`,
      'gu',
    ),
    read: (m) => stretch(m.groups!),
  },
  {
    pattern: new RegExp(
      `(?:${anyYear}\\s*)?(?<![\\d０-９])(?<m>${monthNumber})\\s*月\\s*(?<d>${dayNumber})\\s*${day}`,
      'gu',
    ),
    read: (m) => monthDay(m.groups!),
  },
  {
    pattern: new RegExp(`(?:${anyYear}\\s*)(?<m>${monthNumber})\\s*月${part}?`, 'gu'),
    read: (m) =>
      ofYear(m.groups!, (y) => monthValue(y, hanNumber(m.groups!.m!)!), `XXXX-${pad(hanNumber(m.groups!.m!)!)}`),
  },
  {
    pattern: new RegExp(
      `(?<![\\d０-９个第${hanUnits}十])(?<m>${monthNumber})\\s?月(?:份|上旬|中旬|下旬|初|底|末)?(?![的\\d０-９]*${digit}*${day})`,
      'gu',
    ),
    read: (m) => month(hanNumber(m.groups!.m!)!),
  },
  {
    pattern: new RegExp(
      `${anyYear}(?:第(?<q>[一二三四1-4])季度|(?<q2>[一二三四1-4])季度|(?<h>[上下])半年|(?<s>[${Object.keys(seasons).join('')}])[季天]?|(?:年)?[初底末中])?`,
      'gu',
    ),
    read: (m) => yearPart(m.groups!),
  },
  {
    pattern: new RegExp(
      `(?<![\\d０-９月./:-])(?<a>${dayNumber})[日号]?${to}(?<b>${dayNumber})日(?![本元内报军方])`,
      'gu',
    ),
    read: (m) => dayStretch(hanNumber(m.groups!.a!)!, hanNumber(m.groups!.b!)!),
  },
  {
    // 13日 of whatever comes before, but not 近13日 or 共13日, a stretch, nor the 本 of 日本.
    pattern: new RegExp(
      `(?<![\\d０-９月./:第近连共达隔每约逾历为${hanZeros}${hanUnits}十-])(?<d>3[01]|[12１２][\\d０-９]|[1-9１-９])[日号](?![本元内报军方游楼线间])`,
      'gu',
    ),
    read: (m) => dayAlone(hanNumber(m.groups!.d!)!),
  },
  {
    pattern: new RegExp(
      `(?<c>${number})世纪(?:(?<d>[2-9２-９${hanUnits}][0０十]?)(?:0|十)?年代)?(?:初|末|中叶)?`,
      'gu',
    ),
    read: (m) => century(m.groups!),
  },
  {
    pattern: /(?<w>上|本)世纪(?<d>[2-9二三四五六七八九])[0十]年代/gu,
    read: (m) => date(`${m.groups!.w === '上' ? 19 : 20}${hanNumber(m.groups!.d!)}`),
  },
];

/** The first year of the Republic of China's calendar is 1912. */
const republicEra = 1911;

/** Days of the moon's calendar are no days of this one: 农历三月初八. */
const lunar = /(?:农历|阴历|旧历|夏历)[^，,。；]{0,10}$/u;

/** Chinese dates of the calendar: years, months and days, with or without their year. */
export const chineseCalendar: readonly Rule[] = rules.map(({ pattern, read }) => ({
  pattern,
  read: (match) => (lunar.test(match.input.slice(Math.max(0, match.index - 14), match.index)) ? null : read(match)),
}));

type Groups = Record<string, string | undefined>;

/** A value that depends on the year alone, whichever way the year is given. */
function ofYear({ y, roc, ry, ny }: Groups, value: (year: number) => string | null, open: string): Meaning | null {
  if (y !== undefined) return date(value(hanNumber(y)!));
  if (roc !== undefined) return date(value(hanNumber(roc)! + republicEra));
  if (ry !== undefined) return from('anchor', open, (now) => value(yearOf(now.today) + countedFromNow.year[ry]!));
  if (ny !== undefined) return from('narrative', open, (now) => value(yearOf(now.reached) + countedFromTold.year[ny]!));
  return null;
}

function monthDay(g: Groups): Meaning | null {
  const [m, d] = [hanNumber(g.m!)!, hanNumber(g.d!)!];
  const open = `XXXX-${pad(m)}-${pad(d)}`;
  if (dateValue(2000, m, d) === null) return null;
  return ofYear(g, (y) => dateValue(y, m, d), open) ?? from('partial', open, (now) => nearestMonthDay(now, m, d));
}

function stretch(g: Groups): Meaning | null {
  const [m, a, b] = [hanNumber(g.m!)!, hanNumber(g.a!)!, hanNumber(g.b!)!];
  if (a >= b || dateValue(2000, m, b) === null) return null;
  const interval = (y: number) => `${dateValue(y, m, a)}/${dateValue(y, m, b)}`;
  const open = `XXXX-${pad(m)}-${pad(a)}`;
  return ofYear(g, interval, open) ?? from('partial', open, (now) => interval(yearOf(nearestMonthDay(now, m, a)!)));
}

function month(m: number): Meaning | null {
  return m > 12 ? null : from('partial', `XXXX-${pad(m)}`, (now) => nearestMonth(now, m));
}

function yearPart(g: Groups): Meaning | null {
  const quarter = g.q ?? g.q2;
  const suffix =
    quarter !== undefined
      ? `-Q${hanNumber(quarter)}`
      : g.h !== undefined
        ? `-H${g.h === '上' ? 1 : 2}`
        : g.s !== undefined
          ? `-${seasons[g.s]}`
          : '';
  return ofYear(g, (y) => yearValue(y) + suffix, `XXXX${suffix}`);
}

function dayAlone(d: number): Meaning | null {
  return d < 1 || d > 31 ? null : from('partial', `XXXX-XX-${pad(d)}`, (now) => nearestDayOfMonth(now, d));
}

function dayStretch(a: number, b: number): Meaning | null {
  if (a >= b || b > 31 || a < 1) return null;
  return from('partial', `XXXX-XX-${pad(a)}`, (now: Now) => {
    const first = nearestDayOfMonth(now, a);
    const last = first === null ? null : dateValue(yearOf(first), Number(first.slice(5, 7)), b);
    return last === null ? null : `${first}/${last}`;
  });
}

function century({ c, d }: Groups): Meaning | null {
  const n = hanNumber(c!)!;
  if (n < 1 || n > 21) return null;
  const decade = d === undefined ? '' : String(hanNumber(d[0]!));
  return date(`${pad(n - 1)}${decade}`);
}
