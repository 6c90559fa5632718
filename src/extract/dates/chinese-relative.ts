import {
  countedFromNow,
  countedFromTold,
  hanCounts,
  hanNumber,
  weekdayNumber,
  weekdayWord,
  weekWord,
} from '../../language/chinese-calendar.ts';
import {
  addDays,
  dateValue,
  dayOfMonth,
  monthOf,
  monthValue,
  pad,
  shifted,
  type Unit,
  weekday,
  weekValue,
  yearOf,
} from './calendar.ts';
import { dayNumber, number, vague, year } from './chinese-words.ts';
import { openValue } from './english-relative.ts';
import { nearestWeekday } from './nearest.ts';
import { date, from, type Meaning, type Rule } from './rule.ts';

const { day: days, week: weeks, month: months } = countedFromNow;
const { day: narrativeDays, month: narrativeMonths } = countedFromTold;
const any = (words: Readonly<Record<string, number>>): string =>
  Object.keys(words)
    .sort((a, b) => b.length - a.length)
    .join('|');

/** Chinese dates counted from the day of publication or from the narrative: 昨天, 当日, 本月15日, 上周三, 两年前. */
export const chineseRelative: readonly Rule[] = [
  // 前日 and the like within longer words: 日前 is a reference, 目前日 none.
  {
    pattern: new RegExp(`(?<![当目月之])(?:${any(days)})(?!本)`, 'gu'),
    read: (m) => shiftBy('anchor', 'D', days[m[0]]!),
  },
  {
    pattern: new RegExp(`(?:${any(narrativeDays)})(?!本)`, 'gu'),
    read: (m) => shiftBy('narrative', 'D', narrativeDays[m[0]]!),
  },
  {
    pattern: new RegExp(
      `(?<w>${any(months)})(?:(?<d>${dayNumber})[日号]|[初底末]|[上中下]旬|中(?![方国央共美欧俄日北]))?`,
      'gu',
    ),
    read: (m) => inMonth('anchor', months[m.groups!.w!]!, m.groups!.d),
  },
  {
    pattern: new RegExp(
      `(?<w>${any(narrativeMonths)})(?:(?<d>${dayNumber})[日号]|[初底末]|中(?![方国央共美欧俄日北]))?`,
      'gu',
    ),
    read: (m) => inMonth('narrative', narrativeMonths[m.groups!.w!]!, m.groups!.d),
  },
  {
    pattern: new RegExp(`(?<w>${any(weeks)})(?<d>${weekdayWord})?(?:末)?`, 'gu'),
    read: (m) => inWeek(weeks[m.groups!.w!]!, m.groups!.d, m[0].endsWith('末')),
  },
  {
    pattern: new RegExp(`(?<!每)${weekWord}(?<d>${weekdayWord})(?![年月个天些次轮级方系])`, 'gu'),
    read: (m) => weekdayAlone(weekdayNumber(m.groups!.d!)),
  },
  {
    pattern: /(?<![每本上下])(?:周末)/gu,
    read: () =>
      from('anchor', 'XXXX-WXX-WE', (now) => `${weekValue(addDays(now.today, weekday(now.today) <= 3 ? -7 : 0))}-WE`),
  },
  {
    pattern: new RegExp(
      `(?<n>${number}|${vague})多?(?<u>天|日|周|个星期|个月|年)(?:之)?(?<w>前|后|以前|以后)(?![往来])`,
      'gu',
    ),
    read: (m) => counted(m.groups!),
  },
  {
    // The day and the month are today's, only the year is not.
    pattern: new RegExp(`(?:(?<n>${number})\\s?年前|(?<y>${year})\\s?年|(?<l>去年))的?(?:今天|今日|这一天)`, 'gu'),
    read: (m) => sameDay(m.groups!),
  },
  {
    pattern: /(?<w>[上下])半年/gu,
    read: (m) =>
      from(
        'anchor',
        `XXXX-H${m.groups!.w === '上' ? 1 : 2}`,
        (now) => `${yearOf(now.today)}-H${m.groups!.w === '上' ? 1 : 2}`,
      ),
  },
  { pattern: /年[底末]/gu, read: () => shiftBy('anchor', 'Y', 0) },
  {
    pattern:
      /(?:日前|近日|近期|最近|不久前|此前|日来|近年(?:来)?|近些年(?:来)?|近几年(?:来)?|过去(?=[，。、的])|以往|曾几何时)/gu,
    read: () => date('PAST_REF'),
  },
  { pattern: /(?:目前|当前|现在|如今|眼下|当今|现阶段|迄今)/gu, read: () => date('PRESENT_REF') },
  {
    pattern: new RegExp(`(?:今后|未来|将来|不久后)(?![${hanCounts}十几数\\d])`, 'gu'),
    read: () => date('FUTURE_REF'),
  },
];

const shiftBy = (base: 'anchor' | 'narrative', unit: Unit, n: number): Meaning =>
  from(base, openValue(unit), (now) => shifted(now.reached, unit, n));

function inMonth(base: 'anchor' | 'narrative', n: number, day: string | undefined): Meaning {
  const suffix = day === undefined ? '' : `-${pad(hanNumber(day)!)}`;
  return from(base, `XXXX-XX${suffix}`, (now) => shifted(now.reached, 'M', n) + suffix);
}

function inWeek(n: number, day: string | undefined, end: boolean): Meaning {
  const part = end ? '-WE' : '';
  if (day === undefined) return from('anchor', `XXXX-WXX${part}`, (now) => weekValue(addDays(now.today, 7 * n)) + part);
  const wanted = weekdayNumber(day);
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => addDays(now.today, 7 * n + wanted - weekday(now.today)));
}

function weekdayAlone(wanted: number): Meaning {
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => nearestWeekday(now, wanted));
}

function sameDay({ n, y }: Record<string, string | undefined>): Meaning {
  return from('anchor', 'XXXX-XX-XX', ({ today }) => {
    const of = y === undefined ? yearOf(today) - (n === undefined ? 1 : hanNumber(n)!) : hanNumber(y)!;
    return dateValue(of, monthOf(today), dayOfMonth(today));
  });
}

function counted({ n, u, w }: Record<string, string | undefined>): Meaning | null {
  const unit: Unit = /[天日]/u.test(u!) ? 'D' : /[周星]/u.test(u!) ? 'W' : u === '年' ? 'Y' : 'M';
  const back = w!.includes('前');
  const number = hanNumber(n!);
  if (number === null) return date(back ? 'PAST_REF' : 'FUTURE_REF');
  if (number > 1000) return null;
  const signed = back ? -number : number;
  const base = back ? 'anchor' : 'narrative';
  return from(base, openValue(unit), (now) =>
    unit === 'M'
      ? monthValue(yearOf(now.reached), Number(now.reached.slice(5, 7)) + signed)
      : shifted(now.reached, unit, signed),
  );
}
