import { formats } from '../read/formats.ts';
import { clip } from './clip.ts';
import { dateText, dayText } from './date-text.ts';

const stretch = /\b(\d{4}-\d{2}-\d{2}) to (\d{4}-\d{2}-\d{2})\b/gu;
const isoDay = /\b\d{4}-\d{2}-\d{2}\b/gu;
const counted = /^“(.+)” counted from (.+)$/u;
/** A file that a reason names, whatever its format. */
const toldIn = new RegExp(`told of in \\S+\\.(?:${formats.flatMap(({ endings }) => endings).join('|')})\\b`, 'u');
const longestQuoted = 60;
const mostReasons = 3;

/** How a date is known, for a reader: days as people write them, one text or the same words once, no file names. */
export function becauseWords(because: readonly string[]): string {
  const plain = because.map((reason) =>
    reason
      .replaceAll(stretch, (_, from: string, to: string) => rangeText(from, to))
      .replaceAll(isoDay, (day) => dayText(day, 'long'))
      .replaceAll(/“([^”]+)”/gu, (_, words: string) => `“${shortened(words)}”`)
      .replace(toldIn, 'told of in another text')
      .replace(/^calendar: /u, 'the calendar of reference has the '),
  );
  const byWords = Map.groupBy(plain, (reason) => counted.exec(reason)?.[1] ?? reason);
  const byDays = Map.groupBy(byWords, ([, all]) =>
    all.flatMap((reason) => counted.exec(reason)?.[2] ?? []).join(' and '),
  );
  const reasons = [...byDays].flatMap(([days, groups]) => {
    const words = groups.map(([each]) => each);
    if (days === '') return words;
    const texts = groups.some(([, all]) => all.length > 1) ? 'texts' : 'a text';
    return [`${words.map((each) => `“${each}”`).join(' and ')} in ${texts} of ${days}`];
  });
  return reasons.slice(0, mostReasons).join('; ');
}

const rangeText = (from: string, to: string): string =>
  dateText({ from, to, precision: 'range', basis: 'stated', because: [] }, 'long');

/** A sentence is cut at a word; one that was cut before, inside a word, loses the piece that is left of it. */
function shortened(words: string): string {
  if (words.length <= longestQuoted || !words.includes(' ')) return words;
  return `${clip(words, longestQuoted, '').replace(/\s+\S*$/u, '')}…`;
}
