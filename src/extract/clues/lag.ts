import { hanCounts, hanNumber } from '../../language/chinese-calendar.ts';
import { numberOf, toTwelve } from '../../language/english-numbers.ts';
import type { Timex } from '../../model/date.ts';
import { addDays, daysIn } from '../dates/calendar.ts';
import type { Happening, Stretch } from './reading.ts';
import { newsDays } from './yearly.ts';

/** Days from an event to the text that times it so; below zero where it is still ahead. */
interface Lag {
  readonly least: number;
  readonly most: number;
}

const lags: readonly (readonly [RegExp, Lag])[] = [
  [/day before yesterday|前天/iu, { least: 2, most: 2 }],
  [/yesterday|昨/iu, { least: 1, most: 1 }],
  [/today|今天|今日|hier soir/iu, { least: 0, most: 0 }],
  [/tomorrow|明天|明日/iu, { least: -1, most: -1 }],
  [/(?:last|past) weekend|上周末/iu, { least: 1, most: 8 }],
  [/weekend|周末/iu, { least: -6, most: 6 }],
  [/(?:last|past|previous) week|上周|上个?星期/iu, { least: 1, most: 13 }],
  [/(?:next|coming) week|下周|下个?星期/iu, { least: -13, most: -1 }],
  [/this week|本周|这周/iu, { least: -6, most: 6 }],
];
const count = `\\d{1,2}|an?|${toTwelve}|[${hanCounts}十]{1,2}`;
const ago = new RegExp(
  `^(?<n>${count})\\s?(?:full |short )?(?<unit>day|week|month|天|日|周|个?星期|个?月)s?(?:\\s(?:ago|earlier)|之?前)$`,
  'iu',
);
const hence = new RegExp(`^(?<n>${count})\\s?(?<unit>day|week|month|天|周)s?(?:['’] time|后)?$`, 'iu');
const months = 30;

/** How long before a text lies what its words time: "last week", "two weeks ago"; null where they do not tell. */
export function lagOf({ text }: Timex): Lag | null {
  const words = text.trim();
  const match = ago.exec(words)?.groups;
  if (match !== undefined) return counted(match);
  return lags.find(([pattern]) => pattern.test(words))?.[1] ?? null;
}

/** "In one week", "in two weeks' time": what is ahead by so much. */
export function aheadBy(timex: Timex, before: string): Lag | null {
  const match = /\b(?:in|within|only)\s$/i.test(before) ? hence.exec(timex.text.trim())?.groups : undefined;
  const lag = match === undefined ? null : counted(match);
  return lag && { least: -lag.most, most: -lag.least };
}

function counted({ n, unit }: Readonly<Record<string, string>>): Lag | null {
  const number = numberOf(n!) ?? hanNumber(n!) ?? 0;
  if (number === 0) return null;
  const days = /^(?:week|周|个?星期)$/i.test(unit!) ? 7 : /^(?:month|个?月)$/i.test(unit!) ? months : 1;
  const slack = days === 1 ? (number > 3 ? 1 : 0) : Math.ceil(days / 2);
  return { least: number * days - slack, most: number * days + slack };
}

/** The days on which a writer times an event of those days so. */
export function publishedAround(timex: Timex, { from, to }: Happening, past: boolean): Stretch | null {
  const words = timex.text.toLowerCase();
  const year = Number(from.slice(0, 4));
  if (/last year|去年/.test(words)) return { from: `${year + 1}-01-01`, to: `${year + 1}-12-31` };
  if (/this year|今年/.test(words)) return { from: past ? from : `${year}-01-01`, to: `${year}-12-31` };
  const lag = lagOf(timex);
  if (lag !== null) return { from: addDays(lag.least < 0 ? from : to, lag.least), to: addDays(to, lag.most) };
  if (/last month|上月|上个月/.test(words)) return monthAfter(to, 1);
  if (/next month|下月|下个月/.test(words)) return monthAfter(from, -1);
  if (/this month|本月|这个月/.test(words)) return past ? { ...monthAfter(from, 0), from } : monthAfter(from, 0);
  if (/^this \p{L}+$/u.test(words) && /^XXXX-\d\d$/.test(timex.value))
    return timex.value.slice(5) === from.slice(5, 7) ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
  const month = /^XXXX-(\d\d)(?:-(\d\d))?$/.exec(timex.value);
  if (month !== null)
    return aroundMonth({ month: month[1]!, day: month[2], last: words.startsWith('last'), past }, { from, to });
  return /^XXXX-WXX-\d$/.test(timex.value) ? { from, to: addDays(to, newsDays) } : null;
}

/** The month so many months after a day. */
function monthAfter(day: string, n: number): Stretch & { readonly to: string } {
  const at = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n;
  const [year, month] = [Math.floor(at / 12), (at % 12) + 1];
  const name = `${year}-${String(month).padStart(2, '0')}`;
  return { from: `${name}-01`, to: `${name}-${daysIn(year, month)}` };
}

interface InMonth {
  readonly month: string;
  readonly day: string | undefined;
  /** "last June". */
  readonly last: boolean;
  readonly past: boolean;
}

/** How far ahead of a day named without its year, or behind it, a text is. */
const besidesDays = 60;

/** "In February" is said until about the next winter, "last June" when June is over and for a year. */
function aroundMonth({ month, day, last, past }: InMonth, { from, to }: Happening): Stretch | null {
  if (from.slice(5, 7) !== month && to.slice(5, 7) !== month) return null;
  if (!past) return { from: addDays(from, -besidesDays), to };
  if (day !== undefined) return { from, to: addDays(from, 200) };
  const end = `${from.slice(0, 7)}-${daysIn(Number(from.slice(0, 4)), Number(month))}`;
  return last ? { from: addDays(end, 1), to: addDays(end, 365) } : { from, to: addDays(end, 300) };
}
