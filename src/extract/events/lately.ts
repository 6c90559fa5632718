import type { Timex } from '../../model/date.ts';
import type { DocumentFacts } from '../../model/document.ts';
import { addDays, serial } from '../dates/calendar.ts';

/** Words that say it was not long ago, and how many days that is at most. */
const lately: readonly (readonly [RegExp, number])[] = [
  [/^(?:日前|近日|日来|连日来)$/u, 14],
  [/^(?:近期|最近|不久前)$/u, 45],
  [/^(?:(?:more |most )?recently|(?:the )?(?:past|last|recent) (?:few )?days|(?:in )?recent days)$/iu, 45],
];

/** The stretch of days before publication that "recently" and 日前 mean; every other expression as it is. */
export function lastDays(times: readonly Timex[], { published }: DocumentFacts): readonly Timex[] {
  if (!published || serial(published.to) - serial(published.from) > 7) return times;
  return times.map((time) => {
    const back = time.window === null ? lately.find(([words]) => words.test(time.text))?.[1] : undefined;
    if (back === undefined) return time;
    const because = [`“${time.text}” means the ${back} days before ${published.to}`];
    const from = addDays(published.from, -back);
    return {
      ...time,
      type: 'DATE',
      window: { from, to: published.to, precision: 'range', basis: 'inferred', because },
    };
  });
}

/** Whether an expression only says that it was not long ago. */
export const isLately = ({ text }: Timex): boolean => lately.some(([words]) => words.test(text));
