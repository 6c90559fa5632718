import type { Timex } from '../../model/date.ts';
import type { DatingClue } from '../../model/document.ts';
import { addDays, weekday } from '../dates/calendar.ts';
import { isCounted } from './counted-days.ts';
import { isBackground } from './open-days.ts';
import { isPast } from './past.ts';
import { clue, quoteOf, type Reading } from './reading.ts';
import { isDays, isStated, mistaken } from './stated-days.ts';
import { isOpenDay, newsDays, yearly, years } from './yearly.ts';

/** How far ahead of a planned day, or behind it, a text may be that has its news on another day. */
const besidesDays = 60;

/** A day that the lead tells of as past is the day of the news, or a few days before it. */
export function leadDay(reading: Reading, latest: Timex | null): readonly (DatingClue | null)[] {
  const stated = reading.dates.find(
    (t) => t.start < reading.leadEnd && isStated(t) && tellsNews(reading, t) && isDays(t),
  );
  if (stated !== undefined) {
    const { to } = stated.window!;
    const from = mistaken(reading, stated) ?? stated.window!.from;
    // An older day in the lead is background: something later has been told of.
    if (latest !== null && latest.window!.from > addDays(to, newsDays)) return [];
    return [
      clue(
        [{ from, to: addDays(to, newsDays) }],
        `its lead tells of ${quoteOf(reading, stated)}: published then or within days`,
        stated,
        'firm',
      ),
    ];
  }
  const open = openLeadDay(reading);
  if (open !== null)
    return isBackground(reading, open)
      ? []
      : [yearly(reading, open, { before: 0, later: newsDays }, 'its lead tells of'), weekdayOf(reading, open)];
  const other = reading.dates.find(
    (t) =>
      t.start < reading.leadEnd && isOpenDay(t) && !since.test(reading.text.slice(Math.max(0, t.start - 12), t.start)),
  );
  return other === undefined
    ? []
    : [yearly(reading, other, { before: besidesDays, later: besidesDays }, 'its lead speaks of')];
}

/** "Oslo, 9 April: … on Monday": the weekday of the news is that of its day, or of the day before. */
function weekdayOf(reading: Reading, open: Timex): DatingClue | null {
  const told = reading.dates.find(
    (t) => t.start < reading.leadEnd && /^XXXX-WXX-\d$/.test(t.value) && tellsNews(reading, t) && !t.text.includes(' '),
  );
  if (told === undefined) return null;
  const windows = years(reading).flatMap((year) => {
    const day = `${year}${open.value.slice(4)}`.replace('-02-29', '-02-28');
    const isOne = [day, addDays(day, -1)].some((one) => weekday(one) === Number(told.value.slice(-1)));
    return isOne ? [{ from: day, to: addDays(day, newsDays) }] : [];
  });
  return clue(windows, `${quoteOf(reading, open)} was a ${quoteOf(reading, told)} or the day after`, told, 'hint');
}

/** "At anchor since 4 May" tells how old the news is at least. */
const since = /\b(?:since|from)\s(?:the\s)?$|[自从]$/iu;

const tellsNews = (reading: Reading, timex: Timex): boolean =>
  isPast(reading, timex) &&
  !isCounted(reading, timex) &&
  !since.test(reading.text.slice(Math.max(0, timex.start - 12), timex.start));

/** A weekday or "yesterday" before it is the day of the news, and a day of a month further on some other. */
function newsIsElsewhere(reading: Reading, open: Timex): boolean {
  return reading.dates.some(
    (t) => t.start < open.start && open.start - t.end > 12 && /^XXXX-(?:WXX-\d|XX-XX)$/.test(t.value),
  );
}

/** A day without a year on which the lead's news was; null where the lead has none. */
export function openLeadDay(reading: Reading): Timex | null {
  const open = reading.dates.find((t) => t.start < reading.leadEnd && isOpenDay(t) && tellsNews(reading, t));
  return open === undefined || newsIsElsewhere(reading, open) ? null : open;
}
