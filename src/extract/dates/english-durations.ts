import { fullWeekday, partsOfDay, weekdayNumber } from '../../language/calendar.ts';
import { numberOf, toTwelve } from '../../language/english-numbers.ts';
import { cardinal, vague } from './english-words.ts';
import type { Meaning, Rule } from './rule.ts';

const unit =
  '(?<u>seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|quarters?|years?|decades?|centur(?:y|ies))';
const unitAlone = '(?<u>second|minute|hour|day|week|month|quarter|year|decade|century)';
const which =
  '(?:(?:the|these|those|each of the|his|her|its|their) (?:(?:first|last|past|next|previous|coming|following|final|latest|initial|same|remaining) )?|(?:first|last|past|next) )';
const extra = '(?:(?:more|additional|further|full|straight|consecutive|successive|whole|or more|long|short) )';

const before = 'for|in|over|within|takes?|took|after|last(?:ed|ing)?|spent|spanning|through|during|by|many|these|those';
const amount = `${cardinal}|${vague}|(?:a )?couple(?: of)?|(?:a |half a )?dozen`;

/** Stretches of time in English, and what comes back in a rhythm. */
export const englishDurations: readonly Rule[] = [
  {
    pattern: new RegExp(
      `\\b${which}?(?<n>${amount})(?<half>[- ]and[- ]a[- ]half)?(?: (?:to|or|-) ${cardinal})? ${extra}?${unit}(?<h2> and a half)?(?! ?-?old\\b|[- ](?:older|younger|ahead of|behind)\\b)\\b`,
      'giu',
    ),
    read: (m) => length(m.groups!.n!, m.groups!.u!, m.groups!.half !== undefined || m.groups!.h2 !== undefined),
  },
  {
    pattern: new RegExp(`\\b(?<n>${cardinal}|several|multi)-${unitAlone}(?!-old|s?-old)(?:-long)?\\b`, 'giu'),
    read: (m) => length(m.groups!.n!, m.groups!.u!, false),
  },
  {
    pattern:
      /\b(?<!(?:\$|€|£)[\d.,]{1,9} (?:[mb]illion )?)(?:(?:one|a|an) )(?<u>hour|day|week|month|year|decade|century)(?<half> and a half)?\b(?! (?:ago|old))/giu,
    read: (m) => length('1', m.groups!.u!, m.groups!.half !== undefined),
  },
  {
    pattern: /\b(?:half (?:a|an|the) |a half[- ])(?<u>hour|day|month|year|decade|century)\b/giu,
    read: (m) => halfOf(m.groups!.u!),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${before}) )(?:the )?(?:(?:past|next|last|coming|first|many) )?(?<u>minutes|hours|days|weeks|months|years|decades|centuries)\\b(?! old| ago)`,
      'giu',
    ),
    read: (m) => length('several', m.groups!.u!, false),
  },
  {
    pattern: /\b(?:the )?(?<u>days|weeks|months|years|decades) (?:ahead|to come)\b/giu,
    read: (m) => length('several', m.groups!.u!, false),
  },
  {
    pattern: new RegExp(
      `\\b(?:every|each)(?: (?<n>${toTwelve}|\\d{1,2}|other|few))? (?<u>hour|day|week|month|quarter|year|decade|weekend|${Object.keys(partsOfDay).join('|')})s?\\b`,
      'giu',
    ),
    read: (m) => everyUnit(m.groups!.n, m.groups!.u!),
  },
  {
    pattern: new RegExp(`\\b(?:every |each |on )?(?<d>${fullWeekday})s?\\b(?<=s|(?:every|each) \\p{L}+)`, 'giu'),
    read: (m) => ({
      type: 'SET',
      value: `XXXX-WXX-${weekdayNumber(m.groups!.d!)}`,
    }),
  },
  { pattern: /\b(?:daily|weekly|monthly|yearly|[Qq]uarterly|[Aa]nnually|[Aa]nnual)\b/gu, read: (m) => rhythm(m[0]) },
  {
    pattern:
      /\b(?:once|twice|three times|\d+ times|times|(?<=(?:\$|€|£)[\d.,]{1,9} (?:[mb]illion )?)) ?(?:a|per|each) (?<u>day|week|month|year)\b/giu,
    read: (m) => everyUnit(undefined, m.groups!.u!),
  },
];

const codes: Readonly<Record<string, string>> = {
  se: 'TS',
  mi: 'TM',
  ho: 'TH',
  da: 'D',
  we: 'W',
  fo: 'W',
  mo: 'M',
  qu: 'Q',
  ye: 'Y',
  de: 'DE',
  ce: 'CE',
};
const smaller: Readonly<Record<string, readonly [number, string]>> = {
  Y: [12, 'M'],
  TH: [60, 'TM'],
  D: [24, 'TH'],
  DE: [10, 'Y'],
  CE: [10, 'DE'],
  M: [2, 'W'],
};

const code = (word: string): string => codes[word.toLowerCase().slice(0, 2)]!;

/** `P` before days and larger units, `PT` before smaller ones; X for an amount that is not told. */
const period = (n: number | string, code: string): string =>
  code.startsWith('T') ? `PT${n}${code[1]}` : `P${n}${code}`;

function length(amount: string, unit: string, andHalf: boolean): Meaning | null {
  const number = numberOf(amount);
  if (number === null && /^(?:many|some|few|numerous|countless)$/i.test(amount) && !unit.endsWith('s')) return null;
  const isCount = Number.isInteger(number) || number === null;
  // "1989 days" may be one, "2016 months" is a year that has lost its full stop.
  if (number !== null && number > 1900 && number < 2100 && !amount.includes(',')) return null;
  const halves = smaller[code(unit)];
  if (number !== null && (andHalf || !isCount) && halves !== undefined) {
    const parts = (andHalf ? number + 0.5 : number) * halves[0];
    return { type: 'DURATION', value: period(Math.round(parts), halves[1]) };
  }
  const weeks = unit.toLowerCase().startsWith('fortnight') ? 2 : 1;
  return { type: 'DURATION', value: period(number === null ? 'X' : number * weeks, code(unit)) };
}

function halfOf(unit: string): Meaning {
  const [parts, smallerUnit] = smaller[code(unit)]!;
  return { type: 'DURATION', value: period(parts / 2, smallerUnit) };
}

function everyUnit(amount: string | undefined, unit: string): Meaning | null {
  const part = partsOfDay[unit.toLowerCase()];
  if (part !== undefined) return { type: 'SET', value: `XXXX-XX-XX${part}` };
  if (unit.toLowerCase() === 'weekend') return { type: 'SET', value: 'XXXX-WXX-WE' };
  const n = amount === undefined ? 1 : /other/i.test(amount) ? 2 : (numberOf(amount) ?? 'X');
  return { type: 'SET', value: period(n, code(unit)) };
}

function rhythm(word: string): Meaning {
  const value = { da: 'P1D', we: 'P1W', mo: 'P1M', qu: 'P3M', ye: 'P1Y', an: 'P1Y' }[word.toLowerCase().slice(0, 2)]!;
  return { type: 'SET', value };
}
