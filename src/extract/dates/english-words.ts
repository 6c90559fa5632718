import type { Unit } from './calendar.ts';

const units =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinals =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

/** With either case of the first letter, since a number may open a sentence. */
const eitherCase = (words: readonly string[]): string =>
  words.map((w) => `[${w[0]!.toUpperCase()}${w[0]}]${w.slice(1)}`).join('|');
const small = eitherCase([...units.slice(1), ...tens.slice(2)].sort((a, b) => b.length - a.length));
/** A cardinal in words or digits: "two", "twenty-four", "1,200", "18", "2.5". */
export const cardinal = `(?:\\d{1,3}(?:,\\d{3})+|\\d{1,4}(?:\\.\\d)?|(?:${eitherCase(tens.slice(2))})[- ](?:${units.slice(1, 10).join('|')})|(?:${small})(?: hundred)?|a hundred)`;
/** An amount that is not told. */
export const vague = '(?:[Ss]everal|[Aa] few|[Ff]ew|[Mm]any|[Aa] number of|[Ss]ome|[Nn]umerous|[Cc]ountless)';
export const ordinal = `(?:\\d{1,2}(?:st|nd|rd|th)|twenty-(?:${ordinals.slice(0, 9).join('|')})|${ordinals.join('|')})`;
export const month =
  '(?:January|February|March|April|May|June|July|August|September|October|November|December|JANUARY|FEBRUARY|MARCH|APRIL|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)';
export const weekdayName =
  '(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|(?:Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun)\\.)';
export const dayNumber = '(?:3[01]|[12]\\d|0?[1-9])';
export const spelledYear = `(?:[Ee]ighteen|[Nn]ineteen|[Tt]wenty) (?:hundred|(?:${tens.slice(2).join('|')})(?:[- ](?:${units.slice(1, 10).join('|')}))?|${units.slice(10).join('|')}|oh[- ](?:${units.slice(1, 10).join('|')}))`;
export const year = '(?:1[4-9]|20|21)\\d\\d';
export const season = '(?:[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ww]inter)';

/** 1 to 12. */
export const monthNumber = (name: string): number =>
  months.findIndex((m) => m.startsWith(name.toLowerCase().slice(0, 3))) + 1;

/** 1 Monday to 7 Sunday. */
export const weekdayNumber = (name: string): number =>
  weekdays.findIndex((d) => d.startsWith(name.toLowerCase().slice(0, 3))) + 1;

export const seasonCode = (name: string): string =>
  ({ sp: 'SP', su: 'SU', au: 'FA', fa: 'FA', wi: 'WI' })[name.toLowerCase().slice(0, 2)] ?? 'SP';

export function unitOf(word: string): Unit {
  const w = word.toLowerCase();
  if (w.startsWith('day')) return 'D';
  if (w.startsWith('week')) return 'W';
  if (w.startsWith('month')) return 'M';
  if (w.startsWith('quarter')) return 'Q';
  if (w.startsWith('dec')) return 'DE';
  return w.startsWith('cent') ? 'CE' : 'Y';
}

/** The number that words or digits stand for; null for a vague amount. */
export function numberOf(words: string): number | null {
  const text = words.toLowerCase().replace(/,/g, '').trim();
  if (/^\d+(\.\d)?$/.test(text)) return Number(text);
  if (/^an?$/.test(text)) return 1;
  if (/^(a )?couple( of)?$/.test(text)) return 2;
  if (/^(a |half a )?dozen$/.test(text)) return text.startsWith('half') ? 6 : 12;
  if (text === 'a hundred') return 100;
  const hundred = text.endsWith(' hundred');
  const parts = text.replace(/ hundred$/, '').split(/[- ]/);
  let sum = 0;
  for (const part of parts) {
    const n = Math.max(units.indexOf(part), tens.indexOf(part) * 10);
    if (n <= 0) return null;
    sum += n;
  }
  return hundred ? sum * 100 : sum;
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

export function ordinalNumber(word: string): number {
  const text = word.toLowerCase();
  const digits = Number.parseInt(text, 10);
  if (!Number.isNaN(digits)) return digits;
  return text.startsWith('twenty-') ? 20 + ordinals.indexOf(text.slice(7)) + 1 : ordinals.indexOf(text) + 1;
}
