import type { Account } from '../../model/event.ts';
import type { Scene } from './reading.ts';
import { days, whenOf } from './when.ts';

const noun = '(?:session|meeting|talks|round|call|encounter|dialogue|conversation|discussion)';
/** What stands around the day of a meeting that was told before: "the session on Thursday", "Thursday's round". */
const pointing = new RegExp(`^(?:the|this|their) ${noun}(?: held)? (?:on )?$`, 'iu');
const possessed = new RegExp(`^[’']s ${noun}\\b`, 'iu');
/** A report comes out within so many days of what it reports. */
const outWithinDays = 7;

/**
 * The main meeting on the day that a later sentence gives it. Without a day of its own it was told as of the document's,
 * which it precedes: "… have held talks. The session on Thursday came after …".
 */
export function onItsDay(main: Account, all: readonly Scene[]): Account {
  const { date } = main;
  if (date?.basis !== 'inferred' || days(date) > 0) return main;
  for (const { sentence, words, times } of all.slice(main.evidence.sentence + 1))
    for (const time of times) {
      const { window } = time;
      if (!window || days(window) > 0 || window.from > date.from) continue;
      const before = words.slice(0, time.start - sentence.start);
      const points = pointing.test(before) || possessed.test(words.slice(time.end - sentence.start));
      if (points && days({ ...window, to: date.from }) <= outWithinDays) return { ...main, date: whenOf(time).date };
    }
  return main;
}
