import {
  fullMonth,
  fullWeekday,
  monthNames,
  seasonNames,
  shortMonths,
  shortWeekdays,
} from '../../language/calendar.ts';
import { numberOf, ordinals, tens, units } from '../../language/english-numbers.ts';
import type { Unit } from './calendar.ts';

/** With either case of the first letter, since a number may open a sentence. */
const eitherCase = (words: readonly string[]): string =>
  words.map((w) => `[${w[0]!.toUpperCase()}${w[0]}]${w.slice(1)}`).join('|');
const small = eitherCase([...units.slice(1), ...tens.slice(1)].sort((a, b) => b.length - a.length));
/** A cardinal in words or digits: "two", "twenty-four", "1,200", "18", "2.5". */
export const cardinal = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?|(?:${eitherCase(tens.slice(1))})[- ](?:${units.slice(1, 10).join('|')})|(?:${small})(?: hundred)?|a hundred)`;
/** An amount that is not told. */
export const vague = '(?:[Ss]everal|[Aa] few|[Ff]ew|[Mm]any|[Aa] number of|[Ss]ome|[Nn]umerous|[Cc]ountless)';
export const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|twenty-(?:${ordinals.slice(0, 9).join('|')})|${ordinals.join('|')})`;
/** In full, in capitals but for MAY, which shouts a verb, and short. */
const greatMonths = monthNames.filter((name) => name !== 'May').map((name) => name.toUpperCase());
export const month = `(?:${fullMonth}|${greatMonths.join('|')}|(?:${shortMonths.join('|')})\\b\\.?)`;
export const weekdayName = `(?:${fullWeekday}|${fullWeekday.toUpperCase()}|(?:${shortWeekdays.join('|')})\\.)`;
export const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])';
export const spelledYear = `(?:[Ee]ighteen|[Nn]ineteen|[Tt]wenty) (?:hundred|(?:${tens.slice(1).join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${units.slice(10).join('|')}|oh[- ](?:${units.slice(1, 10).join('|')}))`;
export const year = '(?:1[4-9]|20|21)\\d\\d';
export const season = `(?:${eitherCase(seasonNames)})`;

export function unitOf(word: string): Unit {
  const w = word.toLowerCase();
  if (w.startsWith('day')) return 'D';
  if (w.startsWith('week')) return 'W';
  if (w.startsWith('month')) return 'M';
  if (w.startsWith('quarter')) return 'Q';
  if (w.startsWith('dec')) return 'DE';
  return w.startsWith('cent') ? 'CE' : 'Y';
}

/** The year that "nineteen ninety-six" or "1996" stands for. */
export function yearNumber(words: string): number {
  if (/^\d/.test(words)) return Number(words);
  const [century, ...rest] = words.toLowerCase().replace('oh-', '').replace(' oh ', ' ').split(' ');
  return (
    units.indexOf(century!) * 100 +
    (century === 'twenty' ? 2000 + 100 : 0) +
    (rest[0] === 'hundred' ? 0 : (numberOf(rest.join(' ')) ?? 0))
  );
}
