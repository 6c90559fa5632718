import { anyMonth, anyWeekday } from '../language/calendar.ts';
import { simplified } from '../language/fold.ts';

const year = '(?:19|20)\\d{2}';
/** 民國113年: the calendar of Taiwan. */
const republic = '(?:中华)?民国\\s?\\d{2,3}\\s?年';

/** A full day as pages print it. */
const dayForms = [
  `${year}[-/.]\\d{1,2}[-/.]\\d{1,2}`,
  `\\b\\d{1,2}/\\d{1,2}/${year}\\b`,
  `(?:${year}\\s?年|${republic})\\s?\\d{1,2}\\s?月\\s?\\d{1,2}\\s?日`,
  `\\b\\d{1,2}(?:st|nd|rd|th)? (?:${anyMonth})\\.?,? ${year}\\b`,
  `\\b(?:${anyMonth})\\.? \\d{1,2}(?:st|nd|rd|th)?,? ${year}\\b`,
];
const day = new RegExp(dayForms.join('|'), 'i');
const clock = /\b\d{1,2}[:.h]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\b\d{1,2}\s?[ap]\.?m\b\.?/gi;
const small = new RegExp(
  `\\b(?:(?:first |last )?(?:published|posted|updated|modified|created|issued|release[ds]?)|date|time|on|at|by|admin|editor|staff(?: writer)?|${anyWeekday})\\b|发布时间|发布日期|更新时间|时间|日期`,
  'gi',
);
const zone = /\b(?:[A-Z]{2,5}|GMT[+-]?\d+)\b/g;
const labelled = /^(?:(?:文章|发布|出版|刊登|刊出|更新|上载|发表)?(?:时间|日期)|来源|作者)\s*[:：]/u;
const besidesForms = [
  'by\\s.{2,60}|(?:category|section|topic|reading time|source|views|reads|author|editor|tags?)\\s*:.{0,60}',
  'date:?\\s*(?:not given|unknown|n\\/a)|\\d+ min(?:utes?)?(?: read)?|[\\d,.]+k? (?:views|reads|comments|shares)',
  "[\\p{Lu}][\\p{L} .'-]{1,40}",
].join('|');
/** What stands beside the date between bars: a name, a section, the time that reading takes. */
const besides = new RegExp(`^(?:${besidesForms})$`, 'iu');

/** Beside the day a Chinese page names where it was taken from and how often it was read: "来源：新华社 阅读：12次". */
const chineseBesides =
  /(?:来源|作者|责编|编辑|记者|阅读|浏览|点击|访问|评论|字号|第)[:：]?\s?[\p{Script=Han}\d]{0,12}(?:次|版|数|量)?/gu;
/** Who publishes: 央视网, 人民日报. */
const chinesePress = /\p{Script=Han}{1,8}(?:网|社|报|台|刊|新闻|在线|周刊|电视|客户端)(?!\p{Script=Han})/gu;

/** A line that only tells when a page was published, and by whom: "Published: 9:00pm, 14 Nov, 2019". */
export function isDateLine(written: string): boolean {
  if (written.length > 160) return false;
  const line = simplified(written);
  if (labelled.test(line))
    return day.test(line) || /\d{3}[-/.]\d{1,2}[-/.]\d{1,2}/.test(line) || /(?:作者|来源|责编)/.test(line);
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
    .replace(chineseBesides, ' ')
    .replace(chinesePress, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, '');
  return rest === '' && (day.test(part) || part.match(small) !== null);
}
