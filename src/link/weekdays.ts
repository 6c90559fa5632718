import { anyMonth, fullWeekday, monthNumber, weekdayNumber } from '../language/calendar.ts';
import type { StoredAccount } from '../model/event.ts';

const month = `(?:${anyMonth})\\.?`;
const pair = new RegExp(
  `\\b(?<weekday>${fullWeekday}),?\\s*\\(?(?<date>(?<d1>\\d{1,2})\\s+(?<m1>${month})(?:\\s+(?<y1>\\d{4}))?|(?<m2>${month})\\s+(?<d2>\\d{1,2})(?:,?\\s+(?<y2>\\d{4}))?)`,
  'gu',
);

/** Weekdays that stand beside a date and do not fit it, in the year that the date or the account gives; as written. */
export function weekdaysIn({
  evidence,
  date,
}: StoredAccount): readonly { readonly date: string; readonly weekday: string }[] {
  return [...evidence.quote.matchAll(pair)].flatMap(({ groups }) => {
    const year = Number(groups!.y1 ?? groups!.y2 ?? date?.from.slice(0, 4));
    const at = monthNumber((groups!.m1 ?? groups!.m2)!) - 1;
    const day = new Date(Date.UTC(year, at, Number(groups!.d1 ?? groups!.d2)));
    const fits = Number.isNaN(day.getTime()) || (day.getUTCDay() || 7) === weekdayNumber(groups!.weekday!);
    return fits ? [] : [{ date: groups!.date!, weekday: groups!.weekday! }];
  });
}
