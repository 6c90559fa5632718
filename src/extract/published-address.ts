import type { DateWindow } from '../model/date.ts';
import { dayInWords } from './day-in-words.ts';

/** Ways in which addresses hold the day of their page: /2024/05/07/, /2024-05/07/, /202405/t20240507_, /2022/mar/17/, -2024-05-07. */
const days: readonly RegExp[] = [
  /\/(?<year>(?:19|20)\d{2})[/-](?<month>\d{1,2}|[a-z]{3})\/(?<day>\d{1,2})(?=[/_-])/u,
  /\/(?:19|20)\d{4}\/t(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})_/u,
  /[/_-](?<year>(?:19|20)\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-2]\d|3[01])(?=[/_.-]|$)/u,
  /[/_-](?<year>(?:19|20)\d{2})-(?<month>\d{2})-(?<day>\d{2})(?=[/_.-]|$)/u,
];

/** The day that the address of a page holds; null where it holds none. An archive's own day, before the address that it keeps, is none. */
export function dayInAddress(url: string | undefined): DateWindow | null {
  if (url === undefined) return null;
  const own = url.slice(Math.max(0, url.lastIndexOf('http'))).toLowerCase();
  for (const shape of days) {
    const groups = shape.exec(own)?.groups;
    if (groups === undefined) continue;
    const { year = '', month = '', day = '' } = groups;
    const words = /^\d/u.test(month) ? `${year}-${month}-${day}` : `${day} ${month} ${year}`;
    const found = dayInWords(words, 'metadata', `the page's address: ${own.slice(0, 80)}`);
    if (found !== null) return found;
  }
  return null;
}
