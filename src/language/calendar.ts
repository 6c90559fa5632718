import english from './en/calendar.json' with { type: 'json' };
import others from './other/calendar.json' with { type: 'json' };

/** A name of the calendar as it is written in full, and the ways to shorten it. */
interface Named {
  readonly name: string;
  readonly short: readonly string[];
}

/** "January" to "December". */
export const monthNames: readonly string[] = english.months.map(({ name }) => name);
/** "Monday" to "Sunday". */
export const weekdayNames: readonly string[] = english.weekdays.map(({ name }) => name);
/** "January", "Jan": all ways to write a month, and a weekday, without the full stop. */
export const monthWords: readonly string[] = written(english.months);
export const weekdayWords: readonly string[] = written(english.weekdays);
/** "Jan" and "Sept", without names that are short by themselves. */
export const shortMonths: readonly string[] = english.months.flatMap(({ short }) => short);
export const shortWeekdays: readonly string[] = english.weekdays.flatMap(({ short }) => short);
/** Of those, the ones that are a word or a person's name besides: "March", "May", "Jun". */
export const monthsThatAreWords: ReadonlySet<string> = new Set(english.months.flatMap((row) => row.otherWords ?? []));
export const seasonNames: readonly string[] = english.seasons.map(({ word }) => word);
/** "morning" → TMO; with the words for a moment ("noon", "tonight"), as TIMEX3 writes them. */
export const partsOfDay: Readonly<Record<string, string>> = codes(english.partsOfDay);
export const pointsOfDay: Readonly<Record<string, string>> = codes(english.pointsOfDay);
/** The first month of a season by its code: SP 3, WI 12; the northern half, where all of these meetings are held. */
export const firstMonthOf: Readonly<Record<string, number>> = Object.fromEntries(
  english.seasons.map(({ code, from }) => [code, from]),
);

/** "Mon(?:day)?|Tue(?:s(?:day)?)?…" as alternatives without a group around them; for expressions that mind no case. */
export const anyMonth: string = longestFirst(monthWords);
export const anyWeekday: string = longestFirst(weekdayWords);
/** The names in full alone. */
export const fullMonth: string = monthNames.join('|');
export const fullWeekday: string = weekdayNames.join('|');

/** 1 to 12 by the first letters; 0 for none. */
export const monthNumber = (name: string): number => place(monthNames, name);
/** 1 Monday to 7 Sunday; 0 for none. */
export const weekdayNumber = (name: string): number => place(weekdayNames, name);
/** The code of a season that is named, in any case: SP, SU, FA, WI; SP for none. */
export const seasonCode = (name: string): string =>
  english.seasons.find(({ word }) => word === name.toLowerCase())?.code ?? 'SP';

/** "13 Mar 2024" of an ISO day. */
export function shortDay(day: string): string {
  return `${Number(day.slice(8))} ${monthNames[Number(day.slice(5, 7)) - 1]?.slice(0, 3)} ${day.slice(0, 4)}`;
}

/** The months from January and the weekdays from Monday of a language that is not read in full, in all spellings. */
export interface Calendar {
  readonly months: readonly (readonly string[])[];
  readonly weekdays: readonly (readonly string[])[];
  /** From zero. */
  readonly units?: readonly string[];
}

/** Null for a language without a table. */
export const calendarOf = (language: string): Calendar | null =>
  (others.languages as Readonly<Record<string, Calendar>>)[language] ?? null;

function written(rows: readonly Named[]): readonly string[] {
  return rows.flatMap(({ name, short }) => [name, ...short]);
}

function codes(rows: readonly { readonly word: string; readonly code: string }[]): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(({ word, code }) => [word, code]));
}

function longestFirst(words: readonly string[]): string {
  return words.toSorted((a, b) => b.length - a.length).join('|');
}

function place(names: readonly string[], name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return start.length < 3 ? 0 : names.findIndex((each) => each.toLowerCase().startsWith(start)) + 1;
}
