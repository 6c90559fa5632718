import { fullMonth } from '../../language/calendar.ts';

const month = `(?:${fullMonth})`;
/** What an agency puts before its first sentence, one form a row. None of it is a place or a day of the event. */
const datelines: readonly RegExp[] = [
  // "OSLO, April 26 (Agency) -- ", "OSLO (Agency) – "
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^-–—]{0,40})?\s(?:\([^)]{2,30}\)\s*)?(?:--|–|—|-)\s+/u,
  // "OSLO (Agency – 22nd September, 2022) "
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,30}\s\([^()]{2,30}[–—,-]\s?[^()]{0,20}\d[^()]{0,24}\)(?:\s?(?::|--|–|—|-))?\s+/u,
  // "Oslo, 14 March 2024 (News Desk): ", "Oslo, March 14 – "
  new RegExp(
    `^\\s*\\p{Lu}[\\p{L} .'’-]{2,30}, (?:\\d{1,2}(?:st|nd|rd|th)? ${month}|${month} \\d{1,2})(?:,? \\d{4})?\\s?(?:\\([^)]{2,30}\\)\\s?)?(?::|--|–|—|-)\\s+`,
    'u',
  ),
  // 某网消息（某节目）：
  /^\s*(?:<\/?\p{L}+>)*[\p{Script=Han}]{2,6}(?:消息|讯)(?:<\/?\p{L}+>)*(?:（[^（）]{2,12}）)?\s?[:：]/u,
  // 某社奥斯陆4月26日电（记者某某）, （某社奧斯陸26日電）
  /^\s*[（(]?[\p{Script=Han}]{2,4}社[\p{Script=Han}]{2,8}(?:\d{1,2}月)?\d{1,2}日电(?:\s?[（(][^（）()]{2,24}[)）])?[)）]?[\s，,]*/u,
];
/** What a transcript puts before an answer or a question. */
const label = /^\s*(?:Q|A|[\p{Lu}][\p{L}.’' -]{1,40}|[^\s，,。：:]{2,20})\s?[:：]\s*/u;

/** Units at the head of a sentence that are no part of what it says: a dateline, or the label of who speaks. */
export function headLength(sentence: string): number {
  const found = datelines.map((pattern) => pattern.exec(sentence)).find((match) => match !== null);
  return (found ?? label.exec(sentence))?.[0].length ?? 0;
}
