/** What an agency puts before its first sentence: "OSLO, April 26 (Agency) -- ", 某社奥斯陆4月26日电. */
const dateline =
  /^\s*(?:\p{Lu}[\p{Lu} .'’-]{2,30}(?:,[^-–—]{0,40})?\s(?:\([^)]{2,30}\)\s*)?(?:--|–|—|-)\s+|[\p{Script=Han}]{2,4}社[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电電][\s，,]*)/u;
/** What a transcript puts before an answer or a question. */
const label = /^\s*(?:Q|A|[\p{Lu}][\p{L}.’' -]{1,40}|[^\s，,。：:]{2,20})\s?[:：]\s*/u;

/** Units at the head of a sentence that are no part of what it says: a dateline, or the label of who speaks. */
export function headLength(sentence: string): number {
  return (dateline.exec(sentence) ?? label.exec(sentence))?.[0].length ?? 0;
}
