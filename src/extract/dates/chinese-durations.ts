import {
  hanCounts,
  hanNumber,
  partsAfterDay,
  partsOfDay,
  weekdayNumber,
  weekdayWord,
  weekWord,
} from '../../language/chinese-calendar.ts';
import { addDays, pad } from './calendar.ts';
import { number, vague } from './chinese-words.ts';
import { from, type Meaning, type Rule } from './rule.ts';

const unit = '(?<u>年半|年|个多月|个月|个季度|天|周|个星期|个多小时|个小时|小时|分钟)';
const codes: readonly (readonly [RegExp, string])[] = [
  [/年/u, 'Y'],
  [/季度/u, 'Q'],
  [/小时/u, 'TH'],
  [/分/u, 'TM'],
  [/月/u, 'M'],
  [/[周星]/u, 'W'],
  [/[天日]/u, 'D'],
];
const partWord = Object.keys(partsOfDay).join('|');

/** Chinese stretches of time, rhythms, and times of day. */
export const chineseDurations: readonly Rule[] = [
  {
    pattern: new RegExp(
      `(?:近|过去|未来|今后|为期|长达)?(?<![\\d０-９第])(?<n>${number}|${vague})(?:余|多)?${unit}(?:多)?(?![代级份度月轮前后])`,
      'gu',
    ),
    read: (m) => length(m.groups!.n!, m.groups!.u!),
  },
  { pattern: /(?:近|过去)?(?:半年)(?![前后])/gu, read: () => ({ type: 'DURATION', value: 'P6M' }) },
  {
    pattern: /每(?:一)?(?<n>两|三|四|五)?(?<u>年|个月|月|周|天|日|季度|小时)(?!度)/gu,
    read: (m) => set(m.groups!),
  },
  {
    pattern: new RegExp(`每${weekWord}(?<d>${weekdayWord})`, 'gu'),
    read: (m) => ({ type: 'SET', value: `XXXX-WXX-${weekdayNumber(m.groups!.d!)}` }),
  },
  {
    pattern: new RegExp(
      `(?:(?<p>${partWord})\\s?)?(?<![\\d０-９])(?<h>[\\d０-９]{1,2}|[${hanCounts}十]{1,3})(?:时|点)(?:(?<m>[\\d０-９]{1,2})分|(?<half>半))?(?![间候代期机刻])`,
      'gu',
    ),
    read: (m) => clock(m.groups!),
  },
  { pattern: new RegExp(`(?:${partWord})`, 'gu'), read: (m) => time(partsOfDay[m[0]]!) },
  {
    pattern: new RegExp(`(?<=[日号])(?:${Object.keys(partsAfterDay).join('|')})`, 'gu'),
    read: (m) => time(partsAfterDay[m[0]]!),
  },
];

function codeOf(unit: string): string {
  return codes.find(([pattern]) => pattern.test(unit))![1];
}

const period = (n: number | string, code: string): string =>
  code.startsWith('T') ? `PT${n}${code[1]}` : `P${n}${code}`;

function length(amount: string, unit: string): Meaning | null {
  const n = hanNumber(amount);
  // 2024年 is a year, 1300年 no stretch that matters.
  if (n !== null && (n > 500 || n === 0)) return null;
  if (unit === '年半') return { type: 'DURATION', value: n === null ? 'PXY' : `P${n * 12 + 6}M` };
  return { type: 'DURATION', value: period(n ?? 'X', codeOf(unit)) };
}

function set({ n, u }: Record<string, string | undefined>): Meaning {
  return { type: 'SET', value: period(n === undefined ? 1 : hanNumber(n)!, codeOf(u!)) };
}

function clock({ p, h, m, half }: Record<string, string | undefined>): Meaning | null {
  const hours = hanNumber(h!);
  if (hours === null || hours > 24) return null;
  const later = hours < 12 && /下午|傍晚|晚/u.test(p ?? '') ? 12 : 0;
  return time(`T${pad(hours + later)}:${half === undefined ? pad(hanNumber(m ?? '0') ?? 0) : '30'}`);
}

function time(code: string): Meaning {
  return from('anchor', `XXXX-XX-XX${code}`, (now) => addDays(now.today, 0) + code, 'TIME');
}
