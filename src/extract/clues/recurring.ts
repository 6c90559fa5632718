import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { isOpenDay } from './yearly.ts';

/** The day of the news as the lead names it without a date: "on Wednesday", 24日. */
export function recurringClues(reading: Reading): readonly (DatingClue | null)[] {
  const news = reading.dates.filter((timex) => timex.start < reading.leadEnd && isPast(reading, timex));
  // Beside a day of the month the weekday is that of the day, or of one before it.
  const isDated = news.some((timex) => isOpenDay(timex) || timex.window?.basis === 'stated');
  const weekday = isDated
    ? undefined
    : news.find(({ value, text }) => /^XXXX-WXX-\d$/.test(value) && !/^(?:last|this|next)\b/i.test(text));
  const days = news.filter(({ value }) => /^XXXX-XX-\d\d/.test(value));
  return [
    ...(weekday ? [recurring(reading, weekday, { weekday: Number(weekday.value.slice(-1)) })] : []),
    ...days.map((timex) => recurring(reading, timex, { dayOfMonth: Number(timex.value.slice(8, 10)) })),
  ];
}

function recurring(reading: Reading, timex: Timex, recurs: NonNullable<DatingClue['recurs']>): DatingClue | null {
  const found = clue([{ from: null, to: null }], `its lead tells of ${quoteOf(reading, timex)}`, timex, 'hint');
  return found && { ...found, recurs };
}
