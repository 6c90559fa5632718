const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const year = '(?:19|20)\\d{2}';

/** A full day as pages print it. */
const day = new RegExp(
  `${year}[-/.]\\d{1,2}[-/.]\\d{1,2}|${year}\\s?年\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日|\\b\\d{1,2}(?:st|nd|rd|th)? (?:${months})\\.?,? ${year}\\b|\\b(?:${months})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}\\b`,
  'i',
);
const clock = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?/gi;
const small =
  /\b(?:(?:first |last )?(?:published|posted|updated|modified|created|issued|release[ds]?)|date|time|on|at|by|admin|editor|staff(?: writer)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b|发布时间|发布日期|更新时间|时间|日期|發布時間|日期/gi;
const zone = /\b(?:[A-Z]{2,5}|GMT[+-]?\d+)\b/g;
const labelled = /^(?:发布时间|发布日期|更新时间|时间|日期|來源|来源|發布時間|作者)\s*[:：]/;
/** What stands beside the date between bars: a name, a section, the time that reading takes. */
const besides =
  /^(?:by\s.{2,60}|(?:category|section|topic|reading time|source|author|editor|tags?)\s*:.{0,60}|date:?\s*(?:not given|unknown|n\/a)|\d+ min(?:utes?)?(?: read)?|[\p{Lu}][\p{L} .'-]{1,40})$/iu;

/** A line that only tells when a page was published, and by whom: "Published: 9:00pm, 14 Nov, 2019". */
export function isDateLine(line: string): boolean {
  if (line.length > 160) return false;
  if (labelled.test(line)) return day.test(line) || /(?:作者|来源|來源|责编|責編)/.test(line);
  const parts = line.split(/\s*[|·•]\s*/).filter((part) => part !== '');
  if (!parts.some((part) => day.test(part)) && !/^date\s*:/i.test(line)) return false;
  return parts.every((part) => bareOfDate(part) || (parts.length > 1 && besides.test(part)));
}

/** Nothing but a date, a clock and the small words around them. */
function bareOfDate(part: string): boolean {
  const rest = part
    .replace(day, ' ')
    .replace(clock, ' ')
    .replace(small, ' ')
    .replace(zone, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return rest === '' && (day.test(part) || part.match(small) !== null);
}
