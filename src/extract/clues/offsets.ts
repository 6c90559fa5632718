import { calendarOf, shortDay } from '../../language/calendar.ts';
import { hanNumber, hanUnits } from '../../language/chinese-calendar.ts';
import { numberOf, toTwelve } from '../../language/english-numbers.ts';
import type { Day } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import type { NameMatch } from '../../model/knowledge.ts';
import { addDays, weekday } from '../dates/calendar.ts';
import { isPast } from './past.ts';
import { clue, type Happening, quoteOf, type Reading, type Stretch, sentenceAt } from './reading.ts';
import { newsDays } from './yearly.ts';

const count = `(?<n>\\d{1,2}|an?|${toTwelve}|several|some|a few|(?=days|weeks))`;
const offset = new RegExp(
  `\\b${count}\\s?(?<unit>day|week)s?\\s(?<side>before|ahead of|after|since)\\s(?:the\\s|an?\\s)?(?:\\p{L}+['’]?s?\\s){0,5}$`,
  'iu',
);
const chineseOffset = new RegExp(
  `(?<n>[${hanUnits}十\\d]{1,2})(?<unit>天|日|周|个星期|星期)(?:之)?(?<side>前|后)`,
  'u',
);
const french = calendarOf('fr')?.units ?? [];
const frenchOffset = new RegExp(
  `\\b(?<n>${french.slice(1).join('|')}|une|quelques) (?<unit>jour|semaine)s? (?<side>avant|après) (?:\\p{L}+(?:['’]|\\s)){0,7}$`,
  'iu',
);
const ownDay = /\b(?:comes?|came|is|survient|intervient|arrive)\s(?:just\s|only\s|à peine\s)?$/iu;
/** Of more events that may be meant, none tells. */
const mostAlternatives = 6;
/** How far around a name such words stand, in UTF-16 units. */
const near = 64;
const daysOfUnit: Readonly<Record<string, number>> = {
  day: 1,
  jour: 1,
  天: 1,
  日: 1,
  week: 7,
  semaine: 7,
  周: 7,
  个星期: 7,
  星期: 7,
};

/**
 * "One week before the summit in Vilnius", "three days after the vote": what is told happened so long before or after a
 * known day. In the lead it is the news, so the text is of those days.
 */
export function offsetOf(reading: Reading, match: NameMatch, happenings: readonly Happening[]): DatingClue | null {
  if (happenings.length === 0 || happenings.length > mostAlternatives) return null;
  const before = reading.text.slice(Math.max(0, match.start - near), match.start);
  const after = reading.text.slice(match.end, match.end + near);
  const words = offset.exec(before) ?? frenchOffset.exec(before);
  // Further down a text may count from one event to another; only "this comes two weeks after" speaks of its own day.
  if (match.start >= reading.leadEnd && !(words && ownDay.test(before.slice(0, words.index)))) return null;
  const days = daysOf(words?.groups ?? chineseOffset.exec(after.slice(0, 8))?.groups);
  if (days === null) return null;
  const stretches = happenings.map(
    (happening): Stretch =>
      onWeekday(reading, match, addDays(happening.from, days.counted)) ?? {
        from: addDays(happening.from, days.least),
        to: addDays(happening.to, days.most),
      },
  );
  const span = { start: Math.max(0, match.start - 20), end: match.end };
  const from = happenings.length === 1 ? `, counted from ${shortDay(happenings[0]!.from)}` : '';
  return clue(stretches, `${quoteOf(reading, span)}${from}`, match, 'firm');
}

/** Days from the event to the text; a few days either way, for the text follows what it tells. */
function daysOf(groups: Readonly<Record<string, string | undefined>> | undefined) {
  if (groups === undefined) return null;
  const vague = !groups.n || /^(?:several|some|a few|quelques)$/i.test(groups.n);
  const unit = daysOfUnit[groups.unit!.toLowerCase()] ?? 1;
  const number = vague ? 1 : /^(?:an?|une)$/i.test(groups.n!) ? 1 : (numberOf(groups.n!) ?? otherNumber(groups.n!));
  if (number === null) return null;
  const least = number * unit - Math.ceil(unit / 2);
  const most = (vague ? 6 : number) * unit + 7;
  return /before|ahead|avant|前/i.test(groups.side!)
    ? { counted: -number * unit, least: -(number * unit) - unit, most: newsDays - number * unit }
    : { counted: number * unit, least, most };
}

/** "Agreed on Tuesday, one week before the summit": the Tuesday that is nearest, and the days of its news. */
function onWeekday(reading: Reading, match: NameMatch, counted: Day): Stretch | null {
  const sentence = sentenceAt(reading, match.start);
  const named = reading.dates.find(
    ({ start, value }) =>
      sentence !== null && start >= sentence.start && start < match.start && /^XXXX-WXX-\d$/.test(value),
  );
  if (named === undefined || !isPast(reading, named)) return null;
  const nearest = [0, -1, 1, -2, 2, -3, 3]
    .map((n) => addDays(counted, n))
    .find((day) => weekday(day) === Number(named.value.slice(-1)))!;
  return { from: nearest, to: addDays(nearest, newsDays) };
}

function otherNumber(text: string): number | null {
  const han = hanNumber(text);
  if (han !== null) return han;
  const n = french.indexOf(text.toLowerCase());
  return n > 0 ? n : null;
}
