import { firstMonthOf, monthNumber, seasonCode, weekdayNumber } from '../../language/calendar.ts';
import { numberOf } from '../../language/english-numbers.ts';
import {
  addDays,
  dateValue,
  dayOfMonth,
  monthOf,
  pad,
  shifted,
  type Unit,
  weekday,
  weekValue,
  yearOf,
} from './calendar.ts';
import { cardinal, month, season, unitOf, vague, weekdayName, year } from './english-words.ts';
import { nearestWeekday } from './nearest.ts';
import { date, from, type Meaning, type Now, type Rule } from './rule.ts';

const shift = '(?:this past|this coming|last|past|previous|this|current|present|next|coming|upcoming)';

const amounts = `${cardinal}|${vague}|[Aa]n?|(?:[Aa] )?couple(?: of)?|half a|(?:a |half a )?dozen`;
const units = 'days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)';
/** After these "before" and "after" count from what follows, not from the present. */
const clauses = 'the|a|an|his|her|their|its|this|that|they|it|he|she|we|to|which|being|taking|leaving|[A-Z]';

/** Days, weeks, months and years counted from the day of publication: "yesterday", "last June", "this week", "two years ago". */
export const englishRelative: readonly Rule[] = [
  { pattern: /\bthe day before yesterday\b/giu, read: () => shift_('D', -2) },
  { pattern: /\bthe day after tomorrow\b/giu, read: () => shift_('D', 2) },
  { pattern: /\b(?:the end of the year|year[- ]end|year['’]s end|the year['’]s end)\b/giu, read: () => shift_('Y', 0) },
  { pattern: /\byesterday\b/giu, read: () => shift_('D', -1) },
  { pattern: /\btomorrow\b/giu, read: () => shift_('D', 1) },
  { pattern: /\btoday\b(?!['’]s (?:world|age|era|society|geopolitical|globali))/giu, read: () => shift_('D', 0) },
  { pattern: /\btoday(?=['’]s (?:world|age|era|society|geopolitical|globali))/giu, read: () => date('PRESENT_REF') },
  {
    pattern: new RegExp(
      `\\b(?:the |later |earlier |early |late )?(?<s>${shift}) (?:(?:fiscal|calendar|financial) )?(?<u>week|month|quarter|year|decade|century)\\b(?! (?:and a half|or))`,
      'giu',
    ),
    read: (m) => shiftedUnit(m.groups!.s!, unitOf(m.groups!.u!)),
  },
  {
    pattern: new RegExp(
      `\\b(?<s>[Ll]ast|[Tt]his|[Nn]ext|past|previous|[Tt]his past|[Tt]his coming) (?<d>${weekdayName})`,
      'gu',
    ),
    read: (m) => weekdayShifted(m.groups!.s!, weekdayNumber(m.groups!.d!)),
  },
  {
    pattern: new RegExp(`\\b(?<d>${weekdayName})(?!\\w)`, 'gu'),
    read: (m) => bareWeekday(weekdayNumber(m.groups!.d!)),
  },
  {
    pattern: new RegExp(`\\b(?<s>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) (?<m>${month})(?! \\d)`, 'gu'),
    read: (m) => monthShifted(m.groups!.s!.toLowerCase(), monthNumber(m.groups!.m!)),
  },
  {
    pattern: new RegExp(`\\b(?<m>${month}) (?:of )?(?<s>last|this|next) year\\b`, 'gu'),
    read: (m) => monthOfYear(monthNumber(m.groups!.m!), amount(m.groups!.s!)),
  },
  {
    pattern: new RegExp(
      `\\b(?:the )?(?<s>[Ll]ast|[Tt]his|[Nn]ext|[Tt]his past|[Tt]his coming) (?<n>${season})\\b`,
      'gu',
    ),
    read: (m) => seasonShifted(m.groups!.s!.toLowerCase(), seasonCode(m.groups!.n!)),
  },
  {
    pattern: /\b(?:(?<s>last|this|next|this past|this coming|past) |the )weekend\b/giu,
    read: (m) => weekend(m.groups!.s?.toLowerCase() ?? 'this'),
  },
  {
    pattern: new RegExp(
      `\\b(?<n>${amounts})(?: or (?:two|three|four|more))? (?:calendar )?(?<u>${units}) (?:or so |and a half )?(?<d>ago|from now|hence|later|earlier|previously|(?:before|after)(?! (?:${clauses})))\\b`,
      'gu',
    ),
    read: (m) => counted(m.groups!),
  },
  {
    // The day and the month are today's, only the year is not.
    pattern: new RegExp(
      `\\b(?:(?<n>${cardinal}|[Aa]) years? ago (?:today|to the day|on this (?:very )?day)|on this (?:very )?day (?:(?<k>${cardinal}|a) years? ago|in (?<y>${year})))\\b`,
      'giu',
    ),
    read: ({ groups: g }) => sameDay(g!),
  },
];

function sameDay({ n, k, y }: Record<string, string | undefined>): Meaning | null {
  const back = y === undefined ? numberOf(n ?? k!) : 0;
  if (back === null || !Number.isInteger(back)) return null;
  return from('anchor', 'XXXX-XX-XX', ({ today }) =>
    dateValue(y === undefined ? yearOf(today) - back : Number(y), monthOf(today), dayOfMonth(today)),
  );
}

const shift_ = (unit: Unit, n: number): Meaning =>
  from('anchor', openValue(unit), (now) => shifted(now.today, unit, n));

/** What is left of a unit's value when nothing is known. */
export function openValue(unit: Unit): string {
  return { D: 'XXXX-XX-XX', W: 'XXXX-WXX', M: 'XXXX-XX', Q: 'XXXX-QX', Y: 'XXXX', DE: 'XXX', CE: 'XX' }[unit];
}

function amount(word: string): number {
  const w = word.toLowerCase();
  if (/^(?:last|previous|past|this past)$/.test(w)) return -1;
  return /^(?:next|coming|upcoming|this coming)$/.test(w) ? 1 : 0;
}

function shiftedUnit(word: string, unit: Unit): Meaning | null {
  // "the past year" is a stretch up to now, not a calendar year.
  if (/^past$/i.test(word)) return { type: 'DURATION', value: `P1${unit}` };
  return shift_(unit, amount(word));
}

function weekdayShifted(word: string, wanted: number): Meaning {
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => {
    const back = (weekday(now.today) - wanted + 7) % 7;
    if (/^(?:last|past|previous|this past)$/i.test(word)) return addDays(now.today, back === 0 ? -7 : -back);
    if (/^(?:next|this coming)$/i.test(word)) return addDays(now.today, 7 - back);
    return nearestWeekday(now, wanted);
  });
}

function bareWeekday(wanted: number): Meaning {
  return from('anchor', `XXXX-WXX-${wanted}`, (now) => nearestWeekday(now, wanted));
}

/** "last June" is the latest June that is over; "next June" the first to come; "this June" the one of this year. */
function monthShifted(word: string, month: number): Meaning {
  return from('anchor', `XXXX-${pad(month)}`, (now) => {
    const year = yearOf(now.today);
    const here = monthOf(now.today);
    const n = amount(word === 'this past' ? 'last' : word);
    const of = n < 0 ? (month < here ? year : year - 1) : n > 0 ? (month > here ? year : year + 1) : year;
    return `${of}-${pad(month)}`;
  });
}

function monthOfYear(month: number, years: number): Meaning {
  return from('anchor', `XXXX-${pad(month)}`, (now) => `${yearOf(now.today) + years}-${pad(month)}`);
}

function seasonShifted(word: string, code: string): Meaning {
  return from('anchor', `XXXX-${code}`, (now) => {
    const year = yearOf(now.today);
    const running = code === 'WI' && monthOf(now.today) <= 2 ? year - 1 : year;
    const n = amount(word === 'this past' ? 'last' : word);
    if (n < 0) return `${firstMonthOf[code]! + 2 < monthOf(now.today) ? year : running - 1}-${code}`;
    return `${n > 0 && firstMonthOf[code]! <= monthOf(now.today) ? year + 1 : running}-${code}`;
  });
}

function weekend(word: string): Meaning {
  return from('anchor', 'XXXX-WXX-WE', (now: Now) => {
    const early = weekday(now.today) <= 3 && now.tense !== 'future' && !/next|coming/.test(word);
    const weeks = word.startsWith('next') ? 1 : word === 'last' || word.includes('past') || early ? -1 : 0;
    return `${weekValue(addDays(now.today, 7 * weeks))}-WE`;
  });
}

function counted({ n, u, d }: Record<string, string | undefined>): Meaning | null {
  const unit = unitOf(u!);
  const number = /^half a$/i.test(n!) ? null : numberOf(n!);
  const word = d!.toLowerCase();
  const back = /ago|earlier|before|previously/.test(word);
  if (number === null || !Number.isInteger(number)) return date(back ? 'PAST_REF' : 'FUTURE_REF');
  const base = word === 'ago' || word === 'from now' || word === 'hence' ? 'anchor' : 'narrative';
  return from(base, openValue(unit), (now) => countedFrom(now, unit, back ? -number : number));
}

/** Years counted from a quarter keep its grain: "a year earlier" than 2024-Q3 is 2023-Q3. */
function countedFrom(now: Now, unit: Unit, n: number): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(now.quarter ?? '');
  if (quarter !== null && unit === 'Y' && Math.abs(n) === 1) return `${Number(quarter[1]) + n}-Q${quarter[2]}`;
  return shifted(now.reached, unit, n);
}
