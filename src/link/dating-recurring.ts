import type { Day } from '../model/date.ts';
import type { DatingClue } from '../model/document.ts';
import { daysAfter, daysBetween, weekdayOf } from './dating-days.ts';
import type { Region } from './dating-limits.ts';

/** News names the day of a month alone for so long. */
const newsDays = 10;
/** A window of more days leaves open which week or month is meant. */
const widest = { weekday: 8, dayOfMonth: 45 } as const;

/**
 * The part of a window in which a lead can tell of "Wednesday" or the 24th as its news: not before the first such day of
 * a week, and soon after such a day of a month. The window itself where no stretch of it can, or where it is too wide.
 */
export function narrowed(region: Region, clues: readonly DatingClue[]): Region {
  return clues.reduce((window, { recurs, text }) => {
    if (recurs === undefined) return window;
    const days = Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, i) => daysAfter(window.from, i));
    const most = 'weekday' in recurs ? widest.weekday : widest.dayOfMonth;
    const told = (day: Day) =>
      'weekday' in recurs ? weekdayOf(day) === recurs.weekday : Number(day.slice(8)) === recurs.dayOfMonth;
    const within = 'weekday' in recurs ? 6 : newsDays;
    const fit = days.filter((_, i) => days.slice(Math.max(0, i - within), i + 1).some(told));
    const [from, to] = [fit[0], fit.at(-1)];
    if (days.length > most || from === undefined || to === undefined || daysBetween(from, to) + 1 !== fit.length)
      return window;
    if (fit.length === days.length) return window;
    const rests = { windows: [{ from, to }], text, strength: 'hint' } as const;
    return { from, to, met: [...window.met, rests] };
  }, region);
}
