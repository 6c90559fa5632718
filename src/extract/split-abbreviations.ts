import { calendarOf, shortMonths, shortWeekdays } from '../language/calendar.ts';
import abbreviations from '../language/en/abbreviations.json' with { type: 'json' };
import { wordsOfRows } from '../language/rows.ts';

/** Stand before a name or a number, so that a sentence hardly ever ends in one. */
const before = new Set(wordsOfRows(abbreviations.beforeNames));
/** May end a sentence: only a word that opens one decides. */
const either = new Set([
  ...[...shortMonths, ...shortWeekdays].map((word) => word.toLowerCase()),
  ...wordsOfRows(abbreviations.mayEnd),
]);
const opens = new RegExp(`^["“‘'(]?(?:${wordsOfRows(abbreviations.openers).join('|')})\\b`);

const germanMonths = (calendarOf('de')?.months.flat() ?? []).join('|');
const germanAfterDay = new RegExp(`^(?:${germanMonths}|jahrhundert)(?!\\p{L})`, 'iu');

/** Whether the full stop at `at` belongs to an abbreviation and ends no sentence; `next` is where the next word starts. */
export function abbreviates(text: string, at: number, next: number): boolean {
  // German days: "am 3. März".
  if (/\b\d{1,2}$/.test(text.slice(Math.max(0, at - 3), at)) && germanAfterDay.test(text.slice(next, next + 12)))
    return true;
  const token = /[\p{L}.-]{1,16}$/u.exec(text.slice(Math.max(0, at - 16), at))?.[0] ?? '';
  const word = token.toLowerCase().replace(/^[.-]+/, '');
  if (word === '') return false;
  const following = text.slice(next, next + 16);
  if (word === 'no' || word === 'nos' || word === 'art') return /^\d/.test(following);
  if (before.has(word)) return true;
  if (either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !opens.test(following);
  return /^\p{Lu}$/u.test(token) && !opens.test(following);
}
